import { FIELD_TYPES, isLiteral, operationOf, type Expression, type FormField, type Literal, type Operator } from '@motcua/contracts';
import { addMonths, dayNumberOf, plainDate, plainDateOf, type PlainDate } from '../deadlines/instant.js';
import { optionsOf } from './check-rule.js';
import { holds } from './evaluate.js';
import { partKindOf, type RuleValue, type RuleValues } from './rule-values.js';

/** More ways to answer than this are not tried: then nothing is claimed. */
const MOST_WAYS = 4000;
const FAR_DAYS = ['1900-01-01', '2100-01-01'].map(plainDate);
/** A text that no condition names. */
const OTHER_TEXT = '\u0000';
const COMPARISONS: readonly Operator[] = ['==', '!=', '<', '<=', '>', '>=', 'in'];
const JUNCTIONS: readonly Operator[] = ['and', 'or', '!', 'if'];

/** What a condition mentions. */
interface Mentioned {
  variables: Set<string>;
  literals: Set<Literal>;
  usesToday: boolean;
}

const isWritten = (node: unknown): boolean => isLiteral(node) || Array.isArray(node);

/** An argument that stands for one answer: the answer itself, or the years since it. */
function variableOf(node: unknown): string | undefined {
  const operation = operationOf(node);
  if (operation?.operator === 'var') return String(operation.args[0]);
  return operation?.operator === 'years-since' && operation.args.length === 1 && operationOf(operation.args[0])?.operator === 'var'
    ? variableOf(operation.args[0])
    : undefined;
}

/**
 * Gathers what a condition mentions. @returns false where it does more than compare single answers with written values and
 * today: then trying values next to the written ones would not try everything.
 */
function gather(node: unknown, into: Mentioned): boolean {
  if (isLiteral(node)) return into.literals.add(node).size > 0;
  if (Array.isArray(node)) return node.every((inner) => gather(inner, into));
  const operation = operationOf(node);
  if (!operation) return false;
  const { operator, args } = operation;
  if (operator === 'var') return into.variables.add(String(args[0])).size > 0;
  if (operator === 'today' || operator === 'years-since') into.usesToday = true;
  if (operator === 'today') return true;
  if (operator === 'years-since') return variableOf(node) !== undefined && gather(args[0], into);
  if (JUNCTIONS.includes(operator)) return args.every((arg) => gather(arg, into));
  if (!COMPARISONS.includes(operator)) return false;
  const answers = args.filter((arg) => variableOf(arg) !== undefined);
  const others = args.filter((arg) => variableOf(arg) === undefined);
  const isSimple = others.every((arg) => isWritten(arg) || operationOf(arg)?.operator === 'today');
  return answers.length === 1 && isSimple && args.every((arg) => gather(arg, into));
}

const isDay = (text: Literal): text is string => {
  try {
    return typeof text === 'string' && dayNumberOf(text) > Number.NEGATIVE_INFINITY;
  } catch {
    return false;
  }
};

const around = (day: number): PlainDate[] => [day - 1, day, day + 1].map(plainDateOf);

/** Days that stand in every order to the written ones, and as many years from them as written. */
function daysAround(days: readonly string[], years: readonly number[]): PlainDate[] {
  const numbers = days.map(dayNumberOf);
  const whole = years.flatMap((count) => [Math.floor(count), Math.ceil(count)]).filter((count) => Math.abs(count) < 200);
  return [...new Set(numbers.flatMap((day) => [around(day), ...whole.map((count) => around(addMonths(day, count * 12)))].flat()))];
}

function numbersAround(literals: readonly number[], { type, settings }: FormField): number[] {
  const { min, max } = type === 'integer' ? FIELD_TYPES.integer.settings.parse(settings) : {};
  const low = type === 'money' ? 0 : (min ?? Number.NEGATIVE_INFINITY);
  const high = max ?? Number.POSITIVE_INFINITY;
  const sorted = [...literals, ...(min === undefined ? [] : [min]), ...(max === undefined ? [] : [max])].sort((one, next) => one - next);
  const between = sorted.slice(1).map((next, index) => (next + (sorted[index] ?? next)) / 2);
  const near = sorted.flatMap((value) => [value - 1, Math.floor(value), value, Math.ceil(value), value + 1]);
  const isPossible = (value: number): boolean => value >= low && value <= high && (type === 'decimal' || Number.isInteger(value));
  return [...new Set([...near, ...between])].filter(isPossible);
}

/** All lists of some texts; undefined when they are too many. */
function subsetsOf(texts: readonly string[]): string[][] | undefined {
  if (texts.length > 8) return undefined;
  return texts.reduce<string[][]>((lists, text) => [...lists, ...lists.map((list) => [...list, text])], [[]]);
}

/** Texts that stand in every order to the written ones. */
const textsBeside = (texts: readonly string[]): string[] => [...texts, ...texts.map((text) => `${text}${OTHER_TEXT}`), OTHER_TEXT, '\uffff'];

interface World {
  texts: readonly string[];
  numbers: readonly number[];
  today: PlainDate;
}

function datesIn({ texts, numbers, today }: World): RuleValue[] {
  const negative = numbers.map((count) => -count);
  return [...textsBeside(texts), ...daysAround([...texts.filter(isDay), today], [...numbers, ...negative])];
}

/** Answers of one field that between them make every comparison with the written values true and false. */
function candidatesOf(field: FormField, part: string | undefined, world: World): RuleValue[] | undefined {
  const { texts, numbers } = world;
  const kind = part === undefined ? FIELD_TYPES[field.type].answers : partKindOf(field.type, part);
  const options = part === undefined ? optionsOf(field) : undefined;
  if (kind === 'truth') return [true, false];
  if (kind === 'number') return numbersAround(numbers, field);
  if (kind === 'date') return datesIn(world);
  if (kind === 'list') return subsetsOf((options ?? texts).filter((text) => texts.includes(text)))?.map((list) => [...list, OTHER_TEXT]);
  if (kind === 'text') return options?.slice() ?? textsBeside(texts);
  return undefined;
}

function withValue(values: RuleValues, name: string, value: RuleValue): RuleValues {
  const [key = '', part] = name.split('.');
  const known = values[key];
  if (part === undefined) return { ...values, [key]: value };
  return { ...values, [key]: { ...(typeof known === 'object' && !Array.isArray(known) ? known : {}), [part]: value } };
}

/** Whether some way to answer makes the condition true on that day. */
function canHold(condition: Expression, variables: ReadonlyMap<string, readonly RuleValue[]>, today: PlainDate): boolean {
  const tryFrom = (names: readonly string[], values: RuleValues): boolean => {
    const [name, ...others] = names;
    if (name === undefined) return holds(condition, { values, today });
    return [undefined, ...(variables.get(name) ?? [])].some((value) => tryFrom(others, withValue(values, name, value)));
  };
  return tryFrom([...variables.keys()], {});
}

const waysOf = (tried: ReadonlyMap<string, readonly RuleValue[]>): number =>
  [...tried.values()].reduce((product, values) => product * (values.length + 1), 1);

/** What is tried for each variable; undefined where one cannot be tried completely. */
function triedValues(names: ReadonlySet<string>, fields: ReadonlyMap<string, FormField>, world: World): Map<string, RuleValue[]> | undefined {
  const tried = new Map<string, RuleValue[]>();
  for (const name of names) {
    const [key = '', part] = name.split('.');
    const field = fields.get(key);
    const candidates = field && candidatesOf(field, part, world);
    if (!candidates) return undefined;
    tried.set(name, candidates);
  }
  return tried;
}

/**
 * Whether no answer at all can make a condition true. Claims so only where every way to answer was tried: conditions that
 * calculate, or compare answers with each other, are left alone.
 */
export function isNeverTrue(condition: Expression, fields: ReadonlyMap<string, FormField>): boolean {
  const mentioned: Mentioned = { variables: new Set(), literals: new Set(), usesToday: false };
  if (!gather(condition, mentioned)) return false;
  const texts = [...mentioned.literals].filter((literal) => typeof literal === 'string');
  const numbers = [...mentioned.literals].filter((literal) => typeof literal === 'number');
  const days = mentioned.usesToday ? [...FAR_DAYS, ...daysAround(texts.filter(isDay), numbers)] : FAR_DAYS.slice(0, 1);
  return days.every((today) => {
    const tried = triedValues(mentioned.variables, fields, { texts, numbers, today });
    return tried !== undefined && waysOf(tried) * days.length <= MOST_WAYS && !canHold(condition, tried, today);
  });
}
