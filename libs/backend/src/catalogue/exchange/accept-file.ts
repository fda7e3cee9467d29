import { Injectable } from '@nestjs/common';
import type { ExchangeReport, ProcedureFile, VersionDetail } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import { Database, type Tx } from '../../platform/index.js';
import { contentHash } from '../content-hash.js';
import { AdministerCatalogue, type CatalogueActDone } from '../versions/administer-catalogue.js';
import { requireDetail, requireVersion } from '../versions/draft-guards.js';
import { findInState, findProcedure, insertDraft, type ChangedBy } from '../versions/versions.repository.js';
import { insertTemplate } from '../templates/template-files.js';
import { InspectFile, type InspectedFile } from './inspect-file.js';
import type { RawFile } from './procedure-file.js';

/** Takes procedures from files. */
@Injectable()
export class AcceptFile {
  constructor(
    private readonly database: Database,
    private readonly inspection: InspectFile,
    private readonly administer: AdministerCatalogue,
  ) {}

  /** What taking the file would mean; nothing is written. @throws DomainError as {@link InspectFile.run} */
  async inspect(raw: RawFile): Promise<ExchangeReport> {
    return (await this.inspection.run(this.database, raw)).report;
  }

  /**
   * The file as the draft of a next version; what is published stays as it is. The same file sent again by the same person is
   * answered like the first time.
   * @param basis of the report that was looked at
   * @throws DomainError 'access.forbidden', 'exchange.stale', 'exchange.has-conflicts', and as {@link inspect}
   */
  accept(actor: Actor, raw: RawFile, basis: string | null): Promise<VersionDetail> {
    return this.administer.run(actor, async (tx, by) => {
      const { report, ...inspected } = await this.inspection.run(tx, raw);
      const earlier = await earlierDraft(tx, inspected.file, by);
      if (earlier) return { event: null, answer: earlier };
      if (report.basis !== basis) throw new DomainError('exchange.stale', { code: report.code });
      const conflicts = report.conflicts.filter(({ severity }) => severity === 'MUST');
      if (conflicts.length > 0) throw new DomainError('exchange.has-conflicts', { conflicts });
      return taken(tx, inspected, by);
    });
  }
}

/** The draft that this very person has made of this very content. */
async function earlierDraft(tx: Tx, { procedure }: ProcedureFile, by: ChangedBy): Promise<VersionDetail | null> {
  const found = await findProcedure(tx, procedure.code);
  const draft = found && (await findInState(tx, found.id, 'DRAFT'));
  if (!draft) return null;
  const head = await requireVersion(tx, draft.id);
  const isSame = head.hash === contentHash(procedure) && head.changedById === by.accountId;
  return isSame ? requireDetail(tx, draft.id) : null;
}

async function taken(tx: Tx, { file, templates }: Pick<InspectedFile, 'file' | 'templates'>, by: ChangedBy): Promise<CatalogueActDone<VersionDetail>> {
  const { procedure, hash, installation } = file;
  const { code, field, content, cases } = procedure;
  await tx.execute('insert into field (code, name) values ($1, $2) on conflict (code) do nothing', [content.fieldCode, field.name]);
  await tx.execute('insert into procedure (code) values ($1) on conflict (code) do nothing', [code]);
  for (const template of templates) await insertTemplate(tx, template, by);
  const found = await findProcedure(tx, code);
  const objectId = await insertDraft(tx, { procedureId: found?.id ?? '', body: { content, cases } }, by);
  const event = { action: 'catalogue.take-file', objectKind: 'procedure-version', objectId, data: { code, hash, installation } } as const;
  return { event, answer: await requireDetail(tx, objectId) };
}
