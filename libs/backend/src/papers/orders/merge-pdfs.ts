import { mm } from '../paper-printer.js';

/** How slips lie on the sheet. */
export type Sheet = 'A5' | 'A4_TWO_COPIES';

const A4_LANDSCAPE: [number, number] = [mm(297), mm(210)];
const HALF = mm(148.5);

/** One PDF of several, in order. Nothing of a page is drawn anew: what was frozen is copied. */
export async function mergePdfs(files: readonly Uint8Array[], sheet: Sheet = 'A5'): Promise<{ bytes: Uint8Array; pages: number }> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const merged = await PDFDocument.create();
  for (const bytes of files) {
    const source = await PDFDocument.load(bytes);
    if (sheet === 'A5') for (const page of await merged.copyPages(source, source.getPageIndices())) merged.addPage(page);
    else
      for (const page of await merged.embedPdf(source, source.getPageIndices())) {
        const drawn = merged.addPage(A4_LANDSCAPE);
        drawn.drawPage(page, { x: 0, y: 0 });
        drawn.drawPage(page, { x: HALF, y: 0 });
      }
  }
  return { bytes: await merged.save(), pages: merged.getPageCount() };
}
