import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ActionButton, ActionLink } from '../../components/action-button.js';
import { Dialog } from '../../components/dialog.js';
import { Notice } from '../../components/notice.js';
import { lastAnswerAtMs } from '../../lib/activity.js';
import { announce } from '../../lib/announce.js';
import { formatTime } from '../../lib/format.js';
import { paths } from '../../lib/paths.js';
import { useSession, useSignOut } from '../../lib/session.js';
import { markSessionEnded, useSessionEnded } from '../../lib/session-end.js';

const WARN_BEFORE_MS = 5 * 60_000;
const READ_TAKES_MS = 1_000;
/** A machine whose clock is ahead must not ask without pause. */
const ASK_AGAIN_AFTER_MS = 30_000;

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
      <ActionLink to={paths.account.signIn.href({ next: `${pathname}${search}` })}>
        {t('session.signIn')}
      </ActionLink>
    </Notice>
  );
}

/** True from five minutes before the end of the sign-in. Work done since it was read has moved the end: then it is read again instead. */
function useIsEnding(): boolean {
  const { session, account, readAtMs, retry } = useSession();
  const [isEnding, setIsEnding] = useState(false);
  const endsAt = account ? session?.expiresAt : undefined;
  useEffect(() => {
    setIsEnding(false);
    if (!endsAt) return undefined;
    const restMs = Date.parse(endsAt) - Date.now();
    const readAgain = (): void =>
      void retry().then(({ data }) => (data?.account ? undefined : markSessionEnded()));
    const warn = (): void => (lastAnswerAtMs() > readAtMs + READ_TAKES_MS ? readAgain() : setIsEnding(true));
    const warning = setTimeout(warn, Math.max(0, restMs - WARN_BEFORE_MS));
    const end = setTimeout(readAgain, Math.max(ASK_AGAIN_AFTER_MS, restMs));
    return () => {
      clearTimeout(warning);
      clearTimeout(end);
    };
  }, [endsAt, readAtMs, retry]);
  return isEnding;
}

function SessionWarning() {
  const { t } = useTranslation('common');
  const { session, retry } = useSession();
  const signOut = useSignOut();
  const isEnding = useIsEnding();
  const endsAt = session?.expiresAt;
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
    <Dialog
      isOpen
      title={t('session.warnTitle', { at: formatTime(endsAt) })}
      onClose={stay}
      actions={actions}
    >
      <p>{t('session.warnText')}</p>
    </Dialog>
  );
}
