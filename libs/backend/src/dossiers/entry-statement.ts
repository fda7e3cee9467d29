import type { EntryFacts } from './hash-chain.js';
import type { SealedWords } from './typed-words.js';
import type { Idempotency, SqlValue } from '../platform/index.js';

/** A journal entry with all that is written beside it by every act. */
export interface SealedEntry {
  facts: EntryFacts;
  previousHash: Buffer;
  hash: Buffer;
  words: SealedWords | null;
  idempotency: Idempotency | null;
  answer: object;
  /** Moment of writing by the clock; the entry's own may be later. */
  writtenAt: Date;
}

/**
 * The part of an act's one writing statement that all acts share: journal, erasable words, outbox and answer.
 * Parameters $1 (entry id) to $22; what is written to `dossier` follows from {@link FIRST_ROW_PARAM} on.
 */
export const ENTRY_CTES = `
entry as (
  insert into journal_entry (id, dossier_id, seq, act, at, actor_kind, actor_id, actor_agency_id, status_from, status_to,
    version, change, data, origin, prev_hash, hash)
  values ($1::uuid, $2::uuid, $3::int, $4::text, $5::timestamptz, $6::text, $7::uuid, $8::uuid, $9::text, $10::text,
    $11::int, $12::jsonb, $13::jsonb, $14::text, $15::bytea, $16::bytea)
), words as (
  insert into act_text (entry_id, dossier_id, words) select $1::uuid, $2::uuid, $17::jsonb where $17::jsonb is not null
), sent as (
  insert into outbox (entry_id, dossier_id, act, origin, created_at) values ($1::uuid, $2::uuid, $4::text, $14::text, $22::timestamptz)
), answered as (
  insert into idempotency (actor, key, body_hash, answer, created_at)
  select $18::text, $19::text, $20::bytea, $21::jsonb, $5::timestamptz where $19::text is not null
)`;

/** Parameter after those of {@link ENTRY_CTES}. */
export const FIRST_ROW_PARAM = 23;

/** Values of $1 to $22. */
export function entryValues({ facts, previousHash, hash, words, idempotency, answer, writtenAt }: SealedEntry): SqlValue[] {
  return [
    facts.id,
    facts.dossierId,
    facts.seq,
    facts.act,
    facts.at,
    facts.actorKind,
    facts.actorId,
    facts.actorAgencyId,
    facts.statusFrom,
    facts.statusTo,
    facts.version,
    JSON.stringify(facts.change),
    JSON.stringify(facts.data),
    facts.origin,
    previousHash,
    hash,
    words ? JSON.stringify(words.stored) : null,
    idempotency?.actor ?? null,
    idempotency?.key ?? null,
    idempotency?.bodyHash ?? null,
    idempotency ? JSON.stringify(answer) : null,
    writtenAt,
  ];
}
