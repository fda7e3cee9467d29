import { isLiteral, operationOf, type Expression, type Literal, type Operator } from '@motcua/contracts';
import { addMonths, civilOf, dayNumberOf, type PlainDate } from '../deadlines/instant.js';
import { numberOfUnits, productOf, roundedTo, unitsOf } from './exact-number.js';
import type { RuleValue, RuleValues } from './rule-values.js';

/** What an expression is judged with. */
export interface RuleContext {
  values: RuleValues;
  /** Local day of the one who asks: the server's own when it decides. */
  today: PlainDate;
}

type Single = string | bigint | boolean;
/** A value while it is computed with: numbers in their exact units. */
type Value = Single | readonly Literal[] | undefined;
type Compute = (args: readonly unknown[], context: RuleContext) => Value;

const isList = (value: unknown): value is readonly Literal[] => Array.isArray(value);
const isSingle = (value: Value): value is Single => value !== undefined && !isList(value);
const exactly = (value: RuleValue | bigint): Value => (typeof value === 'number' ? unitsOf(value) : value);

function valueOfVariable(path: unknown, { values }: RuleContext): Value {
  const [key = '', part] = String(path).split('.');
  const found = Object.hasOwn(values, key) ? values[key] : undefined;
  if (typeof found !== 'object' || isList(found)) return part === undefined ? exactly(found) : undefined;
  return part !== undefined && Object.hasOwn(found, part) ? exactly(found[part]) : undefined;
}

const valuesOf = (args: readonly unknown[], context: RuleContext): Value[] => args.map((arg) => valueAt(arg, context));

/** A comparison of two values; false as soon as one is missing, a list, or of another kind than the other. */
const compare =
  (holdsBetween: (left: Single, right: Single) => boolean): Compute =>
  (args, context) => {
    const values = valuesOf(args, context);
    return values.slice(1).every((right, index) => {
      const left = values[index];
      return isSingle(left) && isSingle(right) && typeof left === typeof right && holdsBetween(left, right);
    });
  };

/** Numbers, and texts such as dates that sort as they read; truth has no order. */
const inOrder = (holdsBetween: (left: string | bigint, right: string | bigint) => boolean): Compute =>
  compare((left, right) => typeof left !== 'boolean' && typeof right !== 'boolean' && holdsBetween(left, right));

/** A sum over numbers; missing as soon as one is missing. */
const calculate =
  (sum: (numbers: readonly bigint[]) => bigint | undefined): Compute =>
  (args, context) => {
    const numbers = valuesOf(args, context).filter((value) => typeof value === 'bigint');
    return numbers.length > 0 && numbers.length === args.length ? sum(numbers) : undefined;
  };

const isTrueAt = (node: unknown, context: RuleContext): boolean => valueAt(node, context) === true;

function chosenBranch(args: readonly unknown[], context: RuleContext): Value {
  for (let index = 0; index + 1 < args.length; index += 2) {
    if (isTrueAt(args[index], context)) return valueAt(args[index + 1], context);
  }
  return valueAt(args.at(-1), context);
}

function dayOf(value: Value): number | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return dayNumberOf(value);
  } catch {
    return undefined;
  }
}

/** Whole years between two days, by the corresponding day. Source: Bộ luật Dân sự 2015 art. 148.3 */
function yearsSince(args: readonly unknown[], context: RuleContext): Value {
  const [from, to] = [dayOf(valueAt(args[0], context)), dayOf(args.length > 1 ? valueAt(args[1], context) : context.today)];
  if (from === undefined || to === undefined) return undefined;
  const years = civilOf(to).year - civilOf(from).year;
  return unitsOf(addMonths(from, years * 12) > to ? years - 1 : years);
}

function isIn([wanted, list]: readonly unknown[], context: RuleContext): boolean {
  const [value, among] = [valueAt(wanted, context), valueAt(list, context)];
  return isSingle(value) && isList(among) && among.some((one) => exactly(one) === value);
}

/** What each operator does; every one is total. */
const COMPUTE: Record<Operator, Compute> = {
  var: ([path], context) => valueOfVariable(path, context),
  '==': compare((left, right) => left === right),
  '!=': compare((left, right) => left !== right),
  in: isIn,
  '<': inOrder((left, right) => left < right),
  '<=': inOrder((left, right) => left <= right),
  '>': inOrder((left, right) => left > right),
  '>=': inOrder((left, right) => left >= right),
  and: (args, context) => args.every((arg) => isTrueAt(arg, context)),
  or: (args, context) => args.some((arg) => isTrueAt(arg, context)),
  '!': ([arg], context) => !isTrueAt(arg, context),
  if: chosenBranch,
  '+': calculate((numbers) => numbers.reduce((sum, next) => sum + next, 0n)),
  '-': calculate(([first = 0n, second]) => (second === undefined ? -first : first - second)),
  '*': calculate(([first, ...others]) => others.reduce(productOf, first ?? 0n)),
  min: calculate((numbers) => numbers.reduce((least, next) => (next < least ? next : least))),
  max: calculate((numbers) => numbers.reduce((most, next) => (next > most ? next : most))),
  today: (_args, { today }) => today,
  'years-since': yearsSince,
};

function valueAt(node: unknown, context: RuleContext): Value {
  if (isLiteral(node)) return exactly(node);
  if (isList(node)) return node;
  const operation = operationOf(node);
  return operation && COMPUTE[operation.operator](operation.args, context);
}

/**
 * The value of an expression, the same in browser and server. Never throws and never guesses: what cannot be computed is
 * `undefined`, a comparison with it is false, and nothing but `true` is true. Sums are exact to the eighteenth decimal; the
 * result is the number nearest to it, missing where it is beyond all numbers.
 * @param expression one that its schema accepted, which bounds depth and size
 */
export function valueOfRule(expression: Expression, context: RuleContext): RuleValue {
  const value = valueAt(expression, context);
  return typeof value === 'bigint' ? numberOfUnits(value) : value;
}

/**
 * The number that an expression gives, its exact result rounded to `scale` decimals, half away from zero; `undefined` where it
 * gives none.
 */
export function numberOfRule(expression: Expression, context: RuleContext, scale: number): number | undefined {
  const value = valueAt(expression, context);
  return typeof value === 'bigint' ? numberOfUnits(roundedTo(scale, value)) : undefined;
}

/** Whether a condition holds. */
export const holds = (condition: Expression, context: RuleContext): boolean => valueAt(condition, context) === true;
