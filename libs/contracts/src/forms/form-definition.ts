import { z } from 'zod';
import { LocalText } from '../primitives/primitives.js';
import { Expression } from '../rules/index.js';
import { isEmptyAnswer } from './empty-answer.js';
import { FieldKey } from './field-key.js';
import { FIELD_TYPES, FIELD_TYPE_NAMES, type FieldType } from './field-types/index.js';

/** Where a value may be taken from so that nothing is asked twice. */
export const PREFILL_SOURCES = [
  'profile.fullName',
  'profile.birthDate',
  'profile.sex',
  'profile.personalId',
  'profile.phone',
  'profile.email',
  'profile.address',
] as const;

/** A field is shown only while another field has one of these values. */
export const VisibleWhen = z.object({
  field: z.string(),
  in: z.array(z.union([z.string(), z.boolean(), z.number()])).min(1),
});
export type VisibleWhen = z.infer<typeof VisibleWhen>;

/** One field of a form. `settings` is checked by the schema of its type. */
export const FormField = z
  .object({
    key: FieldKey,
    type: z.enum(FIELD_TYPE_NAMES),
    label: LocalText,
    help: LocalText.optional(),
    required: z.boolean().default(true),
    visibleWhen: VisibleWhen.optional(),
    shownWhen: Expression.optional().describe('shown only while this is true, and `visibleWhen` too'),
    requiredWhen: Expression.optional().describe('decides in place of `required`'),
    prefill: z.enum(PREFILL_SOURCES).optional(),
    initial: z.unknown().optional().describe('the answer that a new draft begins with, where the profile gives none'),
    printLabel: LocalText.optional().describe('the question as the printed form words it'),
    settings: z.record(z.string(), z.unknown()).default({}),
  })
  .superRefine((field, context) => {
    const type = FIELD_TYPES[field.type];
    const parsed = type.settings.safeParse(field.settings);
    for (const issue of parsed.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['settings', ...issue.path], message: issue.message });
    }
    if (!parsed.success || isEmptyAnswer(field.initial)) return;
    // Settings were parsed by this very type; the union of the registry hides that from TypeScript.
    const isAnswer = type.valueSchema(parsed.data as never).safeParse(field.initial).success;
    if (!isAnswer) context.addIssue({ code: 'custom', path: ['initial'], message: 'no answer that the field would take' });
  });
export type FormField = z.infer<typeof FormField> & { type: FieldType };

/** One topic of the wizard; its title is the question the citizen reads first. */
export const FormPage = z.object({
  key: FieldKey,
  title: LocalText,
  help: LocalText.optional(),
  fields: z.array(FormField).min(1).max(200),
});
export type FormPage = z.infer<typeof FormPage>;

/** An electronic form (biểu mẫu điện tử tương tác). Field keys are unique over all pages. */
export const FormDefinition = z
  .object({ pages: z.array(FormPage).min(1).max(50) })
  .superRefine(({ pages }, context) => {
    const seen = new Set<string>();
    for (const field of pages.flatMap((page) => page.fields)) {
      if (seen.has(field.key)) context.addIssue({ code: 'custom', message: `field key used twice: ${field.key}` });
      if (field.visibleWhen && !seen.has(field.visibleWhen.field)) {
        context.addIssue({ code: 'custom', message: `${field.key} depends on a field that does not stand before it` });
      }
      seen.add(field.key);
    }
  });
export type FormDefinition = z.infer<typeof FormDefinition>;

/** Answers by field key; values are of the shapes the field types promise. */
export const FormAnswers = z.record(z.string(), z.unknown());
export type FormAnswers = z.infer<typeof FormAnswers>;
