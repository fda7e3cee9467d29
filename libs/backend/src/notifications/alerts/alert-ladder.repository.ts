import type { AlertLadder } from '@motcua/contracts';
import { DEFAULT_ALERT_LADDER } from '@motcua/domain';
import type { Queryable, Tx } from '../../platform/index.js';

/** A ladder that an administrator set. */
export interface StoredLadder {
  revision: number;
  ladder: AlertLadder;
  note: string;
  savedAt: Date;
  savedByName: string;
}

/** Changes that are shown; one ladder more is read, to tell what the oldest of them found. */
export const NEWEST_LADDERS = 50;

/** Ladders that were set, newest first. */
export function listLadders(on: Queryable): Promise<StoredLadder[]> {
  return on.query<StoredLadder>(
    `select l.revision, l.ladder, l.note, l.saved_at as "savedAt", a.full_name as "savedByName"
     from alert_ladder l join account a on a.id = l.saved_by_id order by l.revision desc limit ${NEWEST_LADDERS + 1}`,
    [],
    'alert-ladder-list',
  );
}

/** The newest ladder, or the one that the product brings. */
export async function ladderInForce(on: Queryable): Promise<AlertLadder> {
  const [row] = await on.query<{ ladder: AlertLadder }>(
    'select ladder from alert_ladder order by revision desc limit 1',
    [],
    'alert-ladder-in-force',
  );
  return row?.ladder ?? DEFAULT_ALERT_LADDER;
}

/** Keeps a ladder; those before it stay as they are. */
export async function insertLadder(
  tx: Tx,
  { revision, ladder, note, by }: { revision: number; ladder: AlertLadder; note: string; by: { accountId: string; at: Date } },
): Promise<void> {
  await tx.execute(
    'insert into alert_ladder (revision, ladder, note, saved_by_id, saved_at) values ($1, $2, $3, $4, $5)',
    [revision, JSON.stringify(ladder), note, by.accountId, by.at],
    'alert-ladder-insert',
  );
}

/** One change at a time. */
export async function lockLadder(tx: Tx): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(hashtext('alert-ladder'))`, []);
}
