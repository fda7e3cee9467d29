import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.js';
import { FilterChips } from '../../../components/filter-chips.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { useTitle } from '../../../lib/use-title.js';
import { breakdownQuery } from '../api/breakdown.js';
import { BreakdownControls } from '../components/detail/breakdown-controls.js';
import { BreakdownFigure } from '../components/detail/breakdown-figure.js';
import { DossiersBehind } from '../components/detail/dossiers-behind.js';
import { DIMENSIONS, SECONDS } from '../components/detail/row-narrowing.js';
import { FilterBar } from '../components/filter/filter-bar.js';
import { useChips } from '../components/filter/use-chips.js';
import { memberOf, useFiguresFilter, type FiguresFilterControl } from '../components/filter/use-figures-filter.js';

/** M3: from figures to the dossiers behind them. */
export default function DetailPage() {
  const { t } = useTranslation('management');
  const control = useFiguresFilter();
  const { put, measure } = control;
  const chips = useChips(control);
  useTitle({ screen: t('detail.title') });
  const clear = (): void => put({ agencyId: undefined, field: undefined, level: undefined, channel: undefined, measure: undefined });
  return (
    <Stack gap="section">
      <div>
        <PageHeading lead={t('detail.lead')}>{t('detail.title')}</PageHeading>
        <Stack>
          <FilterBar control={control} isWhole />
          <FilterChips chips={chips} onClear={clear} />
        </Stack>
      </div>
      {measure ? <DossiersBehind control={control} measure={measure} /> : <BreakdownView control={control} />}
    </Stack>
  );
}

function BreakdownView({ control }: { control: FiguresFilterControl }) {
  const { t } = useTranslation('management');
  const by = memberOf(DIMENSIONS, control.search.get('by')) ?? 'agency';
  const chosen = memberOf(SECONDS, control.search.get('and'));
  const and = chosen === by ? undefined : chosen;
  const asked = { ...control.filter, by, ...(and ? { and } : {}) };
  const query = useQuery(breakdownQuery(asked));
  return (
    <Stack>
      <BreakdownControls control={control} by={by} and={and} />
      <QueryView query={query} shape="table">
        {(data) =>
          data.rows.length === 0 ? (
            <EmptyState>{t('detail.none')}</EmptyState>
          ) : (
            <BreakdownFigure data={data} query={asked} by={by} and={and} control={control} />
          )
        }
      </QueryView>
    </Stack>
  );
}
