import type { CheckedPaper } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Card, Facts } from '../../../components/facts.js';
import { Instant } from '../../../components/instant.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { paperCheckQuery } from '../api/check.js';
import { CheckForm } from '../components/check-form.js';
import styles from '../components/check.module.css';
import { CompareFile } from '../components/compare-file.js';

/** Where the QR of a slip leads: whether we issued it, and whether a file is the one that we issued. */
export default function CheckPage() {
  const { code } = useParams();
  const { t } = useTranslation('papers');
  useTitle({ screen: t('check.title') });
  return (
    <div className={styles.page}>
      <PageHeading lead={t('check.lead')}>{t('check.title')}</PageHeading>
      {code && (
        <div className={styles.answer}>
          <Checked key={code} code={code} />
        </div>
      )}
      <CheckForm key={code} initial={code} />
    </div>
  );
}

function Checked({ code }: { code: string }) {
  const { t } = useTranslation('papers');
  const query = useQuery(paperCheckQuery(code));
  return (
    <QueryView query={query} shape="cards">
      {({ papers }) =>
        papers.length === 0 ? (
          <Notice tone="danger" title={t('check.unknown')}>
            <p>{t('check.unknownWhy', { code })}</p>
          </Notice>
        ) : (
          <Stack gap="group">
            <Notice tone="info" title={t('check.known')}>
              <p>{t('check.knownWhy')}</p>
            </Notice>
            {papers.map((paper) => (
              <PaperCard key={paper.checkCode} paper={paper} />
            ))}
            <CompareFile papers={papers} />
          </Stack>
        )
      }
    </QueryView>
  );
}

function PaperCard({ paper }: { paper: CheckedPaper }) {
  const { t } = useTranslation('papers');
  const { kind, number, agencyName, issuedAt, dossierCode } = paper;
  const facts = [
    { key: 'number', label: t('check.number'), value: number },
    { key: 'agency', label: t('check.agency'), value: agencyName },
    { key: 'issued', label: t('check.issued'), value: <Instant at={issuedAt} /> },
    {
      key: 'dossier',
      label: t('check.dossier'),
      value: <Link to={paths.citizen.tracking.href(dossierCode)}>{t('check.track', { code: dossierCode })}</Link>,
    },
  ];
  return (
    <Card title={t(`kind.${kind}`)}>
      <Facts facts={facts} />
    </Card>
  );
}
