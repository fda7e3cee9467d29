import { useProblemWords } from '../../../../i18n/problem-words.js';
import type { ApiProblem } from '../../../../lib/api-problem.js';

/** One wrong field in words. */
export interface Fault {
  path: string;
  fieldId: string;
  text: string;
}

/** Id of the control of a path: `roles.0.agencyId` → `q-roles-0-agencyId`. */
export const fieldIdOf = (path: string): string => `q-${path.replaceAll('.', '-')}`;

/**
 * The faults of a refusal, in words, at the fields they are about. A refusal that names no field of this form is told at
 * `fallback`, so that it is read where the eye is.
 */
export function useFaults(
  problem: ApiProblem | null,
  labelOf: (path: string) => string | undefined,
  fallback: string,
): { faults: Fault[]; at: (path: string) => string | undefined } {
  const words = useProblemWords();
  const fault = (path: string, text: string): Fault => ({ path, fieldId: fieldIdOf(path), text });
  const located = (problem?.fieldErrors ?? []).flatMap((field) => {
    const label = labelOf(field.path);
    return label ? [fault(field.path, words.fieldText(field, label))] : [];
  });
  const faults = problem && located.length === 0 ? [fault(fallback, words.problemText(problem))] : located;
  return { faults, at: (path) => faults.find((found) => found.path === path)?.text };
}
