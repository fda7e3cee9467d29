import { Injectable } from '@nestjs/common';
import type { DossierDraft, ProcedureCase } from '@motcua/contracts';
import { caseCarriedTo, carryOver, DomainError, localDateOf, type CarriedOver, type Instant } from '@motcua/domain';
import { caseOf, Catalogue, type ProcedureVersion, type PublishedProcedure } from '../../catalogue/index.js';
import { Clock, Database, UnitOfWork, type Caller, type Tx } from '../../platform/index.js';
import { findDraft, lockDraftRow, type DraftComponent, type DraftRow, type StoredCarryOver } from './draft-row.js';
import { keptUntil } from './draft-times.js';
import { Drafts } from './drafts.js';

/** Which draft as the caller saw it, and the case where he had to choose one. */
export interface CarryOverWish {
  draftId: string;
  revision: number;
  caseKey?: string | undefined;
}

interface Move {
  from: ProcedureVersion;
  to: PublishedProcedure;
  into: ProcedureCase;
}

const UPDATE = `update dossier_draft set version_id = $2, case_key = $3, answers = $4, components = $5, carried_over = $6,
  revision = revision + 1, saved_at = $7, kept_until = $8 where id = $1`;

/** Moves a draft to the version in force; what does not fit there stays with the draft, in words. */
@Injectable()
export class CarryOverDraft {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  /**
   * A draft that stands under the version in force already is given back as it is, so that a replay changes nothing.
   * @throws DomainError 'draft.not-found', 'draft.already-submitted' {code}, 'draft.stale-version' {revision}, 'procedure.retired'
   *   {replacedByCode}, 'procedure.case-not-found' when the case is gone and the person must choose
   */
  async run(caller: Caller, wish: CarryOverWish): Promise<DossierDraft> {
    const seen = await findDraft(this.database, caller.accountId, wish.draftId);
    if (seen && seen.dossierId === null) await this.move(caller, wish, await this.moveOf(seen, wish));
    return this.drafts.get(caller, wish.draftId);
  }

  private async moveOf(seen: DraftRow, { caseKey }: CarryOverWish): Promise<Move | null> {
    const from = await this.catalogue.getVersion(seen.versionId);
    const to = await this.catalogue.getByCode(from.code);
    requireInForce(to, localDateOf(this.clock.now()));
    if (to.versionId === from.versionId) return null;
    const into = caseKey === undefined ? caseCarriedTo(to.cases, seen.caseKey) : caseOf(to, caseKey);
    if (!into) throw new DomainError('procedure.case-not-found', { code: to.code, caseKey: seen.caseKey });
    return { from, to, into };
  }

  private async move(caller: Caller, wish: CarryOverWish, move: Move | null): Promise<void> {
    if (!move) return;
    await this.unitOfWork.run(async (tx) => {
      const row = await lockDraftRow(tx, caller.accountId, wish.draftId);
      // Sent, thrown away or carried over meanwhile: what stands now is the answer.
      if (!row || row.dossierId !== null || row.versionId === move.to.versionId) return;
      if (row.revision !== wish.revision || row.versionId !== move.from.versionId) {
        throw new DomainError('draft.stale-version', { revision: row.revision });
      }
      await save(tx, row, { move, now: this.clock.now() });
    });
  }
}

/** @throws DomainError 'procedure.retired' with the day and the procedure to use instead */
export function requireInForce({ code, retiredOn, replacedByCode }: PublishedProcedure, today: string): void {
  if (retiredOn !== null && retiredOn <= today) throw new DomainError('procedure.retired', { procedureCode: code, retiredOn, replacedByCode });
}

async function save(tx: Tx, row: DraftRow, { move: { from, to, into }, now }: { move: Move; now: Instant }): Promise<void> {
  const carried = carryOver({
    before: from.cases,
    caseKey: row.caseKey,
    after: into,
    draft: { answers: row.answers, papers: row.components },
    today: localDateOf(now),
  });
  const told = toldWith(row.carriedOver, carried, to.publishedOn);
  const values = [row.id, to.versionId, into.key, JSON.stringify(carried.answers), JSON.stringify(carried.papers), JSON.stringify(told)];
  await tx.execute(UPDATE, [...values, new Date(now), keptUntil(now)], 'draft-carry-over');
}

/** What an earlier change left behind is still told; of the same question or paper only the latest. */
function toldWith(earlier: StoredCarryOver | null, now: CarriedOver<DraftComponent>, validFrom: string): StoredCarryOver {
  const { lostAnswers, lostPapers, toReview } = now;
  const keys = new Set(lostAnswers.map(({ key }) => key));
  const papers = new Set(lostPapers.map(({ componentKey }) => componentKey));
  return {
    validFrom,
    toReview: [...new Set([...toReview, ...(earlier?.toReview ?? [])])],
    lostAnswers: [...lostAnswers, ...(earlier?.lostAnswers ?? []).filter(({ key }) => !keys.has(key))],
    lostPapers: [...lostPapers, ...(earlier?.lostPapers ?? []).filter(({ componentKey }) => !papers.has(componentKey))],
  };
}
