import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { LookupForm } from '../components/lookup-form.js';
import styles from '../components/lookup.module.css';

/** C9b: look a dossier up without signing in. */
export default function LookupPage() {
  const { t } = useTranslation('my-dossiers');
  useTitle({ screen: t('lookup.title') });
  return (
    <div className={styles.page}>
      <PageHeading lead={t('lookup.lead')}>{t('lookup.title')}</PageHeading>
      <LookupForm />
      <p className={styles.more}>
        {t('lookup.own')} <Link to={paths.citizen.myDossiers.href()}>{t('list.title')}</Link>
      </p>
    </div>
  );
}
