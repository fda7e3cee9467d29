import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TEMPLATE_LIMITS, type ProcedureCase, type TemplateFile } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import { fileTypeFromBuffer } from 'file-type';
import { Database, type Queryable, type Tx } from '../../platform/index.js';
import { AdministerCatalogue } from '../versions/administer-catalogue.js';

/** A kept file with its bytes. */
export interface KeptTemplate {
  sha256: string;
  name: string;
  mediaType: string;
  content: Buffer;
}

/** What citizens can open and fill in, by its content; nothing that runs. */
const TAKEN: ReadonlySet<string | undefined> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
]);

const ADDRESS = '/api/v1/template-files/';
const SELECT = 'select sha256, name, media_type as "mediaType", content from template_file';
const FIND = `${SELECT} where sha256 = $1`;
const INSERT = `insert into template_file (sha256, name, media_type, content, uploaded_by_id, uploaded_at)
  values ($1, $2, $3, $4, $5, $6) on conflict (sha256) do nothing`;

const presented = ({ sha256, name, mediaType, content }: KeptTemplate): TemplateFile => ({
  name,
  mediaType,
  size: content.length,
  url: `${ADDRESS}${sha256}`,
});

/**
 * A file to be kept, judged by its content and never by its name.
 * @throws DomainError 'upload.empty-or-broken', 'upload.too-large', 'upload.type'
 */
export async function readTemplate(fileName: string, base64: string): Promise<KeptTemplate> {
  const content = Buffer.from(base64, 'base64');
  if (content.length === 0) throw new DomainError('upload.empty-or-broken', { name: fileName });
  if (content.length > TEMPLATE_LIMITS.maxBytes) {
    throw new DomainError('upload.too-large', { name: fileName, size: content.length, maxBytes: TEMPLATE_LIMITS.maxBytes });
  }
  const mediaType = (await fileTypeFromBuffer(content))?.mime;
  if (mediaType === undefined || !TAKEN.has(mediaType)) throw new DomainError('upload.type', { name: fileName, extension: extensionOf(fileName) });
  return { sha256: createHash('sha256').update(content).digest('hex'), name: fileName, mediaType, content };
}

/** `.rar` of `mau.rar`, as the refusal names it; '' when the name has none. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot, dot + 12).toLowerCase() : '';
}

/** Forms to download beside the papers of procedures. */
@Injectable()
export class TemplateFiles {
  constructor(
    private readonly administer: AdministerCatalogue,
    private readonly database: Database,
  ) {}

  /**
   * Keeps a file, judged by its content and never by its name. The same bytes again are the file that is there, under its name.
   * @throws DomainError 'access.forbidden', 'upload.empty-or-broken', 'upload.too-large', 'upload.type'
   */
  async keep(actor: Actor, { fileName, content }: { fileName: string; content: string }): Promise<TemplateFile> {
    const file = await readTemplate(fileName, content);
    return this.administer.run(actor, async (tx, by) => {
      const [known] = await tx.query<KeptTemplate>(FIND, [file.sha256]);
      if (known) return { event: null, answer: presented(known) };
      await insertTemplate(tx, file, by);
      const { sha256, name, mediaType } = file;
      const event = { action: 'catalogue.keep-template', objectKind: 'template-file', objectId: sha256, data: { name, mediaType } } as const;
      return { event, answer: presented(file) };
    });
  }

  /** @throws DomainError 'document.not-found' */
  async get(sha256: string): Promise<KeptTemplate> {
    const [found] = await this.database.query<KeptTemplate>(FIND, [sha256], 'template-file');
    if (!found) throw new DomainError('document.not-found', { documentIds: [sha256] });
    return found;
  }
}

/** Hashes of the kept files that papers name; addresses elsewhere are none of ours. */
export function templatesNamed(cases: readonly Pick<ProcedureCase, 'components'>[]): string[] {
  const urls = cases.flatMap(({ components }) => components.flatMap(({ templates }) => templates.map(({ url }) => url ?? '')));
  return [...new Set(urls.filter((url) => url.startsWith(ADDRESS)).map((url) => url.slice(ADDRESS.length)))].sort();
}

/** Those of the files that are kept here, by hash. */
export const findTemplates = (on: Queryable, hashes: readonly string[]): Promise<KeptTemplate[]> =>
  on.query<KeptTemplate>(`${SELECT} where sha256 = any($1::text[]) order by sha256`, [[...hashes]], 'template-files-by-hash');

/** Keeps a file that was read; one that is kept already stays under its name. */
export async function insertTemplate(tx: Tx, { sha256, name, mediaType, content }: KeptTemplate, by: { accountId: string; at: Date }): Promise<void> {
  await tx.execute(INSERT, [sha256, name, mediaType, content, by.accountId, by.at]);
}
