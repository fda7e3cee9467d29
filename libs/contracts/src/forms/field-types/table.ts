import { z } from 'zod';
import { defineFieldType } from '../field-type.js';
import { COLUMN_TYPE_NAMES } from './row-field-types.js';
import { boundsMeet, rowBounds, rowFields, rowsSchema, textOfRows, type AnswerRow } from './rows.js';

const Settings = z
  .object({ columns: rowFields(COLUMN_TYPE_NAMES, 8), ...rowBounds })
  .refine(boundsMeet, { path: ['minRows'], message: 'more rows needed than allowed' });

/** Short facts in rows and columns, such as the machines of a workshop. */
export const table = defineFieldType<typeof Settings, AnswerRow[]>({
  settings: Settings,
  answers: 'none',
  valueSchema: ({ columns, ...bounds }) => rowsSchema(columns, bounds),
  toText: (rows, { columns }, language) => textOfRows(columns, rows, language),
});
