import { identityEndpoints } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { useInstallation } from '../../../lib/installation.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { AccountForm } from '../components/account-form.js';

/** Three ways back in (screens.md S1): a link by e-mail, the administrator of one's agency, the hotline. */
export default function ForgotPasswordPage() {
  const { t } = useTranslation('account');
  const { hotline, hotlineHours } = useInstallation();
  useTitle({ screen: t('forgot.title') });
  const request = useWrite(identityEndpoints.requestPasswordReset);
  return (
    <>
      <PageHeading>{t('forgot.title')}</PageHeading>
      {request.isSuccess ? (
        <Notice tone="success" role="status" title={t('forgot.sentTitle')}>
          <p>{t('forgot.sent')}</p>
        </Notice>
      ) : (
        <AccountForm
          fields={[
            {
              name: 'loginName',
              label: t('field.loginName'),
              type: 'text',
              autoComplete: 'username',
              help: t('signIn.loginNameHelp'),
            },
          ]}
          submitLabel={t('forgot.act')}
          problem={request.error}
          isBusy={request.isPending}
          onSubmit={(body) => request.mutate({ body })}
        />
      )}
      <h2>{t('forgot.otherWays')}</h2>
      <ul>
        <li>{t('forgot.staff')}</li>
        <li>{t('forgot.hotline', { hotline, hours: hotlineHours })}</li>
      </ul>
    </>
  );
}
