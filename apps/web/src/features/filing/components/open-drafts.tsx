import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../components/action-button.js';
import { Instant } from '../../../components/instant.js';
import { Notice } from '../../../components/notice.js';
import { paths } from '../../../lib/paths.js';
import { draftsQuery } from '../api/draft.js';
import styles from './wizard.module.css';

/** A draft of the same procedure waits: going on is one press away, so that nobody begins twice. */
export function OpenDrafts({ procedureCode }: { procedureCode: string }) {
  const { t } = useTranslation('filing');
  const { data } = useQuery(draftsQuery);
  const draft = data?.items.find((one) => one.procedureCode === procedureCode);
  if (!draft) return null;
  return (
    <Notice title={t('start.haveDraft')}>
      <p>
        {t('start.draftSaved')} <Instant at={draft.savedAt} isNear />
      </p>
      <p className={styles.noticeAct}>
        <ActionLink to={paths.citizen.filing.href(draft.id)}>{t('start.resume')}</ActionLink>
      </p>
    </Notice>
  );
}
