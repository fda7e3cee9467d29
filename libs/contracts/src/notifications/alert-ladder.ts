import { z } from 'zod';
import { coded } from '../forms/field-issue.js';
import { defineEndpoint } from '../http/endpoint.js';
import { InstantText, Words } from '../primitives/primitives.js';

/** What is watched over a dossier (domain.md §14); stable words, they stand in the table `reminder`. */
export const ALERT_KINDS = ['DUE_SOON', 'OVERDUE', 'RECEPTION_LATE', 'UNACKNOWLEDGED', 'STEP_SILENT', 'IDLE'] as const;
export const AlertKind = z.enum(ALERT_KINDS);
export type AlertKind = z.infer<typeof AlertKind>;

/** Who may be told, from the nearest to the dossier up to the province's control. Where nobody holds a level, the next one is told. */
export const ALERT_LEVELS = ['HOLDER', 'UNIT_HEAD', 'ONE_STOP_HEAD', 'AGENCY_LEADER', 'PROVINCE_CONTROL'] as const;
export const AlertLevel = z.enum(ALERT_LEVELS);
export type AlertLevel = z.infer<typeof AlertLevel>;

/** Hours are working hours; eight of them are a working day. */
export const RUNG_UNITS = ['hour', 'working-day'] as const;

const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
const told = {
  to: coded(z.array(AlertLevel).min(1).max(ALERT_LEVELS.length), distinct, { code: 'alert-ladder.level-twice' }),
  mail: z.boolean().describe('also by e-mail, where the account has an address'),
};

/** One rung: after so much working time (before the due day for DUE_SOON) these people are told. */
const RungAfter = z.object({ amount: z.int().min(0).max(60), unit: z.enum(RUNG_UNITS), ...told });
const RungBefore = z.object({ amount: z.int().min(1).max(20), unit: z.literal('working-day'), ...told });
const RungIdle = z.object({ ...RungAfter.shape, amount: z.int().min(1).max(60) });
export type AlertRung = z.infer<typeof RungAfter>;

const MOST_RUNGS = 8;

/** Working hours of a rung, by which rungs are ordered and kept apart. */
export const rungHours = ({ amount, unit }: Pick<AlertRung, 'amount' | 'unit'>): number => (unit === 'hour' ? amount : amount * 8);

/** At least one rung each: what the law has watched is never watched by nobody. */
const rungs = <Rung extends z.ZodType<AlertRung>>(rung: Rung) =>
  coded(z.array(rung).min(1).max(MOST_RUNGS), (list) => distinct(list.map(rungHours)), { code: 'alert-ladder.rung-twice' });

/** The rungs of every alert, in any order. */
export const AlertLadder = z.object({
  DUE_SOON: rungs(RungBefore),
  OVERDUE: rungs(RungAfter),
  RECEPTION_LATE: rungs(RungAfter),
  UNACKNOWLEDGED: rungs(RungIdle),
  STEP_SILENT: rungs(RungAfter),
  IDLE: rungs(RungIdle),
} satisfies Record<AlertKind, z.ZodType>);
export type AlertLadder = z.infer<typeof AlertLadder>;

/** The ladder in force with every ladder before it, newest first. Revision 0 is the one that the product brings. */
export const AlertLadderView = z.object({
  revision: z.int(),
  ladder: AlertLadder,
  builtIn: AlertLadder,
  history: z.array(
    z.object({ revision: z.int(), at: InstantText, byName: z.string(), note: z.string(), before: AlertLadder, after: AlertLadder }),
  ),
});
export type AlertLadderView = z.infer<typeof AlertLadderView>;

/** One line of "cần can thiệp": a dossier of the reader's agencies on which a rung for heads has come. */
export const AlertRow = z.object({
  kind: AlertKind,
  code: z.string(),
  procedureName: z.string(),
  agencyName: z.string().describe('the competent agency, or the one that is asked'),
  holderName: z.string().nullable(),
  since: InstantText.describe('from when it is counted: the due moment, the request, or the last entry'),
  waitedMinutes: z.int().describe('working minutes since then'),
});
export type AlertRow = z.infer<typeof AlertRow>;

/** What waits for a head, by reason; exact to 999, 1000 means "more". DUE_SOON has a queue of its own. */
export const WATCHED_KINDS = ['OVERDUE', 'RECEPTION_LATE', 'UNACKNOWLEDGED', 'STEP_SILENT', 'IDLE'] as const satisfies readonly AlertKind[];
export const WatchedKind = z.enum(WATCHED_KINDS);
export type WatchedKind = z.infer<typeof WatchedKind>;
export const AlertCounts = z.record(WatchedKind, z.int());
export type AlertCounts = z.infer<typeof AlertCounts>;

export const alertEndpoints = {
  /** Administrator of the whole installation. */
  ladder: defineEndpoint({ method: 'GET', path: '/api/v1/admin/alert-ladder', response: AlertLadderView }),
  /** In force at once, for waiting dossiers too: nobody is told twice of one rung. Carries an `Idempotency-Key`. */
  saveLadder: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/admin/alert-ladder',
    body: z.object({
      revision: z.int().min(0).describe('as it was seen'),
      ladder: AlertLadder,
      note: Words(200).describe('why, for the history'),
    }),
    response: z.object({ revision: z.int() }),
  }),
  /** Heads and managers: dossiers to step in for, the longest waiting first, at most 200. */
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/alerts',
    query: z.object({ kind: WatchedKind }),
    response: z.object({ items: z.array(AlertRow), counts: AlertCounts, asOf: InstantText }),
  }),
};
