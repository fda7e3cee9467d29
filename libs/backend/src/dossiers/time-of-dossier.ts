import type { TimeTagData } from '@motcua/contracts';
import { instant, timeliness, timeTag, type Instant, type WorkCalendar } from '@motcua/domain';
import type { ListedDossier } from './dossier-row.js';

type Timed = Pick<ListedDossier, 'status' | 'receptionDueAt' | 'dueAt' | 'timeUnit' | 'pausedSince' | 'resolvedAt'>;

const NONE: TimeTagData = { kind: 'NONE', amount: null, unit: null, timeliness: null };
const momentOf = (date: Date): Instant => instant(date.getTime());

function runningTag(dossier: Timed, clock: { calendar: WorkCalendar; now: Instant }): TimeTagData {
  const isWaiting = dossier.status === 'SUBMITTED';
  const dueAt = isWaiting ? dossier.receptionDueAt : dossier.dueAt;
  const unit = isWaiting ? 'hour' : dossier.timeUnit;
  if (!dueAt || !unit) return NONE;
  return { ...timeTag({ ...clock, dueAt: momentOf(dueAt), unit }), timeliness: null };
}

function pausedTag(dossier: Timed, clock: { calendar: WorkCalendar; now: Instant }): TimeTagData {
  const { dueAt, timeUnit, pausedSince } = dossier;
  if (!dueAt || !timeUnit || !pausedSince) return { ...NONE, kind: 'PAUSED' };
  return { ...timeTag({ ...clock, dueAt: momentOf(dueAt), unit: timeUnit, pausedSince: momentOf(pausedSince) }), timeliness: null };
}

function doneTag({ dueAt, timeUnit, resolvedAt }: Timed): TimeTagData {
  if (!resolvedAt) return NONE;
  const verdict = dueAt && timeUnit ? timeliness(momentOf(dueAt), momentOf(resolvedAt), timeUnit) : null;
  return { kind: 'DONE', amount: null, unit: null, timeliness: verdict };
}

const TAGS = {
  SUBMITTED: runningTag,
  RECEIVED: runningTag,
  PROCESSING: runningTag,
  SUPPLEMENT_REQUIRED: pausedTag,
  PAYMENT_REQUIRED: pausedTag,
  STOPPED: pausedTag,
  RESOLVED: doneTag,
  RETURNED: doneTag,
  REJECTED_AT_INTAKE: () => NONE,
  WITHDRAWN: () => NONE,
} as const satisfies Record<ListedDossier['status'], (dossier: Timed, clock: { calendar: WorkCalendar; now: Instant }) => TimeTagData>;

/** What the screens say about a dossier's time, counted from stored moments (design.md §5a.9). */
export function timeOfDossier(dossier: Timed, clock: { calendar: WorkCalendar; now: Instant }): TimeTagData {
  return TAGS[dossier.status](dossier, clock);
}
