import { ROLE_PERMISSIONS, type Agency, type Permission } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSession } from '../../../../lib/session.js';
import { agenciesQuery } from '../../api/choices.js';

/** An agency that figures may be asked for, with how deep it lies below the first one. */
export interface OwnAgency {
  agency: Agency;
  depth: number;
}

/** Agencies below the given ones, each once, parents before children. */
export function agenciesBelow(agencies: readonly Agency[], rootIds: readonly string[]): OwnAgency[] {
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  const below = new Map<string | null, Agency[]>();
  for (const agency of agencies) below.set(agency.parentId, [...(below.get(agency.parentId) ?? []), agency]);
  const seen = new Set<string>();
  const walk = (agency: Agency | undefined, depth: number): OwnAgency[] => {
    if (!agency || seen.has(agency.id)) return [];
    seen.add(agency.id);
    return [{ agency, depth }, ...(below.get(agency.id) ?? []).flatMap((child) => walk(child, depth + 1))];
  };
  const isBelowAnother = (id: string): boolean => {
    const parentId = known.get(id)?.parentId;
    return parentId ? rootIds.includes(parentId) || isBelowAnother(parentId) : false;
  };
  return rootIds.filter((id) => !isBelowAnother(id)).flatMap((id) => walk(known.get(id), 0));
}

/** What the signed-in person may choose among; the server judges every question again. */
export function useOwnAgencies(): OwnAgency[] {
  const { account } = useSession();
  const { data } = useQuery(agenciesQuery);
  return useMemo(() => {
    const opens = (permissions: readonly Permission[]) => permissions.includes('statistics');
    const roots = (account?.roles ?? []).filter(({ role }) => opens(ROLE_PERMISSIONS[role])).map(({ agencyId }) => agencyId);
    return agenciesBelow(data?.items ?? [], [...new Set(roots)]);
  }, [account, data]);
}
