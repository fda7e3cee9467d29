import { Injectable } from '@nestjs/common';
import { FILE_LIMITS, type IssuedQuery, type IssuedSlip } from '@motcua/contracts';
import { DESK_ROLES, holdsRole } from '@motcua/domain';
import { Agencies, resolveActor } from '../identity/index.js';
import { Database, type Caller } from '../platform/index.js';

type Row = Omit<IssuedSlip, 'issuedAt'> & { issuedAt: Date };

const SELECT = `select p.id, p.kind, p.number, d.code as "dossierCode", y.applicant_name as "applicantName", a.name as "agencyName",
    p.issued_at as "issuedAt", (select count(*)::int from paper_print r where r.paper_id = p.id) as prints
  from paper p
  join dossier d on d.id = p.dossier_id
  join dossier_party y on y.dossier_id = p.dossier_id
  join agency a on a.id = p.agency_id
  where p.agency_id = any($1::uuid[]) and p.issued_at >= $2::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
    and p.issued_at < ($3::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' and ($4::text is null or p.kind = $4)
  order by p.issued_at desc, p.id desc limit $5`;

/** Slips that an officer's agencies issued: what he may print again or in one go. */
@Injectable()
export class IssuedSlips {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
  ) {}

  /** Newest first. */
  async list(caller: Caller, { from, to, kind }: IssuedQuery): Promise<{ items: IssuedSlip[]; more: boolean }> {
    const params = [await this.agencyIds(caller), from, to, kind ?? null, FILE_LIMITS.listed + 1];
    const rows = await this.database.query<Row>(SELECT, params, 'issued-slips');
    const items = rows.slice(0, FILE_LIMITS.listed).map((row) => ({ ...row, issuedAt: row.issuedAt.toISOString() }));
    return { items, more: rows.length > items.length };
  }

  private async agencyIds(caller: Caller): Promise<string[]> {
    const tree = await this.agencies.tree();
    const actor = resolveActor(caller);
    return tree
      .all()
      .map(({ id }) => id)
      .filter((id) => holdsRole(actor, DESK_ROLES, tree.path(id)));
  }
}
