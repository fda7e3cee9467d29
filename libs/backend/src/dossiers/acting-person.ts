import type { Actor } from '@motcua/domain';

/** Who acts, as the journal names him. */
export interface ActingPerson {
  actor: Actor;
  kind: 'CITIZEN' | 'STAFF' | 'SYSTEM';
  /** Null for the system. */
  accountId: string | null;
}

/** The system as the journal names it. */
export const SYSTEM_PERSON: ActingPerson = { actor: { kind: 'SYSTEM' }, kind: 'SYSTEM', accountId: null };

/** The person behind a domain actor. */
export function personOf(actor: Actor): ActingPerson {
  return { actor, kind: actor.kind, accountId: actor.kind === 'SYSTEM' ? null : actor.id };
}

/** The agency in whose name staff act: that of the grant nearest to the competent agency; null for others. */
export function actingAgencyOf(actor: Actor, agencyPath: readonly string[]): string | null {
  if (actor.kind !== 'STAFF') return null;
  const held = new Set(actor.grants.map(({ agencyId }) => agencyId));
  return agencyPath.find((agencyId) => held.has(agencyId)) ?? actor.grants[0]?.agencyId ?? null;
}
