import { DomainError, holdsRole, DESK_ROLES, mayOpenDossier, normaliseDossierCode, type Actor } from '@motcua/domain';
import type { AgencyTree } from '../identity/index.js';
import type { Queryable } from '../platform/index.js';

/** WHOLE = owner, or the desk of the competent agency; STEP = the desk of another agency that is asked something. */
export type DossierAccess = 'WHOLE' | 'STEP';

/** What decides who may open a dossier. */
export interface DossierDoor {
  id: string;
  agencyId: string;
  ownerAccountId: string | null;
  /** Agencies that may see it because of a step of theirs. */
  stepAgencyIds: readonly string[];
}

/** Agencies with a step that gives them a look at dossier `d`: asked, and the dossier not ended. */
export const STEP_AGENCIES = `(select coalesce(array_agg(distinct st.agency_id), '{}') from inter_agency_step st
  where st.dossier_id = d.id and d.ended_at is null and st.stage in ('SENT', 'ACKNOWLEDGED', 'ANSWERED'))`;

const DOOR = `select d.id, d.agency_id as "agencyId", d.owner_account_id as "ownerAccountId", ${STEP_AGENCIES} as "stepAgencyIds"
  from dossier d where d.`;

/** How the actor may see the dossier. @throws DomainError 'dossier.not-found' (a citizen who is not the owner), 'dossier.no-right' */
export function accessOf(actor: Actor, door: Omit<DossierDoor, 'id'>, tree: AgencyTree): DossierAccess {
  if (mayOpenDossier(actor, door, tree.path(door.agencyId))) return 'WHOLE';
  if (actor.kind === 'CITIZEN') throw new DomainError('dossier.not-found');
  if (door.stepAgencyIds.some((agencyId) => holdsRole(actor, DESK_ROLES, tree.path(agencyId)))) return 'STEP';
  throw new DomainError('dossier.no-right');
}

/** @throws DomainError 'dossier.not-found' */
export async function findDoor(on: Queryable, of: { dossierId: string } | { code: string }): Promise<DossierDoor> {
  const byId = 'dossierId' in of;
  const value = byId ? of.dossierId : normaliseDossierCode(of.code);
  const [door] = await on.query<DossierDoor>(`${DOOR}${byId ? 'id' : 'code'} = $1`, [value], byId ? 'door-by-id' : 'door-by-code');
  if (!door) throw new DomainError('dossier.not-found');
  return door;
}
