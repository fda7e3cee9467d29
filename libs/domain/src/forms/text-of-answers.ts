import { FIELD_TYPES, isEmptyAnswer, textsOfRow, type FormAnswers, type FormDefinition, type FormField } from '@motcua/contracts';
import type { PlainDate } from '../deadlines/index.js';
import { askedForm } from './visibility.js';

/** One answered line for print, search and check pages. */
export interface AnswerLine {
  page: string;
  field: FormField;
  label: string;
  text: string;
  /** The same answer in columns, where it was asked in columns. */
  table?: AnswerTable | undefined;
}

/** An answer of rows for print: heads, and a text for each column of each row. */
export interface AnswerTable {
  heads: string[];
  rows: string[][];
}

/** The text of one answer; '' when it is empty or of a wrong shape. */
export function textOfAnswer(field: FormField, value: unknown, language: 'vi' | 'en'): string {
  const type = FIELD_TYPES[field.type];
  if ('display' in type || isEmptyAnswer(value)) return '';
  const settings: unknown = type.settings.parse(field.settings);
  const parsed = type.valueSchema(settings as never).safeParse(value);
  // Value and settings were parsed by this very type; the union of the registry hides that from TypeScript.
  return parsed.success ? type.toText(parsed.data as never, settings as never, language) : '';
}

/** The answer to a table in columns; undefined for other types and for an answer of a wrong shape. */
function tableOfAnswer({ type, settings }: FormField, value: unknown, language: 'vi' | 'en'): AnswerTable | undefined {
  if (type !== 'table' || isEmptyAnswer(value)) return undefined;
  const read = FIELD_TYPES.table.settings.parse(settings);
  const rows = FIELD_TYPES.table.valueSchema(read).safeParse(value);
  if (!rows.success) return undefined;
  return {
    heads: read.columns.map(({ label }) => label[language] ?? label.vi),
    rows: rows.data.map((row) => textsOfRow(read.columns, row, language)),
  };
}

/**
 * All shown questions with their answers as text, in the order of the form.
 * @param asked.on local day on which the answers hold: that of submission once they were handed in
 */
export function answerLines(form: FormDefinition, answers: FormAnswers, asked: { language: 'vi' | 'en'; on: PlainDate }): AnswerLine[] {
  const { language, on } = asked;
  const pageOf = new Map(form.pages.flatMap((page) => page.fields.map((field) => [field.key, page.title[language] ?? page.title.vi])));
  const given = askedForm(form, answers, on);
  return given.fields
    .filter((field) => !('display' in FIELD_TYPES[field.type]))
    .map((field) => ({
      page: pageOf.get(field.key) ?? '',
      field,
      label: field.label[language] ?? field.label.vi,
      text: textOfAnswer(field, given.answers[field.key], language),
      table: tableOfAnswer(field, given.answers[field.key], language),
    }));
}
