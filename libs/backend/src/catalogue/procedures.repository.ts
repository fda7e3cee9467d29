import { Injectable } from '@nestjs/common';
import type { ClosingNotice, OnlineLevel, ProcedureCase, ProcedureContent } from '@motcua/contracts';
import { Database } from '../platform/index.js';

/** One version with its cases: all that a dossier pins, and all that a page shows. Never changes once published. */
export interface ProcedureVersion {
  procedureId: string;
  code: string;
  versionId: string;
  versionNo: number;
  content: ProcedureContent;
  cases: readonly ProcedureCase[];
  fieldName: string;
  /** Local day of publication. */
  publishedOn: string;
}

/** What is true of the procedure itself and may change without a new version. */
export interface ProcedureState {
  retiredOn: string | null;
  replacedByCode: string | null;
  closingNotice: ClosingNotice | null;
}

/** One agency's own rule for a procedure (`agency_procedure`) on a day. */
export interface AgencyOverride {
  agencyId: string;
  procedureId: string;
  offered: boolean;
  onlineLevel: OnlineLevel | null;
}

const VERSION_COLUMNS = `
  p.id as "procedureId", p.code, v.id as "versionId", v.version_no as "versionNo", v.content, f.name as "fieldName",
  (coalesce(v.published_at, v.created_at) at time zone 'Asia/Ho_Chi_Minh')::date as "publishedOn",
  (select jsonb_agg(c.definition order by c.ordinal) from procedure_case c where c.version_id = v.id) as cases`;

const PUBLISHED_BY_CODE = `
  select ${VERSION_COLUMNS}, p.retired_on as "retiredOn", p.replaced_by_code as "replacedByCode", p.closing_notice as "closingNotice"
  from procedure p
  join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED'
  join field f on f.code = v.field_code
  where p.code = $1`;

const VERSION_BY_ID = `
  select ${VERSION_COLUMNS}
  from procedure_version v join procedure p on p.id = v.procedure_id join field f on f.code = v.field_code
  where v.id = $1 and v.state in ('PUBLISHED', 'RETIRED')`;

const VERSION_BY_NUMBER = `
  select ${VERSION_COLUMNS}
  from procedure_version v join procedure p on p.id = v.procedure_id join field f on f.code = v.field_code
  where p.code = $1 and v.version_no = $2 and v.state in ('PUBLISHED', 'RETIRED')`;

const OVERRIDES = `
  select distinct on (agency_id, procedure_id) agency_id as "agencyId", procedure_id as "procedureId", offered,
    online_level as "onlineLevel"
  from agency_procedure
  where valid_from <= $1::date and (valid_to is null or valid_to >= $1::date)`;
const NEWEST_FIRST = 'order by agency_id, procedure_id, valid_from desc';

/** Reads of procedures; every answer is one statement. */
@Injectable()
export class ProceduresRepository {
  constructor(private readonly database: Database) {}

  /** The version published now, whether or not the procedure has been retired since; undefined for an unknown code. */
  async findPublished(code: string): Promise<(ProcedureVersion & ProcedureState) | undefined> {
    const rows = await this.database.query<ProcedureVersion & ProcedureState>(PUBLISHED_BY_CODE, [code], 'procedure-by-code');
    return rows[0];
  }

  /** A version that is or was published. */
  async findVersion(versionId: string): Promise<ProcedureVersion | undefined> {
    const rows = await this.database.query<ProcedureVersion>(VERSION_BY_ID, [versionId], 'procedure-version-by-id');
    return rows[0];
  }

  /** A version of a procedure that is or was published, by its number. */
  async findNumbered(code: string, versionNo: number): Promise<ProcedureVersion | undefined> {
    const rows = await this.database.query<ProcedureVersion>(VERSION_BY_NUMBER, [code, versionNo], 'procedure-version-by-number');
    return rows[0];
  }

  /** Overrides of a procedure on a local day; the newest rule of each agency. */
  overrides(of: { procedureId: string }, day: string): Promise<AgencyOverride[]> {
    return this.database.query(`${OVERRIDES} and procedure_id = $2 ${NEWEST_FIRST}`, [day, of.procedureId], 'overrides-of-procedure');
  }

  /** Overrides of all agencies on a local day; the newest rule of each pair. */
  allOverrides(day: string): Promise<AgencyOverride[]> {
    return this.database.query(`${OVERRIDES} ${NEWEST_FIRST}`, [day], 'overrides-of-day');
  }
}
