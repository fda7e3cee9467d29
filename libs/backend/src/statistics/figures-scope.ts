import type { Channel } from '@motcua/contracts';
import { DomainError, STATISTICS_ROLES } from '@motcua/domain';
import type { AgencyTree } from '../identity/index.js';
import type { Caller, SqlValue } from '../platform/index.js';

/** What a manager asks for; days are local, both inclusive. */
export interface FiguresQuery {
  from?: string | undefined;
  to?: string | undefined;
  agencyId?: string | undefined;
  field?: string | undefined;
  level?: number | undefined;
  channel?: Channel | undefined;
}

/** A checked question: agencies the caller may see figures of, and the period. */
export interface FiguresScope {
  agencyIds: readonly string[];
  from: string;
  to: string;
  field: string | null;
  level: number | null;
  channel: Channel | null;
}

/**
 * Narrows a question to the agencies of the caller's roles with figures.
 * @throws DomainError 'dossier.wrong-agency' for an agency outside them, 'statistics.period-invalid' when it ends before it begins
 */
export function figuresScope(
  query: FiguresQuery,
  caller: Caller,
  known: { tree: AgencyTree; today: string },
): FiguresScope {
  const { tree, today } = known;
  const granted = caller.grants
    .filter(({ role }) => STATISTICS_ROLES.includes(role))
    .flatMap(({ agencyId }) => tree.subtree(agencyId));
  const mine = new Set(granted);
  if (query.agencyId !== undefined && !mine.has(query.agencyId))
    throw new DomainError('dossier.wrong-agency');
  const agencyIds =
    query.agencyId === undefined ? [...mine] : tree.subtree(query.agencyId).filter((id) => mine.has(id));
  const from = query.from ?? `${today.slice(0, 4)}-01-01`;
  const to = query.to ?? today;
  if (to < from) throw new DomainError('statistics.period-invalid', { from, to });
  return {
    agencyIds,
    from,
    to,
    field: query.field ?? null,
    level: query.level ?? null,
    channel: query.channel ?? null,
  };
}

/** The same period one year earlier; 29 February becomes the 28th. */
export function yearBefore(scope: FiguresScope): FiguresScope {
  const back = (day: string): string =>
    `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`;
  return { ...scope, from: back(scope.from), to: back(scope.to) };
}

/** Parameters $1 … $6 of `COUNTERS_IN_SCOPE`. */
export const scopeParams = (scope: FiguresScope): SqlValue[] => [
  [...scope.agencyIds],
  scope.from,
  scope.to,
  scope.field,
  scope.level,
  scope.channel,
];
