import { z } from 'zod';
import { defineJob, defineSchedule, onEntries } from '../platform/index.js';
import { TELLING_ACTS } from './telling.js';

const nothing = z.object({});

/** Tells people of an act: notices in the portal and mails, each once. Demo data tells nobody. */
export const tellPeople = onEntries({ handler: 'notifications.tell-people', acts: TELLING_ACTS });

/** Sends one mail. A mail server may be away for hours: the last try comes after about six. */
export const sendMail = defineJob({
  name: 'notifications.send-mail',
  payload: z.object({ mailId: z.uuid() }),
  attempts: 12,
  backoffMs: 10_000,
});

/** Queues mails that nobody queued: letters of other features, and jobs lost with a queue. */
export const queueMails = defineJob({ name: 'notifications.queue-mails', payload: nothing, attempts: 1 });

/** Looks for due moments that came near or passed (design.md §5a.11). */
export const remind = defineJob({ name: 'notifications.remind', payload: nothing, attempts: 1 });

/** Looks for dossiers on which nothing moves. */
export const watchIdle = defineJob({ name: 'notifications.watch-idle', payload: nothing, attempts: 1 });

export const queueMailsOften = defineSchedule({
  name: 'notifications.queue-mails-often',
  when: { everyMs: 10_000 },
  job: queueMails,
  payload: {},
});
export const remindEachMinute = defineSchedule({
  name: 'notifications.remind-each-minute',
  when: { everyMs: 60_000 },
  job: remind,
  payload: {},
});
export const watchIdleHourly = defineSchedule({
  name: 'notifications.watch-idle-hourly',
  when: { cron: '20 * * * *' },
  job: watchIdle,
  payload: {},
});
