import { MEASURES, type Measures } from '@motcua/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../../components/action-button.js';
import { ClampedText } from '../../../../components/clamped-text.js';
import { Figure } from '../../../../components/figure.js';
import { breakdownCsv, type Breakdown, type BreakdownQuery, type BreakdownRow } from '../../api/breakdown.js';
import type { FiguresFilterControl } from '../filter/use-figures-filter.js';
import { DataStamp } from '../figures/data-stamp.js';
import { FiguresTable, type SortOrder } from '../figures/figures-table.js';
import { onTimeOf } from '../figures/shares.js';
import { useFigureWords } from '../figures/use-figure-words.js';
import { BreakdownChart } from './breakdown-chart.js';
import { useBreakdownColumns } from './breakdown-columns.js';
import { narrowingOf, type Dimension, type Second } from './row-narrowing.js';
import { useRowWords } from './use-row-words.js';

export interface BreakdownFigureProps {
  data: Breakdown;
  query: BreakdownQuery;
  by: Dimension;
  and: Second | undefined;
  control: FiguresFilterControl;
}

/** The chart with its message, the table below, and the same table as a file. */
export function BreakdownFigure({ data, query, by, and, control }: BreakdownFigureProps) {
  const { t } = useTranslation('management');
  const words = useFigureWords();
  const rowWords = useRowWords();
  const [sort, setSort] = useState<SortOrder>();
  const label = (row: BreakdownRow): string => [rowWords.first(by, row), and && rowWords.second(and, row)].filter(Boolean).join(' · ');
  const columns = useBreakdownColumns({
    rows: data.rows,
    label,
    link: (row, measure) => {
      const narrowing = narrowingOf(row, { first: by, second: and }, control.filter);
      return narrowing ? control.linkWith({ ...narrowing, measure }) : undefined;
    },
  });
  const all = data.rows.reduce((sum, row) => sum + row.measures.submitted, 0);
  const first = [...data.rows].sort((one, other) => other.measures.submitted - one.measures.submitted)[0];
  const inTime = onTimeOf(summed(data.rows));
  const title =
    by === 'month'
      ? t('detail.monthMessage', { share: words.share(inTime), counts: words.counts(inTime) })
      : t('detail.message', {
          first: first ? label(first) : '',
          n: words.number(first?.measures.submitted ?? 0),
          all: words.number(all),
        });
  return (
    <Figure
      title={title}
      subtitle={
        <>
          {t('detail.period', words.ends(control.filter))} · <DataStamp asOf={data.asOf} />
        </>
      }
      chart={<BreakdownChart data={data} by={by} label={label} />}
      table={
        <FiguresTable
          caption={t('detail.caption', { by: t(`by.${by}`) })}
          rows={data.rows}
          rowId={(row) => `${row.key} ${row.second ?? ''}`}
          rowHeader={{
            header: and ? `${t(`by.${by}`)} · ${t(`by.${and}`)}` : t(`by.${by}`),
            cell: (row) => <RowName name={label(row)} />,
            isLong: by === 'procedure',
            sortValue: label,
          }}
          columns={columns}
          hasTotal
          sort={sort}
          onSort={setSort}
        />
      }
      downloads={
        <ActionLink to={breakdownCsv(query)} icon={IconDownload} isFile download>
          {t('detail.csv')}
        </ActionLink>
      }
    />
  );
}

const LONG_NAME = 160;

/** Official names run to 1,094 characters: the longest are cut, with the way to read them whole. */
function RowName({ name }: { name: string }) {
  return name.length <= LONG_NAME ? <>{name}</> : <ClampedText lines={3}>{name}</ClampedText>;
}

const summed = (rows: readonly BreakdownRow[]): Measures =>
  Object.fromEntries(MEASURES.map((measure) => [measure, rows.reduce((sum, row) => sum + row.measures[measure], 0)])) as Measures;
