import type { FieldProblem, FormField } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/language.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { controlId } from '../../../form-fields/form-field-input.js';
import { keyOfProblem } from '../draft/answers.js';

/** A fault in words, at its field and in the summary. */
export interface Fault {
  key: string;
  fieldId: string;
  text: string;
}

const ADDRESS_PARTS = ['street', 'communeCode', 'communeName', 'provinceName'] as const;

/** Faults of fields in words: the question names the fault, inside an address its own part does. */
export function useFaultWords() {
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  const { fieldText } = useProblemWords();
  const labelOf = (field: FormField, problem: FieldProblem): string => {
    const part = ADDRESS_PARTS.find((name) => name === problem.path.split('.')[2]);
    return part ? t(`address.${part}`) : (field.label[language] ?? field.label.vi);
  };
  return (fields: readonly FormField[], problems: readonly FieldProblem[]): Fault[] =>
    fields.flatMap((field) => {
      const texts = problems
        .filter((problem) => keyOfProblem(problem) === field.key)
        .map((problem) => fieldText(problem, labelOf(field, problem)));
      const text = [...new Set(texts)].join(' ');
      return text ? [{ key: field.key, fieldId: controlId(field), text }] : [];
    });
}
