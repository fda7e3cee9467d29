import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.js';
import type { LevelsOfYear } from '../../api/levels.js';
import { Bars, type Bar } from '../figures/bars.js';
import { DataStamp } from '../figures/data-stamp.js';
import { FiguresTable } from '../figures/figures-table.js';
import { TableFigure } from '../figures/table-figure.js';
import { useFigureWords } from '../figures/use-figure-words.js';

/** Services and dossiers per present class: toàn trình, một phần, cung cấp thông tin. */
export function ScopesFigure({ levels }: { levels: LevelsOfYear }) {
  const { t } = useTranslation(['management', 'status']);
  const words = useFigureWords();
  const { scopes, year, asOf, rows } = levels;
  if (scopes.length === 0) return <EmptyState>{t('management:scopes.none', { year })}</EmptyState>;
  const hasServices = rows.some((row) => row.services !== null);
  const services = (count: number): string => (hasServices ? words.number(count) : '–');
  const label = (row: LevelsOfYear['scopes'][number]): string => t(`status:scopeOfficial.${row.serviceScope}`);
  const bars: Bar[] = scopes.map((row) => ({
    key: row.serviceScope,
    label: label(row),
    value: hasServices ? row.services : row.dossiers,
    text: words.number(hasServices ? row.services : row.dossiers),
  }));
  const full = scopes.find(({ serviceScope }) => serviceScope === 'FULL');
  return (
    <TableFigure
      title={t('management:scopes.message', {
        full: services(full?.services ?? 0),
        dossiers: words.number(full?.dossiers ?? 0),
      })}
      subtitle={
        <>
          {t('management:scopes.measure', { year })} · <DataStamp asOf={asOf} />
        </>
      }
      tableLabel={t('management:scopes.caption', { year })}
      chart={<Bars bars={bars} />}
      table={
        <FiguresTable
          caption={t('management:scopes.caption', { year })}
          rows={scopes}
          rowId={(row) => row.serviceScope}
          rowHeader={{ header: t('management:by.scope'), cell: label }}
          columns={[
            {
              id: 'services',
              header: t('management:levels.services'),
              cell: (row) => services(row.services),
            },
            {
              id: 'dossiers',
              header: t('management:levels.dossiers'),
              cell: (row) => words.number(row.dossiers),
            },
          ]}
        />
      }
    />
  );
}
