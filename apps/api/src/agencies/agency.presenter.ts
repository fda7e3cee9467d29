import type { Agency } from '@motcua/contracts';
import type { AgencyNode } from '@motcua/backend/identity';

/** An agency as the contract promises it. */
export function presentAgency(node: AgencyNode): Agency {
  const { codeConfirmed: _codeConfirmed, replacedById: _replacedById, ...agency } = node;
  return agency;
}
