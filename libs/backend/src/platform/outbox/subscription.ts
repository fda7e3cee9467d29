import { ActType } from '@motcua/contracts';
import { z } from 'zod';
import { defineJob, type JobDefinition } from '../jobs/job-definition.js';
import type { DossierOrigin } from './outbox.js';

/** What a handler is told of a journal entry: where to find it. */
export const EntryPayload = z.object({
  /** Place in the order of all entries, without gaps. */
  position: z.int().positive(),
  entryId: z.uuid(),
  dossierId: z.uuid(),
  act: ActType,
});
export type EntryPayload = z.infer<typeof EntryPayload>;

/** A top feature that wants to do something after acts. */
export interface EntrySubscription {
  /** Stable name, part of the job's id. */
  readonly handler: string;
  readonly acts: readonly ActType[] | 'ALL';
  readonly job: JobDefinition<EntryPayload>;
  /** Also for entries of demo data; effects leave it out, so that no demo dossier sends a mail. */
  readonly demo: boolean;
}

const subscriptions = new Map<string, EntrySubscription>();

/**
 * Declares, in a feature's `x.jobs.ts`, a job that follows every committed entry of the given acts.
 * @returns the job, for `@HandlesJob(...)`; its name is the handler's
 * @throws Error when the name is taken
 */
export function onEntries(
  subscription: Pick<EntrySubscription, 'handler' | 'acts'> & { demo?: boolean } & Partial<
      Pick<JobDefinition, 'queue' | 'attempts' | 'backoffMs'>
    >,
): JobDefinition<EntryPayload> {
  const { handler, acts, demo = false, ...options } = subscription;
  const job = defineJob({ ...options, name: handler, payload: EntryPayload });
  subscriptions.set(handler, { handler, acts, job, demo });
  return job;
}

/** All subscriptions that this process has imported. */
export function definedSubscriptions(): EntrySubscription[] {
  return [...subscriptions.values()];
}

/** Whether a subscription wants an entry. */
export function wants(subscription: EntrySubscription, entry: { act: ActType; origin: DossierOrigin }): boolean {
  if (entry.origin === 'DEMO' && !subscription.demo) return false;
  return subscription.acts === 'ALL' || subscription.acts.includes(entry.act);
}
