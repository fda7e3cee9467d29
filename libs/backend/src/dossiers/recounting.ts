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
/** Transactions at the same time: one waits for the disk while others count, and connections are left for everybody else. */
const AT_ONCE = 3;

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

const keyOf = (row: OpenRow): string => JSON.stringify(pinOf(row));

function movingOf({ code, state }: OpenRow, context: CaseContext | undefined): Moving[] {
  const to = context ? dueByCalendar(state, context.rules.timeLimit, context.calendar) : null;
  return to !== null && state.dueAt !== null && to !== state.dueAt ? [{ code, from: state.dueAt, to }] : [];
}

/** Works items off, some at the same time. */
async function eachAtOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const one = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

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
    const contexts = await this.contextsOf(rows);
    const moving = rows.flatMap((row) => movingOf(row, contexts.get(keyOf(row))));
    return { rows: rows.length, moving, next: rows.length < LOOKED ? null : (rows.at(-1)?.id ?? null) };
  }

  /** The rules of dossiers, of equal ones once. */
  private async contextsOf(rows: readonly OpenRow[]): Promise<Map<string, CaseContext>> {
    const pins = new Map(rows.map((row) => [keyOf(row), pinOf(row)]));
    const contexts = new Map<string, CaseContext>();
    await eachAtOnce([...pins], async ([key, pin]) => void contexts.set(key, await this.ruleBook.load(pin)));
    return contexts;
  }

  /** Moves them, some in one transaction. What was changed meanwhile is decided anew under its lock. @returns how many moved */
  async move(moving: readonly Moving[]): Promise<number> {
    let moved = 0;
    const groups = Array.from({ length: Math.ceil(moving.length / MOVED_TOGETHER) }, (_, group) =>
      moving.slice(group * MOVED_TOGETHER, (group + 1) * MOVED_TOGETHER),
    );
    await eachAtOnce(groups, async (together) => {
      await this.ruleBook.refresh();
      moved += await this.unitOfWork.run((tx) => this.moveTogether(tx, together));
    });
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
