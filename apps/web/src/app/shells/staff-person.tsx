import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageSwitch } from '../../components/language-switch.js';
import { paths } from '../../lib/paths.js';
import { usePreference } from '../../lib/preferences.js';
import { holds, useSession, useSignOut, type Account } from '../../lib/session.js';
import styles from './staff-shell.module.css';

const unitsOf = (account: Account): string => [...new Set(account.roles.map(({ agencyName }) => agencyName))].join(', ');

/** Name, unit and settings of the officer; a native disclosure, so that keyboard and screen reader need nothing special. */
export function StaffPerson() {
  const { t } = useTranslation('common');
  const { account, session } = useSession();
  const signOut = useSignOut();
  if (!account) return null;
  return (
    <details className={styles.person}>
      <summary>{account.fullName}</summary>
      <div className={styles.sheet}>
        <p lang="vi">{[account.position, unitsOf(account)].filter(Boolean).join(' · ')}</p>
        <ul>
          {holds(account, 'desk') && <Item to={paths.desk.home.href()} label={t('nav.desk')} />}
          {holds(account, 'statistics') && <Item to={paths.management.overview.href()} label={t('nav.management')} />}
          {(holds(account, 'administration') || holds(account, 'operation')) && <Item to={paths.admin.home.href()} label={t('nav.admin')} />}
          <Item to={paths.account.me.href()} label={t('nav.account')} />
          {session?.demo && <Item to={paths.citizen.mailbox.href()} label={t('nav.mailbox')} />}
          <Item to={paths.citizen.home.href()} label={t('nav.home')} />
        </ul>
        <Settings />
        <LanguageSwitch />
        <button type="button" onClick={() => signOut.mutate()}>
          {t('nav.signOut')}
        </button>
      </div>
    </details>
  );
}

function Item({ to, label }: { to: string; label: string }) {
  return (
    <li>
      <Link to={to}>{label}</Link>
    </li>
  );
}

function Settings() {
  const { t } = useTranslation('common');
  const [letters, setLetters] = usePreference('letterKeys');
  const [rows, setRows] = usePreference('rows');
  return (
    <>
      <button type="button" aria-pressed={letters === 'on'} onClick={() => setLetters(letters === 'on' ? 'off' : 'on')}>
        {letters === 'on' ? t('staff.lettersOn') : t('staff.lettersOff')}
      </button>
      <button type="button" aria-pressed={rows === 'roomy'} onClick={() => setRows(rows === 'roomy' ? 'compact' : 'roomy')}>
        {t('staff.rows')}: {rows === 'roomy' ? t('staff.rowsRoomy') : t('staff.rowsCompact')}
      </button>
    </>
  );
}
