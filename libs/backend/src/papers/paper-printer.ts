import { createRequire } from 'node:module';
import type PdfMake from 'pdfmake';
import type { Content, CustomTableLayout, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';

/** What a document says of itself. `madeAt` is the moment of the facts, never of the print: same facts, same bytes. */
export interface PrintedDocument {
  title: string;
  madeAt: Date;
  size: 'A5' | 'A4';
  content: Content[];
  /** Under every page, beside the page number. */
  footer: string;
  /** Wider than high; upright where nothing is said. */
  isLandscape?: boolean;
  /** A part of a longer document: pages before it. Their total is not known then. */
  pagesBefore?: number;
}

const MILLIMETRE = 72 / 25.4;
/** Points of so many millimetres, the unit of the printer. */
export const mm = (millimetres: number): number => millimetres * MILLIMETRE;

/** Paper sizes to the millimetre; those of pdfmake are rounded to points. */
const SIZES = {
  A5: { width: mm(148), height: mm(210) },
  A4: { width: mm(210), height: mm(297) },
} as const satisfies Record<PrintedDocument['size'], { width: number; height: number }>;

const turned = ({ width, height }: { width: number; height: number }) => ({ width: height, height: width });

const MARGIN_MM = { A5: 10, A4: 18 } as const satisfies Record<PrintedDocument['size'], number>;
/** Page number below the text, above the margin. */
const FOOTER_MM = 5;

const FONT_PACKAGE = '@expo-google-fonts/be-vietnam-pro';
const require = createRequire(import.meta.url);
const fontFile = (face: string): string => require.resolve(`${FONT_PACKAGE}/${face}/BeVietnamPro_${face}.ttf`);
const FONTS: TFontDictionary = {
  BeVietnamPro: {
    normal: fontFile('400Regular'),
    bold: fontFile('600SemiBold'),
    italics: fontFile('400Regular_Italic'),
    bolditalics: fontFile('600SemiBold_Italic'),
  },
};

const hairlines: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** Fonts are read from our own package and nothing else is ever opened, whatever a slip's words say. */
async function preparePdfMake(): Promise<typeof PdfMake> {
  const { default: pdfMake } = await import('pdfmake');
  const files = new Set(Object.values(FONTS).flatMap((faces) => Object.values(faces)));
  pdfMake.setFonts(FONTS);
  pdfMake.setTableLayouts({ hairlines });
  pdfMake.setLocalAccessPolicy((path: string) => files.has(path));
  pdfMake.setUrlAccessPolicy(() => false);
  return pdfMake;
}

let prepared: Promise<typeof PdfMake> | undefined;
/** Loaded with the first print: the API seldom prints, and its memory is counted. */
const printer = (): Promise<typeof PdfMake> => (prepared ??= preparePdfMake());

/** 11/15 pt (screens.md §6): the font's own line is 1.265 em. */
const BODY = { font: 'BeVietnamPro', fontSize: 11, lineHeight: 15 / 11 / 1.265, color: 'black' } as const;

function pageNumber({ current, total }: { current: number; total: number }, { footer, size, pagesBefore }: PrintedDocument): Content {
  const number = pagesBefore === undefined ? `Trang ${current}/${total}` : `Trang ${pagesBefore + current}`;
  const side = mm(MARGIN_MM[size]);
  return {
    margin: [side, mm(1.5), side, 0],
    fontSize: 8,
    columns: [
      { text: footer, width: '*' },
      { text: number, width: 'auto', alignment: 'right' },
    ],
  };
}

function definitionOf(document: PrintedDocument, onPage: (total: number) => void): TDocumentDefinitions {
  const { size, title, madeAt, content, isLandscape = false } = document;
  const margin = mm(MARGIN_MM[size]);
  return {
    pageSize: isLandscape ? turned(SIZES[size]) : SIZES[size],
    pageMargins: [margin, margin, margin, margin + mm(FOOTER_MM)],
    info: { title, creationDate: madeAt, modDate: madeAt, creator: 'Một Cửa', producer: 'Một Cửa' },
    language: 'vi',
    displayTitle: true,
    defaultStyle: BODY,
    content,
    footer: (current, total) => {
      onPage(total);
      return pageNumber({ current, total }, document);
    },
  };
}

/** A printed document. */
export interface Print {
  bytes: Buffer;
  pages: number;
}

/** The PDF of a document. Pure: the same document gives the same bytes in every process. */
export async function printDocument(document: PrintedDocument): Promise<Print> {
  let pages = 1;
  const definition = definitionOf(document, (total) => {
    pages = total;
  });
  const pdfMake = await printer();
  return { bytes: await pdfMake.createPdf(definition).getBuffer(), pages };
}

/** Loads and compiles what the first print needs, so that no citizen waits for it. */
export async function warmPrinter(): Promise<void> {
  const letters = 'Aàáạảãăằắặẳẵâầấậẩẫ đ eèéẹẻẽêềếệểễ iìíịỉĩ oòóọỏõôồốộổỗơờớợởỡ uùúụủũưừứựửữ yỳýỵỷỹ 0123456789';
  const content: Content[] = [
    { text: [letters, { text: letters, bold: true }, { text: letters, italics: true }] },
    {
      table: {
        headerRows: 1,
        widths: [mm(20), '*'],
        body: [
          ['TT', letters],
          ['1', letters],
        ],
      },
      layout: 'hairlines',
    },
  ];
  await printDocument({ title: 'Một Cửa', madeAt: new Date(0), size: 'A5', content, footer: '' });
}
