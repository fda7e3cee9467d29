import { Checkbox } from '@mantine/core';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, identityEndpoints } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { Notice } from '../../../components/notice.js';
import { useInstallation } from '../../../lib/installation.js';
import { landingPage } from '../../../lib/landing-page.js';
import { paths, safeNext } from '../../../lib/paths.js';
import { usePreference } from '../../../lib/preferences.js';
import { useSession, useTakeSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { AccountForm } from '../components/account-form.js';
import styles from '../components/account-form.module.css';

/** S1: one door for citizens and staff; what needs no account says so first. */
export default function SignInPage() {
  const { t } = useTranslation('account');
  const [search] = useSearchParams();
  const next = safeNext(search.get('next'));
  const { state }: { state: unknown } = useLocation();
  const navigate = useNavigate();
  const takeSession = useTakeSession();
  const { account, session } = useSession();
  const [isShared, setShared] = useState(false);
  const [, setSharedDevice] = usePreference('sharedDevice');
  useTitle({ screen: t('signIn.title') });
  const signIn = useWrite(identityEndpoints.signIn, {
    onSuccess: (answer) => {
      setSharedDevice(isShared ? 'yes' : 'no');
      takeSession(answer);
      if (answer.account) void navigate(next ?? landingPage(answer.account), { replace: true, state });
    },
  });
  if (account && !signIn.isPending) return <Navigate to={next ?? landingPage(account)} state={state} replace />;
  return (
    <>
      <PageHeading lead={t('signIn.lead')}>{t('signIn.title')}</PageHeading>
      <AccountForm
        fields={[
          {
            name: 'loginName',
            label: t('field.loginName'),
            type: 'text',
            autoComplete: 'username',
            help: t('signIn.loginNameHelp'),
          },
          {
            name: 'password',
            label: t('field.password'),
            type: 'password',
            autoComplete: 'current-password',
          },
        ]}
        submitLabel={t('signIn.act')}
        problem={signIn.error}
        isBusy={signIn.isPending}
        onSubmit={(values) => signIn.mutate({ body: { ...values, sharedDevice: isShared } })}
      >
        <Checkbox
          mb="lg"
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
          label={t('signIn.shared')}
          description={t('signIn.sharedHelp')}
        />
      </AccountForm>
      <Ways next={next} />
      {session?.demo && <DemoAccounts />}
    </>
  );
}

function Ways({ next }: { next: string | undefined }) {
  const { t } = useTranslation('account');
  const { hotline, hotlineHours } = useInstallation();
  return (
    <ul className={styles.links}>
      <li>
        <Link to={paths.account.register.href({ next })}>{t('signIn.register')}</Link>
      </li>
      <li>
        <Link to={paths.account.forgotPassword.href()}>{t('signIn.forgot')}</Link>
      </li>
      <li>{t('signIn.help', { hotline, hours: hotlineHours })}</li>
    </ul>
  );
}

/** Demo installations only: whom one can be. */
function DemoAccounts() {
  const { t } = useTranslation('account');
  return (
    <Notice title={t('demo.title')}>
      <p>{t('demo.password', { password: DEMO_PASSWORD })}</p>
      <ul className={styles.accounts}>
        {DEMO_ACCOUNTS.map(({ loginName, part }) => (
          <li key={loginName}>
            <strong>{loginName}</strong>
            <br />
            {t(`demo.part.${part}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
