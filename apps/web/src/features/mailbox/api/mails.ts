import { notificationEndpoints } from '@motcua/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../lib/api-client.js';

export type DemoMail = z.output<typeof notificationEndpoints.demoMailbox.response>['items'][number];

const SOON_MS = 5_000;

/** What would have been sent, newest first; new mails appear by themselves. */
export const mailsQuery = (q?: string) =>
  queryOptions({
    queryKey: ['demo-mailbox', q ?? ''],
    queryFn: ({ signal }) => call(notificationEndpoints.demoMailbox, { query: q ? { q } : {}, signal }),
    refetchInterval: SOON_MS,
    placeholderData: keepPreviousData,
  });
