import type { Queue, QueueCounts, QueueFilters, QueueQuery } from '@motcua/contracts';
import { normalisePersonalId, searchTokens, type Instant } from '@motcua/domain';
import type { AgencyTree } from '../identity/index.js';
import { LISTED_COLUMNS, LISTED_JOINS } from './dossier-row.js';
import { boundSql, type CalendarGroup } from './due-words.js';
import { COUNTED_QUEUES, QUEUE_CONDITIONS, type ConditionWords } from './queue-conditions.js';
import { filterConditions } from './queue-filters.js';
import { orderSql } from './queue-order.js';
import type { QueueScope } from './queue-scope.js';
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

function atMyStep(params: Params, { groups }: QueueScope): string {
  const ways = groups.map(({ agencyIds, roles, covers }) => {
    const agencies = params.add([...agencyIds], 'uuid[]');
    const role = `d.step_role = any(${params.add([...roles], 'text[]')})`;
    if (groups.length === 1 && covers === null) return `(${role} and (d.working_agency_id is null or d.working_agency_id = any(${agencies})))`;
    const reached = covers === null ? '' : ` and array[d.field_code, d.procedure_code] && ${params.add([...covers], 'text[]')}`;
    return `(coalesce(d.working_agency_id, d.agency_id) = any(${agencies}) and ${role}${reached})`;
  });
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`;
}

/** Open dossiers of other agencies that are at a step of the caller's: few, by an index of their own. */
const WORKED_ON = (agencies: string): string =>
  `d.open and d.working_agency_id = any(${agencies}) and not (d.agency_id = any(${agencies}))`;

/** The caller's dossiers, whichever way they are his: as of the competent agency or of the one that does the step. */
const IN_SCOPE = (agencies: string): string => `(d.agency_id = any(${agencies}) or d.working_agency_id = any(${agencies}))`;

function wordsOf(params: Params, { scope, calendars, now }: Pick<QueueAsked, 'scope' | 'calendars' | 'now'>): ConditionWords {
  return {
    me: scope.worksFor.length > 1 ? `any(${params.add([...scope.worksFor], 'uuid[]')})` : params.add(scope.accountId, 'uuid'),
    atMyStep: atMyStep(params, scope),
    overdueBefore: boundSql(params, calendars, { bound: 'overdueBefore', now }),
    dueSoonBefore: boundSql(params, calendars, { bound: 'dueSoonBefore', now }),
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
  workedOn: [WORKED_ON(agencies), ...reached].join(' and '),
});

/** What the conditions share, as columns worked out once for each dossier. */
const ONCE = { atMyStep: 'd.at_my_step', overdueBefore: 'd.overdue_before', dueSoonBefore: 'd.due_soon_before' } as const;

/**
 * One scan of the open dossiers within the scope counts all queues; one text, for it travels with each row of a page.
 * `offset 0` keeps the planner from working the shared columns out in every counter again.
 */
function countsSql(words: ConditionWords, within: Within): string {
  const conditions = COUNTED_QUEUES.map((queue) => QUEUE_CONDITIONS[queue]({ ...ONCE, me: words.me }));
  const counters = conditions.map((condition) => `least(count(*) filter (where ${condition}), ${MOST_COUNTED + 1})`);
  const once = `select d.status, d.step_kind, d.holder_id, d.sort_due_at, ${words.atMyStep} as at_my_step,
      ${words.overdueBefore} as overdue_before, ${words.dueSoonBefore} as due_soon_before from dossier d where`;
  return `select concat_ws(' ', ${counters.join(', ')}) as counts from (
    (${once} d.open and ${within.own} offset 0)
    union all (${once} ${within.workedOn} offset 0)) d`;
}

/** What each row of {@link queueStatement} and the one of {@link countsStatement} begins with. */
export interface Counted {
  counts: string;
}

/** The counters in a row, by queue. */
export function countsOf({ counts }: Counted): QueueCounts {
  const numbers = counts.split(' ').map(Number);
  return Object.fromEntries(COUNTED_QUEUES.map((queue, index) => [queue, numbers[index]])) as QueueCounts;
}

/** Words of a name, parts of a code or last digits, each as a prefix, on `sp`; null when nothing was typed. */
function searchSql(params: Params, { query, numberHash }: QueueAsked): string | null {
  if (query.search === undefined || query.search.length === 0) return null;
  const tokens = searchTokens(query.search);
  if (tokens.length === 0) return 'false';
  const byWords = `sp.search @@ ${params.add(tokens.map((token) => `${token}:*`).join(' & '), 'tsquery')}`;
  return numberHash ? `(${byWords} or sp.personal_id_hash = ${params.add(numberHash, 'bytea')})` : byWords;
}

interface PageParts {
  /** Id and sorted moment alone: the index of the order has them, so that walking opens no dossier. */
  columns: string;
  conditions: string;
  order: string;
  limit: string;
  agencies: string;
  search: string | null;
}

/** With more agencies than this one walk over all of them is shorter than one walk for each. */
const MANY_AGENCIES = 12;

/** More hits than this are too many to fetch: then the list is walked in its order until the page is full. */
const MANY_HITS = 2000;

/** Walks the dossiers in their order, by an index, until the page is full. */
function walkSql({ query, scope }: QueueAsked, { columns, conditions, order, limit, agencies }: PageParts): string {
  const ordered = `order by ${order} limit ${limit}`;
  if (query.queue === 'mine') return `select ${columns} from dossier d where ${IN_SCOPE(agencies)} and ${conditions} ${ordered}`;
  const own =
    scope.agencyIds.length > MANY_AGENCIES
      ? `select ${columns} from dossier d where d.agency_id = any(${agencies}) and ${conditions} ${ordered}`
      : `select d.* from unnest(${agencies}) as scope (agency_id) cross join lateral (
      select ${columns} from dossier d where d.agency_id = scope.agency_id and ${conditions} ${ordered}) d ${ordered}`;
  const workedOn = `select ${columns} from dossier d where ${WORKED_ON(agencies)} and ${conditions} ${ordered}`;
  return `select d.* from ((${own}) union all (${workedOn})) d ${ordered}`;
}

/**
 * A rare word is looked up in the word index; a common one (half of a city is called Nguyễn) is found soon enough by
 * walking. Which it is, is known after fetching a bounded number of hits.
 */
function searchedSql(asked: QueueAsked, { search, ...parts }: PageParts & { search: string }): string {
  const { columns, conditions, order, limit, agencies } = parts;
  const matches = `(select ${search} from dossier_party sp where sp.dossier_id = d.id)`;
  return `select d.* from (
      (select ${columns} from hits join dossier d on d.id = hits.dossier_id
        where not (select many from found) and ${IN_SCOPE(agencies)} and ${conditions} order by ${order} limit ${limit})
      union all
      (select walked.* from (${walkSql(asked, { ...parts, search, conditions: `(select many from found) and ${conditions} and ${matches}` })}) walked)
    ) d order by ${order} limit ${limit}`;
}

/** What the page is made of, as common table expressions; the last one is called `page`. */
function pageSql(asked: QueueAsked, parts: PageParts): string {
  const { search } = parts;
  if (search === null) return `page as materialized (${walkSql(asked, parts)})`;
  return `hits as materialized (select sp.dossier_id from dossier_party sp where ${search} limit ${MANY_HITS + 1}),
    found as materialized (select count(*) > ${MANY_HITS} as many from hits),
    page as materialized (${searchedSql(asked, { ...parts, search })})`;
}

/** The queue's own condition and what it is narrowed to. */
function narrowed(queue: Queue, filters: QueueFilters, desk: Parameters<typeof filterConditions>[1]): string[] {
  const own = queue === 'all' ? [] : ['d.open', QUEUE_CONDITIONS[queue](desk.words)];
  return [...own, ...filterConditions(filters, desk)];
}

/** One statement with a page of a queue and the counters of all: one round trip. */
export function queueStatement(asked: QueueAsked): BuiltStatement {
  const { query, scope, tree } = asked;
  const params = new Params();
  const agencies = params.add([...scope.agencyIds], 'uuid[]');
  const words = wordsOf(params, asked);
  const reached = reachedSql(params, agencies, scope);
  const counts = countsSql(words, withinSql(agencies, reached));
  const search = searchSql(params, asked);
  const { order, columns, after } = orderSql(params, query);
  const conditions = [...reached, ...narrowed(query.queue, { ...query, agencyId: undefined }, { params, words, tree }), ...after].join(' and ') || 'true';
  const page = pageSql(asked, { columns, conditions, order, limit: params.add(query.limit + 1, 'int'), agencies, search });
  const text = `with counted as materialized (${counts}), ${page}
    select counted.counts, ${LISTED_COLUMNS} from counted
    left join (page join dossier d on d.id = page.id ${LISTED_JOINS}) on true
    order by ${order}`;
  return { text, params: params.values, name: statementNameOf('queue', text) };
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
export interface CountsRow extends Counted {
  saved: number[];
}

/** The counters alone, those of pinned queries in the same statement. */
export function countsStatement(asked: Pick<QueueAsked, 'scope' | 'calendars' | 'now' | 'tree'>, pinned: readonly CountedQuery[]): BuiltStatement {
  const params = new Params();
  const agencies = params.add([...asked.scope.agencyIds], 'uuid[]');
  const within = withinSql(agencies, reachedSql(params, agencies, asked.scope));
  const words = wordsOf(params, asked);
  const saved = pinned.map((query) => savedCountSql(query, within, { params, words, tree: asked.tree }));
  const text = `select counted.counts, array[${saved.join(', ')}]::int[] as saved from (${countsSql(words, within)}) counted`;
  return { text, params: params.values, name: statementNameOf('counts', text) };
}
