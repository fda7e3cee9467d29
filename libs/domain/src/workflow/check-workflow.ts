import { STEP_KINDS, type WorkflowStep } from '@motcua/contracts';

const NEEDED = STEP_KINDS.filter((kind) => kind !== 'ASSIGNMENT');

/**
 * What is wrong with a workflow, as words for the log and the designer; empty = sound. Steps stand in the order of their
 * kinds, every kind but ASSIGNMENT exactly once, keys are unique.
 */
export function workflowFaults(workflow: readonly WorkflowStep[]): string[] {
  const order = workflow.map((step) => STEP_KINDS.indexOf(step.kind));
  const missing = NEEDED.filter((kind) => !workflow.some((step) => step.kind === kind)).map((kind) => `no step of kind ${kind}`);
  const disordered = order.some((place, index) => index > 0 && place <= (order[index - 1] ?? -1)) ? ['steps out of order or doubled'] : [];
  const doubled = new Set(workflow.map((step) => step.key)).size < workflow.length ? ['step key used twice'] : [];
  return [...missing, ...disordered, ...doubled];
}
