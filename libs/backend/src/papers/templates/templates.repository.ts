import type { PaperTemplate, TemplateKind } from '@motcua/contracts';
import type { Queryable, Tx } from '../../platform/index.js';
import { DEFAULT_TEMPLATES } from './default-templates.js';

/** A published version as it is stored. */
export interface StoredVersion {
  versionNo: number;
  validFrom: string;
  publishedAt: Date;
  publishedBy: string;
  template: PaperTemplate;
}

/** The draft of a form. */
export interface StoredDraft {
  revision: number;
  template: PaperTemplate;
}

/** Which version a form has and when. */
export interface TemplateHead {
  kind: TemplateKind;
  versionNo: number | null;
  validFrom: string | null;
}

const IN_FORCE = `select body from paper_template where kind = $1 and state = 'PUBLISHED' and valid_from <= $2
  order by valid_from desc, version_no desc limit 1`;

/** The words of a form in force on a day; those of the product while nobody published any. */
export async function templateInForce(on: Queryable, kind: TemplateKind, day: string): Promise<PaperTemplate> {
  const [row] = await on.query<{ body: PaperTemplate }>(IN_FORCE, [kind, day], 'template-in-force');
  return row?.body ?? DEFAULT_TEMPLATES[kind];
}

/** The words that a slip pinned when it was issued. @param id null: it was issued under those of the product */
export async function pinnedTemplate(on: Queryable, { id, kind }: { id: string | null; kind: TemplateKind }): Promise<PaperTemplate> {
  if (id === null) return DEFAULT_TEMPLATES[kind];
  const [row] = await on.query<{ body: PaperTemplate }>('select body from paper_template where id = $1', [id], 'template-by-id');
  if (!row) throw new Error(`paper template ${id} is gone`);
  return row.body;
}

/** The draft of a form, or undefined. */
export async function findDraft(on: Queryable, kind: TemplateKind): Promise<StoredDraft | undefined> {
  const [draft] = await on.query<StoredDraft>(`select revision, body as template from paper_template where kind = $1 and state = 'DRAFT'`, [
    kind,
  ]);
  return draft;
}

/** Published versions of a form, newest first. */
export function findVersions(on: Queryable, kind: TemplateKind): Promise<StoredVersion[]> {
  return on.query<StoredVersion>(
    `select t.version_no as "versionNo", t.valid_from as "validFrom", t.published_at as "publishedAt", a.full_name as "publishedBy", t.body as template
     from paper_template t join account a on a.id = t.published_by_id
     where t.kind = $1 and t.state = 'PUBLISHED' order by t.version_no desc`,
    [kind],
  );
}

/** Versions and drafts of all forms, without their words. */
export function findHeads(on: Queryable): Promise<TemplateHead[]> {
  return on.query<TemplateHead>(`select kind, version_no as "versionNo", valid_from as "validFrom" from paper_template`);
}

/** One writer at a time: drafts are few and their writers fewer. */
export async function lockTemplates(tx: Tx): Promise<void> {
  await tx.execute('lock table paper_template in share row exclusive mode');
}

/** Writes the draft over the one before. @returns its revision */
export async function writeDraft(
  tx: Tx,
  draft: { kind: TemplateKind; template: PaperTemplate; accountId: string; at: Date },
): Promise<number> {
  const [row] = await tx.query<{ revision: number }>(
    `insert into paper_template (kind, state, revision, body, saved_by_id, saved_at) values ($1, 'DRAFT', 1, $2, $3, $4)
     on conflict (kind) where state = 'DRAFT' do update
       set revision = paper_template.revision + 1, body = excluded.body, saved_by_id = excluded.saved_by_id, saved_at = excluded.saved_at
     returning revision`,
    [draft.kind, JSON.stringify(draft.template), draft.accountId, draft.at],
  );
  if (!row) throw new Error('the draft was not written');
  return row.revision;
}

/** The draft becomes the next version. @returns its number */
export async function publishDraft(tx: Tx, how: { kind: TemplateKind; validFrom: string; accountId: string; at: Date }): Promise<number> {
  const [row] = await tx.query<{ versionNo: number }>(
    `update paper_template set state = 'PUBLISHED', valid_from = $2, published_by_id = $3, published_at = $4,
       version_no = (select coalesce(max(version_no), 0) + 1 from paper_template where kind = $1)
     where kind = $1 and state = 'DRAFT' returning version_no as "versionNo"`,
    [how.kind, how.validFrom, how.accountId, how.at],
  );
  if (!row) throw new Error('the draft was not published');
  return row.versionNo;
}
