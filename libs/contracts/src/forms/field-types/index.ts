import { computed } from './computed.js';
import { declaration } from './declaration.js';
import { explanation, heading } from './display.js';
import { file } from './file.js';
import { group } from './group.js';
import { lookup } from './lookup.js';
import { ROW_FIELD_TYPES } from './row-field-types.js';
import { table } from './table.js';

/** The registry: every field type of the product, found by its name. The SPA has the matching Input and Output. */
export const FIELD_TYPES = {
  ...ROW_FIELD_TYPES,
  group,
  table,
  computed,
  lookup,
  file,
  declaration,
  heading,
  explanation,
} as const;

/** Name of a field type. */
export type FieldType = keyof typeof FIELD_TYPES;

/** All names, in the order the designer shows them. */
export const FIELD_TYPE_NAMES = Object.keys(FIELD_TYPES) as [FieldType, ...FieldType[]];
