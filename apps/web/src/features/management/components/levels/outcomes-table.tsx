import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.js';
import { Figure } from '../../../../components/figure.js';
import { QueryView } from '../../../../components/query-view.js';
import { breakdownQuery, type Breakdown, type BreakdownRow } from '../../api/breakdown.js';
import type { BehindMeasure } from '../../api/behind.js';
import { paths } from '../../../../lib/paths.js';
import { DataStamp } from '../figures/data-stamp.js';
import { FigureLink } from '../figures/figure-link.js';
import { FiguresTable, type FigureColumn } from '../figures/figures-table.js';
import { OutcomeBars } from '../figures/bars.js';
import { onTimeOf } from '../figures/shares.js';
import { useFigureWords } from '../figures/use-figure-words.js';

/** Dossiers of a year by level × channel × outcome, within the caller's agencies. */
export function OutcomesFigure({ year }: { year: number }) {
  const { t } = useTranslation('management');
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const query = useQuery(breakdownQuery({ ...period, by: 'level', and: 'channel' }));
  return (
    <QueryView query={query} shape="table">
      {(data) =>
        data.rows.length === 0 ? (
          <EmptyState>{t('outcomes.none', { year })}</EmptyState>
        ) : (
          <Outcomes data={data} period={period} year={year} />
        )
      }
    </QueryView>
  );
}

const OUTCOMES = [
  'submitted',
  'rejectedAtIntake',
  'granted',
  'partlyGranted',
  'refused',
  'resolvedEarly',
  'resolvedOnTime',
  'resolvedLate',
  'withdrawn',
  'stopped',
] as const satisfies readonly BehindMeasure[];

interface OutcomesProps {
  data: Breakdown;
  period: { from: string; to: string };
  year: number;
}

function Outcomes({ data, period, year }: OutcomesProps) {
  const { t } = useTranslation(['management', 'status']);
  const words = useFigureWords();
  const label = (row: BreakdownRow): string =>
    `${t('status:level', { level: row.key })} · ${t(`status:channel.${row.second as 'ONLINE'}`)}`;
  const column = (measure: (typeof OUTCOMES)[number]): FigureColumn<BreakdownRow> => ({
    id: measure,
    header: t(`management:measureShort.${measure}`),
    total: words.number(data.rows.reduce((sum, row) => sum + row.measures[measure], 0)),
    cell: (row) => (
      <FigureLink
        value={row.measures[measure]}
        label={`${label(row)}, ${t(`management:measure.${measure}`)}`}
        to={paths.management.detail.href({ ...period, measure, level: row.key, channel: row.second ?? undefined })}
      />
    ),
  });
  const submitted = data.rows.reduce((sum, row) => sum + row.measures.submitted, 0);
  const online = data.rows.filter(({ second }) => second === 'ONLINE').reduce((sum, row) => sum + row.measures.submitted, 0);
  return (
    <Figure
      title={t('management:outcomes.message', { online: words.number(online), all: words.number(submitted) })}
      subtitle={
        <>
          {t('management:outcomes.measure', { year })} · <DataStamp asOf={data.asOf} />
        </>
      }
      chart={
        <OutcomeBars
          words={{
            early: t('status:timeliness.EARLY'),
            onTime: t('status:timeliness.ON_TIME'),
            late: t('status:timeliness.OVERDUE'),
          }}
          rows={data.rows
            .filter((row) => onTimeOf(row.measures).kind !== 'none')
            .map((row) => ({
              key: `${row.key}-${row.second ?? ''}`,
              label: label(row),
              early: row.measures.resolvedEarly,
              onTime: row.measures.resolvedOnTime,
              late: row.measures.resolvedLate,
            }))}
          text={({ early, onTime, late }) => words.number(early + onTime + late)}
        />
      }
      table={
        <FiguresTable
          caption={t('management:outcomes.caption', { year })}
          rows={data.rows}
          rowId={(row) => `${row.key}-${row.second ?? ''}`}
          rowHeader={{ header: t('management:outcomes.row'), cell: label }}
          columns={OUTCOMES.map(column)}
          hasTotal
        />
      }
    />
  );
}
