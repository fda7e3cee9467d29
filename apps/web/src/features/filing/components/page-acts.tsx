import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { paths } from '../../../lib/paths.js';
import { useWizard } from '../draft/wizard.js';
import styles from './wizard.module.css';

/** `Tiếp tục` and `Lưu và thoát` at the foot of every page; leaving waits for the save, but never for a lost network. */
export function PageActs({ below }: { below?: ReactNode }) {
  const { t } = useTranslation(['filing', 'common']);
  const { keeper } = useWizard();
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  const leave = async (): Promise<void> => {
    setLeaving(true);
    await keeper.flush();
    await navigate(paths.citizen.myDossiers.href());
  };
  return (
    <>
      <div className={styles.acts} data-print="hide">
        <ActionButton type="submit" variant="main" isWide>
          {t('common:continue')}
        </ActionButton>
        <ActionButton variant="quiet" isBusy={isLeaving} busyText={t('filing:save.saving')} onClick={() => void leave()}>
          {t('filing:saveAndLeave')}
        </ActionButton>
      </div>
      {below && <p className={styles.below}>{below}</p>}
    </>
  );
}

/** What was typed in the field that has the focus counts before the form is judged: `Enter` leaves the field first. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea')) document.activeElement.blur();
}
