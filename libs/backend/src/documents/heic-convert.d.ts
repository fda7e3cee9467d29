/** Decodes the first picture of a HEIC file. @param input.quality 0–1, for JPEG */
export default function convert(input: {
  buffer: Uint8Array;
  format: 'JPEG' | 'PNG';
  quality?: number;
}): Promise<ArrayBuffer>;
