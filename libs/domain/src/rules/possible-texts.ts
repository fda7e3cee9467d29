import { operationOf, type Expression } from '@motcua/contracts';
import { optionsOf, type RuleFields } from './check-rule.js';

/**
 * The texts that an expression can give, as far as they are written in it or are options of the choice it names; typed answers
 * cannot be foreseen and are left out.
 */
export function possibleTexts(expression: Expression, fields: RuleFields): string[] {
  return [...new Set(textsAt(expression, fields))];
}

function textsAt(node: unknown, fields: RuleFields): readonly string[] {
  if (typeof node === 'string') return [node];
  const operation = operationOf(node);
  if (operation?.operator === 'if') {
    const { args } = operation;
    return args.filter((_arg, index) => index % 2 === 1 || index === args.length - 1).flatMap((arg) => textsAt(arg, fields));
  }
  const field = operation?.operator === 'var' ? fields.usable.get(String(operation.args[0])) : undefined;
  return field ? (optionsOf(field) ?? []) : [];
}
