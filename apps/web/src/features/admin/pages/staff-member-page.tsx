import { identityEndpoints, type StaffAccount } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { NEW } from '../new-address.js';
import { staffQuery, useForgetStaff } from '../api/staff.js';
import { AccountActs } from '../components/staff/account-acts.js';
import { OneTimeLink } from '../components/staff/one-time-link.js';
import { StaffForm } from '../components/staff/staff-form.js';

/** One officer: made, changed, let in again, switched off. */
export default function StaffMemberPage() {
  const { id = NEW } = useParams();
  return id === NEW ? <NewMember /> : <Member id={id} />;
}

function BackToList() {
  const { t } = useTranslation('admin');
  return <Link to={paths.admin.staff.href()}>{t('staff.back')}</Link>;
}

function NewMember() {
  const { t } = useTranslation('admin');
  const forget = useForgetStaff();
  const [round, setRound] = useState(0);
  const create = useWrite(identityEndpoints.createStaff, { onSuccess: () => forget() });
  useTitle({ screen: t('staff.newTitle'), hasErrors: Boolean(create.error) });
  return (
    <Stack>
      <PageHeading lead={<BackToList />}>{t('staff.newTitle')}</PageHeading>
      {create.data ? (
        <>
          <OneTimeLink title={t('staff.created', { name: create.data.fullName })} link={create.data.setPassword} />
          <div>
            <ActionButton
              variant="main"
              onClick={() => {
                setRound(round + 1);
                create.reset();
              }}
            >
              {t('staff.createAnother')}
            </ActionButton>
          </div>
        </>
      ) : (
        <StaffForm
          key={round}
          account={undefined}
          problem={create.error}
          isBusy={create.isPending}
          onSave={(body) => create.mutate({ body })}
        />
      )}
    </Stack>
  );
}

function Member({ id }: { id: string }) {
  const { t } = useTranslation('admin');
  const query = useQuery(staffQuery({ inactive: 'true' })); // the list is what the server offers
  const name = query.data?.items.find((account) => account.id === id)?.fullName;
  useTitle({ screen: t('staff.memberTitle') });
  return (
    <Stack>
      <PageHeading lead={<BackToList />}>{name ?? t('staff.memberTitle')}</PageHeading>
      <QueryView query={query} shape="lines">
        {({ items }) => {
          const account = items.find((candidate) => candidate.id === id);
          if (!account) return <EmptyState action={<BackToList />}>{t('staff.gone')}</EmptyState>;
          return <MemberForm account={account} />;
        }}
      </QueryView>
    </Stack>
  );
}

function MemberForm({ account }: { account: StaffAccount }) {
  const { t } = useTranslation('admin');
  const forget = useForgetStaff();
  const change = useWrite(identityEndpoints.changeStaff, { onSuccess: () => forget() });
  return (
    <Stack gap="section">
      {change.isSuccess && (
        <Notice tone="success" role="status">
          <p>{t('staff.saved')}</p>
        </Notice>
      )}
      <StaffForm
        account={account}
        problem={change.error}
        isBusy={change.isPending}
        onSave={(body) => change.mutate({ params: { id: account.id }, body })}
      />
      <AccountActs account={account} />
    </Stack>
  );
}
