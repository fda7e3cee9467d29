import type { Queue, QueueCounts, QueueFilters, QueueQuery } from '@motcua/contracts';
import { normalisePersonalId, type Instant } from '@motcua/domain';
import type { AgencyTree } from '../identity/index.js';
import { LISTED_COLUMNS, LISTED_JOINS } from './dossier-row.js';
import { boundSql, type CalendarGroup } from './due-words.js';
import { COUNTED_QUEUES, QUEUE_CONDITIONS, type ConditionWords, type CountedQueueName } from './queue-conditions.js';
import { filterConditions } from './queue-filters.js';
import { orderSql } from './queue-order.js';
import type { QueueScope, ScopeGroup } from './queue-scope.js';
import { searchSql } from './queue-search.js';
import { inScope, walkSql, workedOn } from './queue-walk.js';
import { Params, statementNameOf } from './sql-builder.js';

/** Counters are exact to here; one more means "more". */
export const MOST_COUNTED = 999;

/** What the statement of a page is put together from. */
export interface QueueAsked {
  query: QueueQuery;
  scope: QueueScope;
  calendars: readonly CalendarGroup[];
  now: Instant;
  tree: AgencyTree;
  /** Hash of a whole personal number typed into the search; null otherwise. */
  numberHash: Buffer | null;
}

/** A statement ready to run. */
export interface BuiltStatement {
  text: string;
  params: Params['values'];
  name: string;
}

/** Whether the search is a whole identity number, which is looked up by its hash. */
export function wholeNumberOf(search: string | undefined): string | null {
  const digits = normalisePersonalId(search ?? '');
  return /^\d{9,13}$/.test(digits) ? digits : null;
}

/**
 * Where one of the groups fulfils its condition, if it has one, for the agency that does the step: the competent one unless
 * another is named. Agencies are asked only where groups differ.
 */
function inGroups(params: Params, { groups }: QueueScope, conditionOf: (group: ScopeGroup) => string | null): string {
  const ways = groups.flatMap((group) => {
    const { agencyIds, covers } = group;
    const condition = conditionOf(group);
    if (condition === null) return [];
    const agencies = params.add([...agencyIds], 'uuid[]');
    if (groups.length === 1 && covers === null)
      return `(${condition} and (d.working_agency_id is null or d.working_agency_id = any(${agencies})))`;
    const reached = covers === null ? '' : ` and array[d.field_code, d.procedure_code] && ${params.add([...covers], 'text[]')}`;
    return `(coalesce(d.working_agency_id, d.agency_id) = any(${agencies}) and ${condition}${reached})`;
  });
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`;
}

const atMyStep = (params: Params, scope: QueueScope): string =>
  inGroups(params, scope, ({ roles }) => `d.step_role = any(${params.add([...roles], 'text[]')})`);

const mayAssign = (params: Params, scope: QueueScope): string => inGroups(params, scope, ({ assigns }) => (assigns ? 'true' : null));

/** Each is written when a condition asks for it: a parameter that stands nowhere in the text has no type. */
function wordsOf(params: Params, { scope, calendars, now }: Pick<QueueAsked, 'scope' | 'calendars' | 'now'>): ConditionWords {
  return {
    get me() {
      return scope.worksFor.length > 1 ? `any(${params.add([...scope.worksFor], 'uuid[]')})` : params.add(scope.accountId, 'uuid');
    },
    get atMyStep() {
      return atMyStep(params, scope);
    },
    get mayAssign() {
      return mayAssign(params, scope);
    },
    get overdueBefore() {
      return boundSql(params, calendars, { bound: 'overdueBefore', now });
    },
    get dueSoonBefore() {
      return boundSql(params, calendars, { bound: 'dueSoonBefore', now });
    },
  };
}

/** Whether the officer's roles cover the procedure; nothing for nearly everybody, whose roles cover all. */
function reachedSql(params: Params, agencies: string, { limits }: QueueScope): string[] {
  const his = `case when d.agency_id = any(${agencies}) then d.agency_id else d.working_agency_id end`;
  return limits === null ? [] : [`reaches(${params.add(JSON.stringify(limits), 'jsonb')}, ${his}, d.field_code, d.procedure_code)`];
}

/** The two ways in which dossiers are the caller's, each with its index. */
interface Within {
  own: string;
  workedOn: string;
}

const withinSql = (agencies: string, reached: readonly string[]): Within => ({
  own: [`d.agency_id = any(${agencies})`, ...reached].join(' and '),
  workedOn: [workedOn(agencies), ...reached].join(' and '),
});

/** What the conditions share, as columns worked out once for each dossier. */
const ONCE = { atMyStep: 'd.at_my_step', mayAssign: 'd.may_assign', overdueBefore: 'd.overdue_before', dueSoonBefore: 'd.due_soon_before' } as const;

/** Counters that all officers with the same roles in the same agencies share. */
const SHARED_QUEUES = COUNTED_QUEUES.filter((queue) => queue !== 'mine');

/**
 * One scan of the open dossiers within the scope counts queues, as one text: it costs the driver less than ten columns.
 * `offset 0` keeps the planner from working the shared columns out in every counter again.
 */
function countsSql(queues: readonly CountedQueueName[], words: ConditionWords, within: Within): string {
  const conditions = queues.map((queue) => QUEUE_CONDITIONS[queue]({ ...ONCE, me: queue === 'mine' ? words.me : 'null' }));
  const counters = conditions.map((condition) => `least(count(*) filter (where ${condition}), ${MOST_COUNTED + 1})`);
  const once = `select d.status, d.step_kind, d.holder_id, d.sort_due_at, ${words.atMyStep} as at_my_step, ${words.mayAssign} as may_assign,
      ${words.overdueBefore} as overdue_before, ${words.dueSoonBefore} as due_soon_before from dossier d where`;
  return `select concat_ws(' ', ${counters.join(', ')}) as counts from (
    (${once} d.open and ${within.own} offset 0)
    union all (${once} ${within.workedOn} offset 0)) d`;
}

const numbersOf = (queues: readonly CountedQueueName[], counts: string): Partial<QueueCounts> => {
  const numbers = counts.split(' ').map(Number);
  return Object.fromEntries(queues.map((queue, index) => [queue, numbers[index]]));
};

/** The counters in a row of {@link countsStatement}, by queue. */
export const countsOf = ({ counts }: { counts: string }): QueueCounts => numbersOf(COUNTED_QUEUES, counts) as QueueCounts;

/** All counters from a row of {@link sharedCountsStatement} and the caller's own one, which the page has with it. */
export const countsWith = ({ counts }: { counts: string }, mine: number): QueueCounts =>
  ({ ...numbersOf(SHARED_QUEUES, counts), mine }) as QueueCounts;

/** The queue's own condition and what it is narrowed to. */
function narrowed(queue: Queue, filters: QueueFilters, desk: Parameters<typeof filterConditions>[1]): string[] {
  const own = queue === 'all' ? [] : ['d.open', QUEUE_CONDITIONS[queue](desk.words)];
  return [...own, ...filterConditions(filters, desk)];
}

/** What each row of {@link pageStatement} begins with, also the only one of an empty page. */
export interface PageHead {
  /** The counter of the caller's own work. */
  mine: number;
}

/** A page of a queue and how many dossiers the caller holds. */
export function pageStatement(asked: QueueAsked): BuiltStatement {
  const { query, scope, tree } = asked;
  const params = new Params();
  const agencies = params.add([...scope.agencyIds], 'uuid[]');
  const reached = reachedSql(params, agencies, scope);
  const { order, columns, after } = orderSql(params, query);
  const words = wordsOf(params, asked);
  const conditions =
    [...reached, ...narrowed(query.queue, { ...query, agencyId: undefined }, { params, words, tree }), ...after].join(' and ') || 'true';
  const parts = { columns, conditions, order, limit: params.add(query.limit + 1, 'int'), agencies };
  const page = searchSql(params, asked, parts) ?? `page as materialized (${walkSql(asked, parts)})`;
  const mine = ['d.open', QUEUE_CONDITIONS.mine(words), inScope(agencies), ...reached].join(' and ');
  const text = `with head as materialized (select least(count(*), ${MOST_COUNTED + 1})::int as mine from dossier d where ${mine}), ${page}
    select head.mine, ${LISTED_COLUMNS} from head left join (page join dossier d on d.id = page.id ${LISTED_JOINS}) on true
    order by ${order}`;
  return { text, params: params.values, name: statementNameOf('queue', text) };
}

/** The counters of everybody with such a scope. */
export function sharedCountsStatement({ scope, ...asked }: Pick<QueueAsked, 'scope' | 'calendars' | 'now'>): BuiltStatement {
  const params = new Params();
  const agencies = params.add([...scope.agencyIds], 'uuid[]');
  const within = withinSql(agencies, reachedSql(params, agencies, scope));
  const text = countsSql(SHARED_QUEUES, wordsOf(params, { scope, ...asked }), within);
  return { text, params: params.values, name: statementNameOf('shared-counts', text) };
}

/** A pinned query whose counter stands in the rail. */
export interface CountedQuery {
  id: string;
  queue: Exclude<Queue, 'all'>;
  filters: QueueFilters;
}

/** Each pinned query stops at the cap, so that a wide one costs no more than a page. */
function savedCountSql({ queue, filters }: CountedQuery, within: Within, desk: Parameters<typeof narrowed>[2]): string {
  const conditions = narrowed(queue, filters, desk).join(' and ');
  return `(select count(*)::int from (select from (
      select d.id from dossier d where ${within.own} and ${conditions}
      union all select d.id from dossier d where ${within.workedOn} and ${conditions}) d limit ${MOST_COUNTED + 1}) counted)`;
}

/** The row of {@link countsStatement}. */
export interface CountsRow {
  counts: string;
  saved: number[];
}

/** The counters alone, those of pinned queries in the same statement. */
export function countsStatement(
  asked: Pick<QueueAsked, 'scope' | 'calendars' | 'now' | 'tree'>,
  pinned: readonly CountedQuery[],
): BuiltStatement {
  const params = new Params();
  const agencies = params.add([...asked.scope.agencyIds], 'uuid[]');
  const within = withinSql(agencies, reachedSql(params, agencies, asked.scope));
  const words = wordsOf(params, asked);
  const saved = pinned.map((query) => savedCountSql(query, within, { params, words, tree: asked.tree }));
  const text = `select counted.counts, array[${saved.join(', ')}]::int[] as saved from (${countsSql(COUNTED_QUEUES, words, within)}) counted`;
  return { text, params: params.values, name: statementNameOf('counts', text) };
}
