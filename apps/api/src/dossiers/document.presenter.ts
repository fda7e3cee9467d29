import type { DocumentRef } from '@motcua/contracts';
import { wireInstant } from './timeline.presenter.js';

/** A file as the wire shows it. */
export const presentDocument = (document: DocumentRef): DocumentRef => ({
  id: document.id,
  name: document.name,
  mediaType: document.mediaType,
  size: document.size,
  pages: document.pages,
  uploadedAt: wireInstant(document.uploadedAt),
});
