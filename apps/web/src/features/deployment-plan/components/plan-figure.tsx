import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../components/action-button.js';
import { Figure } from '../../../components/figure.js';
import { PlainDay } from '../../../components/instant.js';
import { Loading } from '../../../components/loading.js';
import { planCsv, type PlanNarrowing, type PlanRead } from '../api/plans.js';
import styles from './plan.module.css';

const PlanLine = lazy(() => import('./plan-line.js'));

export interface PlanFigureProps {
  read: PlanRead;
  narrowing: PlanNarrowing;
}

/** Planned against reached by month: the message, the lines, the table, the items as a file. */
export function PlanFigure({ read: { plan, months, asOf }, narrowing }: PlanFigureProps) {
  const { t } = useTranslation('deployment-plan');
  const monthWords = (month: string): string => t('chart.month', { month: month.slice(5), year: month.slice(0, 4) });
  const present = months.find(({ month }) => month === asOf.slice(0, 7));
  return (
    <Figure
      title={t('chart.message', { reached: present?.reached ?? 0, planned: present?.planned ?? 0 })}
      subtitle={
        <>
          {t('chart.measure')} · {t('chart.asOf')} <PlainDay day={asOf} withWeekday={false} />
        </>
      }
      chart={
        <Suspense fallback={<Loading shape="cards" />}>
          <PlanLine months={months} monthWords={monthWords} />
        </Suspense>
      }
      table={
        <table className={styles.figures}>
          <caption>{t('chart.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('chart.monthHead')}</th>
              <th scope="col">{t('chart.planned')}</th>
              <th scope="col">{t('chart.reached')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, planned, reached }) => (
              <tr key={month}>
                <th scope="row">{monthWords(month)}</th>
                <td>{planned}</td>
                <td>{reached ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      downloads={
        <ActionLink to={planCsv(plan.id, narrowing)} icon={IconDownload} isFile download>
          {t('chart.csv')}
        </ActionLink>
      }
    />
  );
}
