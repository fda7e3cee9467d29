import { z } from 'zod';
import { LocalText } from '../../primitives/primitives.js';
import { isEmptyAnswer } from '../empty-answer.js';
import { coded, relayed, type CodedIssueParams } from '../field-issue.js';
import { FieldKey } from '../field-key.js';
import { ROW_FIELD_TYPES, type RowFieldType } from './row-field-types.js';

/** A question of every row; `settings` are those of its type. */
export interface RowField {
  key: string;
  type: RowFieldType;
  label: LocalText;
  help?: LocalText | undefined;
  required: boolean;
  settings: Record<string, unknown>;
}

/** Answers of one row by key. */
export type AnswerRow = Record<string, unknown>;

/** More rows than this belong into a file. */
const MOST_ROWS = 100;

/** Schema of the questions of a row, each of one of the `types`, no key twice. */
export const rowFields = (types: readonly [RowFieldType, ...RowFieldType[]], most: number): z.ZodType<RowField[]> =>
  z
    .array(
      z
        .object({
          key: FieldKey,
          type: z.enum(types),
          label: LocalText,
          help: LocalText.optional(),
          required: z.boolean().default(true),
          settings: z.record(z.string(), z.unknown()).default({}),
        })
        .superRefine(({ type, settings }, context) => {
          const parsed = ROW_FIELD_TYPES[type].settings.safeParse(settings);
          for (const { path, message } of parsed.error?.issues ?? []) {
            context.addIssue({ code: 'custom', path: ['settings', ...path], message });
          }
        }),
    )
    .min(1)
    .max(most)
    .superRefine((fields, context) => {
      fields.forEach(({ key }, index) => {
        const isTwice = fields.findIndex((field) => field.key === key) < index;
        if (isTwice) context.addIssue({ code: 'custom', path: [index, 'key'], message: `field key used twice: ${key}` });
      });
    });

/** How many rows an answer may have; an optional question may have none. */
export const rowBounds = {
  minRows: z.int().min(1).max(MOST_ROWS).default(1),
  maxRows: z.int().min(1).max(MOST_ROWS).default(20),
};

/** Bounds that no answer can meet are refused with the settings. */
export const boundsMeet = ({ minRows, maxRows }: { minRows: number; maxRows: number }): boolean => minRows <= maxRows;

const EMPTY: CodedIssueParams = { code: 'field.empty', params: {} };
const UNKNOWN: CodedIssueParams = { code: 'field.unknown', params: {} };

/** The value schema of a question of a row, with its settings. */
function valueSchemaOf({ type, settings }: RowField): z.ZodType {
  const definition = ROW_FIELD_TYPES[type];
  // Settings are parsed by the schema of this very type; the union of the registry hides that from TypeScript.
  return definition.valueSchema(definition.settings.parse(settings) as never);
}

type Context = z.core.$RefinementCtx<AnswerRow>;

/** Where a row says too little: at each question that must be answered, or at the row itself when it says nothing at all. */
function tellBlanks(fields: RowField[], row: AnswerRow, context: Context): void {
  const missing = fields.filter(({ key, required }) => required && isEmptyAnswer(row[key]));
  const isBlank = fields.every(({ key }) => isEmptyAnswer(row[key]));
  if (isBlank && missing.length === 0) context.addIssue({ code: 'custom', params: { ...EMPTY } });
  for (const { key } of missing) context.addIssue({ code: 'custom', path: [key], params: { ...EMPTY } });
}

function rowSchema(fields: RowField[]): z.ZodType<AnswerRow> {
  const schemas = new Map(fields.map((field) => [field.key, valueSchemaOf(field)]));
  return z.record(z.string(), z.unknown()).transform((row, context) => {
    tellBlanks(fields, row, context);
    const answered = Object.entries(row).filter(([, value]) => !isEmptyAnswer(value));
    const entries = answered.map(([key, value]): [string, unknown] => {
      const schema = schemas.get(key);
      if (!schema) {
        context.addIssue({ code: 'custom', path: [key], params: { ...UNKNOWN } });
        return [key, undefined];
      }
      const parsed = schema.safeParse(value);
      for (const issue of parsed.error?.issues ?? []) {
        const told = relayed(issue);
        context.addIssue({ ...told, path: [key, ...told.path] });
      }
      return [key, parsed.data];
    });
    return Object.fromEntries(entries);
  });
}

/** A list of rows; what is wrong in one is told at `<row>.<question>`. */
export function rowsSchema(fields: RowField[], { minRows, maxRows }: { minRows: number; maxRows: number }): z.ZodType<AnswerRow[]> {
  const few = coded(z.array(z.unknown()), (rows) => rows.length <= maxRows, { code: 'rows.too-many', paramsOf: () => ({ max: maxRows }) });
  const counted = coded(few, (rows) => rows.length >= minRows, { code: 'rows.too-few', paramsOf: () => ({ min: minRows }) });
  return counted.pipe(z.array(rowSchema(fields)));
}

/** The text of every question of a row, '' where it was left out. */
export function textsOfRow(fields: RowField[], row: AnswerRow, language: 'vi' | 'en'): string[] {
  return fields.map(({ key, type, settings }) => {
    if (isEmptyAnswer(row[key])) return '';
    const definition = ROW_FIELD_TYPES[type];
    // Value and settings were parsed by this very type, as above.
    return definition.toText(row[key] as never, definition.settings.parse(settings) as never, language);
  });
}

/** A line for each row: its number, then what was answered, each with its question. */
export function textOfRows(fields: RowField[], rows: AnswerRow[], language: 'vi' | 'en'): string {
  const labels = fields.map(({ label }) => label[language] ?? label.vi);
  return rows
    .map((row, index) => {
      const texts = textsOfRow(fields, row, language).map((text, column) => text && `${labels[column] ?? ''}: ${text}`);
      return `${index + 1}. ${texts.filter(Boolean).join('; ')}`;
    })
    .join('\n');
}
