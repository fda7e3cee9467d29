import type { PlanItem } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PlainDay } from '../../../components/instant.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Row, Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { planQuery, type PlanRead } from '../api/plans.js';
import { AddItemDialog } from '../components/add-item-dialog.js';
import { CandidatesDialog } from '../components/candidates-dialog.js';
import { ImportDialog } from '../components/import-dialog.js';
import { ItemDialog } from '../components/item-dialog.js';
import { ItemsTable } from '../components/items-table.js';
import { PlanDialog } from '../components/plan-dialog.js';
import { PlanFigure } from '../components/plan-figure.js';
import { PlanFilter, usePlanNarrowing } from '../components/plan-filter.js';

/** One plan: its services, how they stand, planned against reached. */
export default function PlanPage() {
  const { t } = useTranslation('deployment-plan');
  const { planId = '' } = useParams();
  const control = usePlanNarrowing();
  const query = useQuery(planQuery(planId, control.narrowing));
  const plan = query.data?.plan;
  useTitle({ screen: plan?.name ?? t('title') });
  return (
    <Stack gap="section">
      <div>
        <p>
          <Link to={paths.management.plans.href()}>{t('back')}</Link>
        </p>
        <PageHeading
          lang="vi"
          lead={
            plan && (
              <>
                <span lang="vi">{plan.decisionNo}</span> · <PlainDay day={plan.decidedOn} withWeekday={false} />
              </>
            )
          }
        >
          {plan?.name ?? t('title')}
        </PageHeading>
        {query.data?.mayManage && <PlanActs read={query.data} />}
      </div>
      <QueryView query={query} shape="table">
        {(read) => (
          <Stack gap="section">
            <Stack>
              <PlanFilter planId={planId} counts={read.counts} control={control} />
              <Items read={read} isBusy={query.isPlaceholderData} />
            </Stack>
            {read.plan.counts.items > 0 && <PlanFigure read={read} narrowing={control.narrowing} />}
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}

function Items({ read, isBusy }: { read: PlanRead; isBusy: boolean }) {
  const { t } = useTranslation('deployment-plan');
  const [opened, setOpened] = useState<PlanItem>();
  const { plan, items, counts, mayManage } = read;
  const current = opened && (items.find(({ id }) => id === opened.id) ?? opened);
  const empty = counts.items > 0 ? t('item.noneFound') : mayManage ? t('item.noneYet') : t('item.none');
  return (
    <>
      {items.length > 0 ? <ItemsTable items={items} isBusy={isBusy} onOpen={setOpened} /> : <EmptyState>{empty}</EmptyState>}
      {current && <ItemDialog planId={plan.id} item={current} mayManage={mayManage} onClose={() => setOpened(undefined)} />}
    </>
  );
}

const ACTS = ['add', 'import', 'candidates', 'change'] as const;
type Act = (typeof ACTS)[number];

/** What the catalogue office may do with a plan. */
function PlanActs({ read: { plan, asOf } }: { read: PlanRead }) {
  const { t } = useTranslation('deployment-plan');
  const [act, setAct] = useState<Act>();
  const close = (): void => setAct(undefined);
  const dialogs = {
    add: () => <AddItemDialog planId={plan.id} onClose={close} />,
    import: () => <ImportDialog planId={plan.id} onClose={close} />,
    candidates: () => <CandidatesDialog planId={plan.id} year={Number(asOf.slice(0, 4))} onClose={close} />,
    change: () => <PlanDialog plan={plan} onClose={close} />,
  } satisfies Record<Act, () => ReactNode>;
  return (
    <>
      <Row>
        {ACTS.map((name) => (
          <ActionButton key={name} variant={name === 'add' ? 'main' : 'second'} onClick={() => setAct(name)}>
            {t(`acts.${name}`)}
          </ActionButton>
        ))}
      </Row>
      {act && dialogs[act]()}
    </>
  );
}
