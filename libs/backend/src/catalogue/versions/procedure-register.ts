import { Injectable } from '@nestjs/common';
import type { RegisterQuery, RegisterRow } from '@motcua/contracts';
import { DomainError, plain } from '@motcua/domain';
import { Database, type SqlValue } from '../../platform/index.js';
import { ProcedureSearch } from '../procedure-search.js';

/** One page of the register. */
export interface RegisterPage {
  items: RegisterRow[];
  nextCursor: string | null;
  total: number;
}

type Row = RegisterRow & { rank: number; total: number };

/** Letters without marks, as `plain` of the domain leaves them. */
const FOLDED_NAME = `replace(regexp_replace(normalize(lower(v.name), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;

/** $1 codes that the search found, best first; $2 folded words or null; then field, state, level, and the place of the last row. */
const PAGE = `
  with shown as (
    select p.id, p.code, p.retired_on, p.replaced_by_code, p.closing_notice, v.name, v.field_code, v.online_level,
      coalesce(array_position($1::text[], p.code), 1000000) as rank
    from procedure p
    join lateral (
      select name, field_code, online_level from procedure_version
      where procedure_id = p.id order by state = 'PUBLISHED' desc, version_no desc limit 1
    ) v on true
    where ($2::text is null or p.code = any ($1::text[]) or p.code like $2 || '%' or ${FOLDED_NAME} like '%' || $2 || '%')
      and ($3::text is null or v.field_code = $3)
      and ($4::text is null or case $4
        when 'RETIRED' then p.retired_on is not null
        when 'PUBLISHED' then p.retired_on is null and exists (select 1 from procedure_version w where w.procedure_id = p.id and w.state = $4)
        else exists (select 1 from procedure_version w where w.procedure_id = p.id and w.state = $4) end)
      and ($5::smallint is null or v.online_level = $5)
  ), page as (
    select * from shown where (rank, code) > ($6::int, $7::text) order by rank, code limit $8
  )
  select page.code, page.name, page.field_code as "fieldCode", coalesce(f.name, page.field_code) as "fieldName",
    page.online_level as "onlineLevel", page.retired_on as "retiredOn",
    page.replaced_by_code as "replacedByCode", page.closing_notice as "closingNotice", page.rank, (select count(*)::int from shown) as total,
    (select jsonb_build_object('id', v.id, 'versionNo', v.version_no, 'validFrom', v.valid_from)
      from procedure_version v where v.procedure_id = page.id and v.state = 'PUBLISHED') as published,
    (select jsonb_build_object('id', v.id, 'versionNo', v.version_no, 'validFrom', v.valid_from)
      from procedure_version v where v.procedure_id = page.id and v.state = 'SCHEDULED') as scheduled,
    (select jsonb_build_object('id', v.id, 'versionNo', v.version_no, 'changedAt', v.changed_at, 'changedByName', a.full_name)
      from procedure_version v left join account a on a.id = v.changed_by_id
      where v.procedure_id = page.id and v.state = 'DRAFT') as draft
  from page left join field f on f.code = page.field_code
  order by page.rank, page.code`;

const BEFORE_ALL = { rank: -1, code: '' };
const CURSOR = /^(\d{1,7}) (\S{1,40})$/;

/** Every procedure with all its states, for the catalogue office. */
@Injectable()
export class ProcedureRegister {
  constructor(
    private readonly database: Database,
    private readonly search: ProcedureSearch,
  ) {}

  /** @throws DomainError 'request.invalid-fields' for a cursor that is none of ours */
  async list({ q, field, state, level, cursor, limit }: RegisterQuery): Promise<RegisterPage> {
    const place = cursor === undefined ? BEFORE_ALL : placeOf(cursor);
    const found = q ? await this.search.codesFor(q) : [];
    const narrowed: SqlValue[] = [found, q ? likeText(plain(q)) : null, field ?? null, state ?? null, level ?? null];
    const rows = await this.database.query<Row>(PAGE, [...narrowed, place.rank, place.code, limit + 1]);
    const items = rows.slice(0, limit).map(({ rank: _rank, total: _total, ...row }) => row);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items, nextCursor: last ? cursorOf(last) : null, total: rows[0]?.total ?? 0 };
  }

  /** By name. */
  fields(): Promise<{ code: string; name: string }[]> {
    return this.database.query('select code, name from field order by name');
  }
}

const likeText = (words: string): string => words.replace(/[\\%_]/g, '\\$&');

const cursorOf = ({ rank, code }: { rank: number; code: string }): string => Buffer.from(`${rank} ${code}`).toString('base64url');

function placeOf(cursor: string): { rank: number; code: string } {
  const [, rank, code] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (rank === undefined || code === undefined) {
    throw new DomainError('request.invalid-fields', {}, [{ path: 'cursor', code: 'field.pattern', params: {} }]);
  }
  return { rank: Number(rank), code };
}
