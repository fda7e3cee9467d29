import type { AgencyKind, OfferRule, OnlineLevel, ServiceScope } from '@motcua/contracts';
import type { Queryable } from '../platform/index.js';
import { filingRefusal, usualTerms, type CatalogueEntry, type FileableCase } from './summary.js';

interface EntryRow {
  procedureId: string;
  code: string;
  versionId: string;
  name: string;
  fieldCode: string;
  fieldName: string;
  onlineLevel: OnlineLevel;
  serviceScope: ServiceScope;
  shortName: string | null;
  everydayNames: string[] | null;
  partialReason: string | null;
  visits: number | null;
  popular: boolean | null;
  applicants: string[];
  lifeEvents: string[] | null;
  offeredBy: OfferRule;
  executingAgencies: string[] | null;
  results: { name: string }[] | null;
  cases: FileableCase[];
}

/**
 * Only what lists show and search reads: the texts of steps and papers stay in the database. Each stored document is
 * taken apart once (`jsonb_to_record`), not once for every key.
 */
const ENTRIES = `
  select p.id as "procedureId", p.code, v.id as "versionId", v.name, v.field_code as "fieldCode", f.name as "fieldName",
    v.online_level as "onlineLevel", v.service_scope as "serviceScope", said.*,
    (select jsonb_agg(jsonb_build_object('channels', one.channels, 'fees', one.fees, 'maxLevel', one."maxLevel",
        'hasForm', jsonb_typeof(one.form) = 'object') order by c.ordinal)
      from procedure_case c
      cross join lateral jsonb_to_record(c.definition) as one (channels jsonb, fees jsonb, "maxLevel" int, form jsonb)
      where c.version_id = v.id) as cases
  from procedure p
  join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED'
  join field f on f.code = v.field_code
  cross join lateral jsonb_to_record(v.content) as said ("shortName" text, "everydayNames" jsonb, "partialReason" text,
    visits int, popular boolean, applicants jsonb, "lifeEvents" jsonb, "offeredBy" jsonb, "executingAgencies" jsonb, results jsonb)
  where (p.retired_on is null or p.retired_on > $1::date) and p.code > $2
  order by p.code
  limit $3`;

const LONGEST_RESULT = 200;

function entryOf(row: EntryRow): CatalogueEntry {
  const { code, name, shortName, fieldCode, fieldName, onlineLevel, serviceScope, partialReason, visits } = row;
  const offeredByKinds: AgencyKind[] = row.offeredBy.kinds;
  return {
    summary: {
      ...{ code, name, shortName, fieldCode, fieldName, onlineLevel, serviceScope, partialReason, visits },
      ...usualTerms(row.cases[0]),
      executingAgencies: row.executingAgencies ?? [],
      offeredByKinds,
      cases: row.cases.length,
      fileable: filingRefusal(onlineLevel, row.cases, null) === null,
    },
    procedureId: row.procedureId,
    versionId: row.versionId,
    everydayNames: row.everydayNames ?? [],
    results: (row.results ?? []).map((result) => result.name).filter((result) => result.length <= LONGEST_RESULT),
    applicants: row.applicants,
    lifeEvents: row.lifeEvents ?? [],
    offeredBy: row.offeredBy,
    popular: row.popular === true,
  };
}

const TURN = 250;

/**
 * All procedures published and not retired on a local day. Read in pieces, so that a big catalogue is never in memory
 * twice and other work goes on between.
 */
export async function readCatalogueEntries(on: Queryable, day: string): Promise<CatalogueEntry[]> {
  const entries: CatalogueEntry[] = [];
  for (let after = ''; ; ) {
    const rows = await on.query<EntryRow>(ENTRIES, [day, after, TURN], 'catalogue-entries');
    entries.push(...rows.map(entryOf));
    const last = rows.at(-1);
    if (!last || rows.length < TURN) return entries;
    after = last.code;
  }
}
