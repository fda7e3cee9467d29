/** What a reader sees of a PDF: size in millimetres and words of each page. */
export interface ReadPage {
  widthMm: number;
  heightMm: number;
  text: string;
  /** Smallest distances of any word to the edges, in millimetres. */
  left: number;
  right: number;
}

const MM_PER_POINT = 25.4 / 72;

/** Reads a PDF as a screen reader or a search would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    pages.push({
      widthMm: width * MM_PER_POINT,
      heightMm: height * MM_PER_POINT,
      text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      left: Math.min(...words.map(({ transform }) => Number(transform[4]))) * MM_PER_POINT,
      right: (width - Math.max(...words.map(({ transform, width: wide }) => Number(transform[4]) + wide))) * MM_PER_POINT,
    });
  }
  await task.destroy();
  return pages;
}

/** All words of a PDF on one line, composed as people type them. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const pages = await readPdf(bytes);
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .normalize('NFC');
}
