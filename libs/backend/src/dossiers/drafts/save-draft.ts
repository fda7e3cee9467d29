import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { DossierDraft, DraftPatch, FormAnswers, ProcedureComponent } from '@motcua/contracts';
import { DomainError, type Instant } from '@motcua/domain';
import { caseOf, Catalogue } from '../../catalogue/index.js';
import { Clock, UnitOfWork, type Caller, type Tx } from '../../platform/index.js';
import { requireAcceptedKinds } from '../paper-kinds.js';
import { lockDraftRow, type DraftComponent, type DraftRow } from './draft-row.js';
import { keptUntil } from './draft-times.js';
import { Drafts } from './drafts.js';

/** An answer that another device had changed meanwhile: ours was kept, this was its value. */
export interface DraftConflict {
  key: string;
  otherValue: unknown;
}

interface Merged {
  answers: FormAnswers;
  answerRevisions: Record<string, number>;
  conflicts: DraftConflict[];
}

/** Newest wins for each answer; what it overwrote without having seen it is told, never lost silently. */
function mergeAnswers(row: DraftRow, patch: DraftPatch): Merged {
  const answers = { ...row.answers };
  const answerRevisions = { ...row.answerRevisions };
  const conflicts: DraftConflict[] = [];
  for (const [key, value] of Object.entries(patch.answers ?? {})) {
    const before = answers[key] ?? null;
    if (isDeepStrictEqual(before, value)) continue;
    if ((answerRevisions[key] ?? 0) > patch.baseRevision) conflicts.push({ key, otherValue: before });
    answerRevisions[key] = row.revision + 1;
    answers[key] = value;
  }
  const given = Object.entries(answers).filter(([, value]) => value !== null);
  return { answers: Object.fromEntries(given), answerRevisions, conflicts };
}

/** Papers spoken of in the patch replace those of the same key; the others stay. */
function mergeComponents(row: DraftRow, patch: DraftPatch): DraftComponent[] {
  const patched = new Map((patch.components ?? []).map((component) => [component.componentKey, component]));
  const kept = row.components.filter(({ componentKey }) => !patched.has(componentKey));
  return [...kept, ...patched.values()].filter(({ documentIds, notHeld }) => documentIds.length > 0 || notHeld);
}

const UPDATE = `update dossier_draft set case_key = $2, agency_id = $3, answers = $4, answer_revisions = $5, applicant = $6,
  components = $7, return_choice = $8, revision = revision + 1, saved_at = $9, kept_until = $10 where id = $1`;

const OWN_FILES = `select count(*) as own from document
  where id = any($1::uuid[]) and uploaded_by_id = $2 and dossier_id is null`;

/** Saves what changed in a draft; several devices may write at once. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  /**
   * The version stays: `CarryOverDraft` alone moves a draft to another one.
   * @returns the whole draft and the answers that another device had changed meanwhile
   * @throws DomainError 'draft.not-found', 'draft.already-submitted', 'procedure.case-not-found', 'procedure.version-replaced' when
   *   it was carried over while a case was chosen or a file attached, 'document.not-found', 'request.invalid-fields' with 'upload.kind' where
   *   the paper does not take such files
   */
  async run(caller: Caller, input: { draftId: string; patch: DraftPatch }): Promise<{ draft: DossierDraft; conflicts: DraftConflict[] }> {
    const { draftId, patch } = input;
    const judged = needsCase(patch) ? await this.caseAt(caller, draftId, patch.caseKey) : null;
    const now = this.clock.now();
    const conflicts = await this.unitOfWork.run(async (tx) => {
      const row = await lockDraftRow(tx, caller.accountId, draftId);
      if (!row) throw new DomainError('draft.not-found');
      if (row.dossierId !== null) throw new DomainError('draft.already-submitted');
      if (judged !== null && judged.versionId !== row.versionId) throw new DomainError('procedure.version-replaced', {});
      const merged = mergeAnswers(row, patch);
      await requireOwnFiles(tx, patch, caller);
      await requireAcceptedKinds(tx, judged?.components ?? [], newlyAttached(row, patch));
      await tx.execute(UPDATE, valuesOf({ row, patch, merged, now }), 'draft-save');
      return merged.conflicts;
    });
    return { draft: await this.drafts.get(caller, draftId), conflicts };
  }

  /** Version of the draft, and the papers of the case that is chosen or stands. @throws DomainError 'procedure.case-not-found' */
  private async caseAt(caller: Caller, draftId: string, chosen: string | undefined): Promise<{ versionId: string; components: ProcedureComponent[] }> {
    const { versionId, caseKey } = await this.drafts.get(caller, draftId);
    const { components } = caseOf(await this.catalogue.getVersion(versionId), chosen ?? caseKey);
    return { versionId, components };
  }
}

/** Whether what is saved depends on what the case says. */
const needsCase = ({ caseKey, components = [] }: DraftPatch): boolean =>
  caseKey !== undefined || components.some(({ documentIds }) => documentIds.length > 0);

/** Files that are not attached yet; those of before are judged when the draft is sent, for the case may have changed under them. */
function newlyAttached(row: DraftRow, { components = [] }: DraftPatch): DraftComponent[] {
  const before = new Map(row.components.map(({ componentKey, documentIds }) => [componentKey, documentIds]));
  return components.map((paper) => ({
    ...paper,
    documentIds: paper.documentIds.filter((id) => !before.get(paper.componentKey)?.includes(id)),
  }));
}

async function requireOwnFiles(tx: Tx, patch: DraftPatch, caller: Caller): Promise<void> {
  const ids = [...new Set((patch.components ?? []).flatMap(({ documentIds }) => documentIds))];
  if (ids.length === 0) return;
  const [found] = await tx.query<{ own: number }>(OWN_FILES, [ids, caller.accountId], 'draft-own-files');
  if (found?.own !== ids.length) throw new DomainError('document.not-found', { documentIds: ids });
}

function valuesOf({ row, patch, merged, now }: { row: DraftRow; patch: DraftPatch; merged: Merged; now: Instant }) {
  const applicant = patch.applicant === undefined ? row.applicant : patch.applicant;
  const returnChoice = patch.returnChoice ?? row.returnChoice;
  return [
    row.id,
    patch.caseKey ?? row.caseKey,
    patch.agencyId ?? row.agencyId,
    JSON.stringify(merged.answers),
    JSON.stringify(merged.answerRevisions),
    applicant ? JSON.stringify(applicant) : null,
    JSON.stringify(mergeComponents(row, patch)),
    returnChoice ? JSON.stringify(returnChoice) : null,
    new Date(now),
    keptUntil(now),
  ];
}
