import { randomUUID } from 'node:crypto';
import type { ProcedureCase, ProcedureContent, StaffRole } from '@motcua/contracts';
import { aProcedureCase, aProcedureContent } from '@motcua/testing';
import type { Queryable } from '../../platform/index.js';

/** The city of the specs and its two wards. */
export type TestAgency = 'city' | 'ward' | 'otherWard';

const AGENCIES = [
  ['city', 'H24', 'PROVINCE', null, 'Thành phố Hải Phòng'],
  ['ward', 'H24.31', 'COMMUNE', 'city', 'Phường Gia Viên'],
  ['otherWard', 'H24.32', 'COMMUNE', 'city', 'Phường Lê Chân'],
] as const;

/** Makes the city and its wards. @returns their ids */
export async function insertAgencies(on: Queryable): Promise<Record<TestAgency, string>> {
  const ids: Record<TestAgency, string> = { city: '', ward: '', otherWard: '' };
  for (const [key, code, kind, parent, name] of AGENCIES) {
    const [row] = await on.query<{ id: string }>('insert into agency (code, name, kind, parent_id) values ($1, $2, $3, $4) returning id', [
      code,
      name,
      kind,
      parent && ids[parent],
    ]);
    ids[key] = row?.id ?? '';
  }
  return ids;
}

/** How a procedure differs from the one of the builders. */
export interface ProcedureOver {
  content?: Partial<ProcedureContent>;
  case?: Partial<ProcedureCase>;
  otherCases?: ProcedureOver['case'][];
}

/** Publishes a procedure with one case; a second time under the same code a new version. @returns id of the version */
export async function insertProcedure(on: Queryable, code: string, over: ProcedureOver = {}): Promise<string> {
  const content = aProcedureContent(over.content);
  const cases = [over.case, ...(over.otherCases ?? [])].map(aProcedureCase);
  await on.query(`insert into field (code, name) values ($1, 'Hộ tịch') on conflict do nothing`, [content.fieldCode]);
  await on.query('insert into procedure (code) values ($1) on conflict do nothing', [code]);
  await on.query(
    `update procedure_version v set state = 'RETIRED' from procedure p where p.id = v.procedure_id and p.code = $1 and v.state = 'PUBLISHED'`,
    [code],
  );
  const [version] = await on.query<{ id: string }>(
    `with version as (
       insert into procedure_version (procedure_id, version_no, state, name, field_code, online_level, service_scope, content, content_hash, published_at)
       select id, (select count(*) + 1 from procedure_version where procedure_id = p.id), 'PUBLISHED', $2, $3, $4, $5, $6, 'test', now()
       from procedure p where code = $1 returning id
     )
     insert into procedure_case (version_id, key, ordinal, definition)
     select id, definition ->> 'key', ordinal, definition from version, jsonb_array_elements($7::jsonb) with ordinality one (definition, ordinal)
     returning version_id as id`,
    [
      ...[code, content.name, content.fieldCode, content.onlineLevel, content.serviceScope, JSON.stringify(content)],
      JSON.stringify(cases),
    ],
  );
  await on.query('update catalogue_revision set revision = revision + 1');
  return version?.id ?? '';
}

/** Makes a staff account with roles for one agency. @returns its id */
export async function insertStaff(
  on: Queryable,
  staff: { loginName: string; fullName: string; passwordHash?: string; roles: readonly StaffRole[]; agencyId: string },
): Promise<string> {
  const [row] = await on.query<{ id: string }>(
    `insert into account (kind, login_name, full_name, position, password_hash) values ('STAFF', $1, $2, 'Chuyên viên', $3) returning id`,
    [staff.loginName, staff.fullName, staff.passwordHash ?? null],
  );
  for (const role of staff.roles) {
    await on.query('insert into role_grant (account_id, role, agency_id) values ($1, $2, $3)', [row?.id, role, staff.agencyId]);
  }
  return row?.id ?? '';
}

/** A file as an upload leaves it. @returns its id */
export async function insertDocument(on: Queryable, file: { accountId: string; at: Date; name?: string; mediaType?: string }): Promise<string> {
  const [row] = await on.query<{ id: string }>(
    `insert into document (sha256, size, media_type, name, pages, origin, uploaded_by_id, uploaded_at)
     values ($1, 1234, $5, $2, 1, 'UPLOAD', $3, $4) returning id`,
    [randomUUID().replaceAll('-', '').repeat(2), file.name ?? 'giay-chung-sinh.pdf', file.accountId, file.at, file.mediaType ?? 'application/pdf'],
  );
  return row?.id ?? '';
}
