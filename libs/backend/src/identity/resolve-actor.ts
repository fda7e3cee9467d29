import type { Actor } from '@motcua/domain';
import type { Caller } from '../platform/index.js';

/** The caller as the domain judges him: his id and the roles in force today, each with its agency. */
export function resolveActor(caller: Caller): Actor {
  if (caller.kind === 'CITIZEN') return { kind: 'CITIZEN', id: caller.accountId };
  return { kind: 'STAFF', id: caller.accountId, grants: caller.grants };
}
