import type { ActType } from '@motcua/contracts';
import type { DossierOrigin, Tx, UnitOfWork } from '@motcua/backend/platform';

/** A committed outbox row with its place in the order of all entries. */
export interface PlacedRow {
  id: number;
  position: number;
  entryId: string;
  dossierId: string;
  act: ActType;
  origin: DossierOrigin;
}

const LOCK_COUNTER = 'select position from relay_state for update';
const PLACE = `with new as (
    select id, row_number() over (order by id) as n from outbox
    where relayed_at is null and position is null order by id limit $2)
  update outbox set position = $1 + new.n from new where outbox.id = new.id`;
const ADVANCE = 'update relay_state set position = position + $1, as_of = now()';
const WAITING = `select id, position, entry_id as "entryId", dossier_id as "dossierId", act, origin
  from outbox where relayed_at is null and position is not null order by position limit $1`;

/**
 * Gives committed rows their places, in the order of their ids and without gaps, and returns what waits to be relayed
 * (rows of a relay that died before it marked them come first). Two relays at once never give a place twice: they queue
 * for the counter.
 */
export async function assignPositions(unitOfWork: UnitOfWork, limit: number): Promise<PlacedRow[]> {
  return unitOfWork.run(async (tx) => {
    await placeNew(tx, limit);
    return tx.query<PlacedRow>(WAITING, [limit], 'relay-waiting');
  });
}

async function placeNew(tx: Tx, limit: number): Promise<void> {
  const [counter] = await tx.query<{ position: number }>(LOCK_COUNTER, [], 'relay-lock');
  if (!counter) throw new Error('relay_state has lost its row');
  const placed = await tx.execute(PLACE, [counter.position, limit], 'relay-place');
  if (placed > 0) await tx.execute(ADVANCE, [placed], 'relay-advance');
}
