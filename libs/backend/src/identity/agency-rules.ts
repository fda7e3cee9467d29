import type { AgencyWrite, ErrorCode, FieldProblem } from '@motcua/contracts';
import type { AgencyTree } from './agency-tree.js';

function problem(path: string, code: ErrorCode, params: Record<string, unknown> = {}): FieldProblem {
  return { path, code, params };
}

function problemsOfParent(tree: AgencyTree, write: AgencyWrite, ownId: string | null): FieldProblem[] {
  if (write.parentId === null) {
    const otherRoot = tree.all().find((node) => node.parentId === null && node.id !== ownId);
    return otherRoot ? [problem('parentId', 'field.empty')] : [];
  }
  if (!tree.byId(write.parentId))
    return [problem('parentId', 'agency.not-found', { agencyId: write.parentId })];
  const wouldBeItsOwnAncestor = ownId !== null && tree.path(write.parentId).includes(ownId);
  return wouldBeItsOwnAncestor ? [problem('parentId', 'field.option-unknown', { reason: 'CYCLE' })] : [];
}

function problemsOfPeriod(tree: AgencyTree, write: AgencyWrite, ownId: string | null): FieldProblem[] {
  const { validFrom, validTo } = write;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    return [problem('validTo', 'date.invalid', { after: validFrom })];
  if (validTo === null || ownId === null) return [];
  const outliving = tree.childrenOf(ownId).find((child) => child.validTo === null || child.validTo > validTo);
  return outliving
    ? [problem('validTo', 'date.invalid', { reason: 'AGENCIES_BELOW', agencyName: outliving.name })]
    : [];
}

/**
 * What is wrong with an agency as written: parent unknown, second root, an agency below itself, an end before the
 * beginning or before the end of an agency below it. (A code already taken is a conflict of its own.)
 * @param ownId null for a new agency
 */
export function agencyProblems(tree: AgencyTree, write: AgencyWrite, ownId: string | null): FieldProblem[] {
  return [...problemsOfParent(tree, write, ownId), ...problemsOfPeriod(tree, write, ownId)];
}
