import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../../components/loading.js';
import type { Breakdown, BreakdownRow } from '../../api/breakdown.js';
import { Bars, type Bar, type BarTone } from '../figures/bars.js';
import { useFigureWords } from '../figures/use-figure-words.js';
import type { Dimension } from './row-narrowing.js';

const MonthLine = lazy(() => import('./month-line.js'));
const TOP = 10;

export interface BreakdownChartProps {
  data: Breakdown;
  by: Dimension;
  label: (row: BreakdownRow) => string;
}

/** Months are a line of the on-time rate; everything else is bars of what was filed: the ten longest, the rest last. */
export function BreakdownChart({ data, by, label }: BreakdownChartProps) {
  const { t } = useTranslation('management');
  const words = useFigureWords();
  if (by === 'month' && data.rows.every(({ second }) => second === null)) {
    return (
      <Suspense fallback={<Loading shape="cards" />}>
        <MonthLine rows={data.rows} label={label} />
      </Suspense>
    );
  }
  const keepsOrder = by === 'level' || by === 'scope' || by === 'channel' || by === 'month';
  const rows = keepsOrder ? data.rows : [...data.rows].sort((one, other) => other.measures.submitted - one.measures.submitted);
  const shown = keepsOrder ? rows : rows.slice(0, TOP);
  const rest = rows.slice(shown.length).reduce((sum, row) => sum + row.measures.submitted, 0);
  const bars: Bar[] = shown.map((row) => ({
    key: `${row.key} ${row.second ?? ''}`,
    label: short(label(row)),
    value: row.measures.submitted,
    text: words.number(row.measures.submitted),
    tone: by === 'level' ? LEVEL_TONES[row.key] : 'plain',
  }));
  const other: Bar = { key: 'rest', label: t('worst.rest'), value: rest, text: words.number(rest), tone: 'other' };
  return <Bars bars={rest > 0 ? [...bars, other] : bars} />;
}

const LONGEST = 90;
const short = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name);

const LEVEL_TONES: Record<string, BarTone> = {
  4: 'level-4',
  3: 'level-3',
  2: 'level-2',
  1: 'level-1',
};
