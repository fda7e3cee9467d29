import { STEP_KINDS, STEP_ROLES, type StaffRole, type StepKind, type WorkflowStep } from '@motcua/contracts';

/** What may be wrong with a workflow. */
export const WORKFLOW_FAULT_CODES = [
  'workflow-reception-missing',
  'workflow-step-missing',
  'workflow-step-order',
  'workflow-step-doubled',
  'step-role-unfit',
  'step-parallel-first',
  'step-paper-unknown',
] as const;

/** One thing to mend: of the whole workflow, or at a step. */
export interface WorkflowFault {
  code: (typeof WORKFLOW_FAULT_CODES)[number];
  /** Place of the step; null for the whole workflow. */
  step: number | null;
  /** Kind of the step that is missing or doubled, where that is the fault. */
  kind?: StepKind;
}

/** Which agency does a step is judged where agencies are known. */
type JudgedStep = Omit<WorkflowStep, 'agencyRule'>;

const NEEDED = STEP_KINDS.filter((kind) => kind !== 'ASSIGNMENT');
const placeOf = ({ kind }: JudgedStep): number => STEP_KINDS.indexOf(kind);

/** A second step of a kind is reached only beside the one before it: nothing leads from a kind to the same kind. */
function stepFaults(workflow: readonly JudgedStep[], step: number): WorkflowFault[] {
  const [before, own] = [workflow[step - 1], workflow[step]];
  if (!own) return [];
  const isDoubled = own.parallel !== true && workflow.slice(0, step).some(({ kind }) => kind === own.kind);
  const isEarly = before !== undefined && placeOf(own) < placeOf(before);
  const roles: readonly StaffRole[] = STEP_ROLES[own.kind];
  return [
    ...(isDoubled && !isEarly ? [{ code: 'workflow-step-doubled', step, kind: own.kind } as const] : []),
    ...(isEarly ? [{ code: 'workflow-step-order', step } as const] : []),
    ...(roles.includes(own.role) ? [] : [{ code: 'step-role-unfit', step } as const]),
    ...(step === 0 && own.parallel ? [{ code: 'step-parallel-first', step } as const] : []),
  ];
}

/**
 * What is wrong with a workflow; empty = sound. Steps stand in the order of their kinds, so that no dossier goes in a circle;
 * every kind but ASSIGNMENT is there, once unless the second runs beside the first; roles fit the work; papers are of the case.
 */
export function workflowFaults(workflow: readonly JudgedStep[], papers: ReadonlySet<string> = new Set()): WorkflowFault[] {
  const missing = NEEDED.filter((kind) => !workflow.some((step) => step.kind === kind)).map(
    (kind): WorkflowFault => (kind === 'RECEPTION' ? { code: 'workflow-reception-missing', step: null } : { code: 'workflow-step-missing', step: null, kind }),
  );
  const unknown = workflow.flatMap(({ documentsRequired = [] }, step): WorkflowFault[] =>
    documentsRequired.every((key) => papers.has(key)) ? [] : [{ code: 'step-paper-unknown', step }],
  );
  return [...missing, ...workflow.flatMap((_, step) => stepFaults(workflow, step)), ...unknown];
}
