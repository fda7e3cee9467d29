import { AGENCY_KINDS, APPLICANT_KINDS, LIFE_EVENTS, SERVICE_SCOPES } from '@motcua/contracts';
import { useSearchParams } from 'react-router';
import type { ProcedureFilter } from '../api/procedures.js';

/** The filters of the list, in the order of the page. */
export const FILTER_NAMES = [
  'level',
  'scope',
  'field',
  'agencyKind',
  'applicant',
  'lifeEvent',
  'agency',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

const member = <Member extends string>(
  members: readonly Member[],
  value: string | null,
): Member | undefined => members.find((candidate) => candidate === value);

/** The filter as it stands in the address, so that a link opens the same view (screens.md §8.37). */
export function useProcedureFilter() {
  const [search, setSearch] = useSearchParams();
  const level = search.get('level') ?? '';
  const filter: ProcedureFilter = withoutEmpty({
    q: search.get('q')?.slice(0, 200) ?? undefined,
    level: /^[1-4](,[1-4])*$/.test(level) ? level : undefined,
    scope: member(SERVICE_SCOPES, search.get('scope')),
    field: search.get('field') ?? undefined,
    agency: search.get('agency') ?? undefined,
    agencyKind: member(AGENCY_KINDS, search.get('agencyKind')),
    applicant: member(APPLICANT_KINDS, search.get('applicant')),
    lifeEvent: member(LIFE_EVENTS, search.get('lifeEvent')),
  });
  const change = (name: FilterName, value: string | undefined): void => {
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const clear = (): void => setSearch(filter.q ? { q: filter.q } : {}, { replace: true });
  return { filter, change, clear };
}

const withoutEmpty = (filter: ProcedureFilter): ProcedureFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
