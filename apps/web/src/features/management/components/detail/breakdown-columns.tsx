import { useTranslation } from 'react-i18next';
import type { Measure } from '@motcua/contracts';
import type { BreakdownRow } from '../../api/breakdown.js';
import { FigureLink } from '../figures/figure-link.js';
import type { FigureColumn } from '../figures/figures-table.js';
import { onTimeOf, receptionOf, type Share } from '../figures/shares.js';
import { useFigureWords } from '../figures/use-figure-words.js';

const COUNTS = [
  'submitted',
  'received',
  'rejectedAtIntake',
  'supplementsAsked',
  'resolvedEarly',
  'resolvedOnTime',
  'resolvedLate',
  'granted',
  'partlyGranted',
  'refused',
  'returned',
  'withdrawn',
  'stopped',
] as const satisfies readonly Measure[];

export interface ColumnsOf {
  rows: readonly BreakdownRow[];
  label: (row: BreakdownRow) => string;
  /** Address of the dossiers behind a figure of a row. */
  link: (row: BreakdownRow, measure: Measure) => string | undefined;
}

/** Columns of a breakdown: services, counts that open their dossiers, and two rates with their counts. */
export function useBreakdownColumns({ rows, label, link }: ColumnsOf): FigureColumn<BreakdownRow>[] {
  const { t } = useTranslation('management');
  const words = useFigureWords();
  const sumOf = (measure: Measure): number => rows.reduce((sum, row) => sum + row.measures[measure], 0);
  const all = Object.fromEntries(COUNTS.map((measure) => [measure, sumOf(measure)]));
  const rate = (share: Share): string => `${words.share(share)} ${words.counts(share)}`.trim();
  const rank = (share: Share): number => (share.kind === 'none' ? -1 : share.part / share.whole);
  const totals = { ...rows[0]?.measures, ...all } as BreakdownRow['measures'];
  const reception = {
    receptionInTime: sumOf('receptionInTime'),
    receptionLate: sumOf('receptionLate'),
  };
  return [
    {
      id: 'services',
      header: t('measureShort.services'),
      cell: (row) => (row.services === null ? '–' : words.number(row.services)),
      total: '',
      sortValue: (row) => row.services ?? -1,
    },
    ...COUNTS.map((measure) => ({
      id: measure,
      header: t(`measureShort.${measure}`),
      total: words.number(sumOf(measure)),
      sortValue: (row: BreakdownRow) => row.measures[measure],
      cell: (row: BreakdownRow) => (
        <FigureLink value={row.measures[measure]} label={`${label(row)}, ${t(`measure.${measure}`)}`} to={link(row, measure)} />
      ),
    })),
    {
      id: 'onTime',
      header: t('overview.onTime'),
      cell: (row) => rate(onTimeOf(row.measures)),
      total: rate(onTimeOf(totals)),
      sortValue: (row) => rank(onTimeOf(row.measures)),
    },
    {
      id: 'reception',
      header: t('overview.reception'),
      cell: (row) => rate(receptionOf(row.measures)),
      total: rate(receptionOf({ ...totals, ...reception })),
      sortValue: (row) => rank(receptionOf(row.measures)),
    },
  ];
}
