import { DomainError } from '@motcua/domain';
import type { ActType } from '@motcua/contracts';
import type { Queryable } from '../platform/index.js';

const FIRST_OF_VERSION = `select e.act, e.at, a.full_name as "actorName"
  from journal_entry e left join account a on a.id = e.actor_id
  where e.dossier_id = $1 and e.version = $2 order by e.seq limit 1`;

/** The refusal of a stale act: who was first, with what and when, so that the second person need not ask around. */
export async function staleVersion(on: Queryable, seen: { dossierId: string; version: number }): Promise<DomainError> {
  const [first] = await on.query<{ act: ActType; at: Date; actorName: string | null }>(FIRST_OF_VERSION, [seen.dossierId, seen.version]);
  if (!first) return new DomainError('dossier.stale-version', { actorName: null, act: null, at: null, version: seen.version });
  return new DomainError('dossier.stale-version', {
    actorName: first.actorName,
    act: first.act,
    at: first.at.toISOString(),
    version: seen.version,
  });
}
