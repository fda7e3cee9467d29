export { ACT_RULES, ACTS_AFTER_END, ENDED_STATUSES, isOwnersAct, ruleOf, type ActRule, type DeskPart } from './act-rules.js';
export { workingPathOf, type ActContext } from './act-context.js';
export { appraisalPathOf } from './to-step.js';
export { emptyState, handIn, submit, takeIn, type Beginning } from './begin.js';
export { waitsForLoad } from './decide-assign.js';
export { actChoices, mainAct } from './choices.js';
export { deskPartsOf, pathOfActor } from './desk-parts.js';
export { dueByCalendar, dueIfResumed, explainDue } from './clock.js';
export { lastPromise } from './decide-apology.js';
export { workflowFaults, type WorkflowFault } from './check-workflow.js';
export { agencyOfStep, routeOf, type AgenciesOfDossier } from './step-agency.js';
export { feesAfter } from './fee-proofs.js';
export { decide, wordsOf } from './decide.js';
export { applyChange, currentStep, placeOfWork, type CaseRules, type Decision, type DossierState, type HoldState } from './dossier-state.js';
export { levelInForce, onlineFilingRefusal, onlinePaymentRefusal, returnRefusal } from './level-gates.js';
export { UNDO_OF_ACT } from './undo.js';
export { insteadOfWhom, refusalOf } from './refusals.js';
export { mainActAt, nextActFor, type ActPosition } from './next-act.js';
export {
  agencyStepsOf,
  isStepAtAgency,
  isStepLate,
  isStepOpen,
  STEP_STATUSES,
  stepsOfActor,
  stepsReadBy,
  type AgencyPlaces,
  type AgencyStepState,
} from './agency-step-state.js';
export { ASKED_ROLES } from './agency-step-guards.js';
