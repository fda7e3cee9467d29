import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { useTitle } from '../../../lib/use-title.js';
import { dossierQuery } from '../api/dossier.js';
import { DossierDesk } from '../components/dossier/dossier-desk.js';

/** O2, O3, O4: one dossier on the desk. */
export default function DossierPage() {
  const { t } = useTranslation('desk');
  const { code = '' } = useParams();
  const query = useQuery(dossierQuery(code));
  useTitle({ screen: t('dossier.title'), code });
  return (
    <>
      {!query.data && <PageHeading>{code}</PageHeading>}
      <QueryView query={query} shape="page">
        {(dossier) => <DossierDesk key={dossier.code} dossier={dossier} />}
      </QueryView>
    </>
  );
}
