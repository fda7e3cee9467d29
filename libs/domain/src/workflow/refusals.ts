import { STAFF_ROLES, type DossierActType, type PaperVerdict, type StaffRole, type StepKind } from '@motcua/contracts';
import { absentOf, doesWorkOf, holdsRole, holdsRoleSomewhere, onlyAs } from '../access/index.js';
import { instantFromIso } from '../deadlines/index.js';
import { refusal, type Refusal } from '../errors/index.js';
import { owedFee } from '../money/index.js';
import { MAIN_ACT_OF_STEP, ruleOf, type ActRule } from './act-rules.js';
import { workingPathOf, type ActContext } from './act-context.js';
import { coordinationRefusal } from './coordination.js';
import { apologyRefusal, draftRefusal, extensionRefusal } from './decide-apology.js';
import { answerRefusal, askRefusal, confirmationAwaited, passRefusal } from './decide-confirmation.js';
import { anyStepRefusal, askedAgencyRefusal, requiredStepsOpen } from './agency-step-guards.js';
import { recountRefusal } from './decide-recount.js';
import { holdsRoleFor } from './desk-parts.js';
import { currentStep } from './dossier-state.js';
import { undoRefusal } from './undo.js';

const isStaffRole = (by: string): by is StaffRole => (STAFF_ROLES as readonly string[]).includes(by);

/** Roles that may do the act in this workflow: those named, and those of the steps it belongs to. */
export function rolesFor(rule: ActRule, workflow: ActContext['rules']['workflow']): StaffRole[] {
  const steps: readonly StepKind[] = rule.steps ?? [];
  const ofSteps = rule.by.includes('STEP') ? workflow.filter((step) => steps.includes(step.kind)).map((step) => step.role) : [];
  return [...new Set([...rule.by.filter(isStaffRole), ...ofSteps])];
}

function rightsRefusal(rule: ActRule, context: ActContext): Refusal | null {
  const { actor, state, rules } = context;
  if (actor.kind === 'CITIZEN') {
    if (!rule.by.includes('OWNER')) return refusal('dossier.wrong-role');
    return state.ownerAccountId === actor.id ? null : refusal('dossier.not-owner');
  }
  if (rule.byAskedAgency) return askedAgencyRefusal(rule.by.filter(isStaffRole), context);
  const roles = rolesFor(rule, rules.workflow);
  if (holdsRoleFor(rule, roles, context)) return null;
  return holdsRoleSomewhere(actor, roles) ? refusal('dossier.wrong-agency') : refusal('dossier.wrong-role', { roles });
}

/** At the step itself the step's own role is asked, so that a clerk cannot approve what another step's role may. */
function stepRefusal(rule: ActRule, context: ActContext): Refusal | null {
  const { actor, state, rules } = context;
  const step = currentStep(state, rules);
  const kinds: readonly StepKind[] | undefined = rule.steps;
  if (kinds && (!step || !kinds.includes(step.kind))) return refusal('dossier.wrong-step', { step: step?.kind ?? null });
  if (actor.kind !== 'STAFF' || !rule.by.includes('STEP') || !step) return null;
  const named = rule.by.filter(isStaffRole);
  if (holdsRoleFor(rule, named, context)) return null;
  if (!holdsRoleFor(rule, [step.role], context)) return refusal('dossier.wrong-step', { step: step.kind });
  const heldByAnother = rule.holderOnly && step.kind === 'APPRAISAL' && !doesWorkOf(actor, state.holderId);
  return heldByAnother ? refusal('dossier.not-holder', { holderId: state.holderId }) : null;
}

const IN_ORDER: readonly (PaperVerdict | undefined)[] = ['ACCEPTED', 'NOT_APPLICABLE'];

/** A step that names papers is done only when they were found in order. */
function papersRefusal(type: DossierActType, { state, rules }: ActContext): Refusal | null {
  const step = currentStep(state, rules);
  if (!step?.documentsRequired || MAIN_ACT_OF_STEP[step.kind] !== type) return null;
  const open = step.documentsRequired.filter((key) => !IN_ORDER.includes(state.verdicts[key]));
  return open.length === 0 ? null : refusal('dossier.papers-not-in-order', { papers: open, count: open.length });
}

type Guard = (context: ActContext) => Refusal | null;

const supplementRunsOut: Guard = ({ state, now }) =>
  state.openSupplement && now > instantFromIso(state.openSupplement.replyBy)
    ? refusal('supplement.expired', { replyBy: state.openSupplement.replyBy })
    : null;

const secondSupplement: Guard = (context) => {
  const { state, actor } = context;
  if (state.openSupplement) return refusal('supplement.already-open');
  const isLeader = holdsRole(actor, ['DEPARTMENT_LEADER', 'ONE_STOP_HEAD'], workingPathOf(context));
  return state.supplementsAsked > 0 && !isLeader ? refusal('supplement.second-needs-approval') : null;
};

/** A result is not handed over while a fee is owed. */
const feeUnpaid: Guard = ({ state: { feeTotal, feePaid } }) => {
  const amount = owedFee(feeTotal, feePaid);
  return amount > 0 ? refusal('dossier.fee-unpaid', { amount }) : null;
};

/** Conditions of single acts beyond rights, status and step; all of them hold before any word is typed. */
const GUARDS: Partial<Record<DossierActType, Guard>> = {
  REJECT_AT_INTAKE: (context) =>
    context.state.status === 'SUPPLEMENT_REQUIRED' && !supplementRunsOut(context)
      ? refusal('dossier.action-not-allowed', { status: context.state.status })
      : null,
  REQUEST_SUPPLEMENT: secondSupplement,
  ANSWER_SUPPLEMENT: (context) =>
    context.state.openSupplement ? supplementRunsOut(context) : refusal('supplement.none-open'),
  STOP: ({ state }) => (state.receivedAt ? null : refusal('dossier.action-not-allowed', { status: state.status })),
  RECOUNT_DUE: recountRefusal,
  PREPARE_APOLOGY: draftRefusal,
  EXTEND: extensionRefusal,
  APOLOGIZE: apologyRefusal,
  RETURN_RESULT: feeUnpaid,
  RESOLVE_AT_ONCE: (context) => (context.rules.noAppointment ? feeUnpaid(context) : refusal('dossier.appointment-needed')),
  UNDO: undoRefusal,
  RECORD_FEE: ({ state: { feeTotal, feePaid } }) =>
    feePaid === null || owedFee(feeTotal, feePaid) > 0 ? null : refusal('dossier.already-paid', { amount: feePaid }),
  ASK_CONFIRMATION: askRefusal,
  ANSWER_CONFIRMATION: answerRefusal,
  PASS_CONFIRMATION: passRefusal,
  PROPOSE: (context) => requiredStepsOpen(context) ?? confirmationAwaited(context),
  ACKNOWLEDGE_AGENCY_STEP: (context) => anyStepRefusal('ACKNOWLEDGE_AGENCY_STEP', context),
  ANSWER_AGENCY_STEP: (context) => anyStepRefusal('ANSWER_AGENCY_STEP', context),
  RETURN_AGENCY_STEP: (context) => anyStepRefusal('RETURN_AGENCY_STEP', context),
  REDIRECT_AGENCY_STEP: (context) => anyStepRefusal('REDIRECT_AGENCY_STEP', context),
  CLOSE_AGENCY_STEP: (context) => anyStepRefusal('CLOSE_AGENCY_STEP', context),
  MESSAGE: ({ state }) => (state.ownerAccountId === null ? refusal('message.no-account') : null),
  DISPATCH_POST: ({ state }) => (state.returnMethod === 'POST' ? null : refusal('dossier.not-postal')),
};

/**
 * Why the actor may not do this kind of act now, before anything is typed; null = he may.
 * Order: rights, then status, then step, then the act's own conditions, so that the first thing wrong is named.
 * Source: domain.md §5.1, §2.1, §2.2; rules in act-rules.ts.
 */
export function refusalOf(type: DossierActType, context: ActContext): Refusal | null {
  const rule = ruleOf(type);
  const { status } = context.state;
  if (context.actor.kind !== 'SYSTEM') {
    const noRight = rightsRefusal(rule, context);
    if (noRight) return noRight;
  }
  if (!rule.from.includes(status)) return refusal('dossier.action-not-allowed', { status });
  return coordinationRefusal(type, context) ?? stepRefusal(rule, context) ?? papersRefusal(type, context) ?? GUARDS[type]?.(context) ?? null;
}

/**
 * In whose place the act is done: null when the actor's own rights allow it, otherwise the absent colleague whose rights
 * he uses. Source: NĐ 61/2018 art. 12.8; docs/rules/substitutes.md
 */
export function insteadOfWhom(type: DossierActType, context: ActContext): string | null {
  const absent = absentOf(context.actor);
  const refusedAs = (absentId: string | null): boolean => refusalOf(type, { ...context, actor: onlyAs(context.actor, absentId) }) !== null;
  if (absent.length === 0 || !refusedAs(null)) return null;
  return absent.find((absentId) => !refusedAs(absentId)) ?? absent[0] ?? null;
}
