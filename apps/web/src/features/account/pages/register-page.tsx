import { Checkbox } from '@mantine/core';
import { identityEndpoints } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { FieldError } from '../../../components/field-error.js';
import { PageHeading } from '../../../components/page-heading.js';
import { paths, safeNext } from '../../../lib/paths.js';
import { useTakeSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { AccountForm } from '../components/account-form.js';
import styles from '../components/account-form.module.css';

/** A citizen makes an account; what the data is for stands before the tick (TT 25/2010). */
export default function RegisterPage() {
  const { t } = useTranslation('account');
  const [search] = useSearchParams();
  const next = safeNext(search.get('next'));
  const navigate = useNavigate();
  const takeSession = useTakeSession();
  const [isAccepted, setAccepted] = useState(false);
  const [isReminded, setReminded] = useState(false);
  useTitle({ screen: t('register.title') });
  const register = useWrite(identityEndpoints.register, {
    onSuccess: (answer) => {
      takeSession(answer);
      void navigate(next ?? paths.citizen.myDossiers.href(), { replace: true });
    },
  });
  const submit = ({
    fullName,
    email,
    phone,
    password,
  }: Record<'fullName' | 'email' | 'phone' | 'password', string>): void => {
    setReminded(!isAccepted);
    if (!isAccepted) return;
    register.mutate({
      body: {
        fullName,
        email: email.trim() || null,
        phone: phone.trim() || null,
        password,
        purposeAccepted: true,
      },
    });
  };
  return (
    <>
      <PageHeading lead={t('register.lead')}>{t('register.title')}</PageHeading>
      <AccountForm
        fields={[
          { name: 'fullName', label: t('field.fullName'), type: 'text', autoComplete: 'name' },
          {
            name: 'email',
            label: t('field.email'),
            type: 'email',
            autoComplete: 'email',
            help: t('register.contactHelp'),
          },
          { name: 'phone', label: t('field.phone'), type: 'tel', autoComplete: 'tel' },
          {
            name: 'password',
            label: t('field.newPassword'),
            type: 'password',
            autoComplete: 'new-password',
            help: t('field.passwordHelp'),
          },
        ]}
        submitLabel={t('register.act')}
        problem={register.error}
        isBusy={register.isPending}
        onSubmit={submit}
      >
        <p>{t('register.purpose')}</p>
        <Checkbox
          id="o-purpose"
          mb="lg"
          checked={isAccepted}
          onChange={(event) => setAccepted(event.currentTarget.checked)}
          label={t('register.accept')}
          error={isReminded && !isAccepted}
          aria-describedby={isReminded && !isAccepted ? 'o-purpose-error' : undefined}
        />
        <FieldError id="o-purpose-error">
          {isReminded && !isAccepted && t('register.acceptMissing')}
        </FieldError>
      </AccountForm>
      <HaveAccount next={next} />
    </>
  );
}

function HaveAccount({ next }: { next: string | undefined }) {
  const { t } = useTranslation('account');
  return (
    <ul className={styles.links}>
      <li>
        <Link to={paths.account.signIn.href({ next })}>{t('register.haveAccount')}</Link>
      </li>
    </ul>
  );
}
