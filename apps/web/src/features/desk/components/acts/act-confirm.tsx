import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { momentOf } from './act-fields.js';
import { useDossierWork } from '../dossier/dossier-work.js';

export interface ActConfirmProps {
  kind: 'reject' | 'withdraw' | 'stop' | 'issue' | 'newDue' | 'newPromise' | 'correct';
  act: string;
  isOpen: boolean;
  isDanger: boolean;
  onAct: () => void;
  onBack: () => void;
}

/** Only for acts that cannot be taken back: the question with the object, the consequence, and the words people will read. */
export function ActConfirm({ kind, act, isOpen, isDanger, onAct, onBack }: ActConfirmProps) {
  const { t } = useTranslation('desk');
  const { dossier, values } = useDossierWork();
  const reason = typeof values.reason === 'string' ? values.reason.trim() : '';
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t(`${kind}.confirmTitle`, { code: dossier.code, at: momentOf(values.newDueAt) ?? '' })}
      act={act}
      {...(kind === 'withdraw' ? { back: t('withdraw.keep') } : {})}
      isDanger={isDanger}
      onAct={onAct}
      onBack={onBack}
    >
      <p>{t(`${kind}.confirmText`)}</p>
      {reason && kind !== 'issue' && <blockquote>{reason}</blockquote>}
    </ConfirmDialog>
  );
}
