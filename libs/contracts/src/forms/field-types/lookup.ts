import { z } from 'zod';
import { boundedText } from '../field-issue.js';
import { FieldKey } from '../field-key.js';
import { defineFieldType } from '../field-type.js';

/** Name of an uploaded list in settings and addresses. */
export const LookupListKey = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);

/** Name of a column as the first line of the file has it. */
export const LookupColumn = z.string().min(1).max(100);

/** Longest text of one cell of a list. */
export const LONGEST_CELL = 500;

const Settings = z.object({
  list: LookupListKey,
  column: LookupColumn.describe('the column that is shown and printed'),
  fills: z
    .array(z.object({ column: LookupColumn, field: FieldKey }))
    .max(20)
    .default([])
    .describe('what the chosen line fills into other fields, where it can still be changed'),
});

/** A chosen line of a list: the version that it was chosen from, the first cell of the line, and what was shown. */
export interface LookupValue {
  version: number;
  key: string;
  text: string;
}

/** A line of an uploaded list. That the line stands in the list is judged by the server. */
export const lookup = defineFieldType<typeof Settings, LookupValue>({
  settings: Settings,
  answers: 'parts',
  valueSchema: () =>
    z.object({
      version: z.int().min(1),
      key: boundedText({ max: LONGEST_CELL }),
      text: boundedText({ max: LONGEST_CELL }),
    }),
  toText: ({ text }) => text,
});
