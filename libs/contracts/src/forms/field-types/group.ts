import { z } from 'zod';
import { LocalText } from '../../primitives/primitives.js';
import { defineFieldType } from '../field-type.js';
import { ROW_FIELD_TYPE_NAMES } from './row-field-types.js';
import { boundsMeet, rowBounds, rowFields, rowsSchema, textOfRows, type AnswerRow } from './rows.js';

const Settings = z
  .object({
    rowTitle: LocalText.describe('what one row is, such as a member of the household'),
    fields: rowFields(ROW_FIELD_TYPE_NAMES, 30),
    ...rowBounds,
  })
  .refine(boundsMeet, { path: ['minRows'], message: 'more rows needed than allowed' });

/** The same questions for each of several, such as the members of a household. */
export const group = defineFieldType<typeof Settings, AnswerRow[]>({
  settings: Settings,
  answers: 'none',
  valueSchema: ({ fields, ...bounds }) => rowsSchema(fields, bounds),
  toText: (rows, { fields }, language) => textOfRows(fields, rows, language),
});
