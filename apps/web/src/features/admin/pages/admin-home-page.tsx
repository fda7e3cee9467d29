import type { Permission } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { paths } from '../../../lib/paths.js';
import { holds, useSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import styles from './admin-home-page.module.css';

const CARDS = ['staff', 'agencies', 'calendar', 'mail', 'alerts', 'procedures', 'procedureLevels', 'proposals', 'lists', 'exchange', 'queues'] as const;
type CardName = (typeof CARDS)[number];

const NEEDS = {
  staff: 'administration',
  agencies: 'administration',
  calendar: 'administration',
  mail: 'administration',
  alerts: 'administration',
  procedures: 'catalogue.manage',
  procedureLevels: 'catalogue.manage',
  proposals: 'catalogue.manage',
  lists: 'catalogue.manage',
  exchange: 'catalogue.manage',
  queues: 'operation',
} as const satisfies Record<CardName, Permission>;

/** What this person may administer. */
export default function AdminHomePage() {
  const { t } = useTranslation('admin');
  const { account } = useSession();
  useTitle({ screen: t('home.title') });
  const cards = CARDS.filter((name) => holds(account, NEEDS[name]));
  return (
    <>
      <PageHeading lead={t('home.lead')}>{t('home.title')}</PageHeading>
      <ul className={styles.cards}>
        {cards.map((name) => (
          <li key={name}>
            <h2>
              <Link to={paths.admin[name].href()}>{t(`home.card.${name}.title`)}</Link>
            </h2>
            <p>{t(`home.card.${name}.text`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
