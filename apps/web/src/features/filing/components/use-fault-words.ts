import { FIELD_TYPES, type FieldProblem, type FormField, type LocalText } from '@motcua/contracts';
import { rowFieldsOf } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import type { PartFaults } from '../../../form-fields/field-view.js';
import { inRow, partId } from '../../../form-fields/parts.js';
import { useLanguage } from '../../../i18n/language.js';
import { lowerFirst, useProblemWords } from '../../../i18n/problem-words.js';
import { CHOSEN, keyOfProblem } from '../draft/answers.js';

/** A fault in words, at its field and in the summary. */
export interface Fault {
  key: string;
  /** The part at fault, such as `taxCode` or, in rows, `0.fullName`; absent when the question as a whole is. */
  part?: string;
  fieldId: string;
  text: string;
}

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

/** One object, so that a question without faults is not drawn anew. */
const NO_FAULTS: PartFaults = new Map();

/** Faults of one question as its input takes them. */
export function faultsOf(faults: readonly Fault[], key: string): { error: string | undefined; partFaults: PartFaults } {
  const own = faults.filter((fault) => fault.key === key);
  return {
    error: own.find(({ part }) => !part)?.text,
    partFaults: own.length === 0 ? NO_FAULTS : new Map(own.flatMap(({ part, text }) => (part ? [[part, text] as const] : []))),
  };
}

/** Where a problem is: the question that it is about (inside a row the row's own), the row, and the part of the question. */
interface Place {
  field: FormField;
  row: number | undefined;
  part: string;
}

function placeOf(field: FormField, path: string): Place {
  const [, , first = '', second = '', third = ''] = path.split('.');
  if (field.type !== 'group' && field.type !== 'table') return { field, row: undefined, part: first };
  const own = rowFieldsOf(field).find(({ key }) => key === second);
  const row = first === '' ? undefined : Number(first);
  return row !== undefined && own ? { field: inRow<FormField>(own, field.key, row), row, part: third } : { field, row, part: first };
}

/** The question of the level at fault. */
const levelLabel = ({ settings }: FormField, level: string): LocalText | undefined =>
  FIELD_TYPES['dependent-choice'].settings.parse(settings).levels[Number(level)]?.label;

/** What the form's author says about a text that does not match. */
const patternMessage = ({ type, settings }: FormField): LocalText | undefined =>
  type === 'short-text' ? FIELD_TYPES[type].settings.parse(settings).patternMessage : undefined;

/** Faults of fields in words: the question names the fault, inside a question of several parts the part does. */
export function useFaultWords() {
  const { t } = useTranslation(['form-fields', 'filing']);
  const { language } = useLanguage();
  const { fieldText } = useProblemWords();
  const labelOf = ({ field, part }: Place): string => {
    const own = PARTS.find((name) => name === `${field.type}.${part}`);
    if (own) return t(`form-fields:${own}`);
    const label = (field.type === 'dependent-choice' && levelLabel(field, part)) || field.label;
    return label[language] ?? label.vi;
  };
  const textOf = (place: Place, problem: FieldProblem): string => {
    const label = labelOf(place);
    const own = problem.code === 'field.pattern' && patternMessage(place.field);
    if (own) return own[language] ?? own.vi;
    const isUnchosen = problem.code === 'field.empty' && CHOSEN.includes(place.field.type);
    return isUnchosen ? t('filing:form.choose', { question: lowerFirst(label) }) : fieldText(problem, label);
  };
  const rowName = ({ type, settings }: FormField): string => {
    if (type !== 'group') return t('form-fields:rows.rowTitle');
    const { rowTitle } = FIELD_TYPES.group.settings.parse(settings);
    return rowTitle[language] ?? rowTitle.vi;
  };
  const faultOf = (field: FormField, problem: FieldProblem): Fault => {
    const place = placeOf(field, problem.path);
    const part = problem.path.split('.').slice(2).join('.');
    const words = textOf(place, problem);
    const text = place.row === undefined ? words : t('form-fields:rows.fault', { row: `${rowName(field)} ${place.row + 1}`, fault: words });
    return { key: field.key, part, fieldId: partId(place.field, place.part), text };
  };
  return (fields: readonly FormField[], problems: readonly FieldProblem[]): Fault[] => {
    const byKey = new Map<string, FieldProblem[]>();
    for (const problem of problems) byKey.set(keyOfProblem(problem), [...(byKey.get(keyOfProblem(problem)) ?? []), problem]);
    return fields.flatMap((field) => merged((byKey.get(field.key) ?? []).map((problem) => faultOf(field, problem))));
  };
}

/** Several faults of one control are told together, each once. */
function merged(faults: readonly Fault[]): Fault[] {
  const ids = [...new Set(faults.map(({ fieldId }) => fieldId))];
  return ids.flatMap((fieldId) => {
    const here = faults.filter((fault) => fault.fieldId === fieldId);
    const text = [...new Set(here.map((fault) => fault.text))].join(' ');
    return here[0] ? [{ ...here[0], text }] : [];
  });
}
