import { FIELD_TYPES, isLiteral, operationOf, type AnswerKind, type Expression, type FormField, type Literal } from '@motcua/contracts';

/** How a simple row compares a field with a value. */
export const COMPARISONS = ['is', 'is-not', 'one-of', 'has', 'has-not', 'at-least', 'at-most', 'more', 'less', 'age-at-least', 'age-under'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** One row of a condition: `Khi [trường] [là] [giá trị]`. */
export interface ConditionRow {
  key: string;
  comparison: Comparison;
  value: Literal | readonly Literal[];
}

/** A condition that can be shown as rows. */
export interface SimpleCondition {
  joint: 'and' | 'or';
  rows: readonly ConditionRow[];
}

const OF_KIND: Record<AnswerKind, readonly Comparison[]> = {
  text: ['is', 'is-not', 'one-of'],
  number: ['at-least', 'at-most', 'more', 'less', 'is', 'is-not'],
  truth: ['is'],
  date: ['at-least', 'at-most', 'age-at-least', 'age-under'],
  list: ['has', 'has-not'],
  parts: [],
  none: [],
};

/** The comparisons that a field can be used with in a row; none = only written by hand. */
export const comparisonsOf = (field: FormField): readonly Comparison[] => OF_KIND[FIELD_TYPES[field.type].answers];

/** Options a value is chosen from, where the field has them. */
export function optionsOf(field: FormField): { value: string; label: { vi: string; en?: string | undefined } }[] | undefined {
  const options = field.settings['options'];
  return (field.type === 'single-choice' || field.type === 'multiple-choice') && Array.isArray(options) ? options : undefined;
}

/** What a new row about a field starts with. */
export function startingRow(field: FormField, comparison = comparisonsOf(field)[0] ?? 'is'): ConditionRow {
  const first = optionsOf(field)?.[0]?.value ?? '';
  const byKind: Partial<Record<AnswerKind, Literal>> = { truth: true, number: 0, text: first, list: first };
  const isAge = comparison === 'age-at-least' || comparison === 'age-under';
  const value = isAge ? 18 : (byKind[FIELD_TYPES[field.type].answers] ?? '');
  return { key: field.key, comparison, value: comparison === 'one-of' ? (value === '' ? [] : [value]) : value };
}

type Write = (variable: Expression, value: Literal | readonly Literal[]) => Expression;

const years = (variable: Expression): Expression => ({ 'years-since': [variable] });

const WRITE: Record<Comparison, Write> = {
  is: (variable, value) => ({ '==': [variable, value] }),
  'is-not': (variable, value) => ({ '!=': [variable, value] }),
  'one-of': (variable, value) => ({ in: [variable, value] }),
  has: (variable, value) => ({ in: [value, variable] }),
  'has-not': (variable, value) => ({ '!': [{ in: [value, variable] }] }),
  'at-least': (variable, value) => ({ '>=': [variable, value] }),
  'at-most': (variable, value) => ({ '<=': [variable, value] }),
  more: (variable, value) => ({ '>': [variable, value] }),
  less: (variable, value) => ({ '<': [variable, value] }),
  'age-at-least': (variable, value) => ({ '>=': [years(variable), value] }),
  'age-under': (variable, value) => ({ '<': [years(variable), value] }),
};

const writeRow = ({ key, comparison, value }: ConditionRow): Expression => WRITE[comparison]({ var: key }, value);

/** The expression of a condition; `undefined` = always. */
export function writeCondition({ joint, rows }: SimpleCondition): Expression | undefined {
  const [first, ...others] = rows;
  if (!first) return undefined;
  return others.length === 0 ? writeRow(first) : { [joint]: rows.map(writeRow) };
}

const BY_OPERATOR: Partial<Record<string, Comparison>> = { '==': 'is', '!=': 'is-not', '>=': 'at-least', '<=': 'at-most', '>': 'more', '<': 'less' };
const AGE_BY_OPERATOR: Partial<Record<string, Comparison>> = { '>=': 'age-at-least', '<': 'age-under' };

/** Key of a plain variable; parts of a field are left to those who write by hand. */
function keyOf(node: unknown): string | undefined {
  const operation = operationOf(node);
  const path = operation?.operator === 'var' ? operation.args[0] : undefined;
  return typeof path === 'string' && !path.includes('.') ? path : undefined;
}

const isLiterals = (node: unknown): node is Literal[] => Array.isArray(node) && node.every(isLiteral);

function readMembership([left, right]: readonly unknown[]): ConditionRow | undefined {
  const [key, listKey] = [keyOf(left), keyOf(right)];
  if (key !== undefined && isLiterals(right)) return { key, comparison: 'one-of', value: right };
  return listKey !== undefined && isLiteral(left) ? { key: listKey, comparison: 'has', value: left } : undefined;
}

function readComparison(operator: string, [left, right, ...others]: readonly unknown[]): ConditionRow | undefined {
  if (others.length > 0 || !isLiteral(right)) return undefined;
  const inner = operationOf(left);
  const isAge = inner?.operator === 'years-since' && inner.args.length === 1;
  const key = keyOf(isAge ? inner.args[0] : left);
  const comparison = isAge ? AGE_BY_OPERATOR[operator] : BY_OPERATOR[operator];
  return key !== undefined && comparison ? { key, comparison, value: right } : undefined;
}

function readRow(node: unknown): ConditionRow | undefined {
  const operation = operationOf(node);
  if (!operation) return undefined;
  const { operator, args } = operation;
  if (operator === 'in') return readMembership(args);
  if (operator !== '!') return readComparison(operator, args);
  const inner = readRow(args[0]);
  return inner?.comparison === 'has' ? { ...inner, comparison: 'has-not' } : undefined;
}

/** The rows of an expression; `undefined` where it says more than rows can. */
export function readCondition(expression: Expression | undefined): SimpleCondition | undefined {
  if (expression === undefined) return { joint: 'and', rows: [] };
  const operation = operationOf(expression);
  const joint = operation?.operator;
  const isJoined = joint === 'and' || joint === 'or';
  const rows = (isJoined ? operation?.args ?? [] : [expression]).map(readRow).filter((row) => row !== undefined);
  const isWhole = rows.length === (isJoined ? operation?.args.length : 1);
  return isWhole ? { joint: isJoined ? joint : 'and', rows } : undefined;
}

/** When a field is shown, as one expression; the older `visibleWhen` is read as what it means. */
export function shownExpression({ visibleWhen, shownWhen }: FormField): Expression | undefined {
  if (!visibleWhen) return shownWhen;
  const [only, ...others] = visibleWhen.in;
  const older = writeRow(
    others.length === 0 && only !== undefined
      ? { key: visibleWhen.field, comparison: 'is', value: only }
      : { key: visibleWhen.field, comparison: 'one-of', value: visibleWhen.in },
  );
  return shownWhen === undefined ? older : { and: [older, shownWhen] };
}

/** Sets when a field is shown, in the one form of today. */
export function withShownExpression({ visibleWhen: _older, shownWhen: _old, ...field }: FormField, expression: Expression | undefined): FormField {
  return expression === undefined ? field : { ...field, shownWhen: expression };
}

/** Sets when a field must be answered; `undefined` = as its tick says. */
export function withRequiredExpression({ requiredWhen: _old, ...field }: FormField, expression: Expression | undefined): FormField {
  return expression === undefined ? field : { ...field, requiredWhen: expression };
}
