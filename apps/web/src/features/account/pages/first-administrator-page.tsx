import { identityEndpoints } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { paths } from '../../../lib/paths.js';
import { useTakeSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { AccountForm } from '../components/account-form.js';
import { useLinkToken } from '../components/use-link-token.js';

/** An empty system gets its first administrator, once. */
export default function FirstAdministratorPage() {
  const { t } = useTranslation('account');
  const [token] = useState(useLinkToken());
  const navigate = useNavigate();
  const takeSession = useTakeSession();
  useTitle({ screen: t('first.title') });
  const create = useWrite(identityEndpoints.firstAdministrator, {
    onSuccess: (session) => {
      takeSession(session);
      void navigate(paths.admin.home.href(), { replace: true });
    },
  });
  return (
    <>
      <PageHeading lead={t('first.lead')}>{t('first.title')}</PageHeading>
      <AccountForm
        fields={[
          { name: 'fullName', label: t('field.fullName'), type: 'text', autoComplete: 'name' },
          {
            name: 'loginName',
            label: t('field.staffLoginName'),
            type: 'text',
            autoComplete: 'username',
            help: t('field.staffLoginNameHelp'),
          },
          {
            name: 'password',
            label: t('field.newPassword'),
            type: 'password',
            autoComplete: 'new-password',
            help: t('field.passwordHelp'),
          },
        ]}
        submitLabel={t('first.act')}
        problem={create.error}
        isBusy={create.isPending}
        onSubmit={(values) => create.mutate({ body: { token, ...values } })}
      />
    </>
  );
}
