import type { AgencyStepActType, AgencyStepStage, StaffRole } from '@motcua/contracts';
import { DESK_ROLES, doesWorkOf, holdsRole, holdsRoleSomewhere, type Actor } from '../access/index.js';
import { refusal, type Refusal } from '../errors/index.js';
import { workingPathOf, type ActContext } from './act-context.js';
import { agencyStepsOf, isStepAtAgency, isStepLate, isStepOpen, type AgencyStepState } from './agency-step-state.js';

/** Those who lead an agency or its one-stop desk: they act for any of its officers. */
export const STEP_LEADERS = ['DEPARTMENT_LEADER', 'ONE_STOP_HEAD'] as const satisfies readonly StaffRole[];

/** Who acts for the agency that is asked: its desk takes and returns, those who work on cases or lead them answer. */
export const ASKED_ROLES = {
  ACKNOWLEDGE_AGENCY_STEP: DESK_ROLES,
  ANSWER_AGENCY_STEP: ['PROCESSING_OFFICER', 'APPROVER', ...STEP_LEADERS],
  RETURN_AGENCY_STEP: DESK_ROLES,
} as const satisfies Partial<Record<AgencyStepActType, readonly StaffRole[]>>;

/** Acts of the agencies that are asked; the others are the sender's. */
export type AskedAct = keyof typeof ASKED_ROLES;

const isAskedAct = (type: AgencyStepActType): type is AskedAct => type in ASKED_ROLES;

/** Steps that lie with an agency for which the actor holds one of the roles. */
const stepsFor = ({ state, actor, places }: ActContext, roles: readonly StaffRole[]): AgencyStepState[] =>
  agencyStepsOf(state).filter(
    (step) => isStepAtAgency(step) && (actor.kind === 'SYSTEM' || holdsRole(actor, roles, places?.path(step.agencyId) ?? [])),
  );

/** Rights of the agency that is asked: they come from its step, never from the competent agency. */
export function askedAgencyRefusal(roles: readonly StaffRole[], context: ActContext): Refusal | null {
  const { actor } = context;
  if (stepsFor(context, roles).length > 0) return null;
  return holdsRoleSomewhere(actor, roles) ? refusal('dossier.wrong-agency') : refusal('dossier.wrong-role', { roles });
}

/** Whether the actor leads the agency that is asked. */
export const leadsAsked = ({ places }: ActContext, actor: Actor, step: AgencyStepState): boolean =>
  actor.kind === 'SYSTEM' || holdsRole(actor, STEP_LEADERS, places?.path(step.agencyId) ?? []);

const anyIn = (stages: readonly AgencyStepStage[]) => (step: AgencyStepState): boolean => stages.includes(step.stage);

/** What stands against an act on the chosen step itself, whatever was typed; the same for each act and any step. */
const ON_STEP = {
  SEND_TO_AGENCIES: () => null,
  ACKNOWLEDGE_AGENCY_STEP: (step, { actor }) => {
    if (!anyIn(['SENT', 'ACKNOWLEDGED'])(step)) return refusal('agency-step.wrong-stage', { stage: step.stage });
    return doesWorkOf(actor, step.holderId) ? refusal('agency-step.already-held') : null;
  },
  ANSWER_AGENCY_STEP: (step, context) => {
    const { actor } = context;
    if (step.stage === 'SENT') return refusal('agency-step.not-acknowledged');
    if (step.stage !== 'ACKNOWLEDGED') return refusal('agency-step.wrong-stage', { stage: step.stage });
    return doesWorkOf(actor, step.holderId) || leadsAsked(context, actor, step) ? null : refusal('dossier.not-holder', { holderId: step.holderId });
  },
  RETURN_AGENCY_STEP: (step) => (anyIn(['SENT', 'ACKNOWLEDGED'])(step) ? null : refusal('agency-step.wrong-stage', { stage: step.stage })),
  REDIRECT_AGENCY_STEP: (step) => (step.stage === 'RETURNED' ? null : refusal('agency-step.wrong-stage', { stage: step.stage })),
  CLOSE_AGENCY_STEP: (step, context) => {
    const { actor, now } = context;
    if (!isStepOpen(step)) return refusal('agency-step.wrong-stage', { stage: step.stage });
    const isRunning = anyIn(['SENT', 'ACKNOWLEDGED'])(step) && !isStepLate(step, now);
    const leads = actor.kind === 'SYSTEM' || holdsRole(actor, STEP_LEADERS, workingPathOf(context));
    return step.isRequired && isRunning && !leads ? refusal('agency-step.still-in-time', { dueAt: step.dueAt }) : null;
  },
} as const satisfies Record<AgencyStepActType, (step: AgencyStepState, context: ActContext) => Refusal | null>;

/** Why the act is not possible on this step; null = it is. */
export const onStepRefusal = (type: AgencyStepActType, step: AgencyStepState, context: ActContext): Refusal | null =>
  ON_STEP[type](step, context);

/** Before a step is chosen: possible when it is on any one; otherwise the reason of the last one, or that there is none. */
export function anyStepRefusal(type: AgencyStepActType, context: ActContext): Refusal | null {
  const steps = isAskedAct(type) ? stepsFor(context, ASKED_ROLES[type]) : agencyStepsOf(context.state);
  const refusals = steps.map((step) => onStepRefusal(type, step, context));
  if (refusals.some((one) => one === null)) return null;
  return refusals.at(-1) ?? refusal('agency-step.none-open');
}

/** Whether the actor may do this act for the agency of this step. */
export const actsForAsked = (type: AskedAct, step: AgencyStepState, context: ActContext): boolean =>
  context.actor.kind === 'SYSTEM' || stepsFor(context, ASKED_ROLES[type]).some(({ no }) => no === step.no);

/** Nothing is proposed while a required answer is open. Source: domain.md §2.2, NĐ 61/2018 art. 19.5. */
export function requiredStepsOpen({ state }: Pick<ActContext, 'state'>): Refusal | null {
  const open = agencyStepsOf(state).filter((step) => step.isRequired && isStepOpen(step));
  return open.length === 0 ? null : refusal('agency-step.required-open', { count: open.length });
}
