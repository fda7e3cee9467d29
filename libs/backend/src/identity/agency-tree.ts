import type { Agency, WorkingHours } from '@motcua/contracts';
import { coordinatorOf, DomainError } from '@motcua/domain';

/** One agency as it is kept in memory. */
export interface AgencyNode extends Agency {
  /** False while the code is ours and not yet published. */
  codeConfirmed: boolean;
  replacedById: string | null;
}

/** Whether something valid from/to (both included, null = open) is in force on a local day `YYYY-MM-DD`. */
export function isInForce(
  period: { validFrom: string | null; validTo: string | null },
  day: string,
): boolean {
  return (
    (period.validFrom === null || period.validFrom <= day) &&
    (period.validTo === null || period.validTo >= day)
  );
}

function childrenByParent(nodes: readonly AgencyNode[]): Map<string, AgencyNode[]> {
  const children = new Map<string, AgencyNode[]>();
  for (const node of nodes) {
    if (node.parentId === null) continue;
    const siblings = children.get(node.parentId);
    if (siblings) siblings.push(node);
    else children.set(node.parentId, [node]);
  }
  return children;
}

/** The whole tree at one moment; answers without a query. Made by {@link Agencies}. */
export class AgencyTree {
  private readonly byIds: ReadonlyMap<string, AgencyNode>;
  private readonly byCodes: ReadonlyMap<string, AgencyNode>;
  private readonly children: ReadonlyMap<string, readonly AgencyNode[]>;
  private readonly subtrees = new Map<string, readonly string[]>();
  private readonly paths = new Map<string, readonly string[]>();

  constructor(private readonly nodes: readonly AgencyNode[]) {
    this.byIds = new Map(nodes.map((node) => [node.id, node]));
    this.byCodes = new Map(nodes.map((node) => [node.code, node]));
    this.children = childrenByParent(nodes);
  }

  /** All agencies, history included, in the order of their names' codes. */
  all(): readonly AgencyNode[] {
    return this.nodes;
  }

  byId(id: string): AgencyNode | undefined {
    return this.byIds.get(id);
  }

  byCode(code: string): AgencyNode | undefined {
    return this.byCodes.get(code);
  }

  /** @throws DomainError 'agency.not-found' */
  get(id: string): AgencyNode {
    const node = this.byIds.get(id);
    if (!node) throw new DomainError('agency.not-found', { agencyId: id });
    return node;
  }

  /** The centre that finds out who is competent; undefined where the province has none. */
  coordinator(today: string): AgencyNode | undefined {
    return coordinatorOf(this.nodes, today);
  }

  /** Agencies directly below. */
  childrenOf(id: string): readonly AgencyNode[] {
    return this.children.get(id) ?? [];
  }

  /** Ids of the agency and everything below it, history included; empty for an unknown id. */
  subtree(id: string): readonly string[] {
    const known = this.subtrees.get(id);
    if (known) return known;
    const ids = this.byIds.has(id) ? [id] : [];
    for (let index = 0; index < ids.length; index += 1) {
      ids.push(...this.childrenOf(ids[index] ?? '').map((child) => child.id));
    }
    this.subtrees.set(id, ids);
    return ids;
  }

  /** Ids of the agency itself, then its parent and so on up to the root; empty for an unknown id. */
  path(id: string): readonly string[] {
    const known = this.paths.get(id);
    if (known) return known;
    const ids: string[] = [];
    for (let node = this.byIds.get(id); node; node = this.byIds.get(node.parentId ?? '')) ids.push(node.id);
    this.paths.set(id, ids);
    return ids;
  }

  /** True for an agency that has none above it: rights held here are held for the installation. */
  isRoot(id: string): boolean {
    return this.byIds.get(id)?.parentId === null;
  }

  /** Working hours of the agency or of the nearest one above that states any; null = those of the installation. */
  workingHoursOf(id: string): WorkingHours | null {
    for (const ancestor of this.path(id)) {
      const hours = this.byIds.get(ancestor)?.workingHours;
      if (hours) return hours;
    }
    return null;
  }
}
