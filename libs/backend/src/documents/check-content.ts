import { readFile, stat } from 'node:fs/promises';
import { UPLOAD_LIMITS } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { fileTypeFromBuffer } from 'file-type';
import { takenMediaType, type TakenMediaType } from './media-types.js';
import { pagesOfPdf } from './pdf-pages.js';

/** What a file turned out to be. */
export interface CheckedContent {
  mediaType: TakenMediaType;
  /** Pages of a PDF; 1 for a picture. */
  pages: number;
}

const broken = (name: string): DomainError => new DomainError('upload.empty-or-broken', { name });

/** A picture is good when its header can be read and it has a size; HEIC is checked by its container alone. */
async function checkPicture(content: Buffer, name: string): Promise<number> {
  const { default: sharp } = await import('sharp'); // with the first picture, not with the process
  try {
    const { width, height } = await sharp(content, {
      failOn: 'error',
      limitInputPixels: 268_402_689,
    }).metadata();
    if (!width || !height) throw broken(name);
    return 1;
  } catch (error) {
    throw error instanceof DomainError ? error : broken(name);
  }
}

const CHECKS = {
  'application/pdf': pagesOfPdf,
  'image/jpeg': checkPicture,
  'image/png': checkPicture,
  'image/webp': checkPicture,
  'image/heic': async () => 1,
} as const satisfies Record<TakenMediaType, (content: Buffer, name: string) => Promise<number>>;

/**
 * Checks a finished upload by its content, never by its name: size, type, readable, no password.
 * @throws DomainError 'upload.empty-or-broken', 'upload.too-large', 'upload.type', 'upload.password'
 * Source: TT 32/2017/TT-BTTTT art. 7; domain.md §14 (empty attachments were the commonest loss)
 */
export async function checkContent(file: string, name: string): Promise<CheckedContent> {
  const { size } = await stat(file);
  if (size === 0) throw broken(name);
  if (size > UPLOAD_LIMITS.maxBytes)
    throw new DomainError('upload.too-large', { name, size, maxBytes: UPLOAD_LIMITS.maxBytes });
  const content = await readFile(file);
  const mediaType = takenMediaType((await fileTypeFromBuffer(content))?.mime);
  if (!mediaType) throw new DomainError('upload.type', { name, extension: extensionOf(name) });
  return { mediaType, pages: await CHECKS[mediaType](content, name) };
}

/** `.rar` of `scan.rar`, as the refusal names it; '' when the name has none. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot, dot + 12).toLowerCase() : '';
}
