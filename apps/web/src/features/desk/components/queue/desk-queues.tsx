import type { SavedCounts, StaffRole } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '../../../../lib/paths.js';
import { useSession, type Account } from '../../../../lib/session.js';
import { agencyStepCountsQuery } from '../../api/agency-steps.js';
import { deskPartCountsQuery } from '../../api/desk-parts.js';
import { inboxQuery } from '../../api/inbox.js';
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
      <StandsInFor />
      <ul className={styles.queues}>
        {queuesFor(account, counts).map((queue) => (
          <li key={queue}>
            <ListLink to={queue} name={t(`queue.name.${queue}`)} count={isCounted(queue) ? counts?.[queue] : undefined} isLate={queue === 'overdue'} />
          </li>
        ))}
        <li>
          <JointLink />
        </li>
        {atCounter(account) && (
          <li>
            <DeskPartsLink />
          </li>
        )}
      </ul>
      <SavedLists counts={data?.saved} />
    </>
  );
}

/** The officer's own lists and those shared with him, in his order; pinned ones with their counters. */
function SavedLists({ counts }: { counts: SavedCounts | undefined }) {
  const { t } = useTranslation('inbox');
  const { data } = useQuery(inboxQuery);
  if (!data || data.queries.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{t('query.railHeading')}</h2>
      <ul className={styles.queues}>
        {data.queries.map(({ id, name, isPinned }) => (
          <li key={id}>
            <ListLink to={id} name={name} count={isPinned ? counts?.[id] : undefined} />
          </li>
        ))}
        <li>
          <NavLink to={paths.desk.savedQueries.href()}>{t('query.manage')}</NavLink>
        </li>
      </ul>
    </>
  );
}

/** In whose place the officer works today, so that nobody wonders at work that is not his. */
function StandsInFor() {
  const { t } = useTranslation('common');
  const { account } = useSession();
  return account?.standsInFor.map(({ id, name, untilDay }) => (
    <p key={id} className={styles.standsInFor}>
      {t('staff.standsInFor', { name, untilDay })}
    </p>
  ));
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

const COUNTER_ROLES: readonly StaffRole[] = ['RECEPTION_OFFICER', 'RESULT_OFFICER', 'ONE_STOP_HEAD'];
const atCounter = (account: Account | undefined): boolean => account?.roles.some(({ role }) => COUNTER_ROLES.includes(role)) ?? false;

/** What this counter does for agencies elsewhere: results to return and papers to ask for. */
function DeskPartsLink() {
  const { t } = useTranslation('common');
  const words = useCountWords();
  const { data } = useQuery(deskPartCountsQuery);
  const waiting = data && data.counts.toReturn + data.counts.supplement;
  return (
    <NavLink to={paths.desk.deskParts.href()}>
      <span>{t('nav.deskParts')}</span>
      {waiting !== undefined && (
        <span className={styles.count} data-empty={waiting === 0 || undefined}>
          {words(waiting)}
        </span>
      )}
    </NavLink>
  );
}

interface ListLinkProps {
  to: string;
  name: string;
  count: number | undefined;
  /** What it counts is late. */
  isLate?: boolean;
}

function ListLink({ to, name, count, isLate = false }: ListLinkProps) {
  const words = useCountWords();
  return (
    <NavLink to={paths.desk.queue.href(to)}>
      <span className={styles.name}>{name}</span>
      {count !== undefined && (
        <span className={styles.count} data-empty={count === 0 || undefined} data-late={(isLate && count > 0) || undefined}>
          {words(count)}
        </span>
      )}
    </NavLink>
  );
}
