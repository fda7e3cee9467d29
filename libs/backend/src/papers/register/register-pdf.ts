import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { mm, printDocument, type PrintedDocument } from '../paper-printer.js';
import { breakable, cutRuns, dayOnPaper } from '../paper-words.js';
import { mergePdfs } from '../orders/merge-pdfs.js';
import { stateAndMotto } from '../slips/slip-parts.js';
import { REGISTER_COLUMNS } from './register-columns.js';

/** Which register it is. */
export interface RegisterTitle {
  agencyName: string;
  from: string;
  to: string;
  madeAt: Date;
}

/** What the table's layout keeps free in each cell, with its lines, in points. */
const PADDING = 8.5;
/** A figure at this size is as wide as most letters. */
const FONT_SIZE = 7;
const SIGN_MM = 1.45;
const COLUMNS = REGISTER_COLUMNS.length;
const HEAD = { bold: true, alignment: 'center' } as const;

const titleOf = ({ from, to }: RegisterTitle): string => `Sổ theo dõi hồ sơ, từ ${dayOnPaper(from)} đến ${dayOnPaper(to)}`;

/** The two rows of headings: those with a group stand below it, the others fill both. */
function headings(): TableCell[][] {
  const upper: TableCell[] = [];
  const lower: TableCell[] = [];
  for (const [index, { heading, group }] of REGISTER_COLUMNS.entries()) {
    const begins = group !== undefined && REGISTER_COLUMNS[index - 1]?.group !== group;
    const span = REGISTER_COLUMNS.filter((column) => column.group === group).length;
    if (group === undefined) upper.push({ text: heading, rowSpan: 2, ...HEAD });
    else upper.push(begins ? { text: group, colSpan: span, ...HEAD } : {});
    lower.push(group === undefined ? {} : { text: heading, ...HEAD });
  }
  return [upper, lower];
}

function head({ agencyName, from, to }: RegisterTitle): Content[] {
  return [
    {
      columns: [
        { width: '45%', stack: [{ text: breakable(agencyName.toLocaleUpperCase('vi')), bold: true, alignment: 'center' }] },
        { width: '*', stack: stateAndMotto() },
      ],
    },
    { text: 'SỔ THEO DÕI HỒ SƠ', bold: true, fontSize: 13, alignment: 'center', margin: [0, mm(4), 0, 0] },
    { text: `Từ ngày ${dayOnPaper(from)} đến ngày ${dayOnPaper(to)}`, alignment: 'center', margin: [0, 0, 0, mm(3)] },
  ];
}

/** How many signs without a space a column holds. */
const longestRun = (column: number): number => Math.floor(((REGISTER_COLUMNS[column]?.widthMm ?? 0) - 3) / SIGN_MM);

function documentOf(rows: readonly string[][], title: RegisterTitle, pagesBefore: number): PrintedDocument {
  const body = rows.map((cells) => cells.map((text, column): TableCell => ({ text: cutRuns(text, longestRun(column)) })));
  const none: TableCell[] = [
    { text: 'Không nhận hồ sơ nào trong khoảng thời gian này.', colSpan: COLUMNS, italics: true },
    ...Array<TableCell>(COLUMNS - 1).fill({}),
  ];
  const table: Content = {
    table: {
      headerRows: 2,
      dontBreakRows: true,
      widths: REGISTER_COLUMNS.map(({ widthMm }) => mm(widthMm) - PADDING),
      body: [...headings(), ...(body.length > 0 ? body : [none])],
    },
    layout: 'hairlines',
    fontSize: FONT_SIZE,
    lineHeight: 1,
  };
  return {
    title: titleOf(title),
    madeAt: title.madeAt,
    size: 'A4',
    isLandscape: true,
    pagesBefore,
    content: [...(pagesBefore === 0 ? head(title) : []), table],
    footer: `${titleOf(title)}, ${title.agencyName}`,
  };
}

/** The register on A4, landscape. In parts, so that no other work of the process waits for a long book. */
export class RegisterPdf {
  private readonly parts: Uint8Array[] = [];
  private pages = 0;

  constructor(private readonly title: RegisterTitle) {}

  async add(rows: readonly string[][]): Promise<void> {
    const { bytes, pages } = await printDocument(documentOf(rows, this.title, this.pages));
    this.parts.push(bytes);
    this.pages += pages;
  }

  /** @returns the whole book; an empty one says that nothing was received */
  async end(): Promise<{ bytes: Uint8Array; pages: number }> {
    if (this.parts.length === 0) await this.add([]);
    return mergePdfs(this.parts);
  }
}
