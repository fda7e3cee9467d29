import type { Queue } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '../../../../lib/paths.js';
import { useSession } from '../../../../lib/session.js';
import { agencyStepCountsQuery } from '../../api/agency-steps.js';
import { countsQuery } from '../../api/queues.js';
import styles from './desk-queues.module.css';
import { isCounted, queuesFor } from './known-queues.js';
import { useCountWords } from './use-count-words.js';

/** Links to the queues with what waits in each, refreshed each 15 s and after every act. */
export function DeskQueues() {
  const { t } = useTranslation('desk');
  const { account } = useSession();
  const { data } = useQuery(countsQuery);
  const counts = data?.counts;
  return (
    <>
      <h2 className={styles.heading}>{t('queue.railHeading')}</h2>
      <ul className={styles.queues}>
        {queuesFor(account, counts).map((queue) => (
          <li key={queue}>
            <QueueLink queue={queue} count={isCounted(queue) ? counts?.[queue] : undefined} />
          </li>
        ))}
        <li>
          <JointLink />
        </li>
      </ul>
    </>
  );
}

/** What other agencies ask of ours and what came back from them; asked apart, so that the queues stay as fast as they are. */
function JointLink() {
  const { t } = useTranslation('common');
  const words = useCountWords();
  const { data } = useQuery(agencyStepCountsQuery);
  const counts = data?.counts;
  const waiting = counts && counts.toAcknowledge + counts.toAnswer + counts.sentReturned;
  return (
    <NavLink to={paths.desk.agencySteps.href()}>
      <span>{t('nav.agencySteps')}</span>
      {waiting !== undefined && (
        <span className={styles.count} data-empty={waiting === 0 || undefined}>
          {words(waiting)}
        </span>
      )}
    </NavLink>
  );
}

function QueueLink({ queue, count }: { queue: Queue; count: number | undefined }) {
  const { t } = useTranslation('desk');
  const words = useCountWords();
  const isLate = queue === 'overdue' && (count ?? 0) > 0;
  return (
    <NavLink to={paths.desk.queue.href(queue)}>
      <span>{t(`queue.name.${queue}`)}</span>
      {count !== undefined && (
        <span className={styles.count} data-empty={count === 0 || undefined} data-late={isLate || undefined}>
          {words(count)}
        </span>
      )}
    </NavLink>
  );
}
