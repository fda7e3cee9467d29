import { operationOf, type Expression } from '@motcua/contracts';

/** One way of a route: when the condition holds, the agency with this code; no condition = always. */
export interface RouteRow {
  when: Expression | undefined;
  code: string;
}

/** A route that can be shown as rows: the first row whose condition holds decides, else `otherwise`. */
export interface Route {
  rows: readonly RouteRow[];
  otherwise: string;
}

/** The expression of a route; it gives the code of an agency. */
export function writeRoute({ rows, otherwise }: Route): Expression {
  return rows.length === 0 ? otherwise : { if: [...rows.flatMap(({ when, code }) => [when ?? true, code]), otherwise] };
}

/** The rows of an expression; `undefined` where it says more than rows can. */
export function readRoute(expression: Expression): Route | undefined {
  if (typeof expression === 'string') return { rows: [], otherwise: expression };
  const operation = operationOf(expression);
  const otherwise = operation?.args.at(-1);
  if (operation?.operator !== 'if' || typeof otherwise !== 'string' || operation.args.length % 2 === 0) return undefined;
  const ways = operation.args.slice(0, -1);
  const rows: RouteRow[] = [];
  for (let at = 0; at < ways.length; at += 2) {
    const code = ways[at + 1];
    if (typeof code !== 'string') return undefined;
    // The whole was parsed as an expression, so are its arguments.
    const when = ways[at] as Expression;
    rows.push({ when: when === true ? undefined : when, code });
  }
  return { rows, otherwise };
}
