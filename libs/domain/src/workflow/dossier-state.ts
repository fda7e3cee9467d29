import type {
  Channel,
  ClockPolicy,
  ConfirmationAnswer,
  CoordinationReason,
  DossierActType,
  DossierStatus,
  HoldReason,
  OnlineLevel,
  PaperVerdict,
  ResultKind,
  ReturnMethod,
  StepKind,
  TimeLimit,
  WorkflowStep,
} from '@motcua/contracts';
import type { AgencyStepState } from './agency-step-state.js';

/** A time during which the clock stands, as the state keeps it (ISO instants). */
export interface HoldState {
  reason: HoldReason;
  policy: ClockPolicy;
  from: string;
  to: string | null;
  /** Journal entry that opened it: its words are the ground, its actor and paper who and by which paper. */
  seq?: number;
  /** Due moment before and after, as they were told; absent where no limit is stated, `newDueAt` also while it is open. */
  oldDueAt?: string;
  newDueAt?: string;
}

/**
 * All that decides about a dossier, without personal data. It is the fold of the journal's `change` parts, stored beside
 * the row so that an act reads one thing. Instants are ISO texts.
 */
export interface DossierState {
  version: number;
  seq: number;
  status: DossierStatus;
  resultKind: ResultKind | null;
  channel: Channel;
  onlineLevel: OnlineLevel;
  returnMethod: ReturnMethod;
  ownerAccountId: string | null;
  /** The desk that took it in for the competent agency elsewhere; absent where the competent one did. */
  handedInAtId?: string;
  /** The desk elsewhere that returns the result; absent where the competent agency does. */
  collectAtId?: string;
  /** While the centre of the province finds out who is competent; `answerBy` is what the applicant was promised. */
  coordination?: { since: string; why: CoordinationReason; answerBy: string } | null;
  stepKey: string | null;
  stepSince: string | null;
  /** Agency that does the step where it is another than the competent one; absent or null = the competent one. */
  workingAgencyId?: string | null;
  holderId: string | null;
  submittedAt: string;
  receivedAt: string | null;
  receptionDueAt: string | null;
  dueAt: string | null;
  originalDueAt: string | null;
  pausedSince: string | null;
  holds: HoldState[];
  resolvedAt: string | null;
  returnedAt: string | null;
  endedAt: string | null;
  supplementsAsked: number;
  openSupplement: { replyBy: string; componentKeys: string[] } | null;
  proposal: { outcome: ResultKind; byId: string } | null;
  approvedById: string | null;
  feeTotal: number | null;
  feePaid: number | null;
  obligation: number | null;
  verdicts: Record<string, PaperVerdict>;
  results: number;
  /** The last step inside the office, as long as its author may take it back. */
  undo?: { act: DossierActType; seq: number; byId: string; before: Partial<DossierState> } | null;
  /** The one extension; absent while there is none. `from` is the promise before it. */
  extension?: { decidedAt: string; from: string; to: string; seq: number };
  /** Due moments counted anew by a changed calendar, each told to the owner; absent while there is none. */
  recounts?: { at: string; from: string; to: string; seq: number }[];
  /** An apology that waits for its leader; absent or null while none does. `byId` null = prepared by the system. */
  apologyDraft?: { newDueAt: string; byId: string | null; at: string } | null;
  /** The last date that a letter of apology told, when it did not move the due moment. */
  apology?: { at: string; newDueAt: string };
  /** The last draft of the result that the applicant was asked to check; absent until then. `answer` null = still open. */
  confirmation?: { seq: number; answerBy: string; answer: ConfirmationAnswer | null };
  /** Absent until another agency is asked. */
  agencySteps?: AgencyStepState[];
}

/** What the pinned version and case say; immutable, so it never travels in the state. */
export interface CaseRules {
  workflow: readonly WorkflowStep[];
  timeLimit: TimeLimit | null;
  clockPolicy: ClockPolicy;
  supplementDays: number;
  componentKeys: readonly string[];
  /** The result is given while the applicant waits (NĐ 61/2018 art. 17.4). */
  noAppointment?: boolean;
}

/** The part of the state that an act changes, with the facts its journal entry tells besides (ids, codes, instants). */
export interface Decision {
  change: Partial<DossierState>;
  data: Record<string, unknown>;
}

/** The state after an entry. The fold of all entries is the state (property-tested). */
export function applyChange(state: DossierState, change: Partial<DossierState>): DossierState {
  return { ...state, ...change };
}

/** Where a dossier stands for lists: its step, or before it the search for a competent agency. */
export function placeOfWork(state: Pick<DossierState, 'stepKey' | 'coordination'>, rules: Pick<CaseRules, 'workflow'>): StepKind | 'COORDINATION' | null {
  return state.coordination ? 'COORDINATION' : (currentStep(state, rules)?.kind ?? null);
}

/** The step the dossier stands at, or null when none is running. */
export function currentStep(state: Pick<DossierState, 'stepKey'>, rules: Pick<CaseRules, 'workflow'>): WorkflowStep | null {
  return rules.workflow.find((step) => step.key === state.stepKey) ?? null;
}
