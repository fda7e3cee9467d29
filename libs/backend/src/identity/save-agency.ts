import { Injectable } from '@nestjs/common';
import type { AgencyWrite } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import { Audit, Clock, UnitOfWork, type Tx } from '../platform/index.js';
import { Agencies } from './agencies.js';
import {
  insertAgency,
  listAgencies,
  lockAgencies,
  raiseAgenciesRevision,
  updateAgency,
} from './agencies.repository.js';
import { agencyProblems } from './agency-rules.js';
import { AgencyTree, type AgencyNode } from './agency-tree.js';
import { AdministratorScope } from './staff-scope.js';

/** Makes and changes agencies. */
@Injectable()
export class SaveAgency {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly agencies: Agencies,
    private readonly audit: Audit,
  ) {}

  /**
   * A new agency, below one that the administrator administers.
   * @throws DomainError 'access.forbidden', 'agency.code-taken', 'request.invalid-fields'
   */
  create(actor: Actor, write: AgencyWrite): Promise<AgencyNode> {
    return this.run(
      actor,
      async (tx, tree) => {
        requireReach(new AdministratorScope(tree, actor), write.parentId);
        requireValid(tree, write, null);
        return insertAgency(tx, write);
      },
      'agency.create',
    );
  }

  /**
   * Changes an agency that the administrator administers; moving it needs both places. Working hours changed here count
   * for what is calculated from now on, never for due moments already promised.
   * @throws DomainError 'agency.not-found', 'access.forbidden', 'agency.code-taken', 'request.invalid-fields'
   */
  change(actor: Actor, id: string, write: AgencyWrite): Promise<AgencyNode> {
    return this.run(
      actor,
      async (tx, tree) => {
        const before = tree.get(id);
        const scope = new AdministratorScope(tree, actor);
        requireReach(scope, id);
        if (before.parentId !== write.parentId) requireReach(scope, write.parentId ?? before.parentId);
        requireValid(tree, write, id);
        await updateAgency(tx, id, write);
        return id;
      },
      'agency.change',
    );
  }

  private run(
    actor: Actor,
    save: (tx: Tx, tree: AgencyTree) => Promise<string>,
    action: 'agency.create' | 'agency.change',
  ): Promise<AgencyNode> {
    const at = this.clock.date();
    return this.unitOfWork.run(async (tx) => {
      await lockAgencies(tx);
      const before = new AgencyTree(await listAgencies(tx));
      const id = await save(tx, before);
      await raiseAgenciesRevision(tx, at);
      const after = new AgencyTree(await listAgencies(tx)).get(id);
      const accountId = actor.kind === 'STAFF' ? actor.id : null;
      await this.audit.record(tx, {
        at,
        accountId,
        action,
        objectKind: 'agency',
        objectId: id,
        data: { before: before.byId(id) ?? null, after },
      });
      tx.afterCommit(() => this.agencies.expire());
      return after;
    });
  }
}

/** A second root (`null`) is refused by the rules of the tree; to touch the root one administers it. */
function requireReach(scope: AdministratorScope, agencyId: string | null): void {
  const reaches = agencyId === null ? scope.whole : scope.whole || scope.reachesAgency(agencyId);
  if (!reaches) throw new DomainError('access.forbidden', {});
}

function requireValid(tree: AgencyTree, write: AgencyWrite, ownId: string | null): void {
  const problems = agencyProblems(tree, write, ownId);
  if (problems.length > 0) throw new DomainError('request.invalid-fields', {}, problems);
}
