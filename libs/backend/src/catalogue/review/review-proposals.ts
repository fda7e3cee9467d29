import { Injectable } from '@nestjs/common';
import { VersionSave, type ProposalDetail, type ProposalFilter, type ProposalSummary } from '@motcua/contracts';
import { applyChanges, DomainError, type Actor } from '@motcua/domain';
import { Database, type Tx } from '../../platform/index.js';
import type { VersionBody } from '../content-hash.js';
import { AdministerCatalogue } from '../versions/administer-catalogue.js';
import { assertNoDraft } from '../versions/draft-guards.js';
import { findProcedure, insertDraft, type ChangedBy } from '../versions/versions.repository.js';
import { decideProposal, findProposal, listOpen, presentProposal, readInForce, type ProposalRow } from './proposals.repository.js';

const PAGE = 50;

/** What officials do with proposals: look, and decide change by change. */
@Injectable()
export class ReviewProposals {
  constructor(
    private readonly database: Database,
    private readonly administer: AdministerCatalogue,
  ) {}

  /** Open proposals that the filter leaves, by code, fifty at a time. @param after code of the last one seen */
  async list({ after, ...filter }: ProposalFilter & { after: string }): Promise<{ items: ProposalSummary[]; total: number; next: string | null }> {
    const { items, total } = await listOpen(this.database, filter, { after, most: PAGE });
    return { items, total, next: items.length === PAGE ? (items.at(-1)?.code ?? null) : null };
  }

  /** @throws DomainError 'proposal.not-found' */
  async read(id: string): Promise<ProposalDetail> {
    const row = await findProposal(this.database, id);
    if (!row) throw new DomainError('proposal.not-found');
    const inForce = await readInForce(this.database, [row.code]);
    return presentProposal(row, inForce.get(row.code));
  }

  /**
   * The accepted changes become the draft of a next version, the others are rejected; none accepted: no draft. The same
   * decision sent again by the same person is answered like the first.
   * @param accepted places in the proposal's `changes`
   * @throws DomainError 'access.forbidden', 'proposal.not-found', 'proposal.decided', 'exchange.stale', 'version.draft-exists',
   *   'request.invalid-fields'
   */
  decide(actor: Actor, id: string, accepted: readonly number[]): Promise<{ versionId: string | null }> {
    return this.administer.run(actor, async (tx, by) => {
      const proposal = await findProposal(tx, id, 'for update');
      if (!proposal) throw new DomainError('proposal.not-found');
      const places = [...new Set(accepted)].sort((one, other) => one - other);
      if (proposal.state === 'DECIDED') return { event: null, answer: replayOf(proposal, places, by) };
      const versionId = places.length === 0 ? null : await takeInto(tx, { proposal, places }, by);
      await decideProposal(tx, id, { accepted: places, versionId, accountId: by.accountId, at: by.at });
      const data = { code: proposal.code, accepted: places.length, rejected: proposal.changes.length - places.length };
      return { event: { action: 'catalogue.decide-proposal', objectKind: 'procedure', objectId: proposal.code, data }, answer: { versionId } };
    });
  }
}

/** @throws DomainError 'proposal.decided' with who was first and when */
function replayOf({ decidedAt, decidedById, decidedByName, accepted, versionId }: ProposalRow, places: readonly number[], by: ChangedBy): { versionId: string | null } {
  const isSame = decidedById === by.accountId && JSON.stringify(accepted) === JSON.stringify(places);
  if (!isSame) throw new DomainError('proposal.decided', { actorName: decidedByName, at: decidedAt?.toISOString() ?? null });
  return { versionId };
}

/** @throws DomainError 'request.invalid-fields', 'exchange.stale', 'version.draft-exists' */
async function takeInto(tx: Tx, { proposal, places }: { proposal: ProposalRow; places: readonly number[] }, by: ChangedBy): Promise<string> {
  const { code, basis, changes, fieldName } = proposal;
  if (places.some((place) => changes[place] === undefined)) {
    throw new DomainError('request.invalid-fields', {}, [{ path: 'accepted', code: 'field.option-unknown', params: {} }]);
  }
  const inForce = (await readInForce(tx, [code])).get(code);
  if ((inForce?.hash ?? null) !== basis) throw new DomainError('exchange.stale', { code });
  const merged = inForce ? applyChanges(inForce, proposal.body, changes.filter((_, place) => places.includes(place))) : proposal.body;
  const body = soundBody(merged);
  await tx.execute('insert into field (code, name) values ($1, $2) on conflict (code) do nothing', [body.content.fieldCode, fieldName]);
  await tx.execute('insert into procedure (code) values ($1) on conflict (code) do nothing', [code]);
  const procedure = await findProcedure(tx, code);
  const procedureId = procedure?.id ?? '';
  await assertNoDraft(tx, procedureId);
  return insertDraft(tx, { procedureId, body }, by);
}

/** Some changes only make sense together. @throws DomainError 'request.invalid-fields' */
function soundBody(merged: VersionBody): VersionBody {
  const parsed = VersionSave.safeParse({ ...merged, expectedRevision: 1 });
  if (parsed.success) return { content: parsed.data.content, cases: parsed.data.cases };
  const fields = parsed.error.issues.map(({ path }) => ({ path: path.map(String).join('.'), code: 'field.type' as const, params: {} }));
  throw new DomainError('request.invalid-fields', {}, fields);
}
