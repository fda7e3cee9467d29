import type { StaffRole } from '@motcua/contracts';
import { DomainError, wholeActor, type Actor } from '@motcua/domain';
import type { AgencyTree } from './agency-tree.js';

/** Roles that answer for the work of others. */
export const HEADS: readonly StaffRole[] = ['ONE_STOP_HEAD', 'DEPARTMENT_LEADER'];

/** Agencies whose work the actor leads as a whole, with all below them; empty for who leads none. */
export function agenciesLedBy(someone: Actor, tree: AgencyTree): string[] {
  const actor = wholeActor(someone);
  const led = actor.kind === 'STAFF' ? actor.grants.filter(({ role }) => HEADS.includes(role)) : [];
  return [...new Set(led.flatMap(({ agencyId }) => tree.subtree(agencyId)))];
}

/** The same for what only those may do who lead. @throws DomainError 'access.forbidden' when there are none */
export function ledAgencies(actor: Actor, tree: AgencyTree): string[] {
  const led = agenciesLedBy(actor, tree);
  if (led.length === 0) throw new DomainError('access.forbidden');
  return led;
}

/** Whether the actor leads this agency, or one above it, as a whole. */
export function leads(someone: Actor, tree: AgencyTree, agencyId: string): boolean {
  const actor = wholeActor(someone);
  return actor.kind === 'STAFF' && actor.grants.some((grant) => HEADS.includes(grant.role) && tree.path(agencyId).includes(grant.agencyId));
}
