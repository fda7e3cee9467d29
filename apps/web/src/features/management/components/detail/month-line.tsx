import '@mantine/charts/styles.layer.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { BreakdownRow } from '../../api/breakdown.js';
import { onTimeOf } from '../figures/shares.js';
import { useFigureWords } from '../figures/use-figure-words.js';
import styles from './month-line.module.css';

const LINE = '#0D5784';
const HEIGHT = 260;

export interface MonthLineProps {
  rows: readonly BreakdownRow[];
  label: (row: BreakdownRow) => string;
}

/** On-time rate over months, axis from 0 to 100; months with fewer than 30 results have no point. */
export default function MonthLine({ rows, label }: MonthLineProps) {
  const { t } = useTranslation('management');
  const words = useFigureWords();
  const name = t('overview.onTime');
  const data = rows.map((row) => {
    const share = onTimeOf(row.measures);
    return { month: label(row), [name]: share.kind === 'rate' ? Math.round(share.share * 1_000) / 10 : null };
  });
  return (
    <LineChart
      className={styles.chart}
      h={HEIGHT}
      data={data}
      dataKey="month"
      series={[{ name, color: LINE }]}
      curveType="linear"
      connectNulls={false}
      withPointLabels
      withLegend
      unit="%"
      valueFormatter={(value) => (Number.isFinite(value) ? words.number(value) : '')} // a month without a point has no label
      yAxisProps={{ domain: [0, 100], ticks: [0, 25, 50, 75, 100] }}
      xAxisProps={{ padding: { left: 30, right: 30 } }}
      lineChartProps={{ accessibilityLayer: false }}
      lineProps={{ isAnimationActive: false }}
    />
  );
}
