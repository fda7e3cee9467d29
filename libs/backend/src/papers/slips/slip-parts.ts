import type { PaperData, SlipPaper } from '@motcua/contracts';
import type { Column, Content, TableCell } from 'pdfmake/interfaces.js';
import { breakable, placeAndDate } from '../paper-words.js';
import { mm } from '../paper-printer.js';
import { printedQr } from '../qr-code.js';

/** What a slip needs besides its frozen facts: where this portal stands. */
export interface SlipPlace {
  /** `Hải Phòng`, for the dateline. */
  place: string;
  /** Address of the page that tells whether this slip is authentic, in the QR. */
  checkUrl: string;
  /** The same code in figures, for those who type it. */
  checkCode: string;
  /** What is printed under the QR: the portal's name on the network. */
  portal: string;
}

/** At least 22 mm with its quiet zone (screens.md §6). */
const QR_MM = 22.5;
const SIGNATURE_MM = 25;

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** Line under a heading, as the form of the State's papers has it (NĐ 30/2020/NĐ-CP, phụ lục I). */
const rule = (width: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6 }],
  alignment: 'center',
  margin: [0, 1, 0, 0],
});

/** More signs than this do not fit one line of the head. */
const HEAD_LINE = 27;

/** A heading of two lines is broken near its middle, not after its last word but one. */
function balanced(text: string): string {
  if (text.length <= HEAD_LINE || text.length > 2 * HEAD_LINE) return text;
  const spaces = [...text].flatMap((sign, index) => (sign === ' ' ? [index] : []));
  const middle = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return middle === undefined ? text : `${text.slice(0, middle)}\n${text.slice(middle + 1)}`;
}

function agencyHead({ agency }: Pick<PaperData, 'agency'>, office: string): Content[] {
  const parent: Content[] = agency.parentName ? [{ text: balanced(upper(agency.parentName)), alignment: 'center' }] : [];
  return [
    ...parent,
    { text: balanced(upper(agency.name)), bold: true, alignment: 'center' },
    ...(office ? [{ text: breakable(office), bold: true, alignment: 'center' as const }] : []),
    rule(mm(18)),
  ];
}

/** The State and its motto, in the middle of their column. */
export const stateAndMotto = (): Content[] => [
  { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, alignment: 'center', noWrap: true },
  { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, fontSize: 9.5, alignment: 'center' },
  rule(mm(42)),
];

/** Agency on the left, the State and its motto on the right, place and date below. */
export function nationalHead(data: Pick<PaperData, 'agency' | 'issuedAt'>, at: { place: string; office: string }): Content {
  return {
    columns: [
      { width: '43%', fontSize: 8.5, lineHeight: 1, stack: agencyHead(data, at.office) },
      {
        width: '*',
        fontSize: 8.5,
        lineHeight: 1,
        stack: [
          ...stateAndMotto(),
          { text: placeAndDate(at.place, data.issuedAt), italics: true, fontSize: 9.5, alignment: 'center', margin: [0, mm(1.5), 0, 0] },
        ],
      },
    ],
    columnGap: mm(1.5),
  };
}

/** `3F09-A1B2-77C4-0D5E`: sixteen signs as people read them out. */
const grouped = (checkCode: string): string => checkCode.replace(/(.{4})(?=.)/g, '$1-');

/** The title of a form in the middle of its column, line by line. */
export const titleLines = (title: string) =>
  ({ text: breakable(title), bold: true, fontSize: 13, lineHeight: 1.05, alignment: 'center' }) as const satisfies Content;

/** The title with its number, and beside it the QR over the dossier's code in plain figures. */
export function titleWithCode(title: string, data: PaperData, place: SlipPlace): Content {
  const side = mm(QR_MM);
  return {
    columns: [
      {
        width: '*',
        stack: [
          { ...titleLines(title), margin: [0, mm(4), 0, mm(1)] },
          { text: `Số: ${data.number}`, alignment: 'center' },
        ],
      },
      {
        width: side + mm(14),
        stack: [
          { ...printedCentred(place.checkUrl, side) },
          { text: data.dossierCode, bold: true, fontSize: 8, lineHeight: 1, alignment: 'center' },
          { text: `Mã kiểm tra\n${grouped(place.checkCode)}\n${place.portal}`, fontSize: 7, lineHeight: 1, alignment: 'center' },
        ],
      },
    ],
    columnGap: mm(2),
    margin: [0, mm(0.5), 0, mm(1.5)],
  };
}

function printedCentred(url: string, side: number): { columns: Column[] } {
  return {
    columns: [
      { width: '*', text: '' },
      { width: side, stack: [printedQr(url, side)] },
      { width: '*', text: '' },
    ],
  };
}

const count = (copies: number): TableCell => ({ text: copies > 0 ? String(copies) : '–', alignment: 'center' });
const heading = (text: string): TableCell => ({ text: breakable(text), bold: true, alignment: 'center' });

/** The table of papers: number, name, originals, copies, note. Its head comes again on every page. */
export function paperTable(
  papers: readonly SlipPaper[],
  { headings, noteWidthMm }: { headings: readonly string[]; noteWidthMm: number },
): Content {
  const rows = papers.map((paper, index): TableCell[] => [
    { text: String(index + 1), alignment: 'center' },
    { text: breakable(paper.name) },
    count(paper.originals),
    count(paper.copies),
    { text: breakable(paper.note) },
  ]);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      widths: [mm(6), '*', mm(9.5), mm(8), mm(noteWidthMm)],
      body: [headings.map(heading), ...rows],
    },
    layout: 'hairlines',
    fontSize: 9.5,
    lineHeight: 1.05,
    margin: [0, mm(0.7), 0, mm(1.2)],
  };
}

/** One who signs, with the name printed under the place for it. */
export interface Signer {
  title: string;
  name: string;
  position?: string | null;
}

function signature({ title, name, position }: Signer): Column {
  return {
    width: '*',
    alignment: 'center',
    stack: [
      { text: upper(title), bold: true, fontSize: 10 },
      { text: '(Ký và ghi rõ họ tên)', italics: true, fontSize: 9 },
      { text: name, bold: true, margin: [0, mm(SIGNATURE_MM), 0, 0] },
      ...(position ? [{ text: position, fontSize: 9 }] : []),
    ],
  };
}

/** The last words with the places for signatures (at least 25 mm high): a page never tears them apart. */
export function closing(lastWords: readonly Content[], signers: readonly Signer[]): Content {
  const left: Column[] = signers.length === 1 ? [{ width: '*', text: '' }] : [];
  const places: Content = { columns: [...left, ...signers.map(signature)], columnGap: mm(6), margin: [0, mm(1.5), 0, 0] };
  return { unbreakable: true, stack: [...lastWords, places] };
}
