import { Injectable } from '@nestjs/common';
import type { QueueCounts, QueueQuery, SavedCounts } from '@motcua/contracts';
import { isoOf, type Actor } from '@motcua/domain';
import { resolveActor } from '../identity/index.js';
import { Database, type Caller } from '../platform/index.js';
import { CommitAct } from './commit-act.js';
import { cursorOf } from './cursor.js';
import type { ListedDossier } from './dossier-row.js';
import { calendarGroups } from './due-words.js';
import { ListRows, type DossierListRow, type ListDesk } from './list-rows.js';
import { PersonNumbers } from './person-numbers.js';
import { queueScopeOf, type QueueScope } from './queue-scope.js';
import { sortedValueOf } from './queue-order.js';
import {
  countsOf,
  countsStatement,
  countsWith,
  pageStatement,
  sharedCountsStatement,
  wholeNumberOf,
  type BuiltStatement,
  type CountsRow,
  type PageHead,
  type QueueAsked,
} from './queue-sql.js';
import { SharedCounts } from './shared-counts.js';
import { pinnedQueries } from './inbox/saved-queries.repository.js';

/** One page of a queue with the counters of all. */
export interface QueuePage {
  items: DossierListRow[];
  nextCursor: string | null;
  /** On the first page of a list that is not searched. */
  counts: QueueCounts | null;
  asOf: string;
}

/** There is a row even when the page is empty: then the dossier's columns are null. */
type PageRow = PageHead & (ListedDossier | { [Column in keyof ListedDossier]: null });

const isDossier = (row: PageRow): row is PageHead & ListedDossier => row.id !== null;

/** A statement that counts always has a row. */
function firstOf<Row extends object>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error('the counters are missing');
  return row;
}

/** The queues of officers, within their agencies and roles. */
@Injectable()
export class Queues {
  private readonly counted = new SharedCounts();

  constructor(
    private readonly database: Database,
    private readonly rows: ListRows,
    private readonly numbers: PersonNumbers,
    commit: CommitAct,
  ) {
    commit.onCommitted(() => this.counted.forget());
  }

  /** One page. Citizens and staff without the desk see empty queues. */
  page(caller: Caller, query: QueueQuery): Promise<QueuePage> {
    return this.pageFor(resolveActor(caller), query);
  }

  /** The same for who acts later in somebody's name. The page and the shared counters are read at the same time. */
  async pageFor(actor: Actor, query: QueueQuery): Promise<QueuePage> {
    const desk = await this.rows.desk();
    const scope = queueScopeOf(actor, desk.tree, query.agencyId);
    const numberHash = await this.numberHashOf(query.search);
    const asked = { query, scope, calendars: groupsOf(scope, desk), now: desk.now, tree: desk.tree, numberHash };
    const [found, shared] = await Promise.all([
      this.read<PageRow>(pageStatement(asked)),
      isCounted(query) ? this.sharedCounts(asked) : null,
    ]);
    const listed = found.filter(isDossier);
    const shown = listed.slice(0, query.limit);
    return {
      items: this.rows.judged(shown, desk, actor),
      nextCursor: nextCursorOf(query, { listed, shown }),
      counts: shared && countsWith(shared, firstOf(found).mine),
      asOf: isoOf(desk.now),
    };
  }

  /** The counters of the rail: of the built-in queues and of the caller's pinned queries, in one scan. */
  async counts(caller: Caller): Promise<{ counts: QueueCounts; saved: SavedCounts; asOf: string }> {
    const [desk, pinned] = await Promise.all([this.rows.desk(), pinnedQueries(this.database, caller.accountId)]);
    const scope = queueScopeOf(resolveActor(caller), desk.tree);
    const asked = { scope, calendars: groupsOf(scope, desk), now: desk.now, tree: desk.tree };
    const row = firstOf(await this.read<CountsRow>(countsStatement(asked, pinned)));
    const saved = Object.fromEntries(pinned.map(({ id }, index) => [id, row.saved[index] ?? 0]));
    return { counts: countsOf(row), saved, asOf: isoOf(desk.now) };
  }

  /** Officers with the same scope share one count; what other processes commit meanwhile is in it within a second. */
  private sharedCounts(asked: QueueAsked): Promise<{ counts: string }> {
    const { agencyIds, groups, limits } = asked.scope;
    const minute = Math.floor(asked.now / MINUTE_MS);
    return this.counted.run(JSON.stringify([minute, agencyIds, groups, limits]), async () =>
      firstOf(await this.read(sharedCountsStatement(asked))),
    );
  }

  private read<Row extends object>({ text, params, name }: BuiltStatement): Promise<Row[]> {
    return this.database.query<Row>(text, params, name);
  }

  private async numberHashOf(search: string | undefined): Promise<Buffer | null> {
    const number = wholeNumberOf(search);
    if (number === null) return null;
    await this.numbers.ready();
    return this.numbers.hash(number);
  }
}

const MINUTE_MS = 60_000;

/** Who turns a page or types words has the counters already. */
const isCounted = ({ cursor, search }: QueueQuery): boolean => cursor === undefined && !search;

const groupsOf = ({ agencyIds }: QueueScope, { calendarOf }: ListDesk) => calendarGroups(agencyIds, calendarOf);

function nextCursorOf(query: QueueQuery, page: { listed: ListedDossier[]; shown: ListedDossier[] }): string | null {
  const last = page.shown.at(-1);
  if (!last || page.listed.length <= page.shown.length) return null;
  return cursorOf({ at: sortedValueOf(query, last), id: last.id });
}
