import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { Card } from '../../../components/facts.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { useLanguage } from '../../../i18n/language.js';
import { usePreference } from '../../../lib/preferences.js';
import { useSession, useSignOut } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { profileQuery } from '../api/profile.js';
import { PasswordForm } from '../components/password-form.js';
import { ProfileForm } from '../components/profile-form.js';

/** S2: my data, my password, how the screens behave for me. */
export default function AccountPage() {
  const { t } = useTranslation('account');
  const { account } = useSession();
  const signOut = useSignOut();
  useTitle({ screen: t('me.title') });
  return (
    <>
      <PageHeading lead={account && t('me.lead', { name: account.fullName })}>{t('me.title')}</PageHeading>
      {account?.kind === 'CITIZEN' && <OwnProfile />}
      <Card title={t('me.password')}>
        <PasswordForm />
      </Card>
      <Preferences />
      <ActionButton isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('me.signOut')}
      </ActionButton>
    </>
  );
}

function OwnProfile() {
  const { t } = useTranslation('account');
  const query = useQuery(profileQuery);
  return (
    <Card title={t('me.profile')}>
      <p>{t('me.profileWhy')}</p>
      <QueryView query={query}>{(profile) => <ProfileForm profile={profile} />}</QueryView>
    </Card>
  );
}

function Preferences() {
  const { t } = useTranslation('account');
  const { language, change } = useLanguage();
  const [letterKeys, setLetterKeys] = usePreference('letterKeys');
  return (
    <Card title={t('me.screens')}>
      <p>
        <ActionButton
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => change(language === 'vi' ? 'en' : 'vi')}
        >
          {t('me.otherLanguage')}
        </ActionButton>
      </p>
      <p>
        <ActionButton
          aria-pressed={letterKeys === 'on'}
          onClick={() => setLetterKeys(letterKeys === 'on' ? 'off' : 'on')}
        >
          {t(`me.letterKeys.${letterKeys}`)}
        </ActionButton>
      </p>
    </Card>
  );
}
