import type { PlanSummary } from '@motcua/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PlainDay } from '../../../components/instant.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { holds, useSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { plansQuery } from '../api/plans.js';
import { PlanDialog } from '../components/plan-dialog.js';
import styles from '../components/plan.module.css';

/** Year of the published report with the services in deployment under QĐ 846/QĐ-TTg. */
const FROZEN_YEAR = 2017;

/** All deployment plans and how they stand. */
export default function PlansPage() {
  const { t } = useTranslation('deployment-plan');
  const navigate = useNavigate();
  const query = useQuery(plansQuery);
  const [isAdding, setAdding] = useState(false);
  const open = (planId: string): void => void navigate(paths.management.plan.href(planId));
  useTitle({ screen: t('title') });
  return (
    <Stack gap="section">
      <PageHeading
        lead={t('lead')}
        aside={
          query.data?.mayManage && (
            <ActionButton variant="main" icon={IconPlus} onClick={() => setAdding(true)}>
              {t('plan.new')}
            </ActionButton>
          )
        }
      >
        {t('title')}
      </PageHeading>
      <QueryView query={query} shape="table">
        {({ items }) => (items.length > 0 ? <Plans items={items} onOpen={open} /> : <EmptyState>{t('none')}</EmptyState>)}
      </QueryView>
      <Frozen />
      {isAdding && <PlanDialog onClose={() => setAdding(false)} onSaved={open} />}
    </Stack>
  );
}

function Plans({ items, onOpen }: { items: readonly PlanSummary[]; onOpen: (planId: string) => void }) {
  const { t } = useTranslation('deployment-plan');
  const name = ({ id, name: words }: PlanSummary, tabIndex?: number) => (
    <Link to={paths.management.plan.href(id)} tabIndex={tabIndex} lang="vi">
      {words}
    </Link>
  );
  const count = (id: keyof PlanSummary['counts'], header: string): Column<PlanSummary> => ({
    ...{ id, header, isFigure: true, cell: ({ counts }) => counts[id] },
  });
  const columns: Column<PlanSummary>[] = [
    { id: 'name', header: t('plan.name'), cell: (plan) => <div className={styles.name}>{name(plan, -1)}</div> },
    { id: 'decisionNo', header: t('plan.decisionNo'), cell: ({ decisionNo }) => <span lang="vi">{decisionNo}</span> },
    { id: 'decidedOn', header: t('plan.decidedOn'), cell: ({ decidedOn }) => <PlainDay day={decidedOn} withWeekday={false} /> },
    count('items', t('counts.items')),
    count('reached', t('state.REACHED')),
    count('late', t('state.LATE')),
    count('dueThisQuarter', t('state.DUE_THIS_QUARTER')),
    count('blocked', t('state.BLOCKED')),
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={items}
      rowId={({ id }) => id}
      rowLabel={({ name: words, counts }) => `${words}, ${t('counts.reachedOf', { reached: counts.reached, count: counts.items })}`}
      onOpen={({ id }) => onOpen(id)}
      card={(plan) => (
        <div className={styles.card}>
          {name(plan)}
          <span className={styles.second}>
            <span lang="vi">{plan.decisionNo}</span> · <PlainDay day={plan.decidedOn} withWeekday={false} />
          </span>
          <span>{t('counts.reachedOf', { reached: plan.counts.reached, count: plan.counts.items })}</span>
          <span>{t('counts.lateAndBlocked', { late: plan.counts.late, blocked: plan.counts.blocked })}</span>
        </div>
      )}
    />
  );
}

/** The services of 2017 stand in a published report, not in a plan. */
function Frozen() {
  const { t } = useTranslation('deployment-plan');
  const { account } = useSession();
  const report = holds(account, 'statistics') ? paths.management.levels : paths.citizen.statistics;
  return (
    <Notice title={t('frozen.title')}>
      <p>
        {t('frozen.text')} <Link to={report.href({ year: FROZEN_YEAR })}>{t('frozen.link')}</Link>
      </p>
    </Notice>
  );
}
