import { Injectable } from '@nestjs/common';
import { dueByCalendar, DomainError, type DossierState } from '@motcua/domain';
import { Database, UnitOfWork, type Tx } from '../platform/index.js';
import { CommitAct } from './commit-act.js';
import { dossierChange } from './dossier-change.js';
import { SYSTEM_PERSON } from './acting-person.js';
import { RuleBook } from './rule-book.js';
import type { CaseContext, DossierPin } from './rule-book.types.js';

/** Dossiers looked at in one chunk, and moved in one transaction: a row is locked for some hundred milliseconds at most. */
const LOOKED = 2000;
const MOVED_TOGETHER = 100;

interface OpenRow {
  id: string;
  code: string;
  versionId: string;
  caseKey: string;
  agencyId: string;
  state: DossierState;
}

/** A due moment that moves. */
export interface Moving {
  code: string;
  from: string;
  to: string;
}

const RUNNING = `d.open and d.due_at is not null and d.status in ('RECEIVED', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'STOPPED')`;
const OPEN_ROWS = `select d.id, d.code, d.version_id as "versionId", d.case_key as "caseKey", d.agency_id as "agencyId", d.state
  from dossier d where ${RUNNING} and ($1::uuid is null or d.id > $1) order by d.id limit ${LOOKED}`;

const pinOf = ({ versionId, caseKey, agencyId, state }: OpenRow): DossierPin => ({ versionId, caseKey, agencyId, channel: state.channel });

/** Finds and moves due moments that the present calendar counts otherwise. */
@Injectable()
export class Recounting {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly commit: CommitAct,
    private readonly ruleBook: RuleBook,
  ) {}

  /** The next running dossiers after one, and those of them that move. */
  async chunk(after: string | null): Promise<{ rows: number; moving: Moving[]; next: string | null }> {
    const rows = await this.database.query<OpenRow>(OPEN_ROWS, [after], 'recount-open');
    const contexts = new Map<string, CaseContext>();
    const moving: Moving[] = [];
    for (const row of rows) {
      const key = JSON.stringify(pinOf(row));
      const context = contexts.get(key) ?? (await this.ruleBook.load(pinOf(row)));
      contexts.set(key, context);
      const to = dueByCalendar(row.state, context.rules.timeLimit, context.calendar);
      if (to !== null && row.state.dueAt !== null && to !== row.state.dueAt) moving.push({ code: row.code, from: row.state.dueAt, to });
    }
    return { rows: rows.length, moving, next: rows.length < LOOKED ? null : (rows.at(-1)?.id ?? null) };
  }

  /** Moves them, some in one transaction. What was changed meanwhile is decided anew under its lock. @returns how many moved */
  async move(moving: readonly Moving[]): Promise<number> {
    let moved = 0;
    for (let first = 0; first < moving.length; first += MOVED_TOGETHER) {
      await this.ruleBook.refresh();
      const together = moving.slice(first, first + MOVED_TOGETHER);
      moved += await this.unitOfWork.run((tx) => this.moveTogether(tx, together));
    }
    return moved;
  }

  private async moveTogether(tx: Tx, together: readonly Moving[]): Promise<number> {
    let moved = 0;
    for (const { code } of together) moved += (await this.moveOne(tx, code)) ? 1 : 0;
    return moved;
  }

  /** A refusal comes before anything is written: the dossier ended or moved meanwhile, and the others go on. */
  private async moveOne(tx: Tx, code: string): Promise<boolean> {
    const wanted = { code, act: { type: 'RECOUNT_DUE' as const }, expectedVersion: null, person: SYSTEM_PERSON, idempotency: null };
    try {
      await this.commit.commitAct(tx, dossierChange(this.ruleBook, wanted));
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
