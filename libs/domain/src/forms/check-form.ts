import { FIELD_TYPES, type Expression, type FormDefinition, type FormField } from '@motcua/contracts';
import { checkRule, type RuleFields, type RuleFinding } from '../rules/index.js';
import { isNeverTrue } from '../rules/never-true.js';
import { fieldsOf, shownCondition } from './visibility.js';

/** A property that holds an expression. */
export type RuleProperty = 'visibleWhen' | 'shownWhen' | 'requiredWhen' | 'settings.value';

/** One thing to mend in the conditions of a form, and where it stands. */
export interface FormFinding extends RuleFinding {
  page: number;
  /** Index of the field in its page. */
  field: number;
  property: RuleProperty;
}

/** All fields of a form, for an expression that is judged with the whole of it. */
export const allFieldsOf = (form: FormDefinition | null): RuleFields => ({
  usable: new Map((form ? fieldsOf(form) : []).map((field) => [field.key, field])),
  later: new Set(),
});

/**
 * What is wrong with a condition: what its check finds, or else that nothing can make it true.
 * Source: issue 3 item 3; docs/how-to/write-conditions.md
 */
export function checkCondition(condition: Expression, fields: RuleFields): RuleFinding[] {
  const findings = checkRule(condition, fields, 'truth');
  const isDead = findings.length === 0 && isNeverTrue(condition, fields.usable);
  return isDead ? [{ code: 'never-true', params: {} }] : findings;
}

/** `visibleWhen` lists decimals as they are stored, by their digits; for the check they are the numbers that expressions see. */
function withListedNumbers(field: FormField, { usable }: RuleFields): FormField {
  const { visibleWhen } = field;
  if (!visibleWhen || usable.get(visibleWhen.field)?.type !== 'decimal') return field;
  const listed = visibleWhen.in.map((value) => (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value));
  return { ...field, visibleWhen: { ...visibleWhen, in: listed } };
}

function checkField(stored: FormField, fields: RuleFields): (RuleFinding & { property: RuleProperty })[] {
  const field = withListedNumbers(stored, fields);
  const { visibleWhen, shownWhen, requiredWhen } = field;
  const listed = visibleWhen && shownCondition({ ...field, shownWhen: undefined });
  const of = (property: RuleProperty, found: RuleFinding[]) => found.map((finding) => ({ ...finding, property }));
  const own = [
    ...(listed === undefined ? [] : of('visibleWhen', checkCondition(listed, fields))),
    ...(shownWhen === undefined ? [] : of('shownWhen', checkCondition(shownWhen, fields))),
    ...(requiredWhen === undefined ? [] : of('requiredWhen', checkCondition(requiredWhen, fields))),
    ...(field.type === 'computed' ? of('settings.value', checkRule(FIELD_TYPES.computed.settings.parse(field.settings).value, fields, 'number')) : []),
  ];
  if (own.length > 0 || !visibleWhen || shownWhen === undefined) return own;
  return of('shownWhen', checkCondition(shownCondition(field) ?? true, fields));
}

/**
 * Everything wrong with the conditions of a form, in its order: fields that do not exist or stand later, kinds that cannot be
 * compared, options that are gone, conditions that can never be true. A form of which this finds nothing may be published.
 */
export function checkForm(form: FormDefinition): FormFinding[] {
  const usable = new Map<string, FormField>();
  const later = new Set(fieldsOf(form).map(({ key }) => key));
  return form.pages.flatMap(({ fields }, page) =>
    fields.flatMap((field, index) => {
      const found = checkField(field, { usable, later }).map((finding) => ({ ...finding, page, field: index }));
      usable.set(field.key, field);
      later.delete(field.key);
      return found;
    }),
  );
}
