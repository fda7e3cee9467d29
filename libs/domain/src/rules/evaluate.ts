import { isLiteral, operationOf, type Expression, type Operator } from '@motcua/contracts';
import { addMonths, civilOf, dayNumberOf, type PlainDate } from '../deadlines/instant.js';
import type { RuleValue, RuleValues } from './rule-values.js';

/** What an expression is judged with. */
export interface RuleContext {
  values: RuleValues;
  /** Local day of the one who asks: the server's own when it decides. */
  today: PlainDate;
}

type Compute = (args: readonly unknown[], context: RuleContext) => RuleValue;

function valueOfVariable(path: unknown, { values }: RuleContext): RuleValue {
  const [key = '', part] = String(path).split('.');
  const found = Object.hasOwn(values, key) ? values[key] : undefined;
  if (typeof found !== 'object' || isList(found)) return part === undefined ? found : undefined;
  return part !== undefined && Object.hasOwn(found, part) ? found[part] : undefined;
}

const isList = (value: unknown): value is readonly (string | number | boolean)[] => Array.isArray(value);

const valuesOf = (args: readonly unknown[], context: RuleContext): RuleValue[] => args.map((arg) => valueAt(arg, context));

/** A comparison of two values; false as soon as one is missing, a list, or of another kind than the other. */
const compare =
  (holdsBetween: (left: string | number | boolean, right: string | number | boolean) => boolean): Compute =>
  (args, context) => {
    const values = valuesOf(args, context);
    return values.slice(1).every((right, index) => {
      const left = values[index];
      return isLiteral(left) && isLiteral(right) && typeof left === typeof right && holdsBetween(left, right);
    });
  };

/** Numbers, and texts such as dates that sort as they read; truth has no order. */
const inOrder = (holdsBetween: (left: string | number, right: string | number) => boolean): Compute =>
  compare((left, right) => typeof left !== 'boolean' && typeof right !== 'boolean' && holdsBetween(left, right));

/** A sum over numbers; missing as soon as one is missing, or when the result is beyond all numbers. */
const calculate =
  (sum: (numbers: readonly number[]) => number): Compute =>
  (args, context) => {
    const numbers = valuesOf(args, context).filter((value) => typeof value === 'number');
    const result = numbers.length === args.length ? sum(numbers) : Number.NaN;
    return Number.isFinite(result) ? result : undefined;
  };

const isTrueAt = (node: unknown, context: RuleContext): boolean => valueAt(node, context) === true;

function chosenBranch(args: readonly unknown[], context: RuleContext): RuleValue {
  for (let index = 0; index + 1 < args.length; index += 2) {
    if (isTrueAt(args[index], context)) return valueAt(args[index + 1], context);
  }
  return valueAt(args.at(-1), context);
}

function dayOf(value: RuleValue): number | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return dayNumberOf(value);
  } catch {
    return undefined;
  }
}

/** Whole years between two days, by the corresponding day. Source: Bộ luật Dân sự 2015 art. 148.3 */
function yearsSince(args: readonly unknown[], context: RuleContext): RuleValue {
  const [from, to] = [dayOf(valueAt(args[0], context)), dayOf(args.length > 1 ? valueAt(args[1], context) : context.today)];
  if (from === undefined || to === undefined) return undefined;
  const years = civilOf(to).year - civilOf(from).year;
  return addMonths(from, years * 12) > to ? years - 1 : years;
}

function isIn([wanted, list]: readonly unknown[], context: RuleContext): boolean {
  const [value, among] = [valueAt(wanted, context), valueAt(list, context)];
  return isLiteral(value) && isList(among) && among.includes(value);
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
  '+': calculate((numbers) => numbers.reduce((sum, next) => sum + next, 0)),
  '-': calculate(([first = 0, second]) => (second === undefined ? -first : first - second)),
  '*': calculate((numbers) => numbers.reduce((product, next) => product * next, 1)),
  min: calculate((numbers) => Math.min(...numbers)),
  max: calculate((numbers) => Math.max(...numbers)),
  today: (_args, { today }) => today,
  'years-since': yearsSince,
};

function valueAt(node: unknown, context: RuleContext): RuleValue {
  if (isLiteral(node)) return node;
  if (isList(node)) return node;
  const operation = operationOf(node);
  return operation && COMPUTE[operation.operator](operation.args, context);
}

/**
 * The value of an expression, the same in browser and server. Never throws and never guesses: what cannot be computed is
 * `undefined`, a comparison with it is false, and nothing but `true` is true.
 * @param expression one that its schema accepted, which bounds depth and size
 */
export const valueOfRule = (expression: Expression, context: RuleContext): RuleValue => valueAt(expression, context);

/** Whether a condition holds. */
export const holds = (condition: Expression, context: RuleContext): boolean => valueAt(condition, context) === true;
