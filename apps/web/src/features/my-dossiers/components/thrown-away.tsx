import { dossierEndpoints, type ThrownAwayDraft } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Instant } from '../../../components/instant.js';
import { announce } from '../../../lib/announce.js';
import { useWrite } from '../../../lib/use-write.js';
import { draftsQuery } from '../api/drafts.js';
import styles from './my.module.css';

/** Drafts thrown away in the last 14 days, each of which can be taken back. */
export function ThrownAway({ drafts }: { drafts: readonly ThrownAwayDraft[] }) {
  const { t } = useTranslation('my-dossiers');
  return (
    <details className={`${styles.section} ${styles.finished}`}>
      <summary>{t('list.thrownAway', { count: drafts.length })}</summary>
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <ThrownAwayItem key={draft.id} draft={draft} />
        ))}
      </ul>
    </details>
  );
}

function ThrownAwayItem({ draft }: { draft: ThrownAwayDraft }) {
  const { t } = useTranslation('my-dossiers');
  const client = useQueryClient();
  const restore = useWrite(dossierEndpoints.restoreDraft, {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      announce(t('draft.restored'));
    },
  });
  return (
    <li className={styles.row}>
      <div>
        <h3 lang="vi" className={styles.name}>{draft.procedureName}</h3>
        <p className={styles.facts}>
          <span>
            {t('draft.restorableUntil')} <Instant at={draft.restorableUntil} dayOnly />
          </span>
        </p>
        {restore.error && <ErrorPanel error={restore.error} />}
      </div>
      <p className={styles.acts}>
        <ActionButton isBusy={restore.isPending} onClick={() => restore.mutate({ params: { id: draft.id } })}>
          {t('draft.restore')}
          <span className="visually-hidden"> {draft.procedureName}</span>
        </ActionButton>
      </p>
    </li>
  );
}
