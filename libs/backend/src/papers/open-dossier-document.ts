import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { findDocument, type StoredDocument } from '../documents/index.js';
import { DossierReadings, type DossierReach } from '../dossiers/index.js';
import { Audit, Clock, Database, type Caller } from '../platform/index.js';

/** What the owner of a dossier may read of its files: what was handed in, what he sent, drafts he is asked to check, slips and issued results. */
const OWNER_READS = `select 1 as yes from document f where f.id = $1 and (
    f.uploaded_by_id = $2
    or f.origin = 'RENDERED'
    or exists (select from component_document c where c.document_id = f.id)
    or exists (select from draft_confirmation k where k.dossier_id = f.dossier_id and k.document_id = f.id)
    or exists (select from dossier_result r where r.dossier_id = f.dossier_id and r.document_id = f.id))`;

/** What an agency that was asked may read: files of papers shared with it, those of its requests, and its own answers. */
const ASKED_READS = `select 1 as yes from document f join dossier d on d.id = f.dossier_id
  join inter_agency_step st on st.dossier_id = d.id and st.stage in ('SENT', 'ACKNOWLEDGED', 'ANSWERED') and st.agency_id = any($2::uuid[])
  where f.id = $1 and (
    exists (select from component_document c where c.document_id = f.id and c.component_key = any(st.component_keys))
    or exists (select from inter_agency_document a where a.document_id = f.id and a.dossier_id = st.dossier_id
      and (a.no = st.no or a.no = any(st.after) or st.is_lead)))`;

/** What a desk elsewhere may read: what was handed in at its counter with the slips of it, or the result that it returns. */
const DESK_READS = `select 1 as yes from document f join dossier d on d.id = f.dossier_id where f.id = $1 and (
    ($2 and (f.uploaded_by_id = $4 or f.origin = 'RENDERED' or exists (select from component_document c where c.document_id = f.id)))
    or ($3 and d.resolved_at is not null and exists (select from dossier_result r where r.dossier_id = d.id and r.document_id = f.id)))`;

/** Files of dossiers for those who may read them. */
@Injectable()
export class OpenDossierDocument {
  constructor(
    private readonly database: Database,
    private readonly readings: DossierReadings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * A file for its uploader while it belongs to no dossier, then for whoever may open the dossier; drafts of results are
   * for the desk alone. An officer's look is recorded (NĐ 61/2018 art. 5, no disclosure).
   * @throws DomainError 'document.not-found', 'dossier.no-right'
   */
  async run(caller: Caller, documentId: string): Promise<StoredDocument> {
    const document = await findDocument(this.database, documentId);
    if (!document) throw new DomainError('document.not-found');
    await this.requireReader(caller, document);
    if (caller.kind === 'STAFF' && document.dossierId) await this.recordLook(caller, document);
    return document;
  }

  private async requireReader(caller: Caller, document: StoredDocument): Promise<void> {
    if (!document.dossierId) {
      if (document.uploadedById !== caller.accountId) throw new DomainError('document.not-found');
      return;
    }
    const { access, agencyIds, parts } = await this.accessOf(caller, document.dossierId);
    if (access === 'DESK') {
      const params = [document.id, parts.includes('HANDED_IN'), parts.includes('COLLECT'), caller.accountId];
      const own = await this.database.query(DESK_READS, params, 'document-desk-reads');
      if (own.length === 0) throw new DomainError('dossier.no-right');
      return;
    }
    if (access === 'STEP') {
      const shared = await this.database.query(ASKED_READS, [document.id, agencyIds], 'document-asked-reads');
      if (shared.length === 0) throw new DomainError('dossier.no-right');
      return;
    }
    if (caller.kind === 'STAFF') return;
    const readable = await this.database.query(OWNER_READS, [document.id, caller.accountId], 'document-owner-reads');
    if (readable.length === 0) throw new DomainError('document.not-found');
  }

  /** Another citizen's file does not exist for him. */
  private async accessOf(caller: Caller, dossierId: string): Promise<DossierReach> {
    try {
      return await this.readings.accessOf(caller, { dossierId });
    } catch (error) {
      const isHidden = error instanceof DomainError && error.code === 'dossier.not-found';
      throw isHidden ? new DomainError('document.not-found') : error;
    }
  }

  private async recordLook(caller: Caller, { id, dossierId }: StoredDocument): Promise<void> {
    const event = { at: this.clock.date(), accountId: caller.accountId, action: 'document.open', objectKind: 'document', objectId: id };
    await this.audit.record(this.database, { ...event, data: { dossierId } });
  }
}
