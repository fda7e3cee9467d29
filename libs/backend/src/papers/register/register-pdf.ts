import type { PaperTemplate, TemplateBlock } from '@motcua/contracts';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { mm, printDocument, type PrintedDocument } from '../paper-printer.js';
import { breakable, cutRuns, dayOnPaper } from '../paper-words.js';
import { mergePdfs } from '../orders/merge-pdfs.js';
import { stateAndMotto, titleLines } from '../slips/slip-parts.js';
import { drawBlocks, drawClosing, type TemplateValues } from '../templates/draw-template.js';
import { REGISTER_COLUMNS } from './register-columns.js';

/** Which register it is, in which words. */
export interface RegisterTitle {
  agencyName: string;
  from: string;
  to: string;
  madeAt: Date;
  template: PaperTemplate;
}

/** A piece of the book: its rows, how many pages stand before it, and whether it is the last. */
export interface RegisterPart {
  rows: readonly string[][];
  pagesBefore: number;
  isLast: boolean;
}

/** What the table's layout keeps free in each cell, with its lines, in points. */
const PADDING = 8.5;
/** A figure at this size is as wide as most letters. */
const FONT_SIZE = 7;
const SIGN_MM = 1.45;
const HEAD = { bold: true, alignment: 'center' } as const;

/** The words of a register's values. */
export const registerValues = ({ agencyName, from, to }: RegisterTitle): TemplateValues => ({
  co_quan: agencyName,
  tu_ngay: dayOnPaper(from),
  den_ngay: dayOnPaper(to),
});

const nameOf = ({ from, to }: RegisterTitle): string => `Sổ theo dõi hồ sơ, từ ${dayOnPaper(from)} đến ${dayOnPaper(to)}`;

/** How many signs without a space a column holds. */
const longestRun = (column: number): number => Math.floor(((REGISTER_COLUMNS[column]?.widthMm ?? 0) - 3) / SIGN_MM);

/** The two rows of headings: those with a group stand below it, the others fill both. */
function headingRows(headings: readonly string[]): TableCell[][] {
  const upper: TableCell[] = [];
  const lower: TableCell[] = [];
  for (const [index, { group }] of REGISTER_COLUMNS.entries()) {
    const text = cutRuns(headings[index] ?? '', longestRun(index));
    const begins = group !== undefined && REGISTER_COLUMNS[index - 1]?.group !== group;
    const span = REGISTER_COLUMNS.filter((column) => column.group === group).length;
    if (group === undefined) upper.push({ text, rowSpan: 2, ...HEAD });
    else upper.push(begins ? { text: group, colSpan: span, ...HEAD } : {});
    lower.push(group === undefined ? {} : { text, ...HEAD });
  }
  return [upper, lower];
}

function head({ agencyName, template }: RegisterTitle): Content[] {
  const agency: Content[] = [agencyName.toLocaleUpperCase('vi'), ...[template.office].filter(Boolean)].map((text) => ({
    text: breakable(text),
    ...HEAD,
  }));
  return [
    {
      columns: [
        { width: '45%', stack: agency },
        { width: '*', stack: stateAndMotto() },
      ],
    },
    { ...titleLines(template.title), margin: [0, mm(4), 0, mm(1)] },
  ];
}

function table(rows: readonly string[][], { headings, empty }: TemplateBlock & { kind: 'TABLE' }): Content {
  const cells = (texts: string[]) => texts.map((text, column): TableCell => ({ text: cutRuns(text, longestRun(column)) }));
  const none: TableCell[] = [{ text: empty, colSpan: headings.length, italics: true }, ...headings.slice(1).map(() => ({}))];
  return {
    table: {
      headerRows: 2,
      dontBreakRows: true,
      widths: REGISTER_COLUMNS.map(({ widthMm }) => mm(widthMm) - PADDING),
      body: [...headingRows(headings), ...(rows.length > 0 ? rows.map(cells) : [none])],
    },
    layout: 'hairlines',
    fontSize: FONT_SIZE,
    lineHeight: 1,
    margin: [0, mm(2), 0, mm(2)],
  };
}

/** One part of the register on A4, landscape; only the first has the head, only the last the signatures. */
export function registerDocument(title: RegisterTitle, { rows, pagesBefore, isLast }: RegisterPart): PrintedDocument {
  const { template } = title;
  const values = registerValues(title);
  const isFirst = pagesBefore === 0;
  const blocks = isFirst ? template.blocks : template.blocks.filter(({ kind }) => kind === 'TABLE');
  return {
    title: nameOf(title),
    madeAt: title.madeAt,
    size: 'A4',
    isLandscape: true,
    pagesBefore,
    content: [
      ...(isFirst ? head(title) : []),
      ...drawBlocks({ ...template, blocks }, values, (block) => table(rows, block)),
      ...(isLast ? drawClosing(template, values) : []),
    ],
    footer: `${nameOf(title)}, ${title.agencyName}`,
  };
}

/** The register as a book. In parts, so that no other work of the process waits for a long one. */
export class RegisterPdf {
  private readonly parts: Uint8Array[] = [];
  private pages = 0;
  private waiting: readonly string[][] = [];

  constructor(private readonly title: RegisterTitle) {}

  async add(rows: readonly string[][]): Promise<void> {
    if (this.waiting.length > 0) await this.print(false);
    this.waiting = rows;
  }

  /** @returns the whole book; an empty one says that nothing was received */
  async end(): Promise<{ bytes: Uint8Array; pages: number }> {
    await this.print(true);
    return mergePdfs(this.parts);
  }

  private async print(isLast: boolean): Promise<void> {
    const { bytes, pages } = await printDocument(registerDocument(this.title, { rows: this.waiting, pagesBefore: this.pages, isLast }));
    this.parts.push(bytes);
    this.pages += pages;
  }
}
