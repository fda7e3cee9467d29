import type { StaffRole } from '@motcua/contracts';

/** A role held for an agency and all below it. */
export interface Grant {
  role: StaffRole;
  agencyId: string;
  /** The absent colleague whose role it is; absent for one's own. */
  insteadOf?: string;
  /** Codes of the fields and procedures that it is held for; null or absent for all of them. */
  covers?: readonly string[] | null;
}

/** What a grant may be limited to: the procedure of a dossier and its field. */
export interface ProcedurePlace {
  procedureCode: string;
  fieldCode: string;
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

/** Whether the work of `accountId` is the actor's: his own, or that of a colleague he stands in for today. */
export function doesWorkOf(actor: Actor, accountId: string | null): boolean {
  if (actor.kind !== 'STAFF' || accountId === null) return false;
  return actor.id === accountId || actor.grants.some(({ insteadOf }) => insteadOf === accountId);
}

const covers = ({ covers: codes }: Grant, { procedureCode, fieldCode }: ProcedurePlace): boolean =>
  !codes || codes.includes(procedureCode) || codes.includes(fieldCode);

/**
 * The actor with those of his rights that reach dossiers of this procedure.
 * Source: issue 4 item 1 (roles by agency subtree and procedure), domain.md §2.1.
 */
export function actorFor(actor: Actor, procedure: ProcedurePlace): Actor {
  if (actor.kind !== 'STAFF' || actor.grants.every((grant) => covers(grant, procedure))) return actor;
  return { ...actor, grants: actor.grants.filter((grant) => covers(grant, procedure)) };
}

/** The actor with the rights alone that reach every procedure: whoever leads, counts or reports for an agency as a whole. */
export function wholeActor(actor: Actor): Actor {
  if (actor.kind !== 'STAFF') return actor;
  return { ...actor, grants: actor.grants.filter(({ covers: codes }) => !codes) };
}

/** The colleagues he stands in for today. */
export const absentOf = (actor: Actor): string[] =>
  actor.kind === 'STAFF' ? [...new Set(actor.grants.flatMap(({ insteadOf }) => insteadOf ?? []))] : [];

/** The actor with his own rights alone (`null`), or with those of one absent colleague alone. */
export function onlyAs(actor: Actor, absentId: string | null): Actor {
  if (actor.kind !== 'STAFF') return actor;
  return { ...actor, grants: actor.grants.filter(({ insteadOf }) => (insteadOf ?? null) === absentId) };
}
