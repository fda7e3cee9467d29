import { dossierEndpoints, type DossierDraft } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionButton, ActionLink } from '../../../components/action-button.js';
import { ConfirmDialog } from '../../../components/dialog.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Instant } from '../../../components/instant.js';
import { StatusPill } from '../../../components/status-pill.js';
import { paths } from '../../../lib/paths.js';
import { useWrite } from '../../../lib/use-write.js';
import { draftsQuery } from '../api/drafts.js';
import styles from './my.module.css';

/** A draft: until when it is kept, go on, or throw it away after a question. */
export function DraftItem({ draft }: { draft: DossierDraft }) {
  const { t } = useTranslation('my-dossiers');
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const remove = useWrite(dossierEndpoints.deleteDraft, {
    onSuccess: () => client.invalidateQueries({ queryKey: draftsQuery.queryKey }),
    onSettled: () => setAsking(false),
  });
  return (
    <li className={styles.row}>
      <div>
        <h3 lang="vi">
          <Link to={paths.citizen.filing.href(draft.id)}><span className={styles.name}>{draft.procedureName}</span></Link>
        </h3>
        <p className={styles.facts}>
          <StatusPill status="DRAFT" audience="citizen" />
          <span>
            {t('draft.saved')} <Instant at={draft.savedAt} isNear />
          </span>
          <span>
            {t('draft.keptUntil')} <Instant at={draft.keptUntil} dayOnly />
          </span>
        </p>
        {remove.error && <ErrorPanel error={remove.error} />}
      </div>
      <p className={styles.acts}>
        <ActionLink to={paths.citizen.filing.href(draft.id)}>{t('draft.resume')}</ActionLink>
        <ActionButton variant="quiet" onClick={() => setAsking(true)}>
          {t('draft.remove')}
        </ActionButton>
      </p>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('draft.removeTitle')}
        act={t('draft.remove')}
        back={t('draft.keep')}
        isDanger
        isBusy={remove.isPending}
        onAct={() => remove.mutate({ params: { id: draft.id } })}
        onBack={() => setAsking(false)}
      >
        <p>{t('draft.removeText')}</p>
      </ConfirmDialog>
    </li>
  );
}
