import type { StaffRole } from '@motcua/contracts';
import { absentOf, ACT_RULES, DESK_ROLES, type Actor } from '@motcua/domain';
import type { AgencyTree } from '../identity/index.js';

/** Agencies for which an officer holds the same roles. */
export interface ScopeGroup {
  agencyIds: readonly string[];
  roles: readonly StaffRole[];
  /** One of them may assign: what nobody holds yet waits for him, whoever does the step. */
  assigns: boolean;
  /** Codes of the fields and procedures that he holds them for; null = all. */
  covers: readonly string[] | null;
}

/** What an officer may see and do: the agencies of his desk grants with all below them, by the roles held there. */
export interface QueueScope {
  /** Null for who is no staff: such a scope is empty. */
  accountId: string | null;
  /** Himself and the colleagues he stands in for: whose work is his today. */
  worksFor: readonly string[];
  agencyIds: readonly string[];
  groups: readonly ScopeGroup[];
  /** Agencies where he reaches some procedures alone, with the codes of those and of their fields; null when there is none. */
  limits: Readonly<Record<string, readonly string[]>> | null;
}

/** Roles that stand in for a step's role in the queues, as the domain's rules let them act there. */
const STANDS_IN = {
  ONE_STOP_HEAD: ['ONE_STOP_HEAD', 'RECEPTION_OFFICER', 'RESULT_OFFICER', 'DEPARTMENT_LEADER'],
  PROCESSING_OFFICER: ['PROCESSING_OFFICER', 'DEPARTMENT_LEADER'],
} as const satisfies Partial<Record<StaffRole, readonly StaffRole[]>>;

const queueRoles = (role: StaffRole): readonly StaffRole[] =>
  role === 'ONE_STOP_HEAD' || role === 'PROCESSING_OFFICER' ? STANDS_IN[role] : [role];

const assigning: readonly StaffRole[] = ACT_RULES.ASSIGN.by;

type RolesAt = Map<string, { covers: readonly string[] | null; roles: Set<StaffRole>; assigns: boolean }>;

/** The scope of an officer; narrowed to one agency and all below it when asked. */
export function queueScopeOf(actor: Actor, tree: AgencyTree, within?: string): QueueScope {
  if (actor.kind !== 'STAFF') return { accountId: null, worksFor: [], agencyIds: [], groups: [], limits: null };
  const narrowed = within === undefined ? null : new Set(tree.subtree(within));
  const rolesOf = new Map<string, RolesAt>();
  for (const { role, agencyId, covers = null } of actor.grants) {
    if (!DESK_ROLES.includes(role)) continue;
    for (const id of tree.subtree(agencyId)) {
      if (narrowed && !narrowed.has(id)) continue;
      const here: RolesAt = rolesOf.get(id) ?? new Map();
      const reached = covers?.join(' ') ?? '';
      const held = here.get(reached) ?? { covers, roles: new Set(), assigns: false };
      for (const standing of queueRoles(role)) held.roles.add(standing);
      held.assigns ||= assigning.includes(role);
      rolesOf.set(id, here.set(reached, held));
    }
  }
  const worksFor = [actor.id, ...absentOf(actor)];
  return { accountId: actor.id, worksFor, agencyIds: [...rolesOf.keys()], groups: grouped(rolesOf), limits: limitsOf(rolesOf) };
}

/** Nearly every officer has one group; a second one appears with a second place of work. */
function grouped(rolesOf: ReadonlyMap<string, RolesAt>): ScopeGroup[] {
  const groups = new Map<string, ScopeGroup & { agencyIds: string[] }>();
  for (const [agencyId, here] of rolesOf) {
    for (const [reached, { covers, roles, assigns }] of here) {
      const sorted = [...roles].sort();
      const key = `${sorted.join()} ${assigns} ${reached}`;
      const group = groups.get(key) ?? { agencyIds: [], roles: sorted, assigns, covers };
      group.agencyIds.push(agencyId);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

function limitsOf(rolesOf: ReadonlyMap<string, RolesAt>): QueueScope['limits'] {
  const limited = [...rolesOf].flatMap(([agencyId, here]) => {
    const codes = [...here.values()].map(({ covers }) => covers);
    return codes.includes(null) ? [] : [[agencyId, [...new Set(codes.flatMap((some) => some ?? []))]] as const];
  });
  return limited.length === 0 ? null : Object.fromEntries(limited);
}
