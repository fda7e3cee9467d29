import type { Tx } from '../platform/index.js';
import { lockAgencies, raiseAgenciesRevision } from './agencies.repository.js';
import { SEED_AGENCIES } from './seed/agencies.js';

/**
 * Loads the shipped agency tree. Agencies that stand already are left as they are, because administrators may have
 * changed them since; only missing ones are added. Safe to run at every start.
 * @param at moment of loading
 * @returns how many were added
 */
export async function loadAgencies(tx: Tx, at: Date): Promise<number> {
  await lockAgencies(tx);
  const rows = JSON.stringify(SEED_AGENCIES);
  const added = await tx.execute(
    `insert into agency (code, name, short_name, kind, unit_code, valid_from, valid_to, address, code_confirmed)
     select code, name, "shortName", kind, "unitCode", "validFrom", "validTo", address, "codeConfirmed"
     from jsonb_to_recordset($1) as seed (code text, name text, "shortName" text, kind text, "unitCode" text,
       "validFrom" date, "validTo" date, address text, "codeConfirmed" boolean)
     on conflict (code) do nothing`,
    [rows],
  );
  if (added === 0) return 0;
  await tx.execute(
    `update agency child set parent_id = parent.id
     from jsonb_to_recordset($1) as seed (code text, "parentCode" text) join agency parent on parent.code = seed."parentCode"
     where child.code = seed.code and child.parent_id is null`,
    [rows],
  );
  await raiseAgenciesRevision(tx, at);
  return added;
}
