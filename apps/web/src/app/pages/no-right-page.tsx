import type { AccountKind } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ActionLink } from '../../components/action-button.js';
import { PageHeading } from '../../components/page-heading.js';
import { landingPage } from '../../lib/landing-page.js';
import { paths } from '../../lib/paths.js';
import { useSession } from '../../lib/session.js';
import { useTitle } from '../../lib/use-title.js';
import styles from './plain-page.module.css';

/** A page, not a toast: what this account cannot see, who can, how to go on. */
export function NoRightPage({ needs }: { needs: AccountKind }) {
  const { t } = useTranslation('common');
  const { account } = useSession();
  const { pathname } = useLocation();
  useTitle({ screen: t('noRight.title') });
  return (
    <div className={styles.page}>
      <PageHeading>{t('noRight.title')}</PageHeading>
      <p>{needs === 'CITIZEN' ? t('noRight.citizen') : t('noRight.staff')}</p>
      <div className={styles.actions}>
        <ActionLink to={account ? landingPage(account) : paths.citizen.home.href()} variant="main">
          {account?.kind === 'STAFF' ? t('nav.desk') : t('noRight.home')}
        </ActionLink>
        <ActionLink to={paths.account.signIn.href({ next: pathname })}>{t('noRight.other')}</ActionLink>
      </div>
    </div>
  );
}
