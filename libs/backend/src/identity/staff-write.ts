import type { FieldProblem, StaffWrite } from '@motcua/contracts';
import { DESK_ROLES, DomainError, phoneToE164 } from '@motcua/domain';
import type { Tx } from '../platform/index.js';
import type { AgencyTree } from './agency-tree.js';
import { normaliseEmail, storedPhone } from './contact.js';
import { unknownCovers } from './role-grants.repository.js';
import { changedRoles, type AdministratorScope, type HeldRole } from './staff-scope.js';

/** The columns of a staff account as they are stored. */
export interface StoredStaff {
  loginName: string;
  fullName: string;
  position: string | null;
  email: string | null;
  phone: string | null;
}

/** Columns of what was typed. @throws DomainError 'phone.invalid' */
export function storedStaff(write: StaffWrite): StoredStaff {
  return {
    loginName: write.loginName,
    fullName: write.fullName,
    position: write.position || null,
    email: write.email ? normaliseEmail(write.email) : null,
    phone: storedPhone(write.phone),
  };
}

function problemsOfRole(tree: AgencyTree, role: HeldRole, path: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!tree.byId(role.agencyId))
    problems.push({ path: `${path}.agencyId`, code: 'agency.not-found', params: {} });
  if (role.validFrom !== null && role.validTo !== null && role.validTo < role.validFrom) {
    problems.push({ path: `${path}.validTo`, code: 'date.invalid', params: { after: role.validFrom } });
  }
  if (role.covers !== null && !DESK_ROLES.includes(role.role)) {
    problems.push({ path: `${path}.covers`, code: 'field.option-unknown', params: { reason: 'NO_DOSSIERS' } });
  }
  return problems;
}

function isRepeated(roles: readonly HeldRole[], role: HeldRole): boolean {
  return roles.filter((other) => other.role === role.role && other.agencyId === role.agencyId).length > 1;
}

/**
 * Checks input that the schema cannot: a login name that reads as somebody's telephone number, agencies that do not
 * exist, a role twice for the same agency, periods that end before they begin.
 * @throws DomainError 'request.invalid-fields'
 */
export function checkStaffWrite(write: StaffWrite, tree: AgencyTree): void {
  const problems: FieldProblem[] = phoneToE164(write.loginName)
    ? [{ path: 'loginName', code: 'field.pattern', params: {} }]
    : [];
  write.roles.forEach((role, index) => {
    problems.push(...problemsOfRole(tree, role, `roles.${index}`));
    if (isRepeated(write.roles, role))
      problems.push({
        path: `roles.${index}.role`,
        code: 'field.option-unknown',
        params: { reason: 'REPEATED' },
      });
  });
  if (problems.length > 0) throw new DomainError('request.invalid-fields', {}, problems);
}

/** @throws DomainError 'request.invalid-fields' at the role whose procedures nobody knows */
export async function requireKnownCovers(tx: Tx, roles: readonly HeldRole[]): Promise<void> {
  const unknown = await unknownCovers(tx, roles.flatMap(({ covers }) => covers ?? []));
  const problems = roles.flatMap(({ covers }, index): FieldProblem[] => {
    const codes = covers?.filter((code) => unknown.includes(code)) ?? [];
    return codes.length > 0 ? [{ path: `roles.${index}.covers`, code: 'field.option-unknown', params: { value: codes.join(', ') } }] : [];
  });
  if (problems.length > 0) throw new DomainError('request.invalid-fields', {}, problems);
}

/**
 * Roles are given and taken only within the administrator's own agencies, and he may not leave an account without any
 * that he could still reach.
 * @throws DomainError 'access.forbidden'
 */
export function checkRoleChange(
  scope: AdministratorScope,
  before: readonly HeldRole[],
  after: readonly HeldRole[],
): void {
  const beyond = changedRoles(before, after).find((role) => !scope.reachesRole(role));
  if (beyond) throw new DomainError('access.forbidden', { role: beyond.role, agencyId: beyond.agencyId });
  if (!scope.whole && after.length === 0) {
    throw new DomainError('request.invalid-fields', {}, [{ path: 'roles', code: 'field.empty', params: {} }]);
  }
}
