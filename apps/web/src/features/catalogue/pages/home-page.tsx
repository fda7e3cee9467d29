import { LIFE_EVENTS } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { paths } from '../../../lib/paths.js';
import { useSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { SearchBox } from '../components/search-box.js';
import styles from './home-page.module.css';

const OFTEN_SOUGHT = ['birth', 'marriage', 'residence', 'land', 'business', 'record'] as const;

/** C1: from one's own words to a procedure. */
export default function HomePage() {
  const { t } = useTranslation('catalogue');
  const { account } = useSession();
  useTitle({ screen: t('home.title') });
  return (
    <>
      <PageHeading>{t('home.question')}</PageHeading>
      <SearchBox isMain />
      <p className={styles.often}>
        {t('home.often')}{' '}
        {OFTEN_SOUGHT.map((topic) => (
          <Link key={topic} lang="vi" to={paths.citizen.procedures.href({ q: t(`home.sought.${topic}`) })}>
            {t(`home.sought.${topic}`)}
          </Link>
        ))}
      </p>
      <ul className={styles.ways}>
        <li>
          <Link to={paths.citizen.lookup.href()}>{t('home.lookup')}</Link>
        </li>
        {(!account || account.kind === 'CITIZEN') && (
          <li>
            <Link to={paths.citizen.myDossiers.href()}>{t('home.mine')}</Link>
          </li>
        )}
      </ul>
      <h2>{t('home.lifeEvents')}</h2>
      <ul className={styles.events}>
        {LIFE_EVENTS.map((event) => (
          <li key={event}>
            <Link to={paths.citizen.procedures.href({ lifeEvent: event })}>{t(`lifeEvent.${event}`)}</Link>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <Link to={paths.citizen.fields.href()}>{t('home.byField')}</Link>
        <Link to={paths.citizen.deadlineCalculator.href()}>{t('deadline.title')}</Link>
      </p>
    </>
  );
}
