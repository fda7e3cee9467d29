import { paths } from './paths.js';
import { holds, type Account } from './session.js';

/** Where somebody goes after signing in when no page was asked for. */
export function landingPage(account: Account): string {
  if (account.kind === 'CITIZEN') return paths.citizen.myDossiers.href();
  if (holds(account, 'desk')) return paths.desk.home.href();
  if (holds(account, 'statistics')) return paths.management.overview.href();
  return paths.admin.home.href();
}
