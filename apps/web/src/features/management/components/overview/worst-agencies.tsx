import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../../../components/facts.js';
import { EmptyState } from '../../../../components/empty-state.js';
import { Figure } from '../../../../components/figure.js';
import { paths } from '../../../../lib/paths.js';
import type { Overview } from '../../api/overview.js';
import { Bars, type Bar } from '../figures/bars.js';
import { DataStamp } from '../figures/data-stamp.js';
import { FiguresTable } from '../figures/figures-table.js';
import { useFigureWords } from '../figures/use-figure-words.js';

/** Where it sticks: the agencies that hold most overdue work, longest first, the rest last. */
export function WorstAgencies({ overview }: { overview: Overview }) {
  const { t } = useTranslation('management');
  const words = useFigureWords();
  const { worst, overdue, asOf } = overview;
  const first = worst[0];
  if (!first)
    return (
      <Card title={t('worst.title')}>
        <EmptyState>{t('worst.none')}</EmptyState>
      </Card>
    );
  const rest = overdue - worst.reduce((sum, row) => sum + row.overdue, 0);
  const rows = [
    ...worst.map((row) => ({ ...row, isRest: false })),
    ...(rest > 0 ? [{ agencyId: 'rest', agencyName: t('worst.rest'), overdue: rest, isRest: true }] : []),
  ];
  const bars: Bar[] = rows.map((row) => ({
    key: row.agencyId,
    label: row.agencyName,
    value: row.overdue,
    text: words.number(row.overdue),
    tone: row.isRest ? 'other' : 'late',
  }));
  return (
    <Figure
      title={t('worst.message', {
        agency: first.agencyName,
        worst: words.number(first.overdue),
        all: words.number(overdue),
      })}
      subtitle={
        <>
          {t('worst.measure')} · <DataStamp asOf={asOf} />
        </>
      }
      chart={<Bars bars={bars} />}
      table={
        <FiguresTable
          caption={t('worst.caption')}
          rows={rows}
          rowId={(row) => row.agencyId}
          rowHeader={{ header: t('by.agency'), cell: (row) => row.agencyName }}
          columns={[
            {
              id: 'overdue',
              header: t('overview.overdue'),
              total: words.number(overdue),
              cell: (row) =>
                row.isRest ? (
                  words.number(row.overdue)
                ) : (
                  <Link
                    to={paths.management.detail.href({ measure: 'overdue', agencyId: row.agencyId })}
                    aria-label={t('worst.open', { agency: row.agencyName, n: words.number(row.overdue) })}
                  >
                    {words.number(row.overdue)}
                  </Link>
                ),
            },
          ]}
          hasTotal
        />
      }
    />
  );
}
