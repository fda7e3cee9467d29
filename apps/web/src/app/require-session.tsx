import type { AccountKind, Permission } from '@motcua/contracts';
import { Fragment, type ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { ErrorPanel } from '../components/error-panel.js';
import { Loading } from '../components/loading.js';
import { paths } from '../lib/paths.js';
import { holds, useSession, type Account } from '../lib/session.js';
import { useSessionEnded } from '../lib/session-end.js';
import { NoRightPage } from './pages/no-right-page.js';
import styles from './pages/plain-page.module.css';

export interface RequireSessionProps {
  /** Nothing = anybody signed in. */
  kind?: AccountKind;
  /** One of these permissions is needed. */
  anyOf?: readonly Permission[];
  /** A staff area draws its shell inside; its waiting and refusals stand alone. */
  hasShell?: boolean;
}

function BareMain({ children }: { children: ReactNode }) {
  return (
    <main id="noi-dung" className={styles.bare}>
      {children}
    </main>
  );
}

const mayEnter = (account: Account, { kind, anyOf }: RequireSessionProps): boolean =>
  (!kind || account.kind === kind) && (!anyOf || anyOf.some((permission) => holds(account, permission)));

/**
 * Draws the screens inside for those who may see them; sends visitors to sign in and back here, with what the history state carries (searched names never stand in a URL). When a sign-in ends while a screen is
 * open, the screen stays with what was typed and the shell offers to sign in again.
 */
export function RequireSession(props: RequireSessionProps) {
  const { account, error, isPending, retry } = useSession();
  const { pathname, search, state }: { pathname: string; search: string; state: unknown } = useLocation();
  const hasEnded = useSessionEnded();
  const Frame = props.hasShell === false ? BareMain : Fragment;
  if (account && mayEnter(account, props)) return <Outlet />;
  if (!account && !isPending && !error) {
    return hasEnded ? (
      <Outlet />
    ) : (
      <Navigate to={paths.account.signIn.href({ next: `${pathname}${search}` })} state={state} replace />
    );
  }
  return (
    <Frame>
      {isPending && <Loading shape="page" />}
      {!account && error && <ErrorPanel error={error} onRetry={() => void retry()} />}
      {account && <NoRightPage needs={props.kind ?? 'STAFF'} />}
    </Frame>
  );
}
