import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../lib/paths.js';
import { useSignOut, type Account } from '../../lib/session.js';
import { Bell } from './bell.js';
import { PersonName } from './person-name.js';
import { Sheet } from './sheet.js';

/** Notices and own account of somebody signed in; fetched only for them. */
export default function CitizenPerson({ account }: { account: Account }) {
  const { t } = useTranslation('common');
  const signOut = useSignOut();
  return (
    <>
      <Bell isStaff={account.kind === 'STAFF'} />
      <Sheet label={<PersonName fullName={account.fullName} />}>
        <Link to={paths.account.me.href()}>{t('nav.account')}</Link>
        <button type="button" onClick={() => signOut.mutate()}>
          {t('nav.signOut')}
        </button>
      </Sheet>
    </>
  );
}
