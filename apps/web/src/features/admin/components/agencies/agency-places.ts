import { ROLE_PERMISSIONS, type Agency, type Permission } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSession } from '../../../../lib/session.js';
import { agenciesQuery } from '../../api/agencies.js';

/** An agency where it stands in the tree. */
export interface AgencyPlace {
  agency: Agency;
  depth: number;
  /** Name with the agency above where the name alone is not enough. */
  label: string;
  /** What is searched: names and code without accents. */
  text: string;
}

/** Words without accents, so that `le chan` finds Lê Chân. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();

/** The tree as a list, parents before children, each level by name. */
export function placesOf(agencies: readonly Agency[]): AgencyPlace[] {
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  const below = new Map<string | null, Agency[]>();
  for (const agency of agencies) {
    const parent = agency.parentId !== null && known.has(agency.parentId) ? agency.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), agency]);
  }
  const walk = (parentId: string | null, depth: number): AgencyPlace[] =>
    (below.get(parentId) ?? [])
      .sort((one, other) => one.name.localeCompare(other.name, 'vi'))
      .flatMap((agency) => [placeOf(agency, depth, known.get(agency.parentId ?? '')), ...walk(agency.id, depth + 1)]);
  return walk(null, 0);
}

function placeOf(agency: Agency, depth: number, parent: Agency | undefined): AgencyPlace {
  const label = depth > 1 && parent ? `${agency.name} · ${parent.shortName ?? parent.name}` : agency.name;
  return { agency, depth, label, text: plain(`${label} ${agency.shortName ?? ''} ${agency.code}`) };
}

const administers = (permissions: readonly Permission[]): boolean => permissions.includes('administration');

/** The agencies that the signed-in administrator reaches; the server judges every change again. */
export function useOwnPlaces(): AgencyPlace[] {
  const { account } = useSession();
  const { data } = useQuery(agenciesQuery);
  return useMemo(() => {
    const agencies = data?.items ?? [];
    const parents = new Map(agencies.map(({ id, parentId }) => [id, parentId]));
    const roots = new Set((account?.roles ?? []).filter(({ role }) => administers(ROLE_PERMISSIONS[role])).map(({ agencyId }) => agencyId));
    const isReached = (id: string | null | undefined): boolean => typeof id === 'string' && (roots.has(id) || isReached(parents.get(id)));
    return placesOf(agencies.filter(({ id }) => isReached(id)));
  }, [account, data]);
}
