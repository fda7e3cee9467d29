import type { DossierActBody, DossierActType, DossierStatus } from '@motcua/contracts';
import { DomainError } from '../errors/index.js';
import { isoOf } from '../deadlines/index.js';
import { ruleOf } from './act-rules.js';
import { closeStepsLeft } from './agency-step-state.js';
import { endedInCoordination } from './coordination.js';
import type { ActContext } from './act-context.js';
import { DECIDERS } from './deciders.js';
import type { Decision, DossierState } from './dossier-state.js';
import { feeChange } from './fee-proofs.js';
import { insteadOfWhom, refusalOf } from './refusals.js';
import { workingAgencyAt } from './to-step.js';
import { undoAfter } from './undo.js';

const STATUS_BACK = (state: DossierState): DossierStatus => (state.receivedAt ? 'PROCESSING' : 'SUBMITTED');

function statusAfter(type: DossierActType, state: DossierState): DossierStatus {
  const { to } = ruleOf(type);
  if (to === 'SAME') return state.status;
  return to === 'BACK' ? STATUS_BACK(state) : to;
}

const ENDS = ['REJECTED_AT_INTAKE', 'WITHDRAWN', 'RETURNED'] as const satisfies readonly DossierStatus[];

/**
 * Decides an act: what changes and what the journal tells, or a refusal. Pure; the same call answers in the browser.
 * @param act the body as parsed by the contract
 * @returns the change (with version, seq and status) and the facts of the journal entry, free of personal data
 * @throws DomainError with the code of `refusalOf`, or of what is wrong in the body ('reason.required', …)
 * Source: domain.md §5.1, §2.2; design.md §2 (a dossier is a journal of acts), §5a.8 (what grows the version).
 */
export function decide(act: DossierActBody, context: ActContext): Decision {
  const refused = refusalOf(act.type, context);
  if (refused) throw new DomainError(refused.code, refused.params);
  const rule = ruleOf(act.type);
  if (rule.reasonRequired && wordsOf(act).length === 0) throw new DomainError('reason.required', { act: act.type });
  const { state, now } = context;
  // The table pairs each act with its own decider; TypeScript cannot follow that pairing through the union.
  const decided: Decision = DECIDERS[act.type](act as never, context);
  const fees = feeChange(act, context, decided.change);
  const change = { ...decided.change, ...fees.change };
  const data = { ...decided.data, ...fees.data };
  const status = change.status ?? statusAfter(act.type, state);
  const ended = (ENDS as readonly DossierStatus[]).includes(status) && !state.endedAt;
  const whole: Partial<DossierState> = {
    ...change,
    ...closeStepsLeft(state, status),
    ...(ended ? { endedAt: isoOf(now), holderId: null, stepKey: null, stepSince: null, pausedSince: null, ...workingAgencyAt(context, undefined) } : {}),
    ...(ended && state.coordination ? { coordination: null } : {}),
    status,
    version: state.version + (rule.versioned ? 1 : 0),
    seq: state.seq + 1,
  };
  const insteadOf = insteadOfWhom(act.type, context);
  const told = { ...data, ...endedInCoordination(state, ended), ...(insteadOf === null ? {} : { insteadOf }) };
  return { change: { ...whole, ...undoAfter(act.type, context, whole) }, data: told };
}

/** The words a person typed with an act; kept in an erasable table, never in the journal. */
export function wordsOf(act: DossierActBody): string {
  if ('reason' in act) return act.reason;
  if ('text' in act) return act.text;
  if ('opinion' in act) return act.opinion;
  if ('message' in act) return act.message;
  return 'note' in act ? act.note : '';
}
