import { FIELD_TYPES, type FormField } from '@motcua/contracts';
import type { z } from 'zod';

/** A form is published once and answered a thousand times: building its schemas costs more than using them. */
const schemas = new WeakMap<object, z.ZodType>();

/** The schema of a field's values, with its settings; built once for each field of a form. */
export function valueSchemaOf(field: Pick<FormField, 'type' | 'settings'>): z.ZodType {
  const known = schemas.get(field);
  if (known) return known;
  const type = FIELD_TYPES[field.type];
  if ('display' in type) throw new RangeError(`${field.type} has no value`);
  const settings: unknown = type.settings.parse(field.settings);
  // Settings were parsed by the schema of this very type; the union of the registry hides that from TypeScript.
  const schema: z.ZodType = type.valueSchema(settings as never);
  schemas.set(field, schema);
  return schema;
}
