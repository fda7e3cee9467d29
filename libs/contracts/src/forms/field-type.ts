import type { z } from 'zod';

/** What an answer is to the expression language; 'none' cannot be used in one. */
export type AnswerKind = 'text' | 'number' | 'truth' | 'date' | 'list' | 'parts' | 'none';

/**
 * One kind of form field. A field type is a settings schema (what the form designer may set), a value schema built
 * from those settings, and the text form of a value that print, search and e-mail share.
 * Both sides validate with `valueSchema`; issues carry an `ErrorCode` in `params.code`.
 */
export interface FieldTypeDefinition<Settings extends z.ZodType, Value> {
  settings: Settings;
  answers: AnswerKind;
  valueSchema(settings: z.infer<Settings>): z.ZodType<Value>;
  /** Text of a value in `language`; '' for an absent value. */
  toText(value: Value, settings: z.infer<Settings>, language: 'vi' | 'en'): string;
  /** True where the type shows something and takes no answer (heading, explanation). */
  display?: true;
}

/** Declares a field type; only gives the object its precise type. */
export function defineFieldType<Settings extends z.ZodType, Value>(
  definition: FieldTypeDefinition<Settings, Value>,
): FieldTypeDefinition<Settings, Value> {
  return definition;
}
