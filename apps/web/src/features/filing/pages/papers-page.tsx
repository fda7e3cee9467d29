import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { useTrayItems } from '../../../form-fields/papers/use-upload-tray.js';
import { useTitle } from '../../../lib/use-title.js';
import { missingPapers, paperOrder } from '../draft/papers.js';
import { useStops } from '../draft/use-stops.js';
import { useWizard } from '../draft/wizard.js';
import { PageActs } from '../components/page-acts.js';
import { PaperItem } from '../components/paper-item.js';
import styles from '../components/paper-item.module.css';

/** C5: every paper, legibly. What is missing does not stop here; the check page names it. */
export function PapersPage() {
  const { t } = useTranslation('filing');
  const { draft, papers, tray } = useWizard();
  const { goOn } = useStops();
  const [order] = useState(() => paperOrder(papers, draft));
  const isBusy = useTrayItems(tray).some(({ state }) => state.stage !== 'failed');
  const required = papers.filter((paper) => paper.required).length;
  const missing = missingPapers(papers, draft).length;
  useTitle({ screen: t('papers.title') });
  const below = isBusy ? t('papers.uploading') : missing > 0 ? t('papers.missing', { count: missing }) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    goOn();
  };
  return (
    <form onSubmit={submit} noValidate>
      <PageHeading lead={required > 0 ? t('papers.count', { have: required - missing, required }) : t('papers.noneRequired')}>
        {t('papers.title')}
      </PageHeading>
      {papers.length === 0 && (
        <Notice>
          <p>{t('papers.none')}</p>
        </Notice>
      )}
      <ol className={styles.list}>
        {order.map((paper, index) => (
          <PaperItem key={paper.key} paper={paper} number={index + 1} />
        ))}
      </ol>
      <PageActs below={below} />
    </form>
  );
}
