import type { AccountKind, Permission, StaffRole } from '@motcua/contracts';

/** A role in force; `covers` as the domain's `Grant` says. */
interface HeldGrant {
  role: StaffRole;
  agencyId: string;
  covers?: readonly string[] | null;
}

/** Who stands behind a request. Made by `FindSession` of the identity feature, read by guards, use cases and audit. */
export interface Caller {
  accountId: string;
  kind: AccountKind;
  fullName: string;
  /** Roles in force today, each for an agency and all below it; empty for citizens. */
  grants: readonly HeldGrant[];
  /** Absent colleagues whose work he does today, with their desk roles; absent for who stands in for nobody. */
  standsInFor?: readonly { accountId: string; fullName: string; untilDay: string; grants: readonly HeldGrant[] }[];
  /** What some grant could allow; where it does is judged by the domain with the object in hand. */
  permissions: readonly Permission[];
}
