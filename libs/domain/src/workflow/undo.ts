import type { DossierActType } from '@motcua/contracts';
import { refusal, type Refusal } from '../errors/index.js';
import { ruleOf } from './act-rules.js';
import type { ActContext } from './act-context.js';
import type { Decision, DossierState } from './dossier-state.js';

/** Why a step cannot be taken back: its paper is with the citizen, he or another agency was told, money or time ran, or it is simply done again. */
type UndoObstacle = 'PAPER_SENT' | 'AGENCY_TOLD' | 'APPLICANT_TOLD' | 'OF_APPLICANT' | 'CLOCK_RAN' | 'MONEY' | 'DONE_AGAIN' | 'NO_STEP';

/**
 * Steps inside the office that the one who did them may take back while nobody has built on them; for all others why not.
 * Source: issue 4 §4; nothing that reached the citizen is unsaid silently (NĐ 61/2018 arts 5.1, 21)
 */
export const UNDO_OF_ACT = {
  ASSIGN: 'POSSIBLE',
  PROPOSE: 'POSSIBLE',
  RETURN_PROPOSAL: 'POSSIBLE',
  APPROVE: 'POSSIBLE',
  ASK_CONFIRMATION: 'APPLICANT_TOLD',
  ANSWER_CONFIRMATION: 'OF_APPLICANT',
  PASS_CONFIRMATION: 'CLOCK_RAN',
  RECEIVE: 'PAPER_SENT',
  REJECT_AT_INTAKE: 'PAPER_SENT',
  REQUEST_SUPPLEMENT: 'PAPER_SENT',
  STOP: 'PAPER_SENT',
  EXTEND: 'PAPER_SENT',
  APOLOGIZE: 'PAPER_SENT',
  ISSUE_RESULT: 'APPLICANT_TOLD',
  RETURN_RESULT: 'APPLICANT_TOLD',
  RESOLVE_AT_ONCE: 'APPLICANT_TOLD',
  CORRECT_RESULT: 'APPLICANT_TOLD',
  REQUIRE_PAYMENT: 'APPLICANT_TOLD',
  ANSWER_SUPPLEMENT: 'OF_APPLICANT',
  WITHDRAW: 'OF_APPLICANT',
  RESUME: 'CLOCK_RAN',
  RECOUNT_DUE: 'CLOCK_RAN',
  CONFIRM_PAYMENT: 'MONEY',
  RECORD_FEE: 'MONEY',
  JUDGE_PAPERS: 'DONE_AGAIN',
  PREPARE_APOLOGY: 'DONE_AGAIN',
  REOPEN: 'DONE_AGAIN',
  UNDO: 'DONE_AGAIN',
  DISPATCH_POST: 'APPLICANT_TOLD',
  NOTE: 'NO_STEP',
  MESSAGE: 'NO_STEP',
  LABEL: 'NO_STEP',
  ASSIGN_COMPETENT_AGENCY: 'AGENCY_TOLD',
  SEND_TO_AGENCIES: 'AGENCY_TOLD',
  ACKNOWLEDGE_AGENCY_STEP: 'NO_STEP',
  ANSWER_AGENCY_STEP: 'AGENCY_TOLD',
  RETURN_AGENCY_STEP: 'AGENCY_TOLD',
  REDIRECT_AGENCY_STEP: 'AGENCY_TOLD',
  CLOSE_AGENCY_STEP: 'AGENCY_TOLD',
} as const satisfies Record<DossierActType, 'POSSIBLE' | UndoObstacle>;

/** What an act leaves for its undoing: the values before it. An act that cannot be undone takes the possibility away; facts and notes leave it. */
export function undoAfter(type: DossierActType, { state, actor }: ActContext, change: Partial<DossierState>): Partial<DossierState> {
  if (!ruleOf(type).versioned) return {};
  if (UNDO_OF_ACT[type] !== 'POSSIBLE' || actor.kind !== 'STAFF') return state.undo ? { undo: null } : {};
  const keys = (Object.keys(change) as (keyof DossierState)[]).filter((key) => key !== 'version' && key !== 'seq');
  const before: Partial<DossierState> = Object.fromEntries(keys.map((key) => [key, state[key] ?? null]));
  return { undo: { act: type, seq: state.seq + 1, byId: actor.id, before } };
}

/** Why the last step cannot be taken back by this person; null = it can. */
export function undoRefusal({ state, actor }: ActContext): Refusal | null {
  if (!state.undo) return refusal('undo.nothing');
  return actor.kind === 'STAFF' && actor.id === state.undo.byId ? null : refusal('undo.not-own');
}

/** A compensating entry: everything stands as before the step; both entries stay in the journal. */
export function undo({ state }: ActContext): Decision {
  const last = state.undo;
  return { change: { ...last?.before, undo: null }, data: { undoneAct: last?.act ?? null, undoneSeq: last?.seq ?? null } };
}
