import { paperEndpoints, type DossierDetail } from '@motcua/contracts';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActionLink } from '../../../components/action-button.js';
import { CopyableCode } from '../../../components/copyable-code.js';
import { Icon } from '../../../components/icon.js';
import { Instant } from '../../../components/instant.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PrintFooter } from '../../../components/print-footer.js';
import { QrCode } from '../../../components/qr-code.js';
import { QueryView } from '../../../components/query-view.js';
import { addressOf } from '../../../lib/api-client.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { dossierQuery } from '../api/dossiers.js';
import styles from '../components/dossier.module.css';

/** C7: the proof. Can be opened again at any time. */
export default function ReceiptPage() {
  const { code = '' } = useParams();
  const { t } = useTranslation('my-dossiers');
  const query = useQuery(dossierQuery(code));
  useTitle({ screen: t('receipt.title'), code });
  return (
    <div className={styles.narrow}>
      <PageHeading>
        <span className={styles.done}>
          <Icon of={IconCircleCheck} />
          {t('receipt.title')}
        </span>
      </PageHeading>
      <div className={styles.proof}>
        <CopyableCode code={code} />
        <QrCode src={addressOf(paperEndpoints.qr.path, { code })} label={t('receipt.qr', { code })} />
      </div>
      <QueryView query={query}>{(dossier) => <Proof dossier={dossier} />}</QueryView>
      <PrintFooter code={code} />
    </div>
  );
}

function Proof({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const { agency, submittedAt, receptionDueAt, code, procedure, feeTotal } = dossier;
  return (
    <>
      <p lang="vi">{procedure.shortName ?? procedure.name}</p>
      <p>
        <span lang="vi">{agency.name}</span> {t('receipt.receivedAt')} <Instant at={submittedAt} />
      </p>
      <section className={styles.part}>
        <h2>{t('receipt.next')}</h2>
        <ol className={styles.steps}>
          <li>
            {receptionDueAt ? (
              <>
                {t('receipt.answer')} <Instant at={receptionDueAt} isNear />
              </>
            ) : (
              t('receipt.answerSoon')
            )}
          </li>
          <li>{t('receipt.slip')}</li>
          {feeTotal !== 0 && <li>{t('receipt.pay')}</li>}
        </ol>
      </section>
      <p className={styles.acts} data-print="hide">
        <ActionLink variant="main" isWide to={paths.citizen.myDossier.href(code)}>
          {t('receipt.follow')}
        </ActionLink>
        <ActionLink variant="quiet" icon={IconDownload} isFile to={addressOf(paperEndpoints.submissionPdf.path, { code })}>
          {t('slip.submission')}
        </ActionLink>
      </p>
    </>
  );
}
