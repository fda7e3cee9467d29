import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { AGENCY_KINDS } from '@motcua/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ActionLink } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { plainDateOf } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { useRememberedRow } from '../../../lib/remembered-row.js';
import { useTitle } from '../../../lib/use-title.js';
import { agenciesQuery } from '../api/agencies.js';
import { AgencyTable } from '../components/agencies/agency-table.js';
import { placesOf, plain, type AgencyPlace } from '../components/agencies/agency-places.js';
import styles from '../components/forms/form.module.css';
import { NEW } from '../new-address.js';

const FILTERS = ['q', 'kind', 'history'] as const;
type Filter = Record<(typeof FILTERS)[number], string>;

/** The tree of agencies, with search by name or code. */
export default function AgenciesPage() {
  const { t } = useTranslation('admin');
  const navigate = useNavigate();
  const { rowToFocus, remember } = useRememberedRow('agencies');
  const { filter, put } = useAgencyFilter();
  const query = useQuery(agenciesQuery);
  useTitle({ screen: t('agency.title') });
  const open = ({ agency }: AgencyPlace): void => {
    remember(agency.id);
    void navigate(paths.admin.agency.href(agency.code));
  };
  return (
    <Stack>
      <PageHeading
        lead={t('agency.lead')}
        aside={
          <ActionLink to={paths.admin.agency.href(NEW)} variant="main" icon={IconPlus}>
            {t('agency.new')}
          </ActionLink>
        }
      >
        {t('agency.title')}
      </PageHeading>
      <AgencyFilters filter={filter} put={put} />
      <QueryView query={query} shape="table">
        {({ items }) => {
          const shown = narrowed(placesOf(items), filter);
          if (shown.length === 0) return <EmptyState>{t('agency.none')}</EmptyState>;
          const count = t('agency.count', { count: shown.length });
          return (
            <>
              <p className={styles.secondary}>{count}</p>
              <AgencyTable places={shown} isTree={!filter.q && !filter.kind} focusRowId={rowToFocus} onOpen={open} />
            </>
          );
        }}
      </QueryView>
    </Stack>
  );
}

function narrowed(places: readonly AgencyPlace[], filter: Filter): AgencyPlace[] {
  const today = plainDateOf(Date.now());
  const words = plain(filter.q);
  return places.filter(
    ({ agency, text }) =>
      text.includes(words) &&
      (!filter.kind || agency.kind === filter.kind) &&
      (filter.history || agency.validTo === null || agency.validTo >= today),
  );
}

function useAgencyFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(FILTERS.map((name) => [name, search.get(name) ?? ''])) as Filter;
  const put = (name: keyof Filter, value: string): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return { filter, put };
}

function AgencyFilters({ filter, put }: ReturnType<typeof useAgencyFilter>) {
  const { t } = useTranslation('admin');
  return (
    <div role="search" className={styles.filters}>
      <TextInput
        label={t('agency.search')}
        value={filter.q}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => put('q', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('agency.kind')}
        value={filter.kind}
        data={[{ value: '', label: t('agency.allKinds') }, ...AGENCY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))]}
        onChange={(event) => put('kind', event.currentTarget.value)}
      />
      <div className={styles.tick}>
        <Checkbox
          label={t('agency.withHistory')}
          checked={Boolean(filter.history)}
          onChange={(event) => put('history', event.currentTarget.checked ? '1' : '')}
        />
      </div>
    </div>
  );
}
