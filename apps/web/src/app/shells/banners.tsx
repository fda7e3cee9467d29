import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ActionButton, ActionLink } from '../../components/action-button.js';
import { Dialog } from '../../components/dialog.js';
import { Notice } from '../../components/notice.js';
import { announce } from '../../lib/announce.js';
import { formatTime } from '../../lib/format.js';
import { paths } from '../../lib/paths.js';
import { useSession, useSignOut } from '../../lib/session.js';
import { markSessionEnded, useSessionEnded } from '../../lib/session-end.js';

const WARN_BEFORE_MS = 5 * 60_000;

function subscribeToConnection(notify: () => void): () => void {
  window.addEventListener('online', notify);
  window.addEventListener('offline', notify);
  return () => {
    window.removeEventListener('online', notify);
    window.removeEventListener('offline', notify);
  };
}

/** S5: the network is gone; says so once, and once when it is back. */
export function ConnectionBanner({ words }: { words: string }) {
  const { t } = useTranslation('common');
  const isOnline = useSyncExternalStore(subscribeToConnection, () => navigator.onLine);
  const [wasOffline, setWasOffline] = useState(false);
  useEffect(() => {
    if (isOnline && wasOffline) announce(t('online'));
    setWasOffline(!isOnline);
  }, [isOnline, wasOffline, t]);
  if (isOnline) return null;
  return (
    <Notice tone="warning" role="status">
      <p>{words}</p>
    </Notice>
  );
}

/** Warns five minutes before a sign-in ends, and offers to sign in again after it has; what was typed stays on the screen (screens.md §6). */
export function SessionBanner() {
  const { t } = useTranslation('common');
  const hasEnded = useSessionEnded();
  const { pathname, search } = useLocation();
  if (!hasEnded) return <SessionWarning />;
  return (
    <Notice tone="warning" role="alert" title={t('session.ended')}>
      <ActionLink to={paths.account.signIn.href({ next: `${pathname}${search}` })}>{t('session.signIn')}</ActionLink>
    </Notice>
  );
}

/** True from five minutes before the end of the sign-in. */
function useIsEnding(endsAt: string | null | undefined): boolean {
  const [isEnding, setIsEnding] = useState(false);
  useEffect(() => {
    setIsEnding(false);
    if (!endsAt) return undefined;
    const restMs = Date.parse(endsAt) - Date.now();
    const warning = setTimeout(() => setIsEnding(true), Math.max(0, restMs - WARN_BEFORE_MS));
    const end = setTimeout(markSessionEnded, Math.max(0, restMs));
    return () => {
      clearTimeout(warning);
      clearTimeout(end);
    };
  }, [endsAt]);
  return isEnding;
}

function SessionWarning() {
  const { t } = useTranslation('common');
  const { session, account, retry } = useSession();
  const signOut = useSignOut();
  const endsAt = account ? session?.expiresAt : undefined;
  const isEnding = useIsEnding(endsAt);
  if (!isEnding || !endsAt) return null;
  const stay = (): void => void retry();
  const actions = (
    <>
      <ActionButton variant="main" onClick={stay}>
        {t('session.stay')}
      </ActionButton>
      <ActionButton onClick={() => signOut.mutate()}>{t('session.leave')}</ActionButton>
    </>
  );
  return (
    <Dialog isOpen title={t('session.warnTitle', { at: formatTime(endsAt) })} onClose={stay} actions={actions}>
      <p>{t('session.warnText')}</p>
    </Dialog>
  );
}
