import type { DossierActBody, FieldProblem, ResultKind } from '@motcua/contracts';
import { DomainError } from '../errors/index.js';
import { instantFromIso, isoOf } from '../deadlines/index.js';
import type { ActContext } from './act-context.js';
import { timelinessAt } from './clock.js';
import type { Decision } from './dossier-state.js';
import { toStep } from './to-step.js';

type Body<T> = Extract<DossierActBody, { type: T }>;

/** A result, with how its end of processing stands to the promise. */
function resolve(resultKind: ResultKind, documentId: string, { state, rules, now }: ActContext): Decision {
  const change = { resultKind, resolvedAt: isoOf(now), results: state.results + 1 };
  const timeliness = timelinessAt(state, rules.timeLimit, now);
  return { change, data: { resultKind, timeliness, documentId, ordinal: change.results } };
}

function requireReceiver(receiverName: string): void {
  const problem: FieldProblem = { path: 'act.receiverName', code: 'field.empty', params: {} };
  if (receiverName.length === 0) throw new DomainError('field.empty', { field: 'receiverName' }, [problem]);
}

export function issueResult({ documentId }: Body<'ISSUE_RESULT'>, context: ActContext): Decision {
  const { change, data } = resolve(context.state.proposal?.outcome ?? 'GRANTED', documentId, context);
  return { change: { ...change, ...toStep(context, 'RETURN') }, data };
}

export function returnResult({ receiverName, originalsReturned }: Body<'RETURN_RESULT'>, { state, now }: ActContext): Decision {
  if (state.returnMethod === 'COUNTER') requireReceiver(receiverName);
  return { change: { returnedAt: isoOf(now) }, data: { method: state.returnMethod, originalsReturned } };
}

/**
 * Received, resolved and handed over in one sitting, without an appointment; the result is recorded all the same.
 * Source: NĐ 61/2018 art. 17.4; docs/rules/workflow.md
 */
export function resolveAtOnce(act: Body<'RESOLVE_AT_ONCE'>, context: ActContext): Decision {
  const { outcome, documentId, receiverName, originalsReturned, note } = act;
  if (outcome === 'REFUSED' && note.length === 0) throw new DomainError('reason.required', { act: act.type });
  requireReceiver(receiverName);
  const { change, data } = resolve(outcome, documentId, context);
  return { change: { ...change, returnedAt: isoOf(context.now) }, data: { ...data, method: 'COUNTER', originalsReturned } };
}

/** An error found before the result was returned: everything after appraisal is done anew. */
export function reopen(_act: Body<'REOPEN'>, context: ActContext): Decision {
  const { state, rules } = context;
  const holderId = state.proposal?.byId ?? null;
  const cleared = { resultKind: null, resolvedAt: null, proposal: null, approvedById: null };
  const timeliness = state.resolvedAt ? timelinessAt(state, rules.timeLimit, instantFromIso(state.resolvedAt)) : null;
  return { change: { ...cleared, ...toStep(context, 'APPRAISAL'), holderId }, data: { holderId, timeliness, resultKind: state.resultKind } };
}

/**
 * An error found after the result was returned: a new result that names the one it stands for; the dossier stays ended and
 * its figures stay as they were. Source: NĐ 61/2018 art. 21
 */
export function correctResult({ documentId }: Body<'CORRECT_RESULT'>, { state }: ActContext): Decision {
  const results = state.results + 1;
  return { change: { results }, data: { documentId, ordinal: results, corrects: state.results } };
}
