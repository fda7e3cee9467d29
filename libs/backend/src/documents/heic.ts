import { readFile, writeFile } from 'node:fs/promises';
import { DomainError } from '@motcua/domain';
import type { TakenMediaType } from './media-types.js';

const QUALITY = 0.9;

/**
 * Phones photograph in HEIC, which browsers of officers cannot show: such a file is turned into JPEG in place.
 * Everything else is left alone. @throws DomainError 'upload.empty-or-broken' when the picture cannot be decoded
 */
export async function toJpegWhereHeic(upload: {
  file: string;
  name: string;
  mediaType: TakenMediaType;
}): Promise<{ name: string; mediaType: TakenMediaType }> {
  const { file, name, mediaType } = upload;
  if (mediaType !== 'image/heic') return { name, mediaType };
  try {
    const { default: convert } = await import('heic-convert'); // 10 MB of decoder, only for those who need it
    const jpeg = await convert({ buffer: await readFile(file), format: 'JPEG', quality: QUALITY });
    await writeFile(file, Buffer.from(jpeg));
  } catch {
    throw new DomainError('upload.empty-or-broken', { name });
  }
  return { name: name.replace(/\.hei[cf]$/i, '.jpg'), mediaType: 'image/jpeg' };
}
