import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigation } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { paths } from '../../../lib/paths.js';
import { useSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { countsQuery } from '../api/queues.js';
import { firstQueue } from '../components/queue/known-queues.js';

/** `/can-bo` goes to the first queue with work, unless the officer is already on the way elsewhere (a search typed at once). */
export default function DeskHomePage() {
  const { t } = useTranslation('desk');
  const { account } = useSession();
  const counts = useQuery(countsQuery);
  const isLeaving = useNavigation().state !== 'idle';
  useTitle({ screen: t('queue.railHeading') });
  if (counts.data && !isLeaving) return <Navigate to={paths.desk.queue.href(firstQueue(account, counts.data.counts))} replace />;
  return (
    <>
      <PageHeading>{t('queue.railHeading')}</PageHeading>
      <QueryView query={counts} shape="table">
        {() => null}
      </QueryView>
    </>
  );
}
