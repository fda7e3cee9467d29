import { Injectable } from '@nestjs/common';
import type { FieldProblem, VersionDetail, VersionPublication } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import type { Tx } from '../../platform/index.js';
import { bumpRevision } from '../catalogue-revision.js';
import { AdministerCatalogue } from './administer-catalogue.js';
import { referenceProblems } from './check-references.js';
import { checkVersion } from './check-version.js';
import { assertDraft, assertNoDraft, assertRevision, assertUndecided, requireDetail, requireVersion } from './draft-guards.js';
import { decideDraft, withdrawScheduled } from './version-states.repository.js';
import { findInState, findProcedure, updateDraft, type ChangedBy, type VersionHead } from './versions.repository.js';

type Decision = VersionPublication & { by: ChangedBy };

/** Publishes drafts from a day on, and takes back what has not come into force. */
@Injectable()
export class PublishVersion {
  constructor(private readonly administer: AdministerCatalogue) {}

  /**
   * Today: in force at once, the predecessor becomes history. A later day: waits for it. The same publication sent again by
   * the same person is answered like the first.
   * @throws DomainError 'access.forbidden', 'version.not-found', 'version.already-published', 'version.not-draft', 'version.stale', 'version.has-problems',
   *   'version.other-scheduled', 'procedure.retired', 'request.invalid-fields'
   */
  publish(actor: Actor, versionId: string, publication: VersionPublication): Promise<VersionDetail> {
    return this.administer.run(actor, async (tx, by) => {
      const head = await requireVersion(tx, versionId);
      const decision = { ...publication, by };
      if (isReplay(head, decision)) return { event: null, answer: await requireDetail(tx, versionId) };
      assertUndecided(head);
      assertDraft(head);
      assertRevision(head, publication.expectedRevision);
      assertDates(decision);
      await assertFree(tx, head, decision);
      await writeDecision(tx, head, decision);
      const answer = await requireDetail(tx, versionId);
      const { validFrom, decisionNo, decidedOn } = publication;
      const data = { code: head.code, versionNo: answer.versionNo, validFrom, decisionNo, decidedOn };
      return { event: { action: 'catalogue.publish', objectKind: 'procedure-version', objectId: versionId, data }, answer };
    });
  }

  /** A version that waits for its day is a draft again. @throws DomainError 'access.forbidden', 'version.not-found', 'version.not-scheduled', 'version.draft-exists' */
  withdraw(actor: Actor, versionId: string): Promise<VersionDetail> {
    return this.administer.run(actor, async (tx, by) => {
      const head = await requireVersion(tx, versionId);
      const isDue = head.validFrom !== null && head.validFrom <= by.today;
      if (head.state !== 'SCHEDULED' || isDue) throw new DomainError('version.not-scheduled', { state: head.state });
      await assertNoDraft(tx, head.procedureId);
      await withdrawScheduled(tx, versionId, by);
      const data = { code: head.code, validFrom: head.validFrom };
      const event = { action: 'catalogue.withdraw', objectKind: 'procedure-version', objectId: versionId, data } as const;
      return { event, answer: await requireDetail(tx, versionId) };
    });
  }
}

function isReplay(head: VersionHead, { by, decisionNo, validFrom, expectedRevision }: Decision): boolean {
  const isDecided = head.state === 'SCHEDULED' || head.state === 'PUBLISHED';
  const isSame = head.decisionNo === decisionNo && head.validFrom === validFrom && head.publishedById === by.accountId;
  return isDecided && isSame && head.revision === expectedRevision + 1;
}

/** @throws DomainError 'request.invalid-fields' */
function assertDates({ validFrom, decidedOn, by }: Decision): void {
  const fields: FieldProblem[] = [
    ...(validFrom < by.today ? [{ path: 'validFrom', code: 'date.past' as const, params: {} }] : []),
    ...(decidedOn > by.today ? [{ path: 'decidedOn', code: 'date.future' as const, params: {} }] : []),
  ];
  if (fields.length > 0) throw new DomainError('request.invalid-fields', {}, fields);
}

/** @throws DomainError 'procedure.retired', 'version.other-scheduled' */
async function assertFree(tx: Tx, { code, procedureId }: VersionHead, { validFrom, by }: Decision): Promise<void> {
  const procedure = await findProcedure(tx, code);
  const retiredOn = procedure?.retiredOn ?? null;
  if (retiredOn !== null && retiredOn <= validFrom) throw new DomainError('procedure.retired', { retiredOn });
  const waiting = await findInState(tx, procedureId, 'SCHEDULED');
  const overtakes = waiting && (validFrom !== by.today || (waiting.validFrom ?? '') <= by.today);
  if (overtakes) throw new DomainError('version.other-scheduled', { validFrom: waiting.validFrom });
}

/** @throws DomainError 'version.has-problems' */
async function writeDecision(tx: Tx, head: VersionHead, decision: Decision): Promise<void> {
  const { content, cases } = await requireDetail(tx, head.id);
  const found = [...checkVersion({ content, cases }), ...(await referenceProblems(tx, { cases }))];
  const problems = found.filter(({ severity }) => severity === 'MUST');
  if (problems.length > 0) throw new DomainError('version.has-problems', { problems });
  await updateDraft(tx, { id: head.id, body: { content: { ...content, decisionNo: decision.decisionNo }, cases } }, decision.by);
  await decideDraft(tx, head, decision);
  await bumpRevision(tx);
}
