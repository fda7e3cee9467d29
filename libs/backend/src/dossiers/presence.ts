import { Injectable } from '@nestjs/common';
import { Agencies, resolveActor } from '../identity/index.js';
import { Clock, Database, type Caller } from '../platform/index.js';
import { accessOf, findDoor } from './dossier-access.js';

/** A page that has not asked for this long is taken for closed; pages ask every 30 s. */
const SEEN_WITHIN_MS = 75_000;

const TELL = `with seen as (
    insert into presence (dossier_id, account_id, since, seen_at) values ($1, $2, $3, $3)
    on conflict (dossier_id, account_id) do update
      set since = case when presence.seen_at < $4 then excluded.since else presence.since end, seen_at = excluded.seen_at
  )
  select a.full_name as name, p.since from presence p join account a on a.id = p.account_id
  where p.dossier_id = $1 and p.account_id <> $2 and p.seen_at >= $4 order by p.since, a.full_name`;

/** Who else has a dossier open: a hint, never a lock. */
@Injectable()
export class Presence {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** Tells that the caller has it open. @returns the others @throws DomainError 'dossier.not-found', 'dossier.no-right' */
  async tell(caller: Caller, code: string): Promise<{ name: string; since: string }[]> {
    const [door, tree] = await Promise.all([findDoor(this.database, { code }), this.agencies.tree()]);
    accessOf(resolveActor(caller), door, tree);
    const now = this.clock.now();
    const others = await this.database.query<{ name: string; since: Date }>(
      TELL,
      [door.id, caller.accountId, new Date(now), new Date(now - SEEN_WITHIN_MS)],
      'presence-tell',
    );
    return others.map(({ name, since }) => ({ name, since: since.toISOString() }));
  }
}
