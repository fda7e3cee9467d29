import { Queue } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActionLink } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { paths } from '../../../lib/paths.js';
import { QueueScreen } from '../components/queue/queue-screen.js';

/** O1: one queue. */
export default function QueuePage() {
  const { t } = useTranslation('desk');
  const parsed = Queue.safeParse(useParams()['queue']);
  if (parsed.success) return <QueueScreen key={parsed.data} queue={parsed.data} />;
  return (
    <>
      <PageHeading>{t('queue.unknown')}</PageHeading>
      <EmptyState action={<ActionLink to={paths.desk.home.href()}>{t('queue.toFirst')}</ActionLink>}>{t('queue.unknown')}</EmptyState>
    </>
  );
}
