import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { breakable } from '../paper-words.js';
import { mm } from '../paper-printer.js';

/** A question as it stands on paper. */
export interface BlankQuestion {
  label: string;
  /** When it is to be answered, in words. */
  remark: string | null;
  /** As the form's author set them; each type reads them with its own schema. */
  settings: Record<string, unknown>;
}

const BOX = 9;
const DIGIT_MM = 5;
const LINE_HEIGHT = 17;
/** A longer label stands above its line, not beside it. */
const LONGEST_BESIDE = 55;

const dotted: CustomTableLayout = {
  hLineWidth: () => 0.7,
  vLineWidth: () => 0,
  hLineStyle: () => ({ dash: { length: 0.8, space: 1.6 } }),
  paddingLeft: () => 0,
  paddingRight: () => 3,
  paddingTop: () => 1,
  paddingBottom: () => 0,
};

const below: TableCell = { text: '', border: [false, false, false, true] };
const square = (side: number): Content => ({ canvas: [{ type: 'rect', x: 0, y: 2, w: side, h: side, lineWidth: 0.7 }] });

/** The question's words with its remark in italics; `end` follows unless the question ends by itself. */
export function labelOf({ label, remark }: Pick<BlankQuestion, 'label' | 'remark'>, end = ''): Content {
  const isClosed = remark === null && end === ':' && /[?:.]$/.test(label.trimEnd());
  const said = remark === null ? [] : [{ text: ` (${breakable(remark)})`, italics: true, fontSize: 10 }];
  return { text: [breakable(label), ...said, isClosed ? '' : end] };
}

/** Dotted lines over the whole width. */
export function writingLines(count: number): Content {
  return { table: { widths: ['*'], heights: LINE_HEIGHT, body: Array.from({ length: count }, () => [below]) }, layout: dotted };
}

/** A question with a line to write on, and perhaps a unit at its end. */
export function lineAfter(question: Pick<BlankQuestion, 'label' | 'remark'>, unit = ''): Content {
  const length = question.label.length + (question.remark ?? '').length;
  if (length > LONGEST_BESIDE) return { stack: [labelOf(question, ':'), writingLines(1)] };
  const noBorder: [boolean, boolean, boolean, boolean] = [false, false, false, false];
  const cells: TableCell[] = [{ stack: [labelOf(question, ':')], noWrap: true, border: noBorder }, below];
  if (unit) cells.push({ text: unit, border: noBorder });
  return { table: { widths: ['auto', '*', ...(unit ? ['auto'] : [])], body: [cells] }, layout: dotted };
}

/** A question with several lines, all of them below it. */
export const linesBelow = (question: BlankQuestion, count: number): Content => ({ stack: [labelOf(question, ':'), writingLines(count)] });

/** A box to tick with what it means. */
export const tickBox = (words: string): Content => ({
  columns: [
    { width: BOX + 5, stack: [square(BOX)] },
    { width: '*', text: breakable(words) },
  ],
  margin: [0, 1, 0, 1],
});

/** One square for each sign; a space leaves a gap, any other sign but `0` is printed between squares. */
export function squares(pattern: string): Content {
  const side = mm(DIGIT_MM);
  const places = [...pattern].map((sign): Content & { width: number } =>
    sign === '0' ? { width: side, stack: [square(side)] } : { width: side, text: sign, alignment: 'center' },
  );
  return { columns: [...places, { width: '*', text: '' }], columnGap: 1, margin: [0, 1, 0, 2] };
}

/** An empty table under a question. */
export function blankTable(columns: readonly { label: string; hint: string | null }[], rows: number): Content {
  const head = ['TT', ...columns.map(({ label, hint }) => (hint === null ? label : `${label}\n(${hint})`))].map((text): TableCell => ({
    text: breakable(text),
    bold: true,
    alignment: 'center',
  }));
  const body = Array.from({ length: rows }, (_, row): TableCell[] => [{ text: String(row + 1), alignment: 'center' }, ...columns.map(() => '')]);
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: [mm(7), ...columns.map(() => '*')], heights: (row) => (row === 0 ? 'auto' : mm(8)), body: [head, ...body] },
    layout: 'hairlines',
    fontSize: columns.length > 5 ? 8 : 9.5,
    lineHeight: 1.05,
    margin: [0, 2, 0, 2],
  };
}
