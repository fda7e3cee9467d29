import { Injectable } from '@nestjs/common';
import { MOST_PINNED_QUERIES, MOST_SAVED_QUERIES, type Queue, type QueueView, type SavedQuery } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import { Agencies, leads, resolveActor, type AgencyTree } from '../../identity/index.js';
import { canonicalHash, Clock, Database, UnitOfWork, violates, type Caller, type Tx } from '../../platform/index.js';
import { findQuery, lockQuery, visibleQueries, type StoredQuery } from './saved-queries.repository.js';

/** What an officer writes of a query. */
export interface QueryToSave {
  id: string;
  expectedVersion: number | null;
  name: string;
  queue: Queue;
  view: QueueView;
  sharedWithId: string | null;
}

/** Queues as data: an officer's own, and those that a head shares with all of his agency. */
@Injectable()
export class SavedQueries {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** The queries the caller sees and how he looks at the built-in queues. */
  async inbox(caller: Caller): Promise<{ views: Partial<Record<Queue, QueueView>>; queries: SavedQuery[] }> {
    const tree = await this.agencies.tree();
    const reach = [...new Set(caller.grants.flatMap(({ agencyId }) => [...tree.path(agencyId)]))];
    const [views, queries] = await Promise.all([
      this.database.query<{ queue: Queue; view: QueueView }>('select queue, view from queue_view where account_id = $1', [caller.accountId]),
      visibleQueries(this.database, caller.accountId, reach),
    ]);
    return {
      views: Object.fromEntries(views.map(({ queue, view }) => [queue, view])),
      queries: queries.map((query) => presented(query, caller, tree)),
    };
  }

  /** Keeps how the caller looks at a built-in queue; null forgets it. */
  async saveView(caller: Caller, queue: Queue, view: QueueView | null): Promise<void> {
    if (!view) {
      await this.database.execute('delete from queue_view where account_id = $1 and queue = $2', [caller.accountId, queue]);
      return;
    }
    await this.database.execute(
      `insert into queue_view (account_id, queue, view, saved_at) values ($1, $2, $3, $4)
       on conflict (account_id, queue) do update set view = excluded.view, saved_at = excluded.saved_at`,
      [caller.accountId, queue, JSON.stringify(view), this.clock.date()],
    );
  }

  /**
   * Makes a query or changes an own one; what stands already as wanted is answered as it is.
   * @throws DomainError 'access.forbidden' (another's query, or shared with an agency the caller does not lead),
   *   'saved-query.stale', 'saved-query.not-found', 'saved-query.name-taken', 'saved-query.too-many'
   */
  async save(caller: Caller, wanted: QueryToSave): Promise<SavedQuery> {
    const tree = await this.agencies.tree();
    requireMayShare(resolveActor(caller), tree, wanted.sharedWithId);
    try {
      await this.work.run((tx) => this.write(tx, caller, wanted));
    } catch (error) {
      if (violates(error, 'saved_query_name_unique')) throw new DomainError('saved-query.name-taken');
      throw error;
    }
    const saved = await findQuery(this.database, caller.accountId, wanted.id);
    if (!saved) throw new DomainError('saved-query.not-found');
    return presented(saved, caller, tree);
  }

  /** @throws DomainError 'saved-query.not-found', 'access.forbidden' for who neither owns it nor leads the agency it is shared with */
  async remove(caller: Caller, id: string): Promise<void> {
    const tree = await this.agencies.tree();
    const found = await findQuery(this.database, caller.accountId, id);
    if (!found) throw new DomainError('saved-query.not-found');
    const mayEnd = found.sharedWithId !== null && leads(resolveActor(caller), tree, found.sharedWithId);
    if (found.accountId !== caller.accountId && !mayEnd) throw new DomainError('access.forbidden');
    await this.database.execute('delete from saved_query where id = $1', [id]);
  }

  /** The caller's order; ids he does not see are passed over. @throws DomainError 'saved-query.too-many' beyond the pins that are counted */
  async arrange(caller: Caller, places: readonly { id: string; isPinned: boolean }[]): Promise<void> {
    if (places.filter(({ isPinned }) => isPinned).length > MOST_PINNED_QUERIES) {
      throw new DomainError('saved-query.too-many', { max: MOST_PINNED_QUERIES });
    }
    const seen = new Set((await this.inbox(caller)).queries.map(({ id }) => id));
    const kept = places.filter(({ id }, index) => seen.has(id) && places.findIndex((place) => place.id === id) === index);
    await this.work.run(async (tx) => {
      await tx.execute('delete from saved_query_place where account_id = $1', [caller.accountId]);
      await tx.execute(
        `insert into saved_query_place (account_id, query_id, place, pinned)
         select $1, id, place, pinned from unnest($2::uuid[], $3::boolean[]) with ordinality as wanted (id, pinned, place)`,
        [caller.accountId, kept.map(({ id }) => id), kept.map(({ isPinned }) => isPinned)],
      );
    });
  }

  private async write(tx: Tx, caller: Caller, wanted: QueryToSave): Promise<void> {
    const stands = await lockQuery(tx, caller.accountId, wanted.id);
    if (stands && stands.accountId !== caller.accountId) throw new DomainError('access.forbidden');
    if (stands && isAsWanted(stands, wanted)) return;
    if ((stands?.version ?? null) !== wanted.expectedVersion) throw new DomainError(stands ? 'saved-query.stale' : 'saved-query.not-found');
    const content = [wanted.name, wanted.queue, JSON.stringify(wanted.view), wanted.sharedWithId, this.clock.date()];
    if (stands) {
      await tx.execute(
        'update saved_query set name = $2, queue = $3, view = $4, shared_with_id = $5, saved_at = $6, version = version + 1 where id = $1',
        [wanted.id, ...content],
      );
      return;
    }
    await requireRoom(tx, caller.accountId);
    await tx.execute(
      'insert into saved_query (id, name, queue, view, shared_with_id, saved_at, account_id, version) values ($1, $2, $3, $4, $5, $6, $7, 1)',
      [wanted.id, ...content, caller.accountId],
    );
    await pinIfRoom(tx, caller.accountId, wanted.id);
  }
}

function requireMayShare(actor: Actor, tree: AgencyTree, agencyId: string | null): void {
  if (agencyId !== null && !leads(actor, tree, agencyId)) throw new DomainError('access.forbidden');
}

const isAsWanted = (stands: StoredQuery, { name, queue, view, sharedWithId }: QueryToSave): boolean =>
  stands.name === name && stands.queue === queue && stands.sharedWithId === sharedWithId && canonicalHash(stands.view).equals(canonicalHash(view));

async function requireRoom(tx: Tx, accountId: string): Promise<void> {
  const [row] = await tx.query<{ kept: number }>('select count(*) as kept from saved_query where account_id = $1', [accountId]);
  if ((row?.kept ?? 0) >= MOST_SAVED_QUERIES) throw new DomainError('saved-query.too-many', { max: MOST_SAVED_QUERIES });
}

/** A new query stands at the end of its owner's rail, counted while there is room. */
async function pinIfRoom(tx: Tx, accountId: string, id: string): Promise<void> {
  await tx.execute(
    `insert into saved_query_place (account_id, query_id, place, pinned)
     select $1, $2, coalesce(max(place), 0) + 1, count(*) filter (where pinned) < ${MOST_PINNED_QUERIES} from saved_query_place where account_id = $1`,
    [accountId, id],
  );
}

const presented = (query: StoredQuery, caller: Caller, tree: AgencyTree): SavedQuery => ({
  id: query.id,
  name: query.name,
  queue: query.queue,
  view: query.view,
  version: query.version,
  ownerName: query.ownerName,
  isOwn: query.accountId === caller.accountId,
  sharedWith: query.sharedWithId === null ? null : { id: query.sharedWithId, name: tree.byId(query.sharedWithId)?.name ?? '' },
  isPinned: query.isPinned,
});
