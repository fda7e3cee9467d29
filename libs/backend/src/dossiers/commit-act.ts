import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ActType, DossierStatus } from '@motcua/contracts';
import { DomainError, isoOf, type DossierState, type Instant } from '@motcua/domain';
import { Clock, type EarlierAnswer, findEarlier, type Idempotency, Outbox, replayed, type Tx } from '../platform/index.js';
import type { ActingPerson } from './acting-person.js';
import type { SealedEntry } from './entry-statement.js';
import { CHAIN_START, hashOfEntry, type EntryFacts } from './hash-chain.js';
import { runTogether, type Statement } from './statement.js';
import { sealWords, type TypedWords } from './typed-words.js';

/** Where the journal of a dossier stands; a new dossier has no end yet. */
export interface JournalEnd {
  seq: number;
  hash: Buffer;
  at: Instant;
  status: DossierStatus;
}

/** What was locked: the subject of the act, and the answer given before when the attempt is a replay. */
export interface Locked<Subject> {
  earlier: EarlierAnswer | null;
  subject: (Subject & { journalEnd: JournalEnd | null }) | null;
}

/** What was decided, ready to be written. */
export interface Outcome<Answer extends object> {
  dossierId: string;
  /** The act that it turned out to be, where only the decision tells; absent = the one that was wanted. */
  type?: ActType;
  after: DossierState;
  /** What the entry changes and tells: ids, codes, instants; no personal data. */
  change: object;
  data: object;
  actorAgencyId: string | null;
  words: TypedWords | null;
  /** The one statement that writes the row of `dossier` together with the entry. */
  row: (entry: SealedEntry) => Statement;
  /** What else the act writes, given the id of its entry. */
  details: (entryId: string) => Statement[];
  /** Commits what the system does next in the same transaction, where it does something. */
  next?: (tx: Tx, commit: CommitAct) => Promise<void>;
  answer: Answer;
}

/** An act prepared by a use case: how to lock its subject and what to decide about it. */
export interface ActToCommit<Subject, Answer extends object> {
  type: ActType;
  person: ActingPerson;
  origin: 'LIVE' | 'DEMO';
  /** Null for acts of the system, which repeat nothing. */
  idempotency: Idempotency | null;
  /** One statement: locks the row and looks the attempt up. */
  lock: (tx: Tx) => Promise<Locked<Subject>>;
  /** Asks the domain; `now` is the time of the entry. @throws DomainError the refusal */
  decide: (subject: Subject & { journalEnd: JournalEnd | null }, now: Instant, tx: Tx) => Promise<Outcome<Answer>>;
  /** Refusal when there is nothing to lock. */
  missing: () => DomainError;
}

/** An answer, and whether it is the one given to the first attempt. */
export interface Committed<Answer> {
  answer: Answer;
  replay: boolean;
}

interface Decided<Answer extends object> {
  outcome: Outcome<Answer>;
  journalEnd: JournalEnd | null;
  now: Instant;
}

/**
 * The one writer of dossiers (design.md §5a.1): idempotency look-up → lock → clock read once → domain decides → dossier,
 * journal, words, outbox, details, numbers and answer, all in the caller's transaction.
 */
@Injectable()
export class CommitAct {
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Tells of every act that this process has committed. */
  onCommitted(listener: () => void): void {
    this.listeners.push(listener);
  }

  /**
   * @returns the answer; of a replay the first one
   * @throws DomainError of the domain, 'request.idempotency-key-reused', or `act.missing`
   */
  async commitAct<Subject, Answer extends object>(tx: Tx, act: ActToCommit<Subject, Answer>): Promise<Committed<Answer>> {
    const { earlier, subject } = await act.lock(tx);
    if (earlier && act.idempotency) return { answer: replayed(earlier, act.idempotency), replay: true };
    const decided = await this.decide(act, subject, tx);
    if ('answer' in decided) return decided;
    await this.write(tx, { act, ...decided });
    await decided.outcome.next?.(tx, this);
    return { answer: decided.outcome.answer, replay: false };
  }

  /**
   * A refusal met while the first attempt of the same key was committed before us is no refusal but a replay: the lock
   * made us wait, and our snapshot was older.
   */
  private async decide<Subject, Answer extends object>(
    act: ActToCommit<Subject, Answer>,
    subject: (Subject & { journalEnd: JournalEnd | null }) | null,
    tx: Tx,
  ): Promise<Decided<Answer> | Committed<Answer>> {
    try {
      if (!subject) throw act.missing();
      const { journalEnd } = subject;
      const now = this.timeOfEntry(journalEnd);
      return { outcome: await act.decide(subject, now, tx), journalEnd, now };
    } catch (error) {
      if (!act.idempotency || !(error instanceof DomainError)) throw error;
      const earlier = await findEarlier(tx, act.idempotency);
      if (!earlier) throw error;
      return { answer: replayed(earlier, act.idempotency), replay: true };
    }
  }

  /** Never before the entry before: a clock set back must not turn the journal round (design.md §5a.2). */
  private timeOfEntry(journalEnd: JournalEnd | null): Instant {
    const now = this.clock.now();
    return journalEnd && journalEnd.at > now ? journalEnd.at : now;
  }

  private async write<Subject, Answer extends object>(
    tx: Tx,
    committed: Decided<Answer> & { act: ActToCommit<Subject, Answer> },
  ): Promise<void> {
    const { act, outcome, journalEnd, now } = committed;
    const words = outcome.words ? sealWords(outcome.words) : null;
    const facts: EntryFacts = {
      id: uuidv7(),
      dossierId: outcome.dossierId,
      seq: outcome.after.seq,
      act: outcome.type ?? act.type,
      at: isoOf(now),
      actorKind: act.person.kind,
      actorId: act.person.accountId,
      actorAgencyId: outcome.actorAgencyId,
      statusFrom: journalEnd?.status ?? null,
      statusTo: outcome.after.status,
      version: outcome.after.version,
      change: outcome.change,
      data: words ? { ...outcome.data, wordsHash: words.hash } : outcome.data,
      origin: act.origin,
    };
    const previousHash = journalEnd?.hash ?? CHAIN_START;
    const hash = hashOfEntry(facts, previousHash);
    const { idempotency } = act;
    const row = outcome.row({ facts, previousHash, hash, words, idempotency, answer: outcome.answer, writtenAt: this.clock.date() });
    this.outbox.wakeAfterCommit(tx);
    for (const listener of this.listeners) tx.afterCommit(listener);
    await runTogether(tx, [row, ...outcome.details(facts.id)]);
  }
}
