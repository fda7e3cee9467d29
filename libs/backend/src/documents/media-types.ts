import { UPLOAD_LIMITS } from '@motcua/contracts';

/** A type of file that people may hand in. */
export type TakenMediaType = (typeof UPLOAD_LIMITS.mediaTypes)[number];

/** Types as the content tells them; HEIC of phones comes under several names. */
const BY_CONTENT: Readonly<Record<string, TakenMediaType>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/webp': 'image/webp',
  'image/heic': 'image/heic',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'application/pdf': 'application/pdf',
};

/** The taken type of a detected one, or undefined when such files are not taken. */
export const takenMediaType = (detected: string | undefined): TakenMediaType | undefined =>
  detected === undefined ? undefined : BY_CONTENT[detected];
