import type { ErrorCode } from '@motcua/contracts';
import { useProblemWords } from '../../i18n/problem-words.js';
import type { ApiProblem } from '../../lib/api-problem.js';

/** One wrong field in words. */
export interface Fault {
  path: string;
  fieldId: string;
  text: string;
}

/** Id of the control of a path: `roles.0.agencyId` → `q-roles-0-agencyId`. */
export const fieldIdOf = (path: string): string => `q-${path.replaceAll('.', '-')}`;

const EMPTY: ErrorCode = 'field.empty';

/** What a form tells about its fields. */
export interface FieldsOfForm {
  /** Name of a field as it stands there; undefined = not a field of this form. */
  labelOf: (path: string) => string | undefined;
  /** Where a refusal that names no field is told, so that it is read where the eye is. */
  fallback: string;
  /** Whether nothing was typed: then the fault is `Nhập …`, not a wrong form. */
  isEmpty?: (path: string) => boolean;
}

/** The faults of a refusal, in words, at the fields they are about. */
export function useFaults(
  problem: ApiProblem | null,
  { labelOf, fallback, isEmpty = () => false }: FieldsOfForm,
): { faults: Fault[]; at: (path: string) => string | undefined } {
  const words = useProblemWords();
  const fault = (path: string, text: string): Fault => ({ path, fieldId: fieldIdOf(path), text });
  const located = (problem?.fieldErrors ?? []).flatMap((field) => {
    const label = labelOf(field.path);
    const told = isEmpty(field.path) ? { ...field, code: EMPTY } : field;
    return label ? [fault(field.path, words.fieldText(told, label))] : [];
  });
  const faults = problem && located.length === 0 ? [fault(fallback, words.problemText(problem))] : located;
  return { faults, at: (path) => faults.find((found) => found.path === path)?.text };
}
