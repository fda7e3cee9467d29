import type { DossierActBody } from '@motcua/contracts';
import { appraisalPathOf, localDateOf, waitsForLoad, type ActContext, type ProcedurePlace } from '@motcua/domain';
import type { Tx } from '../platform/index.js';
import { codesOf } from './procedure-place.js';

interface Freest {
  id: string;
  open: number;
  candidates: number;
}

/** Of the fitting officers nearest to the agency and not away that day the one with the fewest open dossiers. */
const FREEST = `with fit as (
    select a.id, a.full_name, min(array_position($2::uuid[], g.agency_id)) as distance
    from role_grant g join account a on a.id = g.account_id
    where a.active and a.kind = 'STAFF' and g.role = $1 and g.agency_id = any($2::uuid[])
      and (g.covers is null or g.covers && $4::text[]) and (g.valid_from is null or g.valid_from <= $3) and (g.valid_to is null or g.valid_to >= $3)
      and not exists (select from substitution s where s.absent_id = a.id and s.ended_at is null and s.from_day <= $3 and s.to_day >= $3)
    group by a.id, a.full_name
  )
  select f.id, (select count(*)::int from dossier d where d.holder_id = f.id and d.open) as open, count(*) over ()::int as candidates
  from fit f where f.distance = (select min(distance) from fit) order by open, f.full_name, f.id limit 1`;

/** Two dossiers received at once are not both counted before either is given: one after another at an agency, to the end of its transaction. */
const ONE_AFTER_ANOTHER = `select pg_advisory_xact_lock(hashtextextended('assign-by-load ' || $1::text, 0))`;

/**
 * The act that gives a dossier to the officer with the least open work, with the reason in words; null where its assignment is
 * not by load, or nobody fits: then it waits for the leader's hand.
 */
export async function assignByLoad(tx: Tx, context: ActContext, procedure: ProcedurePlace): Promise<Extract<DossierActBody, { type: 'ASSIGN' }> | null> {
  const { state, rules, now } = context;
  const role = rules.workflow.find(({ kind }) => kind === 'APPRAISAL')?.role;
  if (!role || !waitsForLoad(state, rules)) return null;
  const path = [...appraisalPathOf(context)];
  await tx.query(ONE_AFTER_ANOTHER, [path[0] ?? ''], 'assign-one-after-another');
  const [freest] = await tx.query<Freest>(FREEST, [role, path, localDateOf(now), codesOf(procedure)], 'assign-freest');
  if (!freest) return null;
  const note = `Giao theo khối lượng: đang giữ ${freest.open} hồ sơ, ít nhất trong ${freest.candidates} người làm được.`;
  return { type: 'ASSIGN', assigneeId: freest.id, note };
}
