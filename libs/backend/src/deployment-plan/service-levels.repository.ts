import type { HeldLevel, ServiceLevels } from '@motcua/domain';
import type { Queryable } from '../platform/index.js';

type OfProcedure = HeldLevel & { procedureId: string };

/** A version replaced before validity was kept says nothing about days, and is left out. */
const VERSIONS = `
  select v.procedure_id as "procedureId", v.online_level as "onlineLevel", v.valid_from as "validFrom",
    least(v.valid_to, p.retired_on - 1) as "validTo"
  from procedure_version v join procedure p on p.id = v.procedure_id
  where v.procedure_id = any ($1::uuid[]) and (v.state = 'PUBLISHED' or (v.state = 'RETIRED' and v.valid_to is not null))`;

const AGENCIES = `
  select r.procedure_id as "procedureId", r.online_level as "onlineLevel", r.valid_from as "validFrom", r.valid_to as "validTo"
  from agency_procedure r join agency a on a.id = r.agency_id
  where r.procedure_id = any ($1::uuid[]) and r.offered and r.online_level is not null and coalesce(a.valid_to, $2::date) >= $2::date`;

/** All levels that procedures had, by id of the procedure; agencies that are history today do not count. */
export async function readServiceLevels(
  on: Queryable,
  about: { procedureIds: readonly string[]; today: string },
): Promise<(procedureId: string) => ServiceLevels> {
  const [versions, agencies] = await Promise.all([
    on.query<OfProcedure>(VERSIONS, [about.procedureIds]),
    on.query<OfProcedure>(AGENCIES, [about.procedureIds, about.today]),
  ]);
  const [byVersion, byAgency] = [versions, agencies].map((rows) => groupedBy(rows, ({ procedureId }) => procedureId));
  return (procedureId) => ({ versions: byVersion?.get(procedureId) ?? [], agencies: byAgency?.get(procedureId) ?? [] });
}

/** Rows by a key of theirs, in their order. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
