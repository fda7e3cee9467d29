import type { Content } from 'pdfmake/interfaces.js';
import QRCode from 'qrcode';

/** Modules that stay white around the symbol (ISO/IEC 18004). */
const QUIET_ZONE = 4;
/** Neighbouring bars overlap by this many points, or viewers draw hairlines between them. */
const OVERLAP = 0.05;

interface Bar {
  row: number;
  from: number;
  length: number;
}

/** Black runs of a row: one bar each instead of one square per module. */
function barsOfRow(modules: Uint8Array, row: number): Bar[] {
  const bars: Bar[] = [];
  for (const [from, isBlack] of [...modules].entries()) {
    const last = bars.at(-1);
    if (!isBlack) continue;
    if (last && last.from + last.length === from) last.length += 1;
    else bars.push({ row, from, length: 1 });
  }
  return bars;
}

/** A QR symbol for print, drawn as bars. @param size points of a side, quiet zone included */
export function printedQr(text: string, size: number): Content {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = size / (modules.size + 2 * QUIET_ZONE);
  const rows = Array.from({ length: modules.size }, (_, row) =>
    barsOfRow(modules.data.subarray(row * modules.size, (row + 1) * modules.size), row),
  );
  const black = rows.flat().map(({ row, from, length }) => ({
    type: 'rect' as const,
    x: (from + QUIET_ZONE) * side,
    y: (row + QUIET_ZONE) * side,
    w: length * side,
    h: side + OVERLAP,
    lineWidth: 0,
    color: 'black',
  }));
  return { canvas: [{ type: 'rect', x: 0, y: 0, w: size, h: size, lineWidth: 0, color: 'white' }, ...black] };
}

/** A QR symbol as a picture for pages: black on white, quiet zone included, no size of its own. */
export function qrPicture(text: string): Promise<string> {
  return QRCode.toString(text, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: QUIET_ZONE,
    color: { dark: '#000000', light: '#ffffff' },
  });
}
