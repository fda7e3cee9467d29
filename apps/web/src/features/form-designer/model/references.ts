import { operationOf, type Expression, type FormField } from '@motcua/contracts';
import { z } from 'zod';

/** Key of the field a variable is about: `owner.sex` → `owner`. */
const fieldOf = (path: unknown): string => String(path).split('.')[0] ?? '';

/** Every field that an expression reads. */
export function fieldsIn(expression: unknown): string[] {
  const operation = operationOf(expression);
  if (!operation) return [];
  return operation.operator === 'var' ? [fieldOf(operation.args[0])] : operation.args.flatMap(fieldsIn);
}

/** Every field that the conditions of a field read, and the sum that it computes. */
export const fieldsReadBy = ({ type, settings, visibleWhen, shownWhen, requiredWhen }: FormField): string[] => [
  ...new Set([...(visibleWhen ? [visibleWhen.field] : []), ...fieldsIn(shownWhen), ...fieldsIn(requiredWhen), ...(type === 'computed' ? fieldsIn(settings['value']) : [])]),
];

function renamedNode(node: unknown, from: string, to: string): unknown {
  if (Array.isArray(node)) return node.map((item) => renamedNode(item, from, to));
  const operation = operationOf(node);
  if (!operation) return node;
  const { operator, args } = operation;
  if (operator !== 'var') return { [operator]: args.map((arg) => renamedNode(arg, from, to)) };
  const [path] = args;
  return { var: fieldOf(path) === from ? to + String(path).slice(from.length) : path };
}

/** An expression in which a field has another key. Only keys change, so what was an expression stays one. */
const renamedExpression = (expression: Expression, from: string, to: string) => renamedNode(expression, from, to) as Expression;

const Fills = z.array(z.object({ column: z.unknown(), field: z.unknown() }));

/** What a lookup fills follows the new key too. */
function withRenamedFills(field: FormField, from: string, to: string): FormField {
  const fills = field.type === 'lookup' ? Fills.safeParse(field.settings['fills']).data : undefined;
  if (!fills?.some((fill) => fill.field === from)) return field;
  return { ...field, settings: { ...field.settings, fills: fills.map((fill) => (fill.field === from ? { ...fill, field: to } : fill)) } };
}

/** A field whose conditions, or what it fills, name another field by its new key; the same object where they do not name it. */
export function renamedIn(whole: FormField, from: string, to: string): FormField {
  const field = withRenamedFills(whole, from, to);
  if (!fieldsReadBy(field).includes(from)) return field;
  const { visibleWhen, shownWhen, requiredWhen } = field;
  return {
    ...field,
    ...(field.type === 'computed' && { settings: { ...field.settings, value: renamedNode(field.settings['value'], from, to) } }),
    ...(visibleWhen && { visibleWhen: visibleWhen.field === from ? { ...visibleWhen, field: to } : visibleWhen }),
    ...(shownWhen !== undefined && { shownWhen: renamedExpression(shownWhen, from, to) }),
    ...(requiredWhen !== undefined && { requiredWhen: renamedExpression(requiredWhen, from, to) }),
  };
}
