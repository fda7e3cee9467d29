import type { PaperKind } from '@motcua/contracts';
import type { Queryable, Tx } from '../platform/index.js';

/** A slip as it is stored: facts frozen, PDF once rendered. */
export interface StoredPaper {
  id: string;
  dossierId: string;
  kind: PaperKind;
  number: string;
  issuedAt: Date;
  /** Frozen facts as JSON; parse with `PaperData`. */
  data: unknown;
  /** Null until the PDF is rendered. */
  documentId: string | null;
  /** By which anybody can check it. */
  checkCode: string;
  /** Words pinned when it was issued; null: those of the product. */
  templateId: string | null;
}

const COLUMNS =
  'id, dossier_id as "dossierId", kind, number, issued_at as "issuedAt", data, document_id as "documentId", check_code as "checkCode", template_id as "templateId"';

/** One slip, or undefined. */
export async function findPaper(on: Queryable, id: string): Promise<StoredPaper | undefined> {
  const [row] = await on.query<StoredPaper>(`select ${COLUMNS} from paper where id = $1`, [id], 'paper-by-id');
  return row;
}

/** Ids of the slips that an act issued and that are not rendered yet. */
export async function findUnrenderedOf(on: Queryable, entry: { entryId: string; dossierId: string }): Promise<string[]> {
  const rows = await on.query<{ id: string }>(
    'select id from paper where dossier_id = $2 and entry_id = $1 and document_id is null',
    [entry.entryId, entry.dossierId],
    'paper-unrendered-of-entry',
  );
  return rows.map(({ id }) => id);
}

/** Locks a slip whose PDF is still missing. @returns false when somebody else was faster */
export async function lockUnrendered(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query('select 1 as yes from paper where id = $1 and document_id is null for update', [id], 'paper-lock-unrendered');
  return rows.length > 0;
}

/** Ties the PDF to its slip, once and for all. */
export async function setDocument(tx: Tx, id: string, documentId: string): Promise<void> {
  await tx.execute('update paper set document_id = $2 where id = $1 and document_id is null', [id, documentId], 'paper-set-document');
}

/** Writes down that a slip was printed, the first time as every other. */
export async function recordPrint(on: Queryable, print: { paperId: string; accountId: string; at: Date }): Promise<void> {
  await on.execute('insert into paper_print (paper_id, at, account_id) values ($1, $2, $3)', [print.paperId, print.at, print.accountId]);
}
