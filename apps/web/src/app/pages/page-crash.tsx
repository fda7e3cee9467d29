import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ActionButton } from '../../components/action-button.js';
import { PageHeading } from '../../components/page-heading.js';
import { ApiProblem } from '../../lib/api-problem.js';
import { useInstallation } from '../../lib/installation.js';
import { useTitle } from '../../lib/use-title.js';
import styles from './plain-page.module.css';

/** A file of this page is gone after an upgrade, or did not arrive. */
const isMissingFile = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script|preload/i.test(error.message);

/** S3: this page could not be opened; the draft is kept, try again or call. */
export function PageCrash() {
  const error = useRouteError();
  const { t } = useTranslation('common');
  const { hotline } = useInstallation();
  useTitle({ screen: t('crash.title'), hasErrors: true });
  const isMissing = isMissingFile(error);
  const code = error instanceof ApiProblem ? error.reference : undefined;
  return (
    <div className={styles.page}>
      <PageHeading>{t('crash.title')}</PageHeading>
      <p>{isMissing ? t('crash.newVersion') : t('crash.text', { hotline })}</p>
      {code && <p>{t('crash.code', { code })}</p>}
      <ActionButton variant="main" onClick={() => window.location.reload()}>
        {isMissing ? t('crash.reload') : t('retry')}
      </ActionButton>
    </div>
  );
}
