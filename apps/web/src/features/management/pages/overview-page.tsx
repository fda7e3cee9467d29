import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../components/action-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { useTitle } from '../../../lib/use-title.js';
import { breakdownCsv, breakdownQuery } from '../api/breakdown.js';
import { overviewQuery } from '../api/overview.js';
import { DataStamp } from '../components/figures/data-stamp.js';
import { shareOf, type Share } from '../components/figures/shares.js';
import { FilterBar } from '../components/filter/filter-bar.js';
import { yearBefore } from '../components/filter/periods.js';
import { useFiguresFilter, type FiguresFilter } from '../components/filter/use-figures-filter.js';
import { SixFigures } from '../components/overview/six-figures.js';
import { WaitingNow } from '../components/overview/waiting-now.js';
import { WorstAgencies } from '../components/overview/worst-agencies.js';

/** M1: is the service healthy, where does it stick. */
export default function OverviewPage() {
  const { t } = useTranslation('management');
  const control = useFiguresFilter();
  const { from, to, agencyId } = control.filter;
  const filter: FiguresFilter = { from, to, ...(agencyId ? { agencyId } : {}) };
  const overview = useQuery(overviewQuery(filter));
  const onlineBefore = useOnlineBefore(filter);
  useTitle({ screen: t('overview.title') });
  return (
    <Stack gap="section">
      <div>
        <PageHeading
          lead={overview.data && <DataStamp asOf={overview.data.asOf} />}
          aside={
            <ActionLink to={breakdownCsv({ ...filter, by: 'agency' })} variant="main" icon={IconDownload} isFile download>
              {t('overview.download')}
            </ActionLink>
          }
        >
          {t('overview.title')}
        </PageHeading>
        <FilterBar control={control} />
      </div>
      <QueryView query={overview} shape="cards">
        {(data) => (
          <Stack gap="section">
            <SixFigures overview={data} filter={filter} onlineBefore={onlineBefore} />
            <WaitingNow overview={data} agencyId={agencyId} />
            <WorstAgencies overview={data} />
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}

/** The overview compares all but the channel; that of last year comes from its breakdown. */
function useOnlineBefore(filter: FiguresFilter): Share | 'failed' | undefined {
  const { data, isError } = useQuery(breakdownQuery({ ...filter, ...yearBefore(filter), by: 'channel' }));
  if (!data) return isError ? 'failed' : undefined;
  const submitted = (rows: typeof data.rows): number => rows.reduce((sum, row) => sum + row.measures.submitted, 0);
  return shareOf(submitted(data.rows.filter(({ key }) => key === 'ONLINE')), submitted(data.rows));
}
