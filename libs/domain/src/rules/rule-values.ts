import { FIELD_TYPES, type AddressValue, type AnswerKind, type FieldType, type FormField, type OrganisationValue, type PersonValue } from '@motcua/contracts';
import { unitsOf } from './exact-number.js';

/** What an expression computes with: whole values only; `undefined` = missing. */
export type RuleValue = string | number | boolean | readonly (string | number | boolean)[] | undefined;

/**
 * Values by key of the field; the parts of a person, an organisation or an address by their names. A number may stand in its
 * exact units (`unitsOf`), as answers do.
 */
export type RuleValues = Readonly<Record<string, RuleValue | bigint | Readonly<Record<string, RuleValue>>>>;

type PartKind = 'text' | 'date';

/** The kind of each part of an answer in parts. */
const PARTS = {
  person: { fullName: 'text', birth: 'date', sex: 'text', personalId: 'text', address: 'text' } satisfies Record<keyof PersonValue, PartKind>,
  organisation: { name: 'text', taxCode: 'text', address: 'text', representative: 'text' } satisfies Record<keyof OrganisationValue, PartKind>,
  address: { street: 'text', communeCode: 'text', communeName: 'text', provinceName: 'text' } satisfies Record<keyof AddressValue, PartKind>,
} as const;

/** The kind of one part of an answer; undefined where the type has no such part. */
export function partKindOf(type: FieldType, part: string): PartKind | undefined {
  const parts: Readonly<Record<string, PartKind>> = type === 'person' || type === 'organisation' || type === 'address' ? PARTS[type] : {};
  return Object.hasOwn(parts, part) ? parts[part] : undefined;
}

const DECIMAL = /^-?\d{1,15}(\.\d{1,9})?$/;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function partsOf(answer: unknown): Readonly<Record<string, RuleValue>> | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
  return Object.fromEntries(Object.entries(answer).filter((part): part is [string, string] => isText(part[1])));
}

const numberOf = (answer: unknown): bigint | undefined =>
  typeof answer === 'number' || (typeof answer === 'string' && DECIMAL.test(answer)) ? unitsOf(answer) : undefined;

const READ = {
  text: (answer: unknown) => (isText(answer) ? answer : undefined),
  date: (answer: unknown) => (isText(answer) ? answer : undefined),
  number: numberOf,
  truth: (answer: unknown) => (typeof answer === 'boolean' ? answer : undefined),
  list: (answer: unknown) => (Array.isArray(answer) && answer.length > 0 ? answer.filter(isText) : undefined),
  parts: partsOf,
  none: () => undefined,
} satisfies Record<AnswerKind, (answer: unknown) => RuleValues[string]>;

/** An answer as expressions see it: missing where it has not the shape its type promises. */
export const ruleValueOf = (field: FormField, answer: unknown): RuleValues[string] => READ[FIELD_TYPES[field.type].answers](answer);
