import { Injectable } from '@nestjs/common';
import { instant, localDateOf } from '@motcua/domain';
import { ledAgencies, resolveActor } from '../identity/index.js';
import { Database, type Caller } from '../platform/index.js';
import { boundSql, calendarGroups } from './due-words.js';
import { ListRows } from './list-rows.js';
import { Params, statementNameOf } from './sql-builder.js';

/** Who holds how much open work. */
export interface Holder {
  id: string;
  name: string;
  position: string | null;
  agencyName: string;
  open: number;
  dueToday: number;
  overdue: number;
}

type HolderRow = Omit<Holder, 'agencyName'> & { agencyId: string };

const RUNNING = `d.status in ('RECEIVED', 'PROCESSING')`;

/** The table of the head's page: open work by officer. */
@Injectable()
export class Holders {
  constructor(
    private readonly database: Database,
    private readonly rows: ListRows,
  ) {}

  /** Officers of the caller's agencies with their open work, the most overdue first. @throws DomainError 'access.forbidden' */
  async list(caller: Caller): Promise<Holder[]> {
    const desk = await this.rows.desk();
    const agencyIds = ledAgencies(resolveActor(caller), desk.tree);
    const params = new Params();
    const agencies = params.add(agencyIds, 'uuid[]');
    const groups = calendarGroups(agencyIds, desk.calendarOf);
    const overdue = boundSql(params, groups, { bound: 'overdueBefore', now: desk.now });
    const today = params.add(localDateOf(instant(desk.now)), 'text');
    const text = `with held as (
        select d.holder_id, count(*) as open,
          count(*) filter (where ${RUNNING} and (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date = (${today})::date) as "dueToday",
          count(*) filter (where ${RUNNING} and d.due_at < ${overdue}) as overdue
        from dossier d where d.open and d.holder_id is not null 
          and (d.agency_id = any(${agencies}) or d.working_agency_id = any(${agencies}))
          and coalesce(d.working_agency_id, d.agency_id) = any(${agencies})
        group by d.holder_id
      ), officer as (
        select distinct on (g.account_id) g.account_id, g.agency_id from role_grant g
        where g.role = 'PROCESSING_OFFICER' and g.agency_id = any(${agencies}) order by g.account_id, g.agency_id
      )
      select a.id, a.full_name as name, a.position, o.agency_id as "agencyId", coalesce(h.open, 0) as open,
        coalesce(h."dueToday", 0) as "dueToday", coalesce(h.overdue, 0) as overdue
      from officer o full join held h on h.holder_id = o.account_id
      join account a on a.id = coalesce(o.account_id, h.holder_id)
      where a.active or h.open > 0
      order by overdue desc, "dueToday" desc, open desc, name, a.id limit 500`;
    const rows = await this.database.query<HolderRow>(text, params.values, statementNameOf('holders', text));
    return rows.map(({ agencyId, ...row }) => ({ ...row, agencyName: desk.tree.byId(agencyId)?.name ?? '' }));
  }
}
