import { Checkbox, TextInput } from '@mantine/core';
import type { StaffAccount } from '@motcua/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ActionButton, ActionLink } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useRememberedRow } from '../../../lib/remembered-row.js';
import { useTitle } from '../../../lib/use-title.js';
import { staffQuery, type StaffFilter } from '../api/staff.js';
import { useOwnPlaces } from '../components/agencies/agency-places.js';
import { AgencySelect } from '../components/forms/agency-select.js';
import styles from '../components/forms/form.module.css';
import { StaffTable } from '../components/staff/staff-table.js';
import { NEW } from '../new-address.js';

/** Staff accounts: list, search, the way to a new one. */
export default function StaffPage() {
  const { t } = useTranslation('admin');
  const navigate = useNavigate();
  const { rowToFocus, remember } = useRememberedRow('staff');
  const { filter, put } = useStaffFilter();
  const staff = useQuery(staffQuery(filter));
  useTitle({ screen: t('staff.title') });
  const open = ({ id }: StaffAccount): void => {
    remember(id);
    void navigate(paths.admin.staffMember.href(id));
  };
  return (
    <Stack>
      <PageHeading
        lead={t('staff.lead')}
        aside={
          <ActionLink to={paths.admin.staffMember.href(NEW)} variant="main" icon={IconPlus}>
            {t('staff.new')}
          </ActionLink>
        }
      >
        {t('staff.title')}
      </PageHeading>
      <StaffFilters filter={filter} put={put} />
      <QueryView query={staff} shape="table">
        {({ items }) =>
          items.length > 0 ? (
            <StaffTable items={items} focusRowId={rowToFocus} onOpen={open} />
          ) : (
            <EmptyState>{filter.q || filter.agencyId ? t('staff.noneFound') : t('staff.none')}</EmptyState>
          )
        }
      </QueryView>
    </Stack>
  );
}

function useStaffFilter() {
  const [search, setSearch] = useSearchParams();
  const agencyId = search.get('agencyId') ?? '';
  const filter: StaffFilter = {
    q: search.get('q')?.slice(0, 100) || undefined,
    agencyId: /^[0-9a-f-]{36}$/i.test(agencyId) ? agencyId : undefined,
    inactive: search.get('inactive') ? 'true' : undefined,
  };
  const put = (name: keyof StaffFilter, value: string | null): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return { filter, put };
}

function StaffFilters({ filter, put }: ReturnType<typeof useStaffFilter>) {
  const { t } = useTranslation('admin');
  const box = useRef<HTMLInputElement>(null);
  const places = useOwnPlaces();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    put('q', box.current?.value.trim() ?? '');
  };
  return (
    <form role="search" className={styles.filters} onSubmit={submit}>
      <TextInput key={filter.q} ref={box} label={t('staff.search')} defaultValue={filter.q} maxLength={100} autoComplete="off" />
      <ActionButton type="submit">{t('staff.searchAct')}</ActionButton>
      <AgencySelect
        path="staff-agency"
        label={t('staff.agency')}
        placeholder={t('staff.allAgencies')}
        places={places}
        value={filter.agencyId ?? null}
        onChange={(agencyId) => put('agencyId', agencyId)}
      />
      <div className={styles.tick}>
        <Checkbox
          label={t('staff.withInactive')}
          checked={Boolean(filter.inactive)}
          onChange={(event) => put('inactive', event.currentTarget.checked ? 'true' : null)}
        />
      </div>
    </form>
  );
}
