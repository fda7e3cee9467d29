import { Queue } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { ActionLink } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { Loading } from '../../../components/loading.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { paths } from '../../../lib/paths.js';
import { QueueScreen } from '../components/queue/queue-screen.js';
import { useListPlace } from '../components/queue/use-list-place.js';

/** O1: one queue, built in or saved. */
export default function QueuePage() {
  const { t } = useTranslation('desk');
  const { queue = '' } = useParams();
  const place = useListPlace(queue);
  const builtIn = Queue.safeParse(queue);
  const left: unknown = useLocation().state?.left;
  if (place) {
    return (
      <>
        {typeof left === 'string' && (
          <Notice tone="success" role="status">
            <p>{t('queue.given', { code: left })}</p>
          </Notice>
        )}
        <QueueScreen key={place.key} place={place} />
      </>
    );
  }
  return (
    <>
      <PageHeading>{place === null ? t('queue.unknown') : builtIn.success ? t(`queue.name.${builtIn.data}`) : t('queue.railHeading')}</PageHeading>
      {place === undefined ? (
        <Loading shape="table" />
      ) : (
        <EmptyState action={<ActionLink to={paths.desk.home.href()}>{t('queue.toFirst')}</ActionLink>}>{t('queue.unknown')}</EmptyState>
      )}
    </>
  );
}
