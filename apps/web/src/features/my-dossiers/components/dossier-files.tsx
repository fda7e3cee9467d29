import { documentEndpoints, paperEndpoints, type DossierDetail } from '@motcua/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../components/action-button.js';
import { addressOf } from '../../../lib/api-client.js';
import styles from './dossier.module.css';

/** Slips and the copy of what was sent, as PDF. A slip that is still being made says so. */
export function DossierFiles({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  return (
    <ul className={styles.files}>
      {dossier.papers.map(({ id, kind, number, ready }) => (
        <li key={id}>
          {ready ? (
            <ActionLink variant="quiet" icon={IconDownload} isFile to={addressOf(paperEndpoints.pdf.path, { id })}>
              {t(`slip.${kind}`, { number })}
            </ActionLink>
          ) : (
            t('slip.notReady', { slip: t(`slip.${kind}`, { number }) })
          )}
        </li>
      ))}
      <li>
        <ActionLink variant="quiet" icon={IconDownload} isFile to={addressOf(paperEndpoints.submissionPdf.path, { code: dossier.code })}>
          {t('slip.submission')}
        </ActionLink>
      </li>
    </ul>
  );
}

/** The result in words, and the file where there is one. */
export function ResultPart({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation(['my-dossiers', 'status']);
  const { result, resultKind, returnChoice, shipment, agency, status } = dossier;
  if (!result || !resultKind) return null;
  return (
    <section className={styles.part}>
      <h2>{t('my-dossiers:result.title')}</h2>
      <p>{t(`my-dossiers:result.${resultKind}`)}</p>
      {status === 'RESOLVED' && !shipment && <p>{t(`my-dossiers:result.how.${returnChoice.method}`, { agency: agency.name })}</p>}
      {shipment && <p>{t(`my-dossiers:result.${shipment.carrier ? 'postedBy' : 'posted'}`, { ...shipment })}</p>}
      <p className={styles.acts}>
        <ActionLink
          variant={dossier.status === 'RESOLVED' ? 'main' : 'second'}
          icon={IconDownload}
          isFile
          download
          to={addressOf(documentEndpoints.content.path, { id: result.document.id })}
        >
          {t('my-dossiers:result.download')}
        </ActionLink>
      </p>
    </section>
  );
}
