import { FIELD_TYPES, type FieldProblem, type FormField } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage, type Language } from '../../../i18n/language.js';
import { lowerFirst, useProblemWords } from '../../../i18n/problem-words.js';
import { controlId } from '../../../form-fields/form-field-input.js';
import { keyOfProblem } from '../draft/answers.js';

/** A fault in words, at its field and in the summary. */
export interface Fault {
  key: string;
  fieldId: string;
  text: string;
}

/** Questions that are answered by choosing, not by typing. */
const CHOSEN: readonly FormField['type'][] = ['single-choice', 'multiple-choice', 'yes-no', 'dependent-choice'];

/** Parts of questions that have several; each has its own name in the words of `form-fields`. */
const PARTS = [
  'address.street',
  'address.communeCode',
  'address.communeName',
  'address.provinceName',
  'organisation.name',
  'organisation.taxCode',
  'organisation.address',
  'organisation.representative',
  'person.fullName',
  'person.birth',
  'person.sex',
  'person.personalId',
  'person.address',
] as const;

/** The question of the level at fault. */
function levelLabel(field: FormField, problem: FieldProblem, language: Language): string | undefined {
  const { levels } = FIELD_TYPES['dependent-choice'].settings.parse(field.settings);
  const label = levels[Number(problem.path.split('.')[2])]?.label;
  return label?.[language] ?? label?.vi;
}

/** Faults of fields in words: the question names the fault, inside a question of several parts the part does. */
export function useFaultWords() {
  const { t } = useTranslation(['form-fields', 'filing']);
  const { language } = useLanguage();
  const { fieldText } = useProblemWords();
  const labelOf = (field: FormField, problem: FieldProblem): string => {
    const part = PARTS.find((name) => name === `${field.type}.${problem.path.split('.')[2]}`);
    if (field.type === 'dependent-choice') return levelLabel(field, problem, language) ?? field.label[language] ?? field.label.vi;
    return part ? t(`form-fields:${part}`) : (field.label[language] ?? field.label.vi);
  };
  const textOf = (field: FormField, problem: FieldProblem): string => {
    const label = labelOf(field, problem);
    const isUnchosen = problem.code === 'field.empty' && CHOSEN.includes(field.type);
    return isUnchosen ? t('filing:form.choose', { question: lowerFirst(label) }) : fieldText(problem, label);
  };
  return (fields: readonly FormField[], problems: readonly FieldProblem[]): Fault[] =>
    fields.flatMap((field) => {
      const texts = problems
        .filter((problem) => keyOfProblem(problem) === field.key)
        .map((problem) => textOf(field, problem));
      const text = [...new Set(texts)].join(' ');
      return text ? [{ key: field.key, fieldId: controlId(field), text }] : [];
    });
}
