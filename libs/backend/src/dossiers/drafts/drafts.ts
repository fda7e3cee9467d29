import { Injectable } from '@nestjs/common';
import type { DossierDraft, ThrownAwayDraft } from '@motcua/contracts';
import { DomainError, localDateOf } from '@motcua/domain';
import { Agencies } from '../../identity/index.js';
import { Catalogue } from '../../catalogue/index.js';
import { Clock, Database, type Caller } from '../../platform/index.js';
import { findDraft, listDrafts, listThrownAway, type DraftRow, type StoredCarryOver } from './draft-row.js';
import { restorableSince, restorableUntil } from './draft-times.js';

/** Reads drafts and puts them into the words of the screens. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** The caller's drafts that can still be sent, newest save first. */
  async list(caller: Caller): Promise<DossierDraft[]> {
    const rows = await listDrafts(this.database, caller.accountId, this.clock.date());
    return Promise.all(rows.map((row) => this.presented(row)));
  }

  /** The caller's drafts that were thrown away and can still be taken back, the last one first. */
  async listThrownAway(caller: Caller): Promise<ThrownAwayDraft[]> {
    const rows = await listThrownAway(this.database, caller.accountId, restorableSince(this.clock.now()));
    return Promise.all(
      rows.map(async ({ id, versionId, deletedAt }) => ({
        id,
        procedureName: (await this.catalogue.getVersion(versionId)).content.name,
        deletedAt: deletedAt.toISOString(),
        restorableUntil: restorableUntil(deletedAt).toISOString(),
      })),
    );
  }

  /** One draft of the caller. @throws DomainError 'draft.not-found'; 'draft.already-submitted' {code} once it was sent */
  async get(caller: Caller, draftId: string): Promise<DossierDraft> {
    const row = await findDraft(this.database, caller.accountId, draftId);
    if (!row) throw new DomainError('draft.not-found');
    if (row.dossierId !== null) throw await this.alreadySubmitted(row.dossierId);
    return this.presented(row);
  }

  /** Whether it is the centre of the province, chosen by who does not know where the thing is decided. */
  async isCoordinator(agencyId: string | null): Promise<boolean> {
    const tree = await this.agencies.tree();
    return agencyId !== null && tree.coordinator(localDateOf(this.clock.now()))?.id === agencyId;
  }

  /** The refusal that names the dossier which the draft has become. */
  async alreadySubmitted(dossierId: string): Promise<DomainError> {
    const [dossier] = await this.database.query<{ code: string }>('select code from dossier where id = $1', [dossierId]);
    return new DomainError('draft.already-submitted', { code: dossier?.code ?? null });
  }

  /** A row in the words of the screens. */
  async presented(row: DraftRow): Promise<DossierDraft> {
    const [version, tree] = await Promise.all([this.catalogue.getVersion(row.versionId), this.agencies.tree()]);
    const published = await this.catalogue.getByCode(version.code);
    const filesOf = filesByPaper(row);
    return {
      id: row.id,
      revision: row.revision,
      procedureCode: version.code,
      procedureName: version.content.name,
      versionId: row.versionId,
      versionReplaced: published.versionId !== row.versionId,
      caseKey: row.caseKey,
      agencyId: row.agencyId,
      agencyName: row.agencyId === null ? null : (tree.byId(row.agencyId)?.name ?? null),
      answers: row.answers,
      applicant: row.applicant,
      components: row.components.map(({ componentKey, documentIds, notHeld }) => ({
        componentKey,
        notHeld,
        documents: filesOf(documentIds),
      })),
      returnChoice: row.returnChoice,
      carriedOver: row.carriedOver && carriedOver(row.carriedOver, filesOf),
      savedAt: row.savedAt.toISOString(),
      keptUntil: row.keptUntil.toISOString(),
    };
  }
}

type Files = DossierDraft['components'][number]['documents'];

/** Files of a draft by their ids, as the wire shows them. */
function filesByPaper({ documents }: DraftRow): (ids: readonly string[]) => Files {
  const known = new Map((documents ?? []).map((document) => [document.id, document]));
  return (ids) =>
    ids.flatMap((id) => {
      const document = known.get(id);
      return document ? [{ ...document, uploadedAt: new Date(document.uploadedAt).toISOString() }] : [];
    });
}

const carriedOver = (stored: StoredCarryOver, filesOf: (ids: readonly string[]) => Files): DossierDraft['carriedOver'] => ({
  ...stored,
  lostPapers: stored.lostPapers.map(({ componentKey, name, documentIds }) => ({ componentKey, name, documents: filesOf(documentIds) })),
});
