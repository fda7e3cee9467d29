import { identityEndpoints } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../components/action-button.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { AccountForm } from '../components/account-form.js';
import { useLinkToken } from '../components/use-link-token.js';

/** Sets a new password with a one-time link. */
export default function ResetPasswordPage() {
  const { t } = useTranslation('account');
  const [token] = useState(useLinkToken());
  useTitle({ screen: t('reset.title') });
  const reset = useWrite(identityEndpoints.resetPassword);
  return (
    <>
      <PageHeading>{t('reset.title')}</PageHeading>
      {reset.isSuccess ? (
        <>
          <Notice tone="success" role="status" title={t('reset.done')} />
          <p>
            <ActionLink to={paths.account.signIn.href()} variant="main">
              {t('signIn.act')}
            </ActionLink>
          </p>
        </>
      ) : (
        <AccountForm
          fields={[
            {
              name: 'newPassword',
              label: t('field.newPassword'),
              type: 'password',
              autoComplete: 'new-password',
              help: t('field.passwordHelp'),
            },
          ]}
          submitLabel={t('reset.act')}
          problem={reset.error}
          isBusy={reset.isPending}
          onSubmit={({ newPassword }) => reset.mutate({ body: { token, newPassword } })}
        />
      )}
    </>
  );
}
