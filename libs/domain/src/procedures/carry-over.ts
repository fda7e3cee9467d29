import {
  FIELD_TYPES,
  isEmptyAnswer,
  type FieldType,
  type FormAnswers,
  type FormField,
  type LostAnswer,
  type ProcedureCase,
} from '@motcua/contracts';
import type { PlainDate } from '../deadlines/index.js';
import { fieldsOf, isValidAnswer, textOfAnswer, visibleFields } from '../forms/index.js';
import { isSameJson } from './same-json.js';

/** What a draft holds for one paper. */
export interface HeldPaper {
  componentKey: string;
  documentIds: readonly string[];
}

/** A paper with files that the new version does not ask for. */
export interface LostPaper {
  componentKey: string;
  name: string;
  documentIds: string[];
}

/** A draft under the version in force, and all that did not come along. */
export interface CarriedOver<Paper extends HeldPaper> {
  answers: FormAnswers;
  papers: Paper[];
  lostAnswers: LostAnswer[];
  lostPapers: LostPaper[];
  /** Keys of questions to answer again or for the first time, in the order of the form. */
  toReview: string[];
}

export interface CarryOverInput<Paper extends HeldPaper> {
  /** Cases of the version under which the draft was written; the draft's own tells what a question meant. */
  before: readonly ProcedureCase[];
  caseKey: string;
  after: ProcedureCase;
  draft: { answers: FormAnswers; papers: readonly Paper[] };
  today: PlainDate;
}

/** Types that write the same kind of value: text stays text and a number a number, if the new question accepts it. */
const KINDRED: readonly (readonly FieldType[])[] = [
  ['short-text', 'long-text'],
  ['integer', 'money'],
];
const isKindred = (one: FieldType, other: FieldType): boolean =>
  one === other || KINDRED.some((kin) => kin.includes(one) && kin.includes(other));

/** The case of the new version that a draft belongs to: the same key, or the only one there is; undefined = the person chooses. */
export function caseCarriedTo(cases: readonly ProcedureCase[], caseKey: string): ProcedureCase | undefined {
  return cases.find(({ key }) => key === caseKey) ?? (cases.length === 1 ? cases[0] : undefined);
}

const questionsOf = ({ form }: ProcedureCase): FormField[] =>
  (form ? fieldsOf(form) : []).filter(({ type }) => !('display' in FIELD_TYPES[type]));

/** Questions by key in the order they were asked; where a key stands in several cases the first counts. */
function byKey(cases: readonly ProcedureCase[]): ReadonlyMap<string, FormField> {
  const fields = new Map<string, FormField>();
  for (const field of cases.flatMap(questionsOf)) if (!fields.has(field.key)) fields.set(field.key, field);
  return fields;
}

/** A question as it was asked and as it is asked now, where it is. */
interface Question {
  old: FormField | undefined;
  now: FormField | undefined;
}

/** Why an answer cannot stand under the new question; null = it stays. An unchanged question keeps even a half-typed answer. */
function lossOf({ old, now }: Question, value: unknown, today: PlainDate): LostAnswer['reason'] | null {
  if (!now) return 'QUESTION_GONE';
  if (old?.type === now.type && isSameJson(old.settings, now.settings)) return null;
  if (old && !isKindred(old.type, now.type)) return 'QUESTION_CHANGED';
  return isValidAnswer(now, value, today) ? null : 'ANSWER_NO_LONGER_VALID';
}

const plainText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function lostAnswer(key: string, value: unknown, { field, reason }: { field: FormField | undefined; reason: LostAnswer['reason'] }): LostAnswer {
  const text = (language: 'vi' | 'en') => (field && textOfAnswer(field, value, language)) || plainText(value);
  return { key, label: field?.label ?? { vi: key }, text: { vi: text('vi'), en: text('en') }, reason };
}

function lostPapersOf(before: readonly ProcedureCase[], papers: readonly HeldPaper[]): LostPaper[] {
  const names = new Map(before.flatMap(({ components }) => components).map(({ key, name, shortName }) => [key, shortName ?? name]));
  return papers
    .filter(({ documentIds }) => documentIds.length > 0)
    .map(({ componentKey, documentIds }) => ({ componentKey, name: names.get(componentKey) ?? componentKey, documentIds: [...documentIds] }));
}

/**
 * Carries a citizen's draft from the version it was begun under to the one in force. An answer stays where a question of
 * the same key takes it: the same kind of question, and the answer valid there. Papers stay by the key of the component.
 * Whatever does not stay is handed back in words, with the reason; files come back by id. No answer is lost silently.
 * @param input.today local day by which dates are past or future
 * Source: docs/rules/versions.md (a running draft follows the version in force; a dossier never does)
 */
export function carryOver<Paper extends HeldPaper>({ before, caseKey, after, draft, today }: CarryOverInput<Paper>): CarriedOver<Paper> {
  const old = byKey([...before.filter(({ key }) => key === caseKey), ...before]);
  const now = byKey([after]);
  const asked = new Set(after.components.map(({ key }) => key));
  const order = [...old.keys()];
  const judged = Object.entries(draft.answers)
    .filter(([, value]) => !isEmptyAnswer(value))
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([key, value]) => ({ key, value, field: old.get(key), reason: lossOf({ old: old.get(key), now: now.get(key) }, value, today) }));
  const answers = Object.fromEntries(judged.filter(({ reason }) => reason === null).map(({ key, value }) => [key, value]));
  const lostAnswers = judged.flatMap(({ key, value, field, reason }) => (reason === null ? [] : [lostAnswer(key, value, { field, reason })]));
  return {
    answers,
    papers: draft.papers.filter(({ componentKey }) => asked.has(componentKey)),
    lostAnswers,
    lostPapers: lostPapersOf(before, draft.papers.filter(({ componentKey }) => !asked.has(componentKey))),
    toReview: reviewed(after, answers, { old, lost: new Set(lostAnswers.map(({ key }) => key)), today }),
  };
}

interface Told {
  old: ReadonlyMap<string, FormField>;
  lost: ReadonlySet<string>;
  today: PlainDate;
}

/** Questions whose answer did not come along, and those never asked before that must be answered now. */
function reviewed(after: ProcedureCase, answers: FormAnswers, { old, lost, today }: Told): string[] {
  if (!after.form) return [];
  const must = new Set(visibleFields(after.form, answers, today).flatMap(({ key, type, required }) => (required && type !== 'computed' ? [key] : [])));
  return questionsOf(after)
    .map(({ key }) => key)
    .filter((key) => lost.has(key) || (must.has(key) && !old.has(key) && !(key in answers)));
}
