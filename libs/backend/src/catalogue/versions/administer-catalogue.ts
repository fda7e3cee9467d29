import { Injectable } from '@nestjs/common';
import { DomainError, localDateOf, type Actor } from '@motcua/domain';
import { Audit, Clock, UnitOfWork, type Tx } from '../../platform/index.js';
import { lockCatalogue } from '../catalogue-revision.js';
import type { ChangedBy } from './versions.repository.js';

/** What a change of the catalogue did; `event` null = it had been done already, and nothing is recorded again. */
export interface CatalogueActDone<Answer> {
  event: {
    action: `catalogue.${string}`;
    objectKind: 'procedure' | 'procedure-version' | 'lookup-list' | 'template-file';
    objectId: string;
    data: Record<string, unknown>;
  } | null;
  answer: Answer;
}

/** Agencies among these that are the root of an installation. */
const ROOTS = 'select 1 from agency where id = any ($1::uuid[]) and parent_id is null';

/** Frame of every change of versions: one transaction, one at a time, by the catalogue office of the installation, recorded. */
@Injectable()
export class AdministerCatalogue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError 'access.forbidden' unless the actor administers the catalogue for the root of the agencies */
  async run<Answer>(actor: Actor, work: (tx: Tx, by: ChangedBy) => Promise<CatalogueActDone<Answer>>): Promise<Answer> {
    if (actor.kind !== 'STAFF') throw new DomainError('access.forbidden', {});
    const by = { accountId: actor.id, at: this.clock.date(), today: localDateOf(this.clock.now()) };
    const agencyIds = actor.grants.filter(({ role }) => role === 'CATALOGUE_ADMINISTRATOR').map(({ agencyId }) => agencyId);
    return this.unitOfWork.run(async (tx) => {
      const roots = await tx.query(ROOTS, [agencyIds]);
      if (roots.length === 0) throw new DomainError('access.forbidden', {});
      await lockCatalogue(tx);
      const { event, answer } = await work(tx, by);
      if (event) await this.audit.record(tx, { ...event, at: by.at, accountId: by.accountId });
      return answer;
    });
  }
}
