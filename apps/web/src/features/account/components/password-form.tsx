import { identityEndpoints } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.js';
import { useWrite } from '../../../lib/use-write.js';
import { AccountForm } from './account-form.js';

/** Changes the own password; other sign-ins end. */
export function PasswordForm() {
  const { t } = useTranslation('account');
  const change = useWrite(identityEndpoints.changePassword);
  return (
    <>
      {change.isSuccess && (
        <Notice tone="success" role="status">
          <p>{t('me.passwordChanged')}</p>
        </Notice>
      )}
      <AccountForm
        key={change.isSuccess ? 'empty' : 'typed'}
        fields={[
          {
            name: 'currentPassword',
            label: t('field.currentPassword'),
            type: 'password',
            autoComplete: 'current-password',
          },
          {
            name: 'newPassword',
            label: t('field.newPassword'),
            type: 'password',
            autoComplete: 'new-password',
            help: t('field.passwordHelp'),
          },
        ]}
        submitLabel={t('me.changePassword')}
        problem={change.error}
        isBusy={change.isPending}
        onSubmit={(body) => change.mutate({ body })}
      />
    </>
  );
}
