import { MEASURES } from '@motcua/contracts';
import type { BreakdownRow, Stamp } from '@motcua/backend/statistics';
import { csvText } from '../http/csv.js';

/** The table of a breakdown for spreadsheets, the time of the figures last. */
export function csvOf(answer: Stamp & { rows: BreakdownRow[] }, by: string): string {
  const head = [by, 'label', 'second', 'services', ...MEASURES];
  const rows = answer.rows.map((row) => [
    row.key,
    row.label,
    row.second,
    row.services,
    ...MEASURES.map((measure) => row.measures[measure]),
  ]);
  return csvText([head, ...rows, ['asOf', answer.asOf]]);
}
