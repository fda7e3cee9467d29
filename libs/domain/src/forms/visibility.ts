import { FIELD_TYPES, type Expression, type FormAnswers, type FormDefinition, type FormField } from '@motcua/contracts';
import type { PlainDate } from '../deadlines/index.js';
import { holds, numberOfRule, type RuleContext, type RuleValues } from '../rules/index.js';
import { ruleValueOf } from '../rules/rule-values.js';
import { valueSchemaOf } from './value-schema.js';

/** All fields of a form in the order of its pages. */
export const fieldsOf = (form: FormDefinition): FormField[] => form.pages.flatMap((page) => page.fields);

/** A form with its answers on a day: what is asked, and the values that expressions see. */
export interface AskedForm {
  /** The fields shown, each with `required` as it holds now. */
  fields: FormField[];
  /** The answers that count: those of the fields shown, what is computed as it follows from them. */
  answers: FormAnswers;
  values: RuleValues;
}

const turned = new WeakMap<FormField, FormField>();

/** The field with `required` as it holds now; the same object each time, so that nothing is built or drawn anew. */
function withRequired(field: FormField, required: boolean): FormField {
  if (field.required === required) return field;
  const known = turned.get(field) ?? { ...field, required };
  turned.set(field, known);
  return known;
}

/** When a field is shown, as one expression for the check of conditions; undefined = always. */
export function shownCondition({ visibleWhen, shownWhen }: FormField): Expression | undefined {
  if (!visibleWhen) return shownWhen;
  const listed: Expression = { in: [{ var: visibleWhen.field }, visibleWhen.in] };
  return shownWhen === undefined ? listed : { and: [listed, shownWhen] };
}

interface Cleaned {
  answer: unknown;
  value: unknown;
}

/** What an answer was cleaned to last: while one field is typed, the others are not parsed again. */
const cleaned = new WeakMap<FormField, Cleaned>();

/**
 * An answer as it will be stored, so that another way to write it (accents apart, a comma in a number) decides no condition
 * otherwise; one that will be refused stays as it is.
 */
function cleanAnswer(field: FormField, answer: unknown): unknown {
  if (answer === undefined || 'display' in FIELD_TYPES[field.type]) return answer;
  const known = cleaned.get(field);
  if (known && known.answer === answer) return known.value;
  const parsed = valueSchemaOf(field).safeParse(answer);
  const value = parsed.success ? parsed.data : answer;
  cleaned.set(field, { answer, value });
  return value;
}

/** The number that follows from the answers before; undefined while one of them is missing. */
function computedValue({ settings }: FormField, context: RuleContext): number | undefined {
  const { value, scale } = FIELD_TYPES.computed.settings.parse(settings);
  const rounded = numberOfRule(value, context, scale);
  return rounded !== undefined && Math.abs(rounded) < 1e15 ? rounded : undefined;
}

/**
 * Whether a field shows; `visibleWhen` compares answers as they are stored.
 * @param answers those that count, of the fields before
 */
function isShown({ visibleWhen, shownWhen }: FormField, answers: FormAnswers, context: RuleContext): boolean {
  const isListed = !visibleWhen || visibleWhen.in.some((listed) => listed === answers[visibleWhen.field]);
  return isListed && (shownWhen === undefined || holds(shownWhen, context));
}

/**
 * What a form asks with these answers. One pass in the order of the form: a condition sees the fields before its own, and
 * a hidden field's answer is missing, so that a change further up never leaves a forgotten answer behind.
 * @param today local day by which conditions count years
 */
export function askedForm(form: FormDefinition, answers: FormAnswers, today: PlainDate): AskedForm {
  const values: Record<string, RuleValues[string]> = {};
  const context: RuleContext = { values, today };
  const fields: FormField[] = [];
  const counted: FormAnswers = {};
  for (const field of fieldsOf(form)) {
    if (!isShown(field, counted, context)) continue;
    fields.push(field.requiredWhen === undefined ? field : withRequired(field, holds(field.requiredWhen, context)));
    const answer = field.type === 'computed' ? computedValue(field, context) : answers[field.key];
    if (answer !== undefined) counted[field.key] = answer;
    values[field.key] = ruleValueOf(field, cleanAnswer(field, answer));
  }
  return { fields, answers: counted, values };
}

/** The fields shown with these answers, each with `required` as it holds now. @param today as for `askedForm` */
export const visibleFields = (form: FormDefinition, answers: FormAnswers, today: PlainDate): FormField[] =>
  askedForm(form, answers, today).fields;
