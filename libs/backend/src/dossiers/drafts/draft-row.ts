import type { DossierDraft, DraftCarryOver, FormAnswers, Party, ReturnChoice } from '@motcua/contracts';
import type { LostPaper } from '@motcua/domain';
import type { Queryable } from '../../platform/index.js';

/** What was attached to one paper of a draft. */
export interface DraftComponent {
  componentKey: string;
  documentIds: string[];
  notHeld: boolean;
}

/** What the last change of version left behind, with files by id. */
export type StoredCarryOver = Omit<DraftCarryOver, 'lostPapers'> & { lostPapers: LostPaper[] };

/** A draft as it is stored, with its files in the words of the screens. */
export interface DraftRow {
  id: string;
  versionId: string;
  caseKey: string;
  agencyId: string | null;
  answers: FormAnswers;
  answerRevisions: Record<string, number>;
  applicant: Party | null;
  components: DraftComponent[];
  returnChoice: ReturnChoice | null;
  carriedOver: StoredCarryOver | null;
  revision: number;
  savedAt: Date;
  keptUntil: Date;
  dossierId: string | null;
  documents: (Omit<DossierDraft['components'][number]['documents'][number], 'uploadedAt'> & { uploadedAt: string })[] | null;
}

/** A draft in the bin. */
export interface ThrownAwayRow {
  id: string;
  versionId: string;
  deletedAt: Date;
}

const SELECT = `select dd.id, dd.version_id as "versionId", dd.case_key as "caseKey", dd.agency_id as "agencyId", dd.answers,
    dd.answer_revisions as "answerRevisions", dd.applicant, dd.components, dd.return_choice as "returnChoice",
    dd.carried_over as "carriedOver", dd.revision,
    dd.saved_at as "savedAt", dd.kept_until as "keptUntil", dd.dossier_id as "dossierId",
    (select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'pages', f.pages,
       'uploadedAt', f.uploaded_at))
     from document f
     where f.id in (select id::uuid
       from jsonb_array_elements(dd.components || coalesce(dd.carried_over -> 'lostPapers', '[]')) paper, jsonb_array_elements_text(paper -> 'documentIds') id)
    ) as documents
  from dossier_draft dd`;

/** Drafts of an account that are neither sent nor deleted nor too old, newest save first. */
export function listDrafts(on: Queryable, accountId: string, now: Date): Promise<DraftRow[]> {
  return on.query<DraftRow>(
    `${SELECT} where dd.account_id = $1 and dd.dossier_id is null and dd.deleted_at is null and dd.kept_until > $2
     order by dd.saved_at desc, dd.id limit 100`,
    [accountId, now],
    'drafts-list',
  );
}

/** One draft of an account; sent ones too, deleted ones not. */
export async function findDraft(on: Queryable, accountId: string, draftId: string): Promise<DraftRow | undefined> {
  const [row] = await on.query<DraftRow>(
    `${SELECT} where dd.id = $1 and dd.account_id = $2 and dd.deleted_at is null`,
    [draftId, accountId],
    'draft-find',
  );
  return row;
}

/** The same, locked for a save. */
export async function lockDraftRow(on: Queryable, accountId: string, draftId: string): Promise<DraftRow | undefined> {
  const [row] = await on.query<DraftRow>(
    `${SELECT} where dd.id = $1 and dd.account_id = $2 and dd.deleted_at is null for no key update of dd`,
    [draftId, accountId],
    'draft-lock-row',
  );
  return row;
}

/** Drafts that an account threw away after `since`, the last one first. */
export function listThrownAway(on: Queryable, accountId: string, since: Date): Promise<ThrownAwayRow[]> {
  return on.query<ThrownAwayRow>(
    `select id, version_id as "versionId", deleted_at as "deletedAt" from dossier_draft
     where account_id = $1 and dossier_id is null and deleted_at > $2 order by deleted_at desc, id limit 100`,
    [accountId, since],
    'drafts-thrown-away',
  );
}
