import type { AccountKind, Permission, StaffRole } from '@motcua/contracts';

/** Who stands behind a request. Made by `FindSession` of the identity feature, read by guards, use cases and audit. */
export interface Caller {
  accountId: string;
  kind: AccountKind;
  fullName: string;
  /** Roles in force today, each for an agency and all below it; empty for citizens. */
  grants: readonly { role: StaffRole; agencyId: string }[];
  /** Absent colleagues whose work he does today, with their desk roles; absent for who stands in for nobody. */
  standsInFor?: readonly { accountId: string; fullName: string; untilDay: string; grants: readonly { role: StaffRole; agencyId: string }[] }[];
  /** What some grant could allow; where it does is judged by the domain with the object in hand. */
  permissions: readonly Permission[];
}
