import { agencyEndpoints, type Agency } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { EmptyState } from '../../../components/empty-state.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { announce } from '../../../lib/announce.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { agenciesQuery, useForgetAgencies } from '../api/agencies.js';
import { AgencyForm } from '../components/agencies/agency-form.js';
import { NEW } from '../new-address.js';

/** One agency: made or changed. */
export default function AgencyPage() {
  const { t } = useTranslation('admin');
  const { code = NEW } = useParams();
  const query = useQuery(agenciesQuery);
  const agency = query.data?.items.find((candidate) => candidate.code === code);
  const title = code === NEW ? t('agency.newTitle') : (agency?.name ?? t('agency.one'));
  const back = <Link to={paths.admin.agencies.href()}>{t('agency.back')}</Link>;
  useTitle({ screen: title });
  return (
    <Stack>
      <PageHeading lead={back}>{title}</PageHeading>
      <QueryView query={query} shape="lines">
        {() => {
          if (code === NEW) return <NewAgency />;
          if (!agency) return <EmptyState action={back}>{t('agency.gone', { code })}</EmptyState>;
          return <ExistingAgency key={agency.id} agency={agency} />;
        }}
      </QueryView>
    </Stack>
  );
}

function NewAgency() {
  const { t } = useTranslation('admin');
  const navigate = useNavigate();
  const forget = useForgetAgencies();
  const create = useWrite(agencyEndpoints.create, {
    onSuccess: async ({ code, name }) => {
      await forget();
      announce(t('agency.created', { name }));
      void navigate(paths.admin.agency.href(code), { replace: true });
    },
  });
  return <AgencyForm agency={undefined} problem={create.error} isBusy={create.isPending} onSave={(body) => create.mutate({ body })} />;
}

function ExistingAgency({ agency }: { agency: Agency }) {
  const { t } = useTranslation('admin');
  const navigate = useNavigate();
  const forget = useForgetAgencies();
  const change = useWrite(agencyEndpoints.change, {
    onSuccess: async ({ code }) => {
      await forget();
      if (code !== agency.code) void navigate(paths.admin.agency.href(code), { replace: true });
    },
  });
  return (
    <>
      {change.isSuccess && (
        <Notice tone="success" role="status">
          <p>{t('agency.saved')}</p>
        </Notice>
      )}
      <AgencyForm
        agency={agency}
        problem={change.error}
        isBusy={change.isPending}
        onSave={(body) => change.mutate({ params: { id: agency.id }, body })}
      />
    </>
  );
}
