import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Instant } from '../../../components/instant.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { plainDateOf } from '../../../lib/format.js';
import { useTitle } from '../../../lib/use-title.js';
import { levelsQuery, summaryQuery } from '../api/public-figures.js';
import { LevelsSection, ScopesSection } from '../components/levels-section.js';
import styles from '../components/public-tables.module.css';
import { YearSection } from '../components/year-section.js';

/** The published report that the city began with. */
const FROZEN_YEAR = 2017;
const YEARS_BACK = 3;

/** `/thong-ke`: what everybody may know about services and dossiers of a year. */
export default function StatisticsPage() {
  const { t } = useTranslation('public-statistics');
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(plainDateOf(Date.now()).slice(0, 4));
  const year = Number(/^20\d\d$/.exec(search.get('year') ?? '')?.[0] ?? thisYear);
  const levels = useQuery(levelsQuery(year));
  const summary = useQuery({ ...summaryQuery(year), enabled: levels.data?.frozen === false });
  const years = [...Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back), FROZEN_YEAR, year];
  useTitle({ screen: t('title') });
  return (
    <Stack gap="section">
      <div>
        <PageHeading
          lead={
            levels.data && (
              <>
                {t('asOf')} <Instant at={levels.data.asOf} />
              </>
            )
          }
        >
          {t('title')}
        </PageHeading>
        <NativeSelect
          className={styles.year}
          label={t('yearLabel')}
          value={String(year)}
          data={[...new Set(years)]
            .sort((one, other) => other - one)
            .map((value) => ({
              value: String(value),
              label: value === FROZEN_YEAR ? t('yearFrozen', { year: value }) : String(value),
            }))}
          onChange={(event) => setSearch({ year: event.currentTarget.value }, { replace: true, preventScrollReset: true })}
        />
      </div>
      <QueryView query={levels} shape="table">
        {(data) => (
          <Stack gap="section">
            <LevelsSection levels={data} />
            <ScopesSection levels={data} />
          </Stack>
        )}
      </QueryView>
      {levels.data?.frozen === false && (
        <QueryView query={summary} shape="table">
          {(data) => <YearSection summary={data} year={year} />}
        </QueryView>
      )}
    </Stack>
  );
}
