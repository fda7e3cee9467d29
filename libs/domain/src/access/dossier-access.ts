import { ROLE_PERMISSIONS, STAFF_ROLES, type StaffRole } from '@motcua/contracts';
import { holdsRole, type Actor } from './actor.js';

const opens = (role: StaffRole, permission: string) => (ROLE_PERMISSIONS[role] as readonly string[]).includes(permission);

/** Roles that work on dossiers. */
export const DESK_ROLES: readonly StaffRole[] = STAFF_ROLES.filter((role) => opens(role, 'desk'));

/** Roles at the counter of the one-stop: they take dossiers in and return results. */
const ONE_STOP_ROLES: readonly StaffRole[] = ['RECEPTION_OFFICER', 'RESULT_OFFICER', 'ONE_STOP_HEAD'];

/** Whether the actor works at the one-stop counter of the agency whose path is given. */
export const isAtOneStopDesk = (actor: Actor, agencyPath: readonly string[]): boolean => holdsRole(actor, ONE_STOP_ROLES, agencyPath);

/** Roles that see figures. */
export const STATISTICS_ROLES: readonly StaffRole[] = STAFF_ROLES.filter((role) => opens(role, 'statistics'));

/** Roles that may have the register of dossiers (form 07) of their agencies written out. Source: issue 4 §6 */
export const REGISTER_ROLES: readonly StaffRole[] = ['ONE_STOP_HEAD', 'MANAGER'];

/**
 * Whether the actor may open a dossier: its owner, or staff of the desk within the competent agency's path.
 * Source: issue 2 §10 (officers see only their agency subtree, citizens only their own), NĐ 61/2018 art. 5 (no disclosure).
 */
export function mayOpenDossier(actor: Actor, dossier: { ownerAccountId: string | null }, agencyPath: readonly string[]): boolean {
  if (actor.kind === 'CITIZEN') return dossier.ownerAccountId === actor.id;
  return holdsRole(actor, DESK_ROLES, agencyPath);
}
