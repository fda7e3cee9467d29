import type { PaperTemplate, Placeholder, TemplateBlock } from '@motcua/contracts';
import { fillTemplateText } from '@motcua/domain';
import type { Content } from 'pdfmake/interfaces.js';
import { breakable } from '../paper-words.js';
import { closing } from '../slips/slip-parts.js';

/** What stands in a template in place of its names. */
export type TemplateValues = Partial<Record<Placeholder, string>>;

/** Draws the table of a form; undefined where it has no rows. */
export type DrawTable = (block: TemplateBlock & { kind: 'TABLE' }) => Content | undefined;

/** Where a fact is not known there is room to write it. */
const BLANK = '……………………………';
/** Space above a paragraph that stands apart, in points. */
const APART = 3;

/** Values for which people look first: they are printed bold wherever they stand. */
const STRONG: ReadonlySet<string> = new Set<Placeholder>([
  'chu_ho_so',
  'ngay_hen',
  'ngay_gia_han',
  'ngay_hen_lai',
  'han_bo_sung',
  'can_cu_tu_choi',
]);

function paragraph({ text, apart }: { text: string; apart: boolean }, values: TemplateValues): Content[] {
  const runs = fillTemplateText(text, values, BLANK);
  if (runs.length === 0) return [];
  const words = runs.map((run) => ({ text: breakable(run.text), bold: run.name !== undefined && STRONG.has(run.name) }));
  return [{ text: words, ...(apart ? { margin: [0, APART, 0, 0] as [number, number, number, number] } : {}) }];
}

/** A text in one piece, without dots for what is empty: names below signatures, headings of sheets. */
export const plainText = (text: string, values: TemplateValues): string =>
  fillTemplateText(text, values, '')
    .map((run) => run.text)
    .join('');

/** Paragraphs and table of a form, in the order of its template. */
export function drawBlocks(template: PaperTemplate, values: TemplateValues, drawTable: DrawTable): Content[] {
  return template.blocks.flatMap((block): Content[] => {
    if (block.kind === 'TEXT') return paragraph(block, values);
    const table = drawTable(block);
    if (table) return [table];
    return block.empty ? [{ text: block.empty, italics: true }] : [];
  });
}

/** Last words and signatures, which no page tears apart; nothing where the template has none. */
export function drawClosing({ closing: lastWords, signers }: PaperTemplate, values: TemplateValues): Content[] {
  if (lastWords.length === 0 && signers.length === 0) return [];
  const places = signers.map(({ title, name, position }) => ({
    title: plainText(title, values),
    name: breakable(plainText(name, values)),
    position: breakable(plainText(position, values)),
  }));
  return [
    closing(
      lastWords.flatMap((block) => paragraph(block, values)),
      places,
    ),
  ];
}
