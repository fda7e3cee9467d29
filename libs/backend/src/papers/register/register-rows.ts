import type { DossierStatus, Party, RegisterWish, ResultKind, ReturnMethod, TimeLimitUnit } from '@motcua/contracts';
import type { Queryable, SqlValue } from '../../platform/index.js';

/** A dossier in the register (form 07), as it is read. */
export interface RegisterRow {
  id: string;
  code: string;
  procedureName: string;
  setCount: number;
  applicant: Party;
  agencyName: string;
  receivedAt: Date;
  dueAt: Date | null;
  timeUnit: TimeLimitUnit | null;
  resolvedAt: Date | null;
  returnedAt: Date | null;
  returnMethod: ReturnMethod;
  receiverName: string | null;
  status: DossierStatus;
  resultKind: ResultKind | null;
}

const OF_PERIOD = `coalesce(d.receiving_agency_id, d.agency_id) = $1 and d.received_at >= $2::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
  and d.received_at < ($3::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;

const SELECT = `select d.id, d.code, d.procedure_name as "procedureName", coalesce((v.content ->> 'setCount')::int, 1) as "setCount", y.applicant,
    a.name as "agencyName", d.received_at as "receivedAt", d.due_at as "dueAt", d.time_unit as "timeUnit", d.resolved_at as "resolvedAt",
    d.returned_at as "returnedAt", d.state ->> 'returnMethod' as "returnMethod", d.status, d.result_kind as "resultKind",
    (select t.words ->> 'receiverName' from journal_entry e join act_text t on t.entry_id = e.id
     where e.dossier_id = d.id and e.act = 'RETURN_RESULT' order by e.seq desc limit 1) as "receiverName"
  from dossier d
  join dossier_party y on y.dossier_id = d.id
  join procedure_version v on v.id = d.version_id
  join agency a on a.id = d.agency_id
  where ${OF_PERIOD} and ($4::timestamptz is null or (d.received_at, d.id) > ($4, $5::uuid))
  order by d.received_at, d.id limit $6`;

const bounds = ({ agencyId, from, to }: RegisterWish): SqlValue[] => [agencyId, from, to];

/** How many dossiers an agency received in a period. */
export async function countRegister(on: Queryable, wish: RegisterWish): Promise<number> {
  const [row] = await on.query<{ n: number }>(`select count(*)::int as n from dossier d where ${OF_PERIOD}`, bounds(wish));
  return row?.n ?? 0;
}

/** The register in the order of reception, piece by piece. */
export async function* readRegister(on: Queryable, wish: RegisterWish, size: number): AsyncGenerator<RegisterRow[]> {
  let last: RegisterRow | undefined;
  for (;;) {
    const rows = await on.query<RegisterRow>(SELECT, [...bounds(wish), last?.receivedAt ?? null, last?.id ?? null, size]);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < size) return;
  }
}
