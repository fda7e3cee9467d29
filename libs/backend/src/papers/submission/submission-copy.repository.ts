import { v5 as uuidv5 } from 'uuid';
import type { SubmissionReading } from '../../dossiers/index.js';
import type { StoredFile, Tx } from '../../platform/index.js';

/** Namespace of the ids of copies; it never changes. */
const NAMESPACE = '5f1b2a1e-8f0c-4d6b-9a57-2f6f1c9f7b10';

/** Id of the copy of what was sent so far: one copy, and one more after each supplement that was answered. */
export function copyIdOf({ id, components }: Pick<SubmissionReading, 'id' | 'components'>): string {
  const files = components.reduce((sum, component) => sum + component.files.length, 0);
  return uuidv5(`submission:${id}:${files}`, NAMESPACE);
}

/** A copy just drawn. */
export interface SubmissionCopy extends StoredFile {
  id: string;
  dossierId: string;
  code: string;
  pages: number;
  at: Date;
}

/** Writes the row of a copy, once: a second drawing of the same copy changes nothing. */
export async function insertCopy(tx: Tx, copy: SubmissionCopy): Promise<void> {
  await tx.execute(
    `insert into document (id, sha256, size, media_type, name, pages, origin, uploaded_by_id, uploaded_at, dossier_id)
     values ($1, $2, $3, 'application/pdf', $4, $5, 'RENDERED', null, $6, $7) on conflict (id) do nothing`,
    [copy.id, copy.sha256, copy.size, `ho-so-${copy.code}.pdf`, copy.pages, copy.at, copy.dossierId],
  );
}
