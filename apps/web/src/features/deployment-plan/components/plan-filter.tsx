import { NativeSelect } from '@mantine/core';
import { PLAN_FILTERS, type PlanCounts, type PlanFilter as State } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { planQuery, type PlanNarrowing } from '../api/plans.js';
import styles from './plan.module.css';

const COUNT_OF = { LATE: 'late', DUE_THIS_QUARTER: 'dueThisQuarter', REACHED: 'reached', BLOCKED: 'blocked' } as const satisfies Record<
  State,
  keyof PlanCounts
>;

/** The filter as it stands in the address, so that a link opens the same list. */
export function usePlanNarrowing() {
  const [search, setSearch] = useSearchParams();
  const state = PLAN_FILTERS.find((known) => known === search.get('state'));
  const agency = search.get('agency')?.slice(0, 35) || undefined;
  const narrowing: PlanNarrowing = { ...(state ? { state } : {}), ...(agency ? { agency } : {}) };
  const with_ = (name: 'state' | 'agency', value: string | undefined): URLSearchParams => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  };
  return {
    narrowing,
    linkWith: (value: State | undefined) => `?${with_('state', value).toString()}`,
    putAgency: (code: string) => setSearch(with_('agency', code), { replace: true, preventScrollReset: true }),
  };
}

export interface PlanFilterProps {
  planId: string;
  counts: PlanCounts;
  control: ReturnType<typeof usePlanNarrowing>;
}

/** All, late, due, reached or blocked, each with its count; and whose items. */
export function PlanFilter({ planId, counts, control }: PlanFilterProps) {
  const { t } = useTranslation('deployment-plan');
  const { narrowing, linkWith, putAgency } = control;
  const all = useQuery(planQuery(planId)).data?.items ?? [];
  const agencies = [...new Map(all.map(({ agencyCode, agencyName }) => [agencyCode, agencyName]))];
  const tab = (state: State | undefined, label: string, count: number) => (
    <Link key={label} to={linkWith(state)} replace preventScrollReset aria-current={narrowing.state === state ? 'true' : undefined}>
      {label} <strong>{count}</strong>
    </Link>
  );
  return (
    <div className={styles.filters}>
      <nav className={styles.tabs} aria-label={t('filter.label')}>
        {tab(undefined, t('filter.all'), counts.items)}
        {PLAN_FILTERS.map((state) => tab(state, t(`state.${state}`), counts[COUNT_OF[state]]))}
      </nav>
      <NativeSelect
        label={t('filter.agency')}
        data={[
          { value: '', label: t('filter.anyAgency') },
          ...agencies.map(([value, label]) => ({ value, label })).sort((one, other) => one.label.localeCompare(other.label, 'vi')),
        ]}
        value={narrowing.agency ?? ''}
        onChange={(event) => putAgency(event.currentTarget.value)}
      />
    </div>
  );
}
