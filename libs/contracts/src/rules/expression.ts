import { z } from 'zod';

/** Fewest and most arguments of every operator. What is not here is refused, so an expression never calls anything else. */
export const OPERATORS = {
  var: [1, 1],
  '==': [2, 2],
  '!=': [2, 2],
  in: [2, 2],
  '<': [2, 3],
  '<=': [2, 3],
  '>': [2, 2],
  '>=': [2, 2],
  and: [1, 50],
  or: [1, 50],
  '!': [1, 1],
  if: [3, 51],
  '+': [1, 50],
  '-': [1, 2],
  '*': [1, 50],
  min: [1, 50],
  max: [1, 50],
  today: [0, 0],
  'years-since': [1, 2],
} as const satisfies Record<string, readonly [number, number]>;

/** Name of an operator of the expression language. */
export type Operator = keyof typeof OPERATORS;

/** A value written in an expression. */
export type Literal = string | number | boolean;

/** One operator with its arguments; a single argument may stand without a list. */
export type Operation = { readonly [O in Operator]?: Expression | readonly Expression[] };

/**
 * A condition or a sum over the answers of a form, in the format of JsonLogic with the operators above only.
 * Source: docs/how-to/write-conditions.md, docs/adr/0009-conditions-are-jsonlogic.md
 */
export type Expression = Literal | readonly Literal[] | Operation;

/** Most levels of operators inside one another. */
export const MOST_DEPTH = 12;
/** Most operators, values and texts in one expression. */
export const MOST_NODES = 500;
const LONGEST_TEXT = 300;
const VARIABLE = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/;

const isOperator = (name: string): name is Operator => Object.hasOwn(OPERATORS, name);

/** Whether this node of an expression is a written value. */
export const isLiteral = (node: unknown): node is Literal =>
  typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean';

/** Operator and arguments of an operation; `undefined` for anything else, such as a literal. */
export function operationOf(node: unknown): { operator: Operator; args: readonly unknown[] } | undefined {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined;
  const [entry, ...others] = Object.entries(node);
  if (!entry || others.length > 0 || !isOperator(entry[0])) return undefined;
  const args: unknown = entry[1];
  return { operator: entry[0], args: Array.isArray(args) ? args : [args] };
}

type Place = readonly (string | number)[];
interface Fault {
  place: Place;
  message: string;
}

const isWritable = (node: Literal): boolean =>
  typeof node === 'number' ? Number.isFinite(node) : typeof node !== 'string' || node.length <= LONGEST_TEXT;

/** Walks an expression within its limits, so that no crafted one costs more than they allow. */
class Reader {
  private nodes = 0;

  /** The first fault at or below this node. */
  faultAt(node: unknown, place: Place): Fault | undefined {
    this.nodes += 1;
    if (this.nodes > MOST_NODES) return { place: [], message: `more than ${MOST_NODES} parts` };
    if (place.length > MOST_DEPTH * 2) return { place: [], message: `deeper than ${MOST_DEPTH} levels` };
    if (isLiteral(node)) return isWritable(node) ? undefined : { place, message: 'not a value that can be compared' };
    if (Array.isArray(node)) return this.firstFault(node, place, isLiteral);
    const operation = operationOf(node);
    if (!operation) return { place, message: 'not one of the operators' };
    const { operator, args } = operation;
    const [fewest, most] = OPERATORS[operator];
    const here = [...place, operator];
    if (args.length < fewest || args.length > most) return { place: here, message: `takes ${fewest} to ${most} arguments` };
    if (operator === 'if' && args.length % 2 === 0) return { place: here, message: 'has no last argument for otherwise' };
    if (operator !== 'var') return this.firstFault(args, here, () => true);
    return typeof args[0] === 'string' && VARIABLE.test(args[0]) ? undefined : { place: here, message: 'not the key of a field' };
  }

  private firstFault(nodes: readonly unknown[], place: Place, isAllowed: (node: unknown) => boolean): Fault | undefined {
    for (const [index, node] of nodes.entries()) {
      const here = [...place, index];
      const fault = isAllowed(node) ? this.faultAt(node, here) : { place: here, message: 'a list holds values only' };
      if (fault) return fault;
    }
    return undefined;
  }
}

const checked = z.unknown().superRefine((value, context) => {
  const fault = new Reader().faultAt(value, []);
  if (fault) context.addIssue({ code: 'custom', path: [...fault.place], message: fault.message, params: { code: 'rule.malformed' } });
});

/** The schema of expressions; an issue carries the place inside the expression and the code 'rule.malformed'. */
// superRefine has looked at every node; zod has no way to say what a recursive check has proved.
export const Expression = checked as unknown as z.ZodType<Expression, unknown>;
