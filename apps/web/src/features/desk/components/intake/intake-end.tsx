import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ReasonedButton } from '../../../../components/action-button.js';
import { DeadlineWhy } from '../../../../components/deadline-why.js';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { Instant } from '../../../../components/instant.js';
import { instantOf } from '../../../../lib/typed-moments.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import styles from '../desk.module.css';
import { PaperTransfer } from '../desk-moments.js';
import { useExpectedDue } from '../use-expected-due.js';
import { EMPTY_INTAKE } from './intake-draft.js';
import type { Intake } from './use-intake.js';

/** The due moment before sending, and the one act. */
export function IntakeEnd({ intake, onSend }: { intake: Intake; onSend: () => void }) {
  const { t } = useTranslation('desk');
  const [isClearing, setIsClearing] = useState(false);
  const label = intake.desk ? t('intake.sendOn') : t('intake.send');
  useHotkeys([{ keys: 'Ctrl+Enter', label: t('keys.perform'), run: onSend, inFields: true }]);
  return (
    <div className={styles.intakeEnd}>
      <Due intake={intake} />
      <ReasonedButton reason={intake.isUploading ? t('upload.wait') : undefined} type="submit" variant="main" isBusy={intake.isSending} aria-keyshortcuts="Control+Enter" title={`${label} (Ctrl+Enter)`}>
        {label}
      </ReasonedButton>
      {intake.draft !== EMPTY_INTAKE && (
        <ActionButton variant="quiet" onClick={() => setIsClearing(true)}>
          {t('intake.clear')}
        </ActionButton>
      )}
      <ConfirmDialog
        isOpen={isClearing}
        title={t('intake.clearTitle')}
        act={t('intake.clear')}
        isDanger
        onAct={() => {
          setIsClearing(false);
          intake.clear();
        }}
        onBack={() => setIsClearing(false)}
      >
        <p>{t('intake.clearText')}</p>
      </ConfirmDialog>
    </div>
  );
}

function Due({ intake: { draft, found, agency, desk } }: { intake: Intake }) {
  const { t } = useTranslation('desk');
  const from = draft.channel === 'POST' ? (instantOf(draft.handedOver) ?? undefined) : undefined;
  const asked = { procedureCode: draft.procedureCode, channel: draft.channel, agencyCode: agency?.code, from };
  const due = useExpectedDue(found ? { ...asked, caseKey: found.key } : asked);
  if (desk && agency) return <span>{t('intake.dueElsewhere', { agency: agency.name })}</span>;
  if (!due) return <span className={styles.hint}>{t('intake.kept')}</span>;
  if (due === 'NO_LIMIT') return <span>{t('intake.dueUnknown')}</span>;
  return (
    <div>
      {t('intake.due')}: <strong><Instant at={due.dueAt} /></strong>
      <DeadlineWhy lines={due.explanation} />
      {agency && <PaperTransfer agencyCode={agency.code} />}
    </div>
  );
}
