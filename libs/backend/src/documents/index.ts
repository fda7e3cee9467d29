/**
 * Files of dossiers: tus uploads (`Uploads`), `CompleteUpload` (check, store, row), `StoreRendered` for what the product
 * makes itself, `SweepOrphans`, and reads of `document` rows.
 */
export { DocumentsModule } from './documents.module.js';
export { CompleteUpload } from './complete-upload.js';
export {
  documentRef,
  findDocument,
  insertDocument,
  type NewDocument,
  type StoredDocument,
} from './documents.repository.js';
export { StoreRendered, type Rendered } from './store-rendered.js';
export { SweepOrphans } from './sweep-orphans.js';
export { Uploads, UPLOADS_PATH } from './uploads.js';
