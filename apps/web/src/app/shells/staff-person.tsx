import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageSwitch } from '../../components/language-switch.js';
import { paths } from '../../lib/paths.js';
import { usePreference } from '../../lib/preferences.js';
import { holds, useSession, useSignOut, type Account } from '../../lib/session.js';
import { PersonName } from './person-name.js';
import { Sheet } from './sheet.js';

const unitsOf = (account: Account): string =>
  [...new Set(account.roles.map(({ agencyName }) => agencyName))].join(', ');

const isAdministrator = (account: Account): boolean =>
  holds(account, 'administration') || holds(account, 'operation');

/** Name, unit and settings of the officer. */
export function StaffPerson() {
  const { t } = useTranslation('common');
  const { account, session } = useSession();
  const signOut = useSignOut();
  if (!account) return null;
  return (
    <Sheet label={<PersonName fullName={account.fullName} />}>
      <p lang="vi">{[account.position, unitsOf(account)].filter(Boolean).join(' · ')}</p>
      <ul>
        {holds(account, 'desk') && <Item to={paths.desk.home.href()} label={t('nav.desk')} />}
        {holds(account, 'statistics') && (
          <Item to={paths.management.overview.href()} label={t('nav.management')} />
        )}
        {isAdministrator(account) && <Item to={paths.admin.home.href()} label={t('nav.admin')} />}
        <Item to={paths.account.me.href()} label={t('nav.account')} />
        {session?.demo && <Item to={paths.citizen.mailbox.href()} label={t('nav.mailbox')} />}
        <Item to={paths.citizen.home.href()} label={t('nav.home')} />
      </ul>
      <Settings />
      <LanguageSwitch />
      <button type="button" onClick={() => signOut.mutate()}>
        {t('nav.signOut')}
      </button>
    </Sheet>
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
      <button
        type="button"
        aria-pressed={letters === 'on'}
        onClick={() => setLetters(letters === 'on' ? 'off' : 'on')}
      >
        {letters === 'on' ? t('staff.lettersOn') : t('staff.lettersOff')}
      </button>
      <button
        type="button"
        aria-pressed={rows === 'roomy'}
        onClick={() => setRows(rows === 'roomy' ? 'compact' : 'roomy')}
      >
        {t('staff.rows')}: {rows === 'roomy' ? t('staff.rowsRoomy') : t('staff.rowsCompact')}
      </button>
    </>
  );
}
