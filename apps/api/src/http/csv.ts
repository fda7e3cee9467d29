const BYTE_ORDER_MARK = '\uFEFF';

/** What stands in a cell; null = nothing. */
export type CsvCell = string | number | null;

/** A cell as spreadsheets read it; a text that begins like a formula is made a text (CSV injection). */
function cell(value: CsvCell): string {
  if (value === null) return '';
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table for spreadsheets: UTF-8 with mark, one line a row. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}
