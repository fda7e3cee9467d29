import type { QueueAsked } from './queue-sql.js';
import type { QueueScope } from './queue-scope.js';

/** What a page is read with; the dossier is `d`. */
export interface PageParts {
  /** Id and sorted moment alone: the index of the order has them, so that walking opens no dossier. */
  columns: string;
  conditions: string;
  order: string;
  limit: string;
  agencies: string;
}

/** Open dossiers of other agencies that are at a step of the caller's: few, by an index of their own. */
export const workedOn = (agencies: string): string =>
  `d.open and d.working_agency_id = any(${agencies}) and not (d.agency_id = any(${agencies}))`;

/** The caller's dossiers, whichever way they are his: as of the competent agency or of the one that does the step. */
export const inScope = (agencies: string): string => `(d.agency_id = any(${agencies}) or d.working_agency_id = any(${agencies}))`;

/** With more agencies than this one walk over all dossiers is shorter than one walk for each. */
const MANY_AGENCIES = 12;

/** Whether the scope is so wide that all dossiers are walked through. */
export const isWide = ({ agencyIds }: QueueScope): boolean => agencyIds.length > MANY_AGENCIES;

/** A walk within each agency of the scope, one after the other, of which the first in the order are taken; one agency needs no such detour. */
export function eachAgency(
  scope: QueueScope,
  { order, agencies }: PageParts,
  walk: { inAgency: (agency: string) => string; most: string | number },
): string {
  const { inAgency, most } = walk;
  if (scope.agencyIds.length === 1) return inAgency(`(${agencies})[1]`);
  return `select d.* from unnest(${agencies}) as scope (agency_id) cross join lateral (${inAgency('scope.agency_id')}) d order by ${order} limit ${most}`;
}

/** Walks the dossiers in their order, by an index, until the page is full. */
export function walkSql({ query, scope }: QueueAsked, parts: PageParts): string {
  const { columns, conditions, order, limit, agencies } = parts;
  const walk = (within: string) => `select ${columns} from dossier d where ${within} and ${conditions} order by ${order} limit ${limit}`;
  if (query.queue === 'mine') return walk(inScope(agencies));
  const own = isWide(scope)
    ? walk(`d.agency_id = any(${agencies})`)
    : eachAgency(scope, parts, { inAgency: (agency) => walk(`d.agency_id = ${agency}`), most: limit });
  return `select d.* from ((${own}) union all (${walk(workedOn(agencies))})) d order by ${order} limit ${limit}`;
}
