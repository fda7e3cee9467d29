import '@mantine/charts/styles.layer.css';
import { LineChart } from '@mantine/charts';
import type { PlanMonth } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import styles from './plan.module.css';

const PLANNED = '#7C8996';
const REACHED = '#0D5784';
const HEIGHT = 280;

export interface PlanLineProps {
  months: readonly PlanMonth[];
  monthWords: (month: string) => string;
}

/** Planned (dashed) and reached, summed over months; months to come have no point reached. */
export default function PlanLine({ months, monthWords }: PlanLineProps) {
  const { t } = useTranslation('deployment-plan');
  const [planned, reached] = [t('chart.planned'), t('chart.reached')];
  return (
    <LineChart
      className={styles.chart}
      h={HEIGHT}
      data={months.map((row) => ({ month: monthWords(row.month), [planned]: row.planned, [reached]: row.reached }))}
      dataKey="month"
      series={[
        { name: planned, color: PLANNED, strokeDasharray: '6 4' },
        { name: reached, color: REACHED },
      ]}
      curveType="linear"
      connectNulls={false}
      withLegend
      yAxisProps={{ allowDecimals: false, domain: [0, 'auto'] }}
      xAxisProps={{ padding: { left: 20, right: 20 } }}
      lineChartProps={{ accessibilityLayer: false }}
      lineProps={{ isAnimationActive: false }}
    />
  );
}
