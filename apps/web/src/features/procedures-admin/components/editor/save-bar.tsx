import type { VersionDetail } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ActionButton, ActionLink } from '../../../../components/action-button.js';
import { paths } from '../../../../lib/paths.js';
import styles from './version-editor.module.css';

export interface SaveBarProps {
  version: VersionDetail;
  isDirty: boolean;
  isBusy: boolean;
  onSave: () => void;
}

/** The main act of the editor, always in reach, with what is saved and what is not. */
export function SaveBar({ version: { id, code, changedAt }, isDirty, isBusy, onSave }: SaveBarProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <div className={styles.bar}>
      <ActionButton variant="main" isBusy={isBusy} onClick={onSave}>
        {t('editor.save')}
      </ActionButton>
      <ActionLink to={paths.admin.versionCheck.href(code, id)}>{t('editor.toCheck')}</ActionLink>
      <span role="status">{isDirty ? t('editor.unsaved') : changedAt && t('editor.saved', { at: changedAt })}</span>
    </div>
  );
}
