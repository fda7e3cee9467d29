import type { StaffRole } from '@motcua/contracts';

/** A role held for an agency and all below it. */
export interface Grant {
  role: StaffRole;
  agencyId: string;
}

/** Who acts. A staff account's grants are those in force at the moment of the act. */
export type Actor =
  | { kind: 'CITIZEN'; id: string }
  | { kind: 'STAFF'; id: string; grants: readonly Grant[] }
  | { kind: 'SYSTEM' };

/**
 * Whether the actor holds one of `roles` for the agency whose path (itself first, then its ancestors) is given.
 * Source: domain.md §2.1 (permissions follow competence), design.md §5 (roles by agency subtree).
 */
export function holdsRole(actor: Actor, roles: readonly StaffRole[], agencyPath: readonly string[]): boolean {
  return (
    actor.kind === 'STAFF' && actor.grants.some(({ role, agencyId }) => roles.includes(role) && agencyPath.includes(agencyId))
  );
}

/** Whether the actor holds one of `roles` anywhere: tells "wrong agency" from "wrong role". */
export function holdsRoleSomewhere(actor: Actor, roles: readonly StaffRole[]): boolean {
  return actor.kind === 'STAFF' && actor.grants.some(({ role }) => roles.includes(role));
}
