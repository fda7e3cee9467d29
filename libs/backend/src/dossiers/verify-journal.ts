import { isDeepStrictEqual } from 'node:util';
import type { ActType, DossierStatus } from '@motcua/contracts';
import type { DossierState } from '@motcua/domain';
import type { Queryable } from '../platform/index.js';
import { CHAIN_START, hashOfEntry, type EntryFacts } from './hash-chain.js';
import { hashOfWords, type TypedWords } from './typed-words.js';

/** What is wrong with the journal of a dossier. */
export interface JournalFault {
  dossierId: string;
  code: string;
  /** The entry at which it shows; the last one for faults of the row. */
  seq: number;
  fault: 'GAP' | 'BROKEN_LINK' | 'CHANGED_ENTRY' | 'CHANGED_WORDS' | 'TIME_RUNS_BACK' | 'STATE_DIFFERS' | 'END_DIFFERS';
}

/** How a check went. */
export interface JournalReport {
  dossiers: number;
  entries: number;
  faults: JournalFault[];
}

interface StoredEntry {
  id: string;
  seq: number;
  act: ActType;
  at: Date;
  actor_kind: EntryFacts['actorKind'];
  actor_id: string | null;
  actor_agency_id: string | null;
  status_from: DossierStatus | null;
  status_to: DossierStatus;
  version: number;
  change: object;
  data: { wordsHash?: string };
  origin: EntryFacts['origin'];
  prev_hash: Buffer;
  hash: Buffer;
  words: (TypedWords & { salt: string }) | null;
}

interface StoredDossier {
  id: string;
  code: string;
  state: DossierState;
  last_hash: Buffer;
}

const ENTRIES = `select e.*, t.words from journal_entry e left join act_text t on t.entry_id = e.id
  where e.dossier_id = $1 order by e.seq`;

function factsOf(entry: StoredEntry, dossierId: string): EntryFacts {
  return {
    id: entry.id,
    dossierId,
    seq: entry.seq,
    act: entry.act,
    at: entry.at.toISOString(),
    actorKind: entry.actor_kind,
    actorId: entry.actor_id,
    actorAgencyId: entry.actor_agency_id,
    statusFrom: entry.status_from,
    statusTo: entry.status_to,
    version: entry.version,
    change: entry.change,
    data: entry.data,
    origin: entry.origin,
  };
}

/** Words may have been erased; words that stand must be those the journal vouches for. */
function wordsChanged({ data, words }: StoredEntry): boolean {
  return words !== null && data.wordsHash !== hashOfWords(words);
}

function faultsOfEntry(dossier: StoredDossier, entry: StoredEntry, before: StoredEntry | undefined): JournalFault['fault'][] {
  const faults: JournalFault['fault'][] = [];
  if (entry.seq !== (before?.seq ?? 0) + 1) faults.push('GAP');
  if (!entry.prev_hash.equals(before?.hash ?? CHAIN_START)) faults.push('BROKEN_LINK');
  if (!hashOfEntry(factsOf(entry, dossier.id), entry.prev_hash).equals(entry.hash)) faults.push('CHANGED_ENTRY');
  if (before && entry.at < before.at) faults.push('TIME_RUNS_BACK');
  if (wordsChanged(entry)) faults.push('CHANGED_WORDS');
  return faults;
}

function faultsOfRow(dossier: StoredDossier, entries: readonly StoredEntry[]): JournalFault['fault'][] {
  const folded: object = Object.assign({}, ...entries.map(({ change }) => change));
  const last = entries.at(-1);
  return [
    ...(isDeepStrictEqual(folded, dossier.state) ? [] : (['STATE_DIFFERS'] as const)),
    ...(last?.hash.equals(dossier.last_hash) ? [] : (['END_DIFFERS'] as const)),
  ];
}

/**
 * Checks journals against tampering and against the stored state: chain unbroken, entries and words unchanged, time
 * never running back, state equal to the fold of all entries.
 * @param codes dossiers to check; all when absent. Reads one dossier at a time.
 */
export async function verifyJournal(on: Queryable, codes?: readonly string[]): Promise<JournalReport> {
  const dossiers = await on.query<{ id: string }>('select id from dossier where $1::text[] is null or code = any($1::text[]) order by id', [
    codes ? [...codes] : null,
  ]);
  const report: JournalReport = { dossiers: dossiers.length, entries: 0, faults: [] };
  for (const { id } of dossiers) {
    const [dossier] = await on.query<StoredDossier>('select id, code, state, last_hash from dossier where id = $1', [id], 'verify-dossier');
    if (!dossier) continue;
    const entries = await on.query<StoredEntry>(ENTRIES, [id], 'verify-entries');
    report.entries += entries.length;
    const found = entries.flatMap((entry, index) =>
      faultsOfEntry(dossier, entry, entries[index - 1]).map((fault) => ({ fault, seq: entry.seq })),
    );
    const ofRow = faultsOfRow(dossier, entries).map((fault) => ({ fault, seq: entries.at(-1)?.seq ?? 0 }));
    report.faults.push(...[...found, ...ofRow].map(({ fault, seq }) => ({ dossierId: id, code: dossier.code, seq, fault })));
  }
  return report;
}
