import { FIELD_TYPES, type FormField, type RowField } from '@motcua/contracts';

/** A form is answered a thousand times for each time it is published: its settings are read once. */
const known = new WeakMap<FormField, RowField[]>();

/**
 * The questions of every row of a group or table, in their order; none for other types.
 * @throws ZodError when the settings are not those of the type
 */
export function rowFieldsOf(field: FormField): RowField[] {
  const read = known.get(field);
  if (read) return read;
  const fields = fieldsIn(field);
  known.set(field, fields);
  return fields;
}

function fieldsIn({ type, settings }: FormField): RowField[] {
  if (type === 'group') return FIELD_TYPES.group.settings.parse(settings).fields;
  return type === 'table' ? FIELD_TYPES.table.settings.parse(settings).columns : [];
}
