import { actorFor, deskPartsOf, DomainError, holdsRole, DESK_ROLES, mayOpenDossier, normaliseDossierCode, type Actor, type ProcedurePlace } from '@motcua/domain';
import type { AgencyTree } from '../identity/index.js';
import type { Queryable } from '../platform/index.js';

/**
 * WHOLE = owner, or the desk of the competent agency or of the one that does the step now; STEP = the desk of another agency that
 * is asked something; DESK = the desk of another agency that took it in or returns its result.
 */
export type DossierAccess = 'WHOLE' | 'STEP' | 'DESK';

/** What decides who may open a dossier. */
export interface DossierDoor extends ProcedurePlace {
  id: string;
  agencyId: string;
  /** The agency that does the step now, where it is another than the competent one: it works with the whole dossier. */
  workingAgencyId: string | null;
  ownerAccountId: string | null;
  /** Agencies that may see it because of a step of theirs. */
  stepAgencyIds: readonly string[];
  /** Desks elsewhere with a part of their own. */
  handedInAtId: string | null;
  collectAtId: string | null;
}

/** Agencies with a step that gives them a look at dossier `d`: asked, and the dossier not ended. */
export const STEP_AGENCIES = `(select coalesce(array_agg(distinct st.agency_id), '{}') from inter_agency_step st
  where st.dossier_id = d.id and d.ended_at is null and st.stage in ('SENT', 'ACKNOWLEDGED', 'ANSWERED'))`;

const DOOR = `select d.id, d.agency_id as "agencyId", d.working_agency_id as "workingAgencyId", d.owner_account_id as "ownerAccountId",
  d.procedure_code as "procedureCode", d.field_code as "fieldCode", ${STEP_AGENCIES} as "stepAgencyIds",
  d.state->>'handedInAtId' as "handedInAtId", d.collect_agency_id as "collectAtId"
  from dossier d where d.`;

/** How the actor may see the dossier. @throws DomainError 'dossier.not-found' (a citizen who is not the owner), 'dossier.no-right' */
export function accessOf(someone: Actor, door: Omit<DossierDoor, 'id'>, tree: AgencyTree): DossierAccess {
  const actor = actorFor(someone, door);
  const { agencyId, workingAgencyId } = door;
  if ([agencyId, ...(workingAgencyId ? [workingAgencyId] : [])].some((id) => mayOpenDossier(actor, door, tree.path(id)))) return 'WHOLE';
  if (actor.kind === 'CITIZEN') throw new DomainError('dossier.not-found');
  if (door.stepAgencyIds.some((agencyId) => holdsRole(actor, DESK_ROLES, tree.path(agencyId)))) return 'STEP';
  if (partsOf(actor, door, tree).length > 0) return 'DESK';
  throw new DomainError('dossier.no-right');
}

/** The parts that the actor's own desk has in a dossier of another agency. */
export const partsOf = (actor: Actor, { handedInAtId, collectAtId }: Pick<DossierDoor, 'handedInAtId' | 'collectAtId'>, tree: AgencyTree) =>
  deskPartsOf({ ...(handedInAtId && { handedInAtId }), ...(collectAtId && { collectAtId }) }, actor, (agencyId) => tree.path(agencyId));

/** @throws DomainError 'dossier.not-found' */
export async function findDoor(on: Queryable, of: { dossierId: string } | { code: string }): Promise<DossierDoor> {
  const byId = 'dossierId' in of;
  const value = byId ? of.dossierId : normaliseDossierCode(of.code);
  const [door] = await on.query<DossierDoor>(`${DOOR}${byId ? 'id' : 'code'} = $1`, [value], byId ? 'door-by-id' : 'door-by-code');
  if (!door) throw new DomainError('dossier.not-found');
  return door;
}
