import type { DossierActBody, DossierActType } from '@motcua/contracts';
import { DomainError } from '../errors/index.js';
import { instantFromIso, isoOf, receptionDueAt } from '../deadlines/index.js';
import { owedFee } from '../money/index.js';
import type { ActContext } from './act-context.js';
import { pauseAnew, pauseClock, resumeClock, startClock } from './clock.js';
import { acknowledgeStep, answerStep, closeStep, redirectStep, returnStep, sendToAgencies } from './agency-steps.js';
import { assignCompetentAgency } from './coordination.js';
import { apologize, extend, prepareApology } from './decide-apology.js';
import { assign } from './decide-assign.js';
import { answerConfirmation, askConfirmation, passConfirmation } from './decide-confirmation.js';
import { answerSupplement, judgePapers, requestSupplement } from './decide-papers.js';
import { recountDue } from './decide-recount.js';
import { correctResult, issueResult, reopen, resolveAtOnce, returnResult } from './decide-result.js';
import type { Decision } from './dossier-state.js';
import { toStep } from './to-step.js';
import { undo } from './undo.js';

type Body<T extends DossierActType> = Extract<DossierActBody, { type: T }>;
type Decider<T extends DossierActType> = (act: Body<T>, context: ActContext) => Decision;

const actorId = ({ actor }: ActContext): string => (actor.kind === 'SYSTEM' ? 'SYSTEM' : actor.id);

/** The step after reception: assignment where somebody assigns; else the appraisal, which an officer takes for himself. */
export function afterReception(context: ActContext) {
  const assignment = context.rules.workflow.find(({ kind }) => kind === 'ASSIGNMENT');
  return toStep(context, assignment && assignment.assignBy !== 'POOL' ? 'ASSIGNMENT' : 'APPRAISAL');
}

/** Whether the 8 working hours for the answer to an online dossier were kept (NĐ 45/2020). */
const isAnsweredInTime = ({ state, now }: ActContext): boolean => {
  const answerBy = state.coordination?.answerBy ?? state.receptionDueAt;
  return answerBy === null || now <= instantFromIso(answerBy);
};

const receive: Decider<'RECEIVE'> = (_act, context) => {
  const receivedAt = isoOf(context.now);
  const clock = startClock(context, context.now);
  const data = { dueAt: clock.dueAt, answeredInTime: isAnsweredInTime(context) };
  return { change: { receivedAt, ...clock, ...afterReception(context) }, data };
};

const propose: Decider<'PROPOSE'> = (act, context) => {
  if (act.outcome === 'REFUSED' && act.opinion.length === 0) throw new DomainError('reason.required', { act: act.type });
  // The work is the holder's also while somebody stands in for him: it comes back to him.
  const proposal = { outcome: act.outcome, byId: context.state.holderId ?? actorId(context) };
  return { change: { proposal, ...toStep(context, 'APPROVAL') }, data: { outcome: act.outcome } };
};

const returnProposal: Decider<'RETURN_PROPOSAL'> = (_act, context) => {
  const holderId = context.state.proposal?.byId ?? null;
  return { change: { proposal: null, ...toStep(context, 'APPRAISAL'), holderId }, data: { holderId } };
};

const approve: Decider<'APPROVE'> = (_act, context) => ({
  change: { approvedById: actorId(context), ...toStep(context, 'ISSUE') },
  data: { outcome: context.state.proposal?.outcome ?? null },
});

const requirePayment: Decider<'REQUIRE_PAYMENT'> = (act, context) => ({
  change: { obligation: act.amount, ...pauseClock(context, { reason: 'PAYMENT', policy: 'RESUME' }) },
  data: { amount: act.amount },
});

/** The whole fee, or what a fee counted anew left owing. */
const recordFee: Decider<'RECORD_FEE'> = ({ amount }, { state: { feeTotal, feePaid } }) => {
  const expected = owedFee(feeTotal, feePaid);
  if (feeTotal !== null && amount !== expected) throw new DomainError('dossier.fee-mismatch', { expected, actual: amount });
  return { change: { feePaid: (feePaid ?? 0) + amount }, data: { amount } };
};

/** Only who may open the dossier can be named in a note about it. */
const note: Decider<'NOTE'> = ({ mentions = [] }, { reachedBy = [] }) => {
  const unfit = mentions.filter((id) => !reachedBy.includes(id));
  if (unfit.length > 0) throw new DomainError('note.mention-unfit', { accountIds: unfit });
  return { change: {}, data: mentions.length > 0 ? { mentions: [...new Set(mentions)] } : {} };
};

/** Only labels in use of the competent agency and of those above it are put on a dossier; any may be taken off. */
const label: Decider<'LABEL'> = ({ add, remove }, { usableLabels = [] }) => {
  const unfit = add.filter((id) => !usableLabels.includes(id));
  if (unfit.length > 0) throw new DomainError('label.unfit', { labelIds: unfit });
  return { change: {}, data: { added: add, removed: remove } };
};

/** One decider for each act; the compiler asks for a new act's. */
export const DECIDERS = {
  RECEIVE: receive,
  REJECT_AT_INTAKE: (act, context) => ({
    change: { openSupplement: null },
    data: { ground: act.ground, answeredInTime: isAnsweredInTime(context) },
  }),
  REQUEST_SUPPLEMENT: requestSupplement,
  ANSWER_SUPPLEMENT: (act, context) => {
    const answered = answerSupplement(act, context);
    const { state, calendar, now } = context;
    const reception = state.receivedAt ? {} : { receptionDueAt: isoOf(receptionDueAt(calendar, now)) };
    return { change: { ...answered.change, ...resumeClock(context), ...reception }, data: answered.data };
  },
  WITHDRAW: () => ({ change: { openSupplement: null }, data: {} }),
  ASSIGN: assign,
  JUDGE_PAPERS: judgePapers,
  ASK_CONFIRMATION: askConfirmation,
  ANSWER_CONFIRMATION: answerConfirmation,
  PASS_CONFIRMATION: passConfirmation,
  PROPOSE: propose,
  RETURN_PROPOSAL: returnProposal,
  APPROVE: approve,
  ISSUE_RESULT: issueResult,
  RETURN_RESULT: returnResult,
  REQUIRE_PAYMENT: requirePayment,
  CONFIRM_PAYMENT: (_act, context) => ({
    change: { obligation: null, ...resumeClock(context) },
    data: { amount: context.state.obligation },
  }),
  STOP: (_act, context) => ({ change: pauseAnew(context, { reason: 'STOP', policy: 'RESUME' }), data: {} }),
  RESUME: (_act, context) => ({ change: { openSupplement: null, obligation: null, ...resumeClock(context) }, data: {} }),
  REOPEN: reopen,
  RESOLVE_AT_ONCE: resolveAtOnce,
  CORRECT_RESULT: correctResult,
  UNDO: (_act, context) => undo(context),
  RECOUNT_DUE: (_act, context) => recountDue(context),
  PREPARE_APOLOGY: prepareApology,
  EXTEND: extend,
  APOLOGIZE: apologize,
  RECORD_FEE: recordFee,
  DISPATCH_POST: () => ({ change: {}, data: {} }),
  NOTE: note,
  MESSAGE: () => ({ change: {}, data: {} }),
  LABEL: label,
  ASSIGN_COMPETENT_AGENCY: assignCompetentAgency,
  SEND_TO_AGENCIES: sendToAgencies,
  ACKNOWLEDGE_AGENCY_STEP: acknowledgeStep,
  ANSWER_AGENCY_STEP: answerStep,
  RETURN_AGENCY_STEP: returnStep,
  REDIRECT_AGENCY_STEP: redirectStep,
  CLOSE_AGENCY_STEP: closeStep,
} satisfies { [T in DossierActType]: Decider<T> };
