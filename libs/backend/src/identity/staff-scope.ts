import type { StaffRole } from '@motcua/contracts';
import { DomainError, holdsRole, type Actor } from '@motcua/domain';
import type { AgencyTree } from './agency-tree.js';

/** A role of an account, in force or not. */
export interface HeldRole {
  role: StaffRole;
  agencyId: string;
  validFrom: string | null;
  validTo: string | null;
  /** Codes of fields and procedures; null for all. */
  covers: string[] | null;
}

/** Roles whose power knows no agency: only an administrator of the whole installation gives them. */
const INSTALLATION_ROLES: ReadonlySet<StaffRole> = new Set(['OPERATOR', 'CATALOGUE_ADMINISTRATOR']);

/** What one administrator may reach: the agencies of his grants and all below them. */
export class AdministratorScope {
  /** True for an administrator of the root: he administers the installation. */
  readonly whole: boolean;

  constructor(
    private readonly tree: AgencyTree,
    private readonly actor: Actor,
  ) {
    this.whole =
      actor.kind === 'STAFF' &&
      actor.grants.some(({ role, agencyId }) => role === 'ADMINISTRATOR' && tree.isRoot(agencyId));
  }

  reachesAgency(agencyId: string): boolean {
    return holdsRole(this.actor, ['ADMINISTRATOR'], this.tree.path(agencyId));
  }

  /** Whether he may give or take this role. */
  reachesRole({ role, agencyId }: Pick<HeldRole, 'role' | 'agencyId'>): boolean {
    return this.reachesAgency(agencyId) && (this.whole || !INSTALLATION_ROLES.has(role));
  }

  /** Whether he may change the account itself: every role it holds must be his to give, so that nobody reaches above himself. */
  reachesAccount(roles: readonly HeldRole[]): boolean {
    return this.whole || (roles.length > 0 && roles.every((role) => this.reachesRole(role)));
  }

  /** Whether the account appears in his lists: one role below him is enough to see who works there. */
  sees(roles: readonly HeldRole[]): boolean {
    return this.whole || roles.some(({ agencyId }) => this.reachesAgency(agencyId));
  }

  /** @throws DomainError 'access.forbidden' unless he administers the installation */
  requireWhole(): void {
    if (!this.whole) throw new DomainError('access.forbidden', {});
  }
}

const keyOf = ({ role, agencyId, validFrom, validTo, covers }: HeldRole) =>
  [role, agencyId, validFrom, validTo, covers?.join(' ')].join('|');

/** Roles that are in one list only: what a change of an account's roles gives or takes. */
export function changedRoles(before: readonly HeldRole[], after: readonly HeldRole[]): HeldRole[] {
  const kept = new Set(before.map(keyOf));
  const wanted = new Set(after.map(keyOf));
  return [
    ...before.filter((role) => !wanted.has(keyOf(role))),
    ...after.filter((role) => !kept.has(keyOf(role))),
  ];
}
