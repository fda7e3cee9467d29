import type { Actor } from '@motcua/domain';
import type { Caller } from '../platform/index.js';

/** The caller as the domain judges him: his id and the roles in force today, each with its agency; those of absent colleagues say whose they are. */
export function resolveActor(caller: Caller): Actor {
  if (caller.kind === 'CITIZEN') return { kind: 'CITIZEN', id: caller.accountId };
  const inherited = (caller.standsInFor ?? []).flatMap(({ accountId, grants }) => grants.map((grant) => ({ ...grant, insteadOf: accountId })));
  return { kind: 'STAFF', id: caller.accountId, grants: inherited.length === 0 ? caller.grants : [...caller.grants, ...inherited] };
}
