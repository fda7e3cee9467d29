import type { Notice, NoticeKind } from '@motcua/contracts';
import type { Queryable, Tx } from '../platform/index.js';

/** One thing one person is told in the portal. `ref` = what it is about (entry or due moment): told once per person, kind and ref. */
export interface NewNotice {
  accountId: string;
  kind: NoticeKind;
  dossierId: string;
  ref: string;
  at: Date;
  /** Codes, ids, moments and sums for the words; nothing about a person. */
  data: Record<string, unknown>;
}

/**
 * Writes notices, of an absent officer also to who stands in for him on that day; one that stands already is left as it is.
 * @returns those that are new
 */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<Pick<NewNotice, 'accountId' | 'ref'>[]> {
  if (notices.length === 0) return [];
  const column = <Key extends keyof NewNotice>(key: Key) => notices.map((notice) => notice[key]);
  return tx.query<Pick<NewNotice, 'accountId' | 'ref'>>(
    `with told as (
       select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[], $6::jsonb[]) as t (account_id, kind, dossier_id, ref, at, data)
     )
     insert into notice (account_id, kind, dossier_id, ref, at, data)
     select * from told
     union
     select u.substitute_id, t.kind, t.dossier_id, t.ref, t.at, t.data from told t join substitution u on u.absent_id = t.account_id
       and u.ended_at is null and (t.at at time zone 'Asia/Ho_Chi_Minh')::date between u.from_day and u.to_day
     on conflict on constraint notice_once do nothing
     returning account_id as "accountId", ref`,
    [
      column('accountId'),
      column('kind'),
      column('dossierId'),
      column('ref'),
      column('at'),
      notices.map(({ data }) => JSON.stringify(data)),
    ],
    'notice-insert',
  );
}

const NEWEST = 50;

/** The newest notices of an account. */
export async function listNotices(on: Queryable, accountId: string): Promise<Notice[]> {
  const rows = await on.query<Omit<Notice, 'at' | 'readAt'> & { at: Date; readAt: Date | null }>(
    `select n.id, n.kind, d.code as "dossierCode", d.procedure_name as "procedureName", n.at, n.read_at as "readAt", n.data
     from notice n join dossier d on d.id = n.dossier_id
     where n.account_id = $1 order by n.at desc limit ${NEWEST}`,
    [accountId],
    'notice-list',
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), readAt: row.readAt?.toISOString() ?? null }));
}

/** Counts unread notices to a thousand, which is enough for a bell. */
export async function countUnread(on: Queryable, accountId: string): Promise<number> {
  const [row] = await on.query<{ unread: number }>(
    'select count(*)::int as unread from (select 1 from notice where account_id = $1 and read_at is null limit 1000) as counted',
    [accountId],
    'notice-unread',
  );
  return row?.unread ?? 0;
}

/** Marks notices of an account as read; ids of others are passed over. */
export async function markRead(on: Queryable, read: { accountId: string; ids: readonly string[]; at: Date }): Promise<void> {
  await on.execute('update notice set read_at = $3 where account_id = $1 and id = any($2::uuid[]) and read_at is null', [
    read.accountId,
    [...read.ids],
    read.at,
  ]);
}
