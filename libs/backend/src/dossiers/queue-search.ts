import { QUEUE_FILTERS } from '@motcua/contracts';
import { searchTokens } from '@motcua/domain';
import type { QueueAsked } from './queue-sql.js';
import { eachAgency, inScope, isWide, walkSql, workedOn, type PageParts } from './queue-walk.js';
import type { Params } from './sql-builder.js';

/** How many dossiers are looked through in their order first: an index of the order has the words with it, or each is opened. */
const NEAR = { covered: 2000, opened: 1000 } as const;

/** A word is looked up in the index of words when at most one in so many of those near has it. */
const RARE = 50;

/** The words of a name, the parts of a code or the last digits: all together, and each of them, as prefixes. */
interface Searched {
  all: string;
  each: string;
  count: number;
}

/** Pieces of the statement in which the list is walked through, the dossier as `d`. */
interface Walk {
  near: string;
  most: number;
  /** Sifts those near; their words are `d.search`. */
  sieve: string;
  /** The whole list, sifted until the page is full. */
  far: (condition: string) => string;
  /** Where a hit of the index becomes a dossier `d` of the scope. */
  fromHits: string;
  /** Matches that the walk does not come by. */
  beside: string | null;
}

const COVERED = '(select dossier_id as id, agency_id, submitted_at, search from dossier_party)';
const SEARCH_OF = '(select sp.search from dossier_party sp where sp.dossier_id = d.id)';

/** Whether anything but the words, the scope and the moment of sending is asked of a dossier. */
const isNarrowed = ({ query, scope }: QueueAsked): boolean =>
  query.queue !== 'all' || scope.limits !== null || QUEUE_FILTERS.some((name) => name !== 'agencyId' && query[name] !== undefined);

/** All dossiers of the scope by the moment of sending: one index has the order, the scope and the words. */
function coveredWalk({ scope }: QueueAsked, parts: PageParts, { all }: Searched): Walk {
  const { columns, conditions, order, limit, agencies } = parts;
  const [matches, own] = [`d.search @@ ${all}`, `d.agency_id = any(${agencies})`];
  const fromHits = `(select w.id, w.agency_id, w.submitted_at from hits w where w.search @@ ${all}) d where ${own}`;
  const beside = `select ${columns} from dossier d where ${workedOn(agencies)} and ${conditions} and ${SEARCH_OF} @@ ${all}`;
  const walk = (condition: string, most: number | string) =>
    `select ${columns}, d.agency_id, d.search from ${COVERED} d where ${condition} and ${conditions} order by ${order} limit ${most}`;
  if (isWide(scope)) {
    const far = (condition: string) => walk(`${own} and ${matches} and ${condition}`, limit);
    return { near: walk('true', NEAR.covered), most: NEAR.covered, sieve: `${matches} and ${own}`, far, fromHits, beside };
  }
  const most = Math.ceil(NEAR.covered / Math.max(1, scope.agencyIds.length));
  const each = (condition: string, shown: number | string) =>
    eachAgency(scope, parts, { inAgency: (agency) => walk(`d.agency_id = ${agency} and ${condition}`, shown), most: shown });
  return {
    near: each('true', most),
    most,
    sieve: matches,
    far: (condition) => each(`${matches} and ${condition}`, limit),
    fromHits,
    beside,
  };
}

/** A narrowed list is walked through as without a search, and the words of each dossier are looked at. */
function openingWalk(asked: QueueAsked, parts: PageParts, { all }: Searched): Walk {
  const { columns, conditions, agencies } = parts;
  return {
    near: walkSql(asked, { ...parts, columns: `${columns}, ${SEARCH_OF} as search`, limit: String(NEAR.opened) }),
    most: NEAR.opened,
    sieve: `d.search @@ ${all}`,
    far: (condition) => walkSql(asked, { ...parts, conditions: `${condition} and ${conditions} and ${SEARCH_OF} @@ ${all}` }),
    fromHits: `hits w join dossier d on d.id = w.id and w.search @@ ${all} where ${inScope(agencies)}`,
    beside: null,
  };
}

/**
 * A page of what matches, as common table expressions; the last one is called `page`. Names that many share fill it from the
 * dossiers near, which also show how rare each word is. Is one rare, its few hits are taken from the index of words (an
 * intersection with common words there costs a hundred times as much); otherwise the walk goes on.
 */
export function searchSql(params: Params, asked: QueueAsked, parts: PageParts): string | null {
  const { query, numberHash } = asked;
  if (query.search === undefined || query.search.length === 0) return null;
  const prefixes = searchTokens(query.search).map((token) => `${token}:*`);
  if (prefixes.length === 0) return `page as materialized (${walkSql(asked, { ...parts, conditions: `false and ${parts.conditions}` })})`;
  const all = params.add(prefixes.join(' & '), 'tsquery');
  if (numberHash) return numberSql(parts, { all, hash: params.add(numberHash, 'bytea') });
  const searched = { all, each: params.add(prefixes, 'text[]'), count: prefixes.length };
  return wordsSql(parts, searched, (isNarrowed(asked) ? openingWalk : coveredWalk)(asked, parts, searched));
}

function wordsSql({ columns, conditions, order, limit }: PageParts, { each, count }: Searched, walk: Walk): string {
  const ordered = `order by ${order} limit ${limit}`;
  const counters = Array.from({ length: count }, (_, index) => `count(*) filter (where d.search @@ (${each})[${index + 1}]::tsquery)`);
  return `near as materialized (select ${columns} from (${walk.near}) d where ${walk.sieve} ${ordered}),
    looked as materialized (select count(*) as through, array[${counters.join(', ')}] as found
      from (${walk.near}) d where (select count(*) from near) < ${limit}),
    rarest as materialized (select word, times * ${RARE} <= ${walk.most} as is_rare
      from looked cross join lateral unnest(${each}, looked.found) as counted (word, times)
      where looked.through >= ${walk.most} order by times limit 1),
    hits as materialized (select dossier_id as id, agency_id, submitted_at, search from dossier_party
      where search @@ (select word::tsquery from rarest where is_rare)),
    page as materialized (select * from (
      (select * from near where not exists (select from rarest))
      union all (select ${columns} from ${walk.fromHits} and ${conditions} ${ordered})
      union all (select ${columns} from (${walk.far('(select not is_rare from rarest)')}) d)${
        walk.beside === null
          ? ''
          : `
      union all (${walk.beside} ${ordered})`
      }
    ) d ${ordered})`;
}

/** A whole identity number has few hits, by its hash or as the last word of something. */
function numberSql({ columns, conditions, order, limit, agencies }: PageParts, { all, hash }: { all: string; hash: string }): string {
  return `hits as materialized (select dossier_id as id from dossier_party where search @@ ${all} or personal_id_hash = ${hash}),
    page as materialized (select ${columns} from hits w join dossier d on d.id = w.id
      where ${inScope(agencies)} and ${conditions} order by ${order} limit ${limit})`;
}
