import type { Agency, StaffRole } from '@motcua/contracts';
import { coordinatorOf } from '@motcua/domain';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../../lib/session.js';
import { today } from '../../../../lib/today.js';
import { agenciesInForceQuery } from '../../api/agency-steps.js';

/** Roles that take dossiers in. */
export const INTAKE_ROLES: readonly StaffRole[] = ['RECEPTION_OFFICER', 'ONE_STOP_HEAD'];

/** Whether `agencyId` is one of `above` or below one of them. */
function isWithin(agencies: readonly Agency[], agencyId: string, above: ReadonlySet<string>): boolean {
  for (let at: string | null = agencyId; at !== null; at = agencies.find(({ id }) => id === at)?.parentId ?? null) {
    if (above.has(at)) return true;
  }
  return false;
}

/** The counters where this officer takes dossiers in, and whether one of them is that of an agency. */
export function useOwnDesks() {
  const { account } = useSession();
  const { data } = useQuery(agenciesInForceQuery);
  const agencies = data?.items ?? [];
  const ids = new Set(account?.roles.filter(({ role }) => INTAKE_ROLES.includes(role)).map(({ agencyId }) => agencyId));
  const desks = agencies.filter(({ id }) => ids.has(id));
  return { agencies, desks, coordinator: coordinatorOf(agencies, today()), covers: (agencyId: string): boolean => isWithin(agencies, agencyId, ids) };
}
