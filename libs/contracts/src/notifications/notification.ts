import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Done } from '../http/paging.js';
import { Id, InstantText, Words } from '../primitives/primitives.js';

/** What people are told; each kind has words in both languages and a channel table. */
export const NOTICE_KINDS = [
  'SUBMITTED',
  'RECEIVED',
  'SUPPLEMENT_ASKED',
  'SUPPLEMENT_REMINDER',
  'NOT_ACCEPTED',
  'PAYMENT_NEEDED',
  'RESULT_READY',
  'RESULT_POSTED',
  'RETURNED',
  'WITHDRAWN',
  'STOPPED',
  'NEW_DUE_TIME',
  'RESULT_CORRECTED',
  'DUE_RECOUNTED',
  'FEE_RECOUNTED',
  'STAFF_NEW',
  'STAFF_ASSIGNED',
  'STAFF_SENT_BACK',
  'STAFF_ANSWERED',
  'STAFF_TO_APPROVE',
  'STAFF_RECEPTION_LATE',
  'STAFF_DUE_SOON',
  'STAFF_OVERDUE',
  'STAFF_IDLE',
  'STAFF_APOLOGY_DRAFTED',
  'STAFF_STEP_HANDED',
  'STAFF_STEP_SENT',
  'STAFF_STEP_ANSWERED',
  'STAFF_STEP_RETURNED',
  'STAFF_STEP_SILENT',
  'STAFF_UNACKNOWLEDGED',
  'DRAFT_TO_CHECK',
  'STAFF_DRAFT_CHECKED',
  'STAFF_DRAFT_SILENT',
  'MESSAGE',
  'STAFF_MESSAGE',
  'STAFF_MENTIONED',
] as const;
export const NoticeKind = z.enum(NOTICE_KINDS);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** An in-app notice; the SPA words it from kind, code and data. */
export const Notice = z.object({
  id: Id,
  kind: NoticeKind,
  dossierCode: z.string(),
  procedureName: z.string(),
  at: InstantText,
  readAt: InstantText.nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type Notice = z.infer<typeof Notice>;

export const MailSettings = z.object({
  mode: z.enum(['DEMO_MAILBOX', 'SMTP']),
  host: Words(200),
  port: z.int().min(1).max(65535),
  secure: z.boolean(),
  user: Words(200),
  passwordSet: z.boolean(),
  fromAddress: z.email().max(200),
  fromName: Words(100),
});
export type MailSettings = z.infer<typeof MailSettings>;

export const DemoMail = z.object({ id: Id, at: InstantText, to: z.string(), subject: z.string(), text: z.string(), messageId: z.string() });

export const notificationEndpoints = {
  notices: defineEndpoint({ method: 'GET', path: '/api/v1/notices', response: z.object({ items: z.array(Notice), unread: z.int() }) }),
  markRead: defineEndpoint({ method: 'POST', path: '/api/v1/notices/read', body: z.object({ ids: z.array(Id).max(200) }), response: Done }),
  mailSettings: defineEndpoint({ method: 'GET', path: '/api/v1/admin/mail', response: MailSettings }),
  saveMailSettings: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/admin/mail',
    body: MailSettings.omit({ passwordSet: true }).extend({
      password: z.string().max(200).nullable().describe('null keeps the stored one'),
    }),
    response: MailSettings,
  }),
  /** Sends one mail at once; a failure names what the server said. */
  testMail: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/mail/test',
    body: z.object({ to: z.email().max(200) }),
    response: z.object({ messageId: z.string() }),
  }),
  /** Demo only: what would have been sent. 404 outside the demo. */
  demoMailbox: defineEndpoint({
    method: 'GET',
    path: '/api/v1/demo/mailbox',
    query: z.object({ q: Words(100).optional() }),
    response: z.object({ items: z.array(DemoMail) }),
  }),
};
