import { useTranslation } from 'react-i18next';
import type { LevelsOfYear } from '../../api/levels.js';
import { Bars, type Bar, type BarTone } from '../figures/bars.js';
import { DataStamp } from '../figures/data-stamp.js';
import { FiguresTable } from '../figures/figures-table.js';
import { TableFigure } from '../figures/table-figure.js';
import { useFigureWords } from '../figures/use-figure-words.js';

type LevelRow = LevelsOfYear['rows'][number];

const TONES = { 1: 'level-1', 2: 'level-2', 3: 'level-3', 4: 'level-4' } as const satisfies Record<LevelRow['onlineLevel'], BarTone>;

/** Services and dossiers per level, 4 first; `–` not collected, `0` zero, `không áp dụng` not possible. */
export function LevelsFigure({ levels }: { levels: LevelsOfYear }) {
  const { t } = useTranslation(['management', 'status']);
  const words = useFigureWords();
  const rows = [...levels.rows].sort((one, other) => other.onlineLevel - one.onlineLevel);
  const level = (row: LevelRow): string => t('status:level', { level: row.onlineLevel });
  const count = (value: number | null): string => (value === null ? '–' : words.number(value));
  const online = (row: LevelRow): string =>
    row.note === 'NOT_APPLICABLE' ? t('management:levels.notApplicable') : count(row.dossiersOnline);
  const bars: Bar[] = rows.map((row) => ({
    key: String(row.onlineLevel),
    label: level(row),
    value: row.services ?? 0,
    text: count(row.services),
    tone: TONES[row.onlineLevel],
  }));
  const all = rows.reduce((sum, row) => sum + (row.services ?? 0), 0);
  const upper = rows.reduce((sum, row) => sum + (row.onlineLevel >= 3 ? (row.services ?? 0) : 0), 0);
  const hasServices = rows.some((row) => row.services !== null);
  return (
    <TableFigure
      title={
        hasServices
          ? t('management:levels.message', { upper: words.number(upper), all: words.number(all) })
          : t('management:levels.messageNone')
      }
      subtitle={
        <>
          {t('management:levels.measure', { year: levels.year })} · <DataStamp asOf={levels.asOf} />
        </>
      }
      chart={hasServices ? <Bars bars={bars} /> : null}
      tableLabel={t('management:levels.caption', { year: levels.year })}
      legend={t('management:levels.legend')}
      table={
        <FiguresTable
          caption={t('management:levels.caption', { year: levels.year })}
          rows={rows}
          rowId={(row) => String(row.onlineLevel)}
          rowHeader={{ header: t('management:by.level'), cell: level }}
          columns={[
            { id: 'services', header: t('management:levels.services'), cell: (row) => count(row.services) },
            { id: 'online', header: t('management:levels.online'), cell: online },
            { id: 'dossiers', header: t('management:levels.dossiers'), cell: (row) => count(row.dossiers) },
            {
              id: 'onTime',
              header: t('management:levels.onTime'),
              cell: (row) => (row.onTimeRate === null ? '–' : words.percent(row.onTimeRate)),
            },
          ]}
        />
      }
    />
  );
}
