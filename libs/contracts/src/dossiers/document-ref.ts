import { z } from 'zod';
import { Id, InstantText } from '../primitives/primitives.js';

/** A file in the words of the screens. */
export const DocumentRef = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  pages: z.int().nullable(),
  uploadedAt: InstantText,
});
export type DocumentRef = z.infer<typeof DocumentRef>;
