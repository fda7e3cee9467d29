import type { FieldProblem } from '@motcua/contracts';
import { useLanguage } from '../../../i18n/language.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import type { PartFaults } from '../../../form-fields/field-view.js';
import { fieldAt, type Form } from '../model/edit-form.js';
import { labelOf } from './designer.js';
import type { TrialVerdict } from './use-trial.js';

const keyOf = ({ path }: FieldProblem): string => path.split('.')[1] ?? '';
const partOf = ({ path }: FieldProblem): string => path.split('.').slice(2).join('.');

export interface FaultsOfQuestion {
  error: string | undefined;
  partFaults: PartFaults;
  warning: string | undefined;
}

/** What a trial found, in words, at one question. */
export function useTrialFaults(form: Form, verdict: TrialVerdict | undefined): (key: string) => FaultsOfQuestion {
  const wordsOf = useTrialWords(form);
  return (key) => {
    const own = verdict?.problems.filter((problem) => keyOf(problem) === key) ?? [];
    const whole = own.find((problem) => partOf(problem) === '');
    const parts = own.filter((problem) => partOf(problem) !== '');
    const warnings = verdict?.warnings.filter((problem) => keyOf(problem) === key).map(wordsOf) ?? [];
    return {
      error: whole && wordsOf(whole),
      partFaults: new Map(parts.map((problem) => [partOf(problem), wordsOf(problem)])),
      warning: warnings.join(' ') || undefined,
    };
  };
}

/** A problem in the words a citizen would read. */
export function useTrialWords(form: Form): (problem: FieldProblem) => string {
  const { language } = useLanguage();
  const { fieldText } = useProblemWords();
  return (problem) => {
    const field = fieldAt(form, keyOf(problem));
    return fieldText(problem, field ? labelOf(field, language, field.key) : keyOf(problem));
  };
}
