import { Injectable } from '@nestjs/common';
import type { DossierActBody } from '@motcua/contracts';
import { DESK_ROLES, DomainError, localDateOf, type Instant, type ProcedurePlace } from '@motcua/domain';
import { Agencies, resolveActor } from '../identity/index.js';
import { Clock, Database, type Caller, type Queryable } from '../platform/index.js';
import { accessOf, findDoor } from './dossier-access.js';
import { codesOf } from './procedure-place.js';

/** An officer who may be named in a note. */
export interface Colleague {
  id: string;
  name: string;
  position: string | null;
}

const REACHED = `from account a where a.active and a.kind = 'STAFF' and exists (
    select from role_grant g where g.account_id = a.id and g.role = any($1::text[]) and g.agency_id = any($2::uuid[])
      and (g.covers is null or g.covers && $4::text[]) and (g.valid_from is null or g.valid_from <= $3) and (g.valid_to is null or g.valid_to >= $3))`;

/** Where the people of a dossier are looked for. */
export interface DeskOfDossier {
  agencyPath: readonly string[];
  procedure: ProcedurePlace;
  now: Instant;
}

/** Those of the officers named in a note who may open the dossier that day; empty for other acts. */
export async function reachedBy(on: Queryable, act: DossierActBody, at: DeskOfDossier): Promise<string[]> {
  if (act.type !== 'NOTE' || !act.mentions || act.mentions.length === 0) return [];
  const params = [[...DESK_ROLES], [...at.agencyPath], localDateOf(at.now), codesOf(at.procedure), act.mentions];
  const rows = await on.query<{ id: string }>(`select a.id ${REACHED} and a.id = any($5::uuid[])`, params, 'dossier-mentioned');
  return rows.map(({ id }) => id);
}

/** Who may be named in a note about a dossier: officers who may open it themselves. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** By name, without the caller. @throws DomainError 'dossier.not-found', 'dossier.no-right', 'access.forbidden' for citizens */
  async list(caller: Caller, code: string): Promise<Colleague[]> {
    if (caller.kind !== 'STAFF') throw new DomainError('access.forbidden');
    const [door, tree] = await Promise.all([findDoor(this.database, { code }), this.agencies.tree()]);
    if (accessOf(resolveActor(caller), door, tree) !== 'WHOLE') throw new DomainError('dossier.no-right');
    const path = [door.agencyId, ...(door.workingAgencyId ? [door.workingAgencyId] : [])].flatMap((id) => [...tree.path(id)]);
    const params = [[...DESK_ROLES], path, localDateOf(this.clock.now()), codesOf(door), caller.accountId];
    return this.database.query<Colleague>(
      `select a.id, a.full_name as name, a.position ${REACHED} and a.id <> $5 order by a.full_name collate "vi-x-icu", a.id limit 300`,
      params,
      'dossier-colleagues',
    );
  }
}
