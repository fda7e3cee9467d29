import type { LevelChange, LevelPeriod, OnlineLevel } from '@motcua/contracts';
import type { Queryable, Tx } from '../../platform/index.js';

/** One procedure at one agency, with all that decides whether its level may change on a day. */
export interface LevelPair {
  procedureId: string;
  procedureCode: string;
  agencyId: string;
  agencyCode: string;
  /** Level of the version in force on the day. */
  versionLevel: OnlineLevel;
  /** Every case that citizens could file online at level 3 has a form, and there is one. */
  hasForm: boolean;
  /** The agency stands below one that the administrator has the catalogue of. */
  isAdministered: boolean;
  /** Drafts of citizens that are not sent yet. */
  drafts: number;
  /** The newest rule that begins on the day or later. */
  later: { validFrom: string; offered: boolean; onlineLevel: OnlineLevel | null; decisionNo: string | null } | null;
}

const HISTORY = `
  select p.code as "procedureCode", a.code as "agencyCode", a.name as "agencyName", r.offered, r.online_level as "onlineLevel",
    r.valid_from as "validFrom", r.valid_to as "validTo", r.decision_no as "decisionNo"
  from agency_procedure r join procedure p on p.id = r.procedure_id join agency a on a.id = r.agency_id
  where p.code = $1 order by r.valid_from desc, a.code`;

const PAIRS = `
  with recursive administered as (
    select id from agency where id = any ($4::uuid[])
    union select a.id from agency a join administered up on a.parent_id = up.id
  )
  select p.id as "procedureId", p.code as "procedureCode", a.id as "agencyId", a.code as "agencyCode",
    v.online_level as "versionLevel", a.id in (select id from administered) as "isAdministered",
    coalesce((select bool_and(jsonb_typeof(c.definition -> 'form') = 'object') from procedure_case c
      where c.version_id = v.id and coalesce((c.definition ->> 'maxLevel')::int, 4) >= 3
        and c.definition -> 'channels' @> '[{"channel": "ONLINE", "allowed": true}]'), false) as "hasForm",
    (select count(*)::int from dossier_draft d join procedure_version dv on dv.id = d.version_id
      where dv.procedure_id = p.id and d.agency_id = a.id and d.dossier_id is null and d.deleted_at is null) as drafts,
    (select jsonb_build_object('validFrom', r.valid_from, 'offered', r.offered, 'onlineLevel', r.online_level, 'decisionNo', r.decision_no)
      from agency_procedure r where r.procedure_id = p.id and r.agency_id = a.id and r.valid_from >= $3::date
      order by r.valid_from desc limit 1) as later
  from procedure p
  join lateral (
    select id, online_level from procedure_version
    where procedure_id = p.id and (state = 'PUBLISHED' or (state = 'SCHEDULED' and valid_from <= $3::date))
    order by state = 'SCHEDULED' desc limit 1
  ) v on true
  cross join agency a
  where p.code = any ($1::text[]) and a.code = any ($2::text[]) and (p.retired_on is null or p.retired_on > $3::date)
    and coalesce(a.valid_from, $3::date) <= $3::date and coalesce(a.valid_to, $3::date) >= $3::date
  order by p.code, a.code`;

const CLOSE_RUNNING = `
  update agency_procedure r set valid_to = $3::date - 1
  from unnest($1::uuid[], $2::uuid[]) as pair (agency_id, procedure_id)
  where r.agency_id = pair.agency_id and r.procedure_id = pair.procedure_id and r.valid_from < $3::date
    and (r.valid_to is null or r.valid_to >= $3::date)`;

const REMOVE_CORRECTED = `
  delete from agency_procedure r using unnest($1::uuid[], $2::uuid[]) as pair (agency_id, procedure_id)
  where r.agency_id = pair.agency_id and r.procedure_id = pair.procedure_id and r.valid_from = $3::date`;

const OPEN_NEXT = `
  insert into agency_procedure (agency_id, procedure_id, valid_from, offered, online_level, decision_no)
  select agency_id, procedure_id, $3::date, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) as pair (agency_id, procedure_id)`;

/** All periods of a procedure, newest first. */
export function listPeriods(on: Queryable, procedureCode: string): Promise<LevelPeriod[]> {
  return on.query(HISTORY, [procedureCode]);
}

/** Pairs of what is known and in force on the day of the change; unknown codes are missing. */
export function findPairs(on: Queryable, change: LevelChange, administeredFrom: readonly string[]): Promise<LevelPair[]> {
  return on.query(PAIRS, [change.procedureCodes, change.agencyCodes, change.validFrom, [...administeredFrom]]);
}

/** Ends what runs the day before, and begins what was decided; what began on the very day gives way (its decision stays in the audit). */
export async function writeChange(tx: Tx, pairs: readonly LevelPair[], change: LevelChange): Promise<void> {
  const keys = [pairs.map(({ agencyId }) => agencyId), pairs.map(({ procedureId }) => procedureId)];
  const { validFrom, offered, onlineLevel, decisionNo } = change;
  await tx.execute(CLOSE_RUNNING, [...keys, validFrom]);
  await tx.execute(REMOVE_CORRECTED, [...keys, validFrom]);
  await tx.execute(OPEN_NEXT, [...keys, validFrom, offered, onlineLevel, decisionNo]);
}
