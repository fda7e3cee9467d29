import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../../../components/dialog.js';

/** Asks before what is not saved is left. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation('procedures-admin');
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => (isDirty ? event.preventDefault() : undefined);
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
  return (
    <ConfirmDialog
      isOpen={blocker.state === 'blocked'}
      title={t('editor.leaveTitle')}
      act={t('editor.leave')}
      back={t('editor.stay')}
      onAct={() => blocker.proceed?.()}
      onBack={() => blocker.reset?.()}
    >
      <p>{t('editor.leaveText')}</p>
    </ConfirmDialog>
  );
}
