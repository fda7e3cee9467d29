import { MEASURES } from '@motcua/contracts';
import type { BreakdownRow, Stamp } from '@motcua/backend/statistics';

const BYTE_ORDER_MARK = '\uFEFF';

/** A cell as spreadsheets read it; a text that begins like a formula is made a text (CSV injection). */
function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: (string | number | null)[]): string => cells.map(cell).join(',');

/** The table of a breakdown for spreadsheets: UTF-8 with mark, one line a row, the time of the figures last. */
export function csvOf(answer: Stamp & { rows: BreakdownRow[] }, by: string): string {
  const head = line([by, 'label', 'second', 'services', ...MEASURES]);
  const rows = answer.rows.map((row) =>
    line([row.key, row.label, row.second, row.services, ...MEASURES.map((measure) => row.measures[measure])]),
  );
  return `${BYTE_ORDER_MARK}${[head, ...rows, line(['asOf', answer.asOf])].join('\r\n')}\r\n`;
}
