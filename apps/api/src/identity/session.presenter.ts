import type { Session } from '@motcua/contracts';
import type { AgencyTree, LiveSession } from '@motcua/backend/identity';
import type { Config } from '@motcua/backend/platform';

function presentAccount({ caller, signIn }: LiveSession, tree: AgencyTree): Session['account'] {
  return {
    id: caller.accountId,
    kind: caller.kind,
    loginName: signIn.loginName ?? signIn.email ?? signIn.phone ?? '',
    fullName: signIn.fullName,
    position: signIn.position,
    roles: signIn.grants.map((grant) => ({ ...grant, agencyName: tree.byId(grant.agencyId)?.name ?? '' })),
    standsInFor: signIn.standsInFor.map(({ accountId, fullName, untilDay }) => ({ id: accountId, name: fullName, untilDay })),
    permissions: [...caller.permissions],
    mustChangePassword: signIn.mustChangePassword,
  };
}

/** What the SPA is told about who is signed in, and about the installation. */
export function presentSession(
  live: LiveSession | undefined,
  around: { tree: AgencyTree; config: Config },
): Session {
  const { name, provinceName, hotline, hotlineHours } = around.config.installation;
  return {
    account: live ? presentAccount(live, around.tree) : null,
    expiresAt: live?.expiresAt.toISOString() ?? null,
    demo: around.config.demo,
    installation: { name, provinceName, hotline, hotlineHours },
  };
}
