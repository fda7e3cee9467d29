import type { DocumentRef } from '@motcua/contracts';
import type { Queryable, Tx } from '../platform/index.js';

/** A stored file with what is known about it. */
export interface StoredDocument {
  id: string;
  sha256: string;
  size: number;
  mediaType: string;
  name: string;
  pages: number | null;
  origin: 'UPLOAD' | 'RENDERED';
  uploadedById: string | null;
  uploadedAt: Date;
  /** Set once the document belongs to a dossier; from then on it never changes. */
  dossierId: string | null;
}

export type NewDocument = Omit<StoredDocument, 'id'>;

const COLUMNS = `id, sha256, size, media_type as "mediaType", name, pages, origin, uploaded_by_id as "uploadedById",
  uploaded_at as "uploadedAt", dossier_id as "dossierId"`;

/** The row of a document, or undefined. */
export async function findDocument(on: Queryable, id: string): Promise<StoredDocument | undefined> {
  const [row] = await on.query<StoredDocument>(
    `select ${COLUMNS} from document where id = $1`,
    [id],
    'document-by-id',
  );
  return row;
}

/** Writes the row of a file that is already stored. @returns the row's id */
export async function insertDocument(tx: Tx, row: NewDocument): Promise<string> {
  const [inserted] = await tx.query<{ id: string }>(
    `insert into document (sha256, size, media_type, name, pages, origin, uploaded_by_id, uploaded_at, dossier_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      row.sha256,
      row.size,
      row.mediaType,
      row.name,
      row.pages,
      row.origin,
      row.uploadedById,
      row.uploadedAt,
      row.dossierId,
    ],
    'document-insert',
  );
  if (!inserted) throw new Error('insert returned no row');
  return inserted.id;
}

/**
 * Removes rows of uploads that no dossier, draft or slip took within the time given.
 * @returns hashes whose last row is gone
 */
export async function deleteOrphans(tx: Tx, uploadedBefore: Date): Promise<string[]> {
  const rows = await tx.query<{ sha256: string }>(
    `with gone as (
       delete from document d
        where d.dossier_id is null and d.uploaded_at < $1
          and not exists (select 1 from dossier_draft f
                           where f.dossier_id is null
                             and (f.components || coalesce(f.carried_over -> 'lostPapers', '[]'))
                               @? format('$[*].documentIds[*] ? (@ == "%s")', d.id)::jsonpath)
       returning d.id, d.sha256)
     select distinct gone.sha256 from gone
      where not exists (select 1 from document kept
                         where kept.sha256 = gone.sha256 and kept.id not in (select id from gone))`,
    [uploadedBefore],
  );
  return rows.map((row) => row.sha256);
}

/** As the wire shows it. */
export function documentRef(
  row: Pick<StoredDocument, 'id' | 'name' | 'mediaType' | 'size' | 'pages' | 'uploadedAt'>,
): DocumentRef {
  const { id, name, mediaType, size, pages } = row;
  return { id, name, mediaType, size, pages, uploadedAt: row.uploadedAt.toISOString() };
}
