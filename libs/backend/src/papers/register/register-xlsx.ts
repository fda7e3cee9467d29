import type { SheetData } from 'write-excel-file/node';
import { dayOnPaper } from '../paper-words.js';
import { REGISTER_COLUMNS } from './register-columns.js';
import type { RegisterTitle } from './register-pdf.js';

const HEAD = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, borderStyle: 'thin' } as const;

/** Every cell is text, so that nothing that somebody typed is ever taken for a formula. */
const cell = (value: string) => ({ value, type: String, wrap: true, alignVertical: 'top', borderStyle: 'thin' }) as const;

/** The register as a workbook: title, one row of headings that stays in sight, one row for each dossier. */
export async function registerXlsx(rows: readonly string[][], { agencyName, from, to }: RegisterTitle): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const span = REGISTER_COLUMNS.length;
  const data: SheetData = [
    [{ value: `${agencyName}: SỔ THEO DÕI HỒ SƠ`, type: String, fontWeight: 'bold', columnSpan: span }],
    [{ value: `Từ ngày ${dayOnPaper(from)} đến ngày ${dayOnPaper(to)}`, type: String, columnSpan: span }],
    REGISTER_COLUMNS.map(({ heading, group }) => ({ value: group ? `${group}: ${heading}` : heading, type: String, ...HEAD })),
    ...rows.map((cells) => cells.map(cell)),
  ];
  const columns = REGISTER_COLUMNS.map(({ widthSigns }) => ({ width: widthSigns }));
  return writeExcelFile(data, { sheet: 'So theo doi', columns, orientation: 'landscape', stickyRowsCount: 3 }).toBuffer();
}
