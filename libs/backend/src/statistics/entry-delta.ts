import type { ActType, Measure, ResultKind, Timeliness } from '@motcua/contracts';

/** What a journal entry says that figures are made of. */
export interface CountedEntry {
  act: ActType;
  data: Record<string, unknown>;
}

/** How an entry moves the measures of its day; a measure that is taken back counts below zero on the day it is taken back. */
export type Delta = Partial<Record<Measure, number>>;

const RESOLVED = {
  EARLY: 'resolvedEarly',
  ON_TIME: 'resolvedOnTime',
  OVERDUE: 'resolvedLate',
} as const satisfies Record<Timeliness, Measure>;

const RESULT = { GRANTED: 'granted', PARTLY_GRANTED: 'partlyGranted', REFUSED: 'refused' } as const satisfies Record<ResultKind, Measure>;

const isTimeliness = (value: unknown): value is Timeliness => typeof value === 'string' && value in RESOLVED;
const isResultKind = (value: unknown): value is ResultKind => typeof value === 'string' && value in RESULT;

function resolution({ data }: CountedEntry, sign: 1 | -1): Delta {
  const { timeliness, resultKind } = data;
  return {
    ...(isTimeliness(timeliness) ? { [RESOLVED[timeliness]]: sign } : {}),
    ...(isResultKind(resultKind) ? { [RESULT[resultKind]]: sign } : {}),
  };
}

const answer = ({ data }: CountedEntry): Delta =>
  data['answeredInTime'] === false ? { receptionLate: 1 } : { receptionInTime: 1 };
const nothing = (): Delta => ({});

/** A dossier counts once somebody is competent; one that ended before counts where it ended. */
const isSought = ({ data }: CountedEntry): boolean => data['coordination'] !== undefined;
const sent = (entry: CountedEntry): Delta => (isSought(entry) ? {} : { submitted: 1 });
const endedUnsent = (entry: CountedEntry): Delta => (isSought(entry) ? { submitted: 1 } : {});

/** Which acts move which measures; the compiler asks for a new act's. Source: domain.md §10.1, §10.4. */
const DELTAS = {
  SUBMIT: sent,
  INTAKE: () => ({ submitted: 1, received: 1 }),
  HAND_IN: sent,
  ASSIGN_COMPETENT_AGENCY: () => ({ submitted: 1 }),
  RECEIVE: (entry) => ({ received: 1, ...answer(entry) }),
  REJECT_AT_INTAKE: (entry) => ({ rejectedAtIntake: 1, ...answer(entry), ...endedUnsent(entry) }),
  REQUEST_SUPPLEMENT: () => ({ supplementsAsked: 1 }),
  ANSWER_SUPPLEMENT: nothing,
  WITHDRAW: (entry) => ({ withdrawn: 1, ...endedUnsent(entry) }),
  ASSIGN: nothing,
  JUDGE_PAPERS: nothing,
  ASK_CONFIRMATION: nothing,
  ANSWER_CONFIRMATION: nothing,
  PASS_CONFIRMATION: nothing,
  PROPOSE: nothing,
  RETURN_PROPOSAL: nothing,
  APPROVE: nothing,
  ISSUE_RESULT: (entry) => resolution(entry, 1),
  RETURN_RESULT: () => ({ returned: 1 }),
  REQUIRE_PAYMENT: nothing,
  CONFIRM_PAYMENT: nothing,
  STOP: () => ({ stopped: 1 }),
  RESUME: () => ({ stopped: -1 }),
  REOPEN: (entry) => resolution(entry, -1),
  RESOLVE_AT_ONCE: (entry) => ({ ...resolution(entry, 1), returned: 1 }),
  CORRECT_RESULT: nothing,
  UNDO: nothing,
  RECOUNT_DUE: nothing,
  PREPARE_APOLOGY: nothing,
  EXTEND: nothing,
  APOLOGIZE: nothing,
  RECORD_FEE: nothing,
  DISPATCH_POST: nothing,
  NOTE: nothing,
  MESSAGE: nothing,
  LABEL: nothing,
  SEND_TO_AGENCIES: nothing,
  ACKNOWLEDGE_AGENCY_STEP: nothing,
  ANSWER_AGENCY_STEP: nothing,
  RETURN_AGENCY_STEP: nothing,
  REDIRECT_AGENCY_STEP: nothing,
  CLOSE_AGENCY_STEP: nothing,
} as const satisfies Record<ActType, (entry: CountedEntry) => Delta>;

/** The entry's own before/after difference (design.md §5a.4). */
export const deltaOf = (entry: CountedEntry): Delta => DELTAS[entry.act](entry);
