import type { AgencyStepActType, DossierActBody, FieldProblem } from '@motcua/contracts';
import { DomainError } from '../errors/index.js';
import { dueAt, isoOf } from '../deadlines/index.js';
import { workingPathOf, type ActContext } from './act-context.js';
import { agencyStepsOf, isStepLate, isStepOpen, type AgencyStepState } from './agency-step-state.js';
import { actsForAsked, onStepRefusal, type AskedAct } from './agency-step-guards.js';
import type { Decision } from './dossier-state.js';

type Body<T extends AgencyStepActType> = Extract<DossierActBody, { type: T }>;
type Send = Body<'SEND_TO_AGENCIES'>;

const actorId = ({ actor }: ActContext): string => (actor.kind === 'SYSTEM' ? 'SYSTEM' : actor.id);

/** Its turn has come: its own clock begins, by the working calendar of the agency that is asked. */
function begun(step: AgencyStepState, { now, places }: ActContext): AgencyStepState {
  const due = places ? dueAt({ from: now, limit: step.limit, calendar: places.calendar(step.agencyId) }).dueAt : null;
  const fresh = { acknowledgedAt: null, holderId: null, answeredAt: null, outcome: null };
  return { ...step, ...fresh, stage: 'SENT', sentAt: isoOf(now), dueAt: due === null ? null : isoOf(due) };
}

/** @returns what is wrong with the agency chosen, as a code for its field; null = it can be asked */
function agencyFault(agencyId: string, context: ActContext): 'agency.not-found' | 'agency-step.own-agency' | null {
  const { places } = context;
  if (!places || places.path(agencyId).length === 0) return 'agency.not-found';
  return workingPathOf(context)[0] === agencyId ? 'agency-step.own-agency' : null;
}

function sendProblems({ steps, componentKeys }: Send, context: ActContext): FieldProblem[] {
  const asked = agencyStepsOf(context.state).filter(isStepOpen);
  const leads = steps.filter(({ isLead }) => isLead).length;
  const fault = (index: number, field: string, code: FieldProblem['code']): FieldProblem => ({ path: `act.steps.${index}.${field}`, code, params: {} });
  const unknown = componentKeys.filter((key) => !context.rules.componentKeys.includes(key));
  return [
    ...steps.flatMap((step, index) => {
      const agency = agencyFault(step.agencyId, context);
      const earlier = steps.slice(0, index);
      const isTwice = [...asked, ...earlier].some(({ agencyId, kind }) => agencyId === step.agencyId && kind === step.kind);
      return [
        ...(agency ? [fault(index, 'agencyId', agency)] : []),
        ...(isTwice ? [fault(index, 'agencyId', 'agency-step.already-asked')] : []),
        ...(step.request.length === 0 ? [fault(index, 'request', 'reason.required')] : []),
        ...(step.after.some((place) => place >= index) ? [fault(index, 'after', 'agency-step.order-unknown')] : []),
        ...(leads > 1 && step.isLead ? [fault(index, 'isLead', 'agency-step.one-lead')] : []),
      ];
    }),
    ...unknown.map(() => ({ path: 'act.componentKeys', code: 'supplement.paper-not-in-procedure' as const, params: {} })),
  ];
}

/**
 * Asks other agencies: all at once (electronic liên thông), or one after another where a step waits for others. The
 * time they take stays within the dossier's own. Source: NĐ 61/2018 arts 19.5, 19.6; domain.md §2.3.
 */
export function sendToAgencies(act: Send, context: ActContext): Decision {
  const problems = sendProblems(act, context);
  if (problems.length > 0) throw new DomainError('request.invalid-fields', {}, problems);
  const before = agencyStepsOf(context.state);
  const steps = act.steps.map(({ kind, agencyId, isRequired, isLead, limit, after }, index): AgencyStepState => {
    const waiting: AgencyStepState = {
      ...{ no: before.length + 1 + index, kind, agencyId, isRequired, isLead, limit },
      after: after.map((place) => before.length + 1 + place),
      stage: 'WAITING',
      sentById: actorId(context),
      ...{ sentAt: null, dueAt: null, acknowledgedAt: null, holderId: null, answeredAt: null, outcome: null },
    };
    return after.length === 0 ? begun(waiting, context) : waiting;
  });
  const told = steps.map(({ no, kind, agencyId, stage, dueAt: due }) => ({ no, kind, agencyId, stage, dueAt: due }));
  return { change: { agencySteps: [...before, ...steps] }, data: { steps: told, componentKeys: act.componentKeys, sharesAnswers: act.sharesAnswers } };
}

/** The step an act is about. @throws DomainError 'agency-step.not-found', or why the act is not possible on it */
function stepOf(type: AgencyStepActType, no: number, context: ActContext): AgencyStepState {
  const step = agencyStepsOf(context.state).find((one) => one.no === no);
  if (!step) throw new DomainError('agency-step.not-found', { no });
  const refused = onStepRefusal(type, step, context);
  if (refused) throw new DomainError(refused.code, refused.params);
  return step;
}

/** The same for the agency that is asked: another agency's step is none of its business. */
function askedStepOf(type: AskedAct, no: number, context: ActContext): AgencyStepState {
  const step = agencyStepsOf(context.state).find((one) => one.no === no);
  if (step && !actsForAsked(type, step, context)) throw new DomainError('dossier.wrong-agency');
  return stepOf(type, no, context);
}

const replaced = ({ state }: ActContext, step: AgencyStepState): AgencyStepState[] =>
  agencyStepsOf(state).map((one) => (one.no === step.no ? step : one));

/** Steps whose turn comes now that this one is settled. */
function settled(context: ActContext, step: AgencyStepState): { agencySteps: AgencyStepState[]; started: { no: number; agencyId: string }[] } {
  const steps = replaced(context, step);
  const isSettled = (no: number): boolean => steps.some((one) => one.no === no && (one.stage === 'ANSWERED' || one.stage === 'CLOSED'));
  const isNext = (one: AgencyStepState): boolean => one.stage === 'WAITING' && one.after.every(isSettled);
  const started = steps.filter(isNext).map(({ no, agencyId }) => ({ no, agencyId }));
  return { agencySteps: steps.map((one) => (isNext(one) ? begun(one, context) : one)), started };
}

/** The agency has it and somebody holds it; a colleague takes it over the same way (NĐ 61/2018 art. 12.8). */
export function acknowledgeStep(act: Body<'ACKNOWLEDGE_AGENCY_STEP'>, context: ActContext): Decision {
  const step = askedStepOf(act.type, act.no, context);
  const taken = { ...step, stage: 'ACKNOWLEDGED' as const, acknowledgedAt: step.acknowledgedAt ?? isoOf(context.now), holderId: actorId(context) };
  return { change: { agencySteps: replaced(context, taken) }, data: { no: step.no, agencyId: step.agencyId, previousHolderId: step.holderId } };
}

/** The answer; whoever waited for it may begin. Source: NĐ 61/2018 art. 19.5 (the reply is logged). */
export function answerStep(act: Body<'ANSWER_AGENCY_STEP'>, context: ActContext): Decision {
  const step = askedStepOf(act.type, act.no, context);
  if (act.answer.length === 0) throw new DomainError('reason.required', { act: act.type }, [{ path: 'act.answer', code: 'reason.required', params: {} }]);
  const answered = { ...step, stage: 'ANSWERED' as const, answeredAt: isoOf(context.now), outcome: act.outcome };
  const { agencySteps, started } = settled(context, answered);
  const data = { no: step.no, agencyId: step.agencyId, outcome: act.outcome, isLate: isStepLate(step, context.now), started };
  return { change: { agencySteps }, data };
}

/** Sent to the wrong recipient: back with the sender, who sends it on. */
export function returnStep(act: Body<'RETURN_AGENCY_STEP'>, context: ActContext): Decision {
  const step = askedStepOf(act.type, act.no, context);
  const returned = { ...step, stage: 'RETURNED' as const, dueAt: null, holderId: null };
  return { change: { agencySteps: replaced(context, returned) }, data: { no: step.no, agencyId: step.agencyId } };
}

/** The sender sends a returned step to the right agency; its clock begins anew. */
export function redirectStep(act: Body<'REDIRECT_AGENCY_STEP'>, context: ActContext): Decision {
  const step = stepOf(act.type, act.no, context);
  const code = act.agencyId === step.agencyId ? 'agency-step.same-agency' : agencyFault(act.agencyId, context);
  if (code) throw new DomainError('request.invalid-fields', {}, [{ path: 'act.agencyId', code, params: {} }]);
  const sent = begun({ ...step, agencyId: act.agencyId, sentById: actorId(context) }, context);
  const data = { no: step.no, agencyId: act.agencyId, previousAgencyId: step.agencyId, dueAt: sent.dueAt };
  return { change: { agencySteps: replaced(context, sent) }, data };
}

/** The sender waits no longer; after a silence the case goes on without the opinion, which is noted (NĐ 61/2018 art. 19.5). */
export function closeStep(act: Body<'CLOSE_AGENCY_STEP'>, context: ActContext): Decision {
  const step = stepOf(act.type, act.no, context);
  const { agencySteps, started } = settled(context, { ...step, stage: 'CLOSED' });
  return { change: { agencySteps }, data: { no: step.no, agencyId: step.agencyId, isSilent: isStepLate(step, context.now), started } };
}
