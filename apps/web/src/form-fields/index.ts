import type { FieldType } from '@motcua/contracts';
import { declarationField } from './choice-fields.js';
import { computedField } from './computed-field.js';
import { explanationField, headingField } from './display-fields.js';
import type { FieldView } from './field-view.js';
import { fileField } from './file-field.js';
import { groupField } from './group-field.js';
import { lookupField } from './lookup-field.js';
import { ROW_FIELD_VIEWS } from './row-field-views.js';
import { tableField } from './table-field.js';

/** The registry: how each field type of the contracts is asked for. */
export const FIELD_VIEWS = {
  ...ROW_FIELD_VIEWS,
  group: groupField,
  table: tableField,
  computed: computedField,
  lookup: lookupField,
  file: fileField,
  declaration: declarationField,
  heading: headingField,
  explanation: explanationField,
} as const satisfies Record<FieldType, FieldView>;
