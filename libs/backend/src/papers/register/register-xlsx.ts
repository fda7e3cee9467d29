import type { SheetData } from 'write-excel-file/node';
import { plainText } from '../templates/draw-template.js';
import { REGISTER_COLUMNS } from './register-columns.js';
import { registerValues, type RegisterTitle } from './register-pdf.js';

const HEAD = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, borderStyle: 'thin' } as const;

/** Every cell is text, so that nothing that somebody typed is ever taken for a formula. */
const cell = (value: string) => ({ value, type: String, wrap: true, alignVertical: 'top', borderStyle: 'thin' }) as const;

/** The register as a workbook: title and paragraphs, one row of headings that stays in sight, one row for each dossier. */
export async function registerXlsx(rows: readonly string[][], title: RegisterTitle): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const { template, agencyName } = title;
  const values = registerValues(title);
  const wide = (value: string, fontWeight?: 'bold') => [
    { value, type: String, columnSpan: REGISTER_COLUMNS.length, ...(fontWeight ? { fontWeight } : {}) },
  ];
  const headings = template.blocks.flatMap((block) => (block.kind === 'TABLE' ? block.headings : []));
  const top: SheetData = [
    wide(`${agencyName}: ${plainText(template.title, values).replaceAll('\n', ' ')}`, 'bold'),
    ...template.blocks.flatMap((block) => (block.kind === 'TEXT' ? [wide(plainText(block.text, values))] : [])),
    REGISTER_COLUMNS.map(({ group }, index) => ({ value: [group, headings[index]].filter(Boolean).join(': '), type: String, ...HEAD })),
  ];
  const columns = REGISTER_COLUMNS.map(({ widthSigns }) => ({ width: widthSigns }));
  const data: SheetData = [...top, ...rows.map((cells) => cells.map(cell))];
  return writeExcelFile(data, { sheet: 'So theo doi', columns, orientation: 'landscape', stickyRowsCount: top.length }).toBuffer();
}
