import type { ActType, WorkflowStep } from '@motcua/contracts';
import {
  agencyStepsOf,
  applyChange,
  instant,
  instantFromIso,
  timeliness,
  workingMinutesSince,
  type DossierState,
  type Timeliness,
  type WorkCalendar,
} from '@motcua/domain';
import type { JournalEntry } from '../../dossiers/index.js';

/** One hand-over of a dossier: from whom, to whom, and how the receiver's part ended. Ids of accounts and agencies. */
export interface HandOverRow {
  agencyId: string;
  /** Where it went: the name of the step; null at the end. */
  step: string | null;
  givenAt: string;
  /** Null: a citizen or the system. */
  giverId: string | null;
  /** Null: nobody has taken it yet. */
  receivedAt: string | null;
  receiverId: string | null;
  /** How it stood to the promised time when it was passed on; null while it lies there, and where no time is promised. */
  result: Timeliness | null;
  /** The step's own hours and the working time it took; null while it lies there, and where the workflow sets none. */
  stepTime: { hours: number; usedMinutes: number } | null;
  act: ActType;
}

/** The steps of the case, with the working calendar in which their hours are counted (TT 01/2018 art. 8). */
export interface StepRules {
  workflow: readonly WorkflowStep[];
  calendar: WorkCalendar;
}

interface Moment {
  entry: JournalEntry;
  after: DossierState;
}

/** The state after each entry; the first entry carries the whole state. */
function momentsOf(journal: readonly JournalEntry[]): Moment[] {
  let state: DossierState | undefined;
  return journal.map((entry) => {
    state = state ? applyChange(state, entry.change) : (entry.change as DossierState);
    return { entry, after: state };
  });
}

const isHandOver = ({ after }: Moment, before: DossierState | undefined): boolean =>
  before === undefined || after.stepKey !== before.stepKey || (after.holderId !== before.holderId && after.holderId !== null);

/** By the promised time of processing; until reception by the 8 working hours of the answer (NĐ 45/2020). */
function resultOf({ dueAt, receptionDueAt, receivedAt }: DossierState, left: Moment): Timeliness | null {
  const at = instant(left.entry.at.getTime());
  if (receivedAt === null) return receptionDueAt === null ? null : timeliness(instantFromIso(receptionDueAt), at, 'hour');
  return dueAt === null ? null : timeliness(instantFromIso(dueAt), at, left.entry.dossier.timeUnit ?? 'working-day');
}

function rowOf(moment: Moment, following: readonly Moment[], { workflow, calendar }: StepRules): HandOverRow {
  const { entry, after } = moment;
  const left = following.find((later, index) => isHandOver(later, index === 0 ? after : following[index - 1]?.after));
  const taken = after.holderId === null ? following.find(({ entry: later }) => later.actorKind === 'STAFF') : moment;
  const isEnd = after.stepKey === null;
  const step = workflow.find(({ key }) => key === after.stepKey);
  const [given, gone] = [entry, left?.entry].map((passed) => passed && instant(passed.at.getTime()));
  return {
    agencyId: entry.dossier.agencyId,
    step: step?.name.vi ?? null,
    givenAt: entry.at.toISOString(),
    giverId: entry.actorKind === 'STAFF' ? entry.actorId : null,
    receivedAt: isEnd ? null : (taken?.entry.at.toISOString() ?? null),
    receiverId: isEnd ? null : (after.holderId ?? taken?.entry.actorId ?? null),
    result: isEnd || !left ? null : resultOf(after, left),
    stepTime: step?.hours && given && gone ? { hours: step.hours, usedMinutes: workingMinutesSince(calendar, given, gone) } : null,
    act: entry.act,
  };
}

/** What other agencies were asked, each with its own clock. */
const askedAgencies = (state: DossierState): HandOverRow[] =>
  agencyStepsOf(state).flatMap(({ agencyId, sentAt, sentById, acknowledgedAt, holderId, answeredAt, dueAt, limit }) =>
    sentAt === null
      ? []
      : [
          {
            ...{ agencyId, step: null, givenAt: sentAt, giverId: sentById, receivedAt: acknowledgedAt, receiverId: holderId },
            result: answeredAt && dueAt ? timeliness(instantFromIso(dueAt), instantFromIso(answeredAt), limit.unit) : null,
            stepTime: null,
            act: 'SEND_TO_AGENCIES' as const,
          },
        ],
  );

/**
 * The rows of form 06, Phiếu kiểm soát quá trình giải quyết hồ sơ, from the journal and from nothing else: one for each
 * hand-over between steps, holders and agencies, in the order of time. Source: domain.md §4.2
 */
export function handOvers(journal: readonly JournalEntry[], rules: StepRules): HandOverRow[] {
  const moments = momentsOf(journal);
  const last = moments.at(-1)?.after;
  const own = moments.flatMap((moment, index) =>
    isHandOver(moment, moments[index - 1]?.after) ? [rowOf(moment, moments.slice(index + 1), rules)] : [],
  );
  return [...own, ...(last ? askedAgencies(last) : [])].sort((a, b) => a.givenAt.localeCompare(b.givenAt));
}
