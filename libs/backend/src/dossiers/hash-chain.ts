import type { ActType, DossierStatus } from '@motcua/contracts';
import { canonicalHash } from '../platform/index.js';

/** What stands before the first entry of a dossier. */
export const CHAIN_START = Buffer.alloc(32);

/** An entry of the journal without its hashes: ids, codes and instants only, never personal data. */
export interface EntryFacts {
  id: string;
  dossierId: string;
  seq: number;
  act: ActType;
  /** ISO instant. */
  at: string;
  actorKind: 'CITIZEN' | 'STAFF' | 'SYSTEM';
  actorId: string | null;
  actorAgencyId: string | null;
  statusFrom: DossierStatus | null;
  statusTo: DossierStatus;
  version: number;
  change: object;
  data: object;
  origin: 'LIVE' | 'DEMO';
}

/** Hash of an entry over its facts and the hash before it: one changed letter breaks the chain from there on. */
export function hashOfEntry(entry: EntryFacts, previous: Buffer): Buffer {
  return canonicalHash({ ...entry, previous: previous.toString('hex') });
}
