import type { StaffRole } from '@motcua/contracts';
import { absentOf, DESK_ROLES, type Actor } from '@motcua/domain';
import type { AgencyTree } from '../identity/index.js';

/** Agencies for which an officer holds the same roles. */
export interface ScopeGroup {
  agencyIds: readonly string[];
  roles: readonly StaffRole[];
}

/** What an officer may see and do: the agencies of his desk grants with all below them, by the roles held there. */
export interface QueueScope {
  /** Null for who is no staff: such a scope is empty. */
  accountId: string | null;
  /** Himself and the colleagues he stands in for: whose work is his today. */
  worksFor: readonly string[];
  agencyIds: readonly string[];
  groups: readonly ScopeGroup[];
}

/** Roles that stand in for a step's role in the queues, as the domain's rules let them act there. */
const STANDS_IN = {
  ONE_STOP_HEAD: ['ONE_STOP_HEAD', 'RECEPTION_OFFICER', 'RESULT_OFFICER', 'DEPARTMENT_LEADER'],
  PROCESSING_OFFICER: ['PROCESSING_OFFICER', 'DEPARTMENT_LEADER'],
} as const satisfies Partial<Record<StaffRole, readonly StaffRole[]>>;

const queueRoles = (role: StaffRole): readonly StaffRole[] =>
  role === 'ONE_STOP_HEAD' || role === 'PROCESSING_OFFICER' ? STANDS_IN[role] : [role];

/** The scope of an officer; narrowed to one agency and all below it when asked. */
export function queueScopeOf(actor: Actor, tree: AgencyTree, within?: string): QueueScope {
  if (actor.kind !== 'STAFF') return { accountId: null, worksFor: [], agencyIds: [], groups: [] };
  const narrowed = within === undefined ? null : new Set(tree.subtree(within));
  const rolesOf = new Map<string, Set<StaffRole>>();
  for (const { role, agencyId } of actor.grants) {
    if (!DESK_ROLES.includes(role)) continue;
    for (const id of tree.subtree(agencyId)) {
      if (narrowed && !narrowed.has(id)) continue;
      const roles = rolesOf.get(id) ?? new Set<StaffRole>();
      for (const held of queueRoles(role)) roles.add(held);
      rolesOf.set(id, roles);
    }
  }
  return { accountId: actor.id, worksFor: [actor.id, ...absentOf(actor)], agencyIds: [...rolesOf.keys()], groups: grouped(rolesOf) };
}

/** Nearly every officer has one group; a second one appears with a second place of work. */
function grouped(rolesOf: ReadonlyMap<string, ReadonlySet<StaffRole>>): ScopeGroup[] {
  const groups = new Map<string, { agencyIds: string[]; roles: StaffRole[] }>();
  for (const [agencyId, roles] of rolesOf) {
    const sorted = [...roles].sort();
    const group = groups.get(sorted.join()) ?? { agencyIds: [], roles: sorted };
    group.agencyIds.push(agencyId);
    groups.set(sorted.join(), group);
  }
  return [...groups.values()];
}
