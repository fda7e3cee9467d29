import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { LanguageSwitch } from '../../components/language-switch.js';
import { LogoMark } from '../../components/logo-mark.js';
import { useInstallation } from '../../lib/installation.js';
import { landingPage } from '../../lib/landing-page.js';
import { paths } from '../../lib/paths.js';
import { useSession } from '../../lib/session.js';
import { ConnectionBanner, SessionBanner } from './banners.js';
import styles from './citizen-layout.module.css';

const CitizenPerson = lazy(() => import('./citizen-person.js'));

/** The calm counter: header, one column, help last, footer (screens.md §3). */
export function CitizenLayout() {
  const { t } = useTranslation('common');
  return (
    <div className={styles.shell} data-density="comfortable">
      <a className={styles.skip} href="#noi-dung">
        {t('skip.content')}
      </a>
      <Header />
      <SessionBanner />
      <ConnectionBanner words={t('offline')} />
      <main id="noi-dung" tabIndex={-1} className={styles.main}>
        <Outlet />
        <Help />
      </main>
      <Footer />
    </div>
  );
}

function Header() {
  const { t } = useTranslation('common');
  const { provinceName } = useInstallation();
  const [isOpen, setIsOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setIsOpen(false), [pathname]);
  return (
    <header className={styles.header} data-print="hide">
      <div className={styles.bar}>
        <Link to={paths.citizen.home.href()} className={styles.brand} lang="vi">
          <LogoMark />
          <span className={styles.word}>{t('productShort')}</span>
          <span className={styles.province}>{provinceName}</span>
        </Link>
        <button
          type="button"
          className={styles.menu}
          aria-expanded={isOpen}
          aria-controls="muc-chinh"
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('menu')}
        </button>
        <Navigation isOpen={isOpen} />
      </div>
    </header>
  );
}

function Navigation({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation('common');
  return (
    <nav id="muc-chinh" aria-label={t('nav.label')} className={styles.nav} data-open={isOpen || undefined}>
      <NavLink to={paths.citizen.procedures.href()}>{t('nav.procedures')}</NavLink>
      <NavLink to={paths.citizen.lookup.href()}>{t('nav.lookup')}</NavLink>
      <NavLink to={paths.citizen.statistics.href()}>{t('nav.statistics')}</NavLink>
      <LanguageSwitch />
      <Person />
    </nav>
  );
}

function Person() {
  const { t } = useTranslation('common');
  const { account } = useSession();
  if (!account) return <NavLink to={paths.account.signIn.href()}>{t('nav.signIn')}</NavLink>;
  return (
    <>
      <NavLink to={landingPage(account)}>
        {account.kind === 'CITIZEN' ? t('nav.myDossiers') : t('nav.desk')}
      </NavLink>
      <Suspense fallback={null}>
        <CitizenPerson account={account} />
      </Suspense>
    </>
  );
}

function Help() {
  const { t } = useTranslation('common');
  const { hotline, hotlineHours } = useInstallation();
  return (
    <aside className={styles.help} aria-labelledby="can-nguoi-giup" data-print="hide">
      <h2 id="can-nguoi-giup">{t('help.title')}</h2>
      <p>
        {t('help.phone', { hotline, hours: hotlineHours })} {t('help.desk')}
      </p>
    </aside>
  );
}

function Footer() {
  const { t } = useTranslation('common');
  const { name, hotline, hotlineHours } = useInstallation();
  const { session } = useSession();
  return (
    <footer className={styles.footer} data-print="hide">
      <div className={styles.foot}>
        <p lang="vi">{name}</p>
        <p>
          {t('footer.hotline', { hotline })} {hotlineHours && `(${hotlineHours})`}
        </p>
        <ul>
          <li>
            <Link to={paths.citizen.help.href()}>{t('footer.help')}</Link>
          </li>
          <li>
            <Link to={paths.citizen.deadlineCalculator.href()}>{t('nav.deadline')}</Link>
          </li>
          <li>
            <Link to={paths.citizen.checkPaper.href()}>{t('footer.checkPaper')}</Link>
          </li>
          <li>
            <Link to={paths.citizen.accessibility.href()}>{t('footer.accessibility')}</Link>
          </li>
          <li>
            <Link to={paths.citizen.privacy.href()}>{t('footer.privacy')}</Link>
          </li>
          {session?.demo && (
            <li>
              <Link to={paths.citizen.mailbox.href()}>{t('nav.mailbox')}</Link>
            </li>
          )}
        </ul>
        <LanguageSwitch />
      </div>
    </footer>
  );
}
