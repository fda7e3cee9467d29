import { Injectable, Logger } from '@nestjs/common';
import type { ProcedureQuery, ProcedureSummary } from '@motcua/contracts';
import { DomainError, localDateOf } from '@motcua/domain';
import { Clock, isUnavailable } from '../platform/index.js';
import { BoundedCache } from './bounded-cache.js';
import { CatalogueTables } from './catalogue-tables.js';
import { RevisionWatch } from './revision-watch.js';
import type { AtAgency } from './search/agency-offers.js';
import { cursorAfter, placeAfter } from './search/cursor.js';
import { FilterRun, type FacetCounts, type Filtered } from './search/filters.js';
import type { CatalogueEntry } from './summary.js';
import { snapshotOf, type FieldCount, type Snapshot } from './search/snapshot.js';

/** One page of an answer. */
export interface ProcedurePage {
  items: ProcedureSummary[];
  nextCursor: string | null;
  total: number;
  /** The words that were looked for because nothing was found as typed. */
  spelling: string | null;
  facets: FacetCounts;
}

type Answer = Filtered & { spelling: string | null; atAgency: AtAgency | null };
type Place = Pick<ProcedureQuery, 'limit' | 'cursor'>;

const MOST_ANSWERS = 200;

/**
 * Finds procedures in one's own words, over an index in this process that follows the catalogue's revision. While a new
 * index is being built the old one answers.
 */
@Injectable()
export class ProcedureSearch {
  private readonly logger = new Logger(ProcedureSearch.name);
  private snapshot: Snapshot | null = null;
  private building: { stamp: string; done: Promise<Snapshot> } | null = null;
  /** Answers of the present snapshot: pages of one question, and what everybody asks. */
  private readonly answers = new BoundedCache<Answer>(MOST_ANSWERS);

  constructor(
    private readonly tables: CatalogueTables,
    private readonly watch: RevisionWatch,
    private readonly clock: Clock,
  ) {}

  /**
   * One page of what answers the query.
   * @throws DomainError 'agency.not-found', 'request.invalid-fields' for a cursor that is none of ours
   */
  async search(query: ProcedureQuery): Promise<ProcedurePage> {
    const snapshot = await this.current();
    const answer = this.answerOf(snapshot, query);
    return pageOf(snapshot, answer, query);
  }

  /** Codes of all that answers these words, best first. */
  async codesFor(words: string): Promise<string[]> {
    const { words: text, entries } = await this.current();
    return text.find(words).hits.flatMap(({ document }) => entries[document]?.summary.code ?? []);
  }

  /** Fields that hold procedures, by name. */
  async fields(): Promise<readonly FieldCount[]> {
    return (await this.current()).fields;
  }

  /** Names the state of the catalogue that answers now: equal stamps, equal answers. */
  async stamp(): Promise<string> {
    return (await this.current()).stamp;
  }

  /** Builds the index before the first request; resolves when the present catalogue is in it. */
  async warmUp(): Promise<void> {
    await this.build(await this.stampOf(await this.watch.check()));
  }

  private async current(): Promise<Snapshot> {
    const stamp = await this.wantedStamp();
    if (this.snapshot === null) return this.build(stamp);
    if (this.snapshot.stamp !== stamp) {
      this.build(stamp).catch((error: unknown) => this.logger.error('the search index could not be rebuilt', error));
    }
    return this.snapshot;
  }

  /** A database that is away does not stop the search: what is in memory still answers. */
  private async wantedStamp(): Promise<string> {
    try {
      return await this.stampOf(await this.watch.current());
    } catch (error) {
      if (this.snapshot && isUnavailable(error)) return this.snapshot.stamp;
      throw error;
    }
  }

  private async stampOf(revision: number): Promise<string> {
    return `${revision}-${localDateOf(this.clock.now())}-${await this.tables.agenciesStamp()}`;
  }

  private build(stamp: string): Promise<Snapshot> {
    if (this.building?.stamp === stamp) return this.building.done;
    if (this.snapshot?.stamp === stamp) return Promise.resolve(this.snapshot);
    const done = this.buildNow(stamp).finally(() => {
      if (this.building?.stamp === stamp) this.building = null;
    });
    this.building = { stamp, done };
    return done;
  }

  private async buildNow(stamp: string): Promise<Snapshot> {
    const snapshot = await snapshotOf(stamp, await this.tables.read(localDateOf(this.clock.now())));
    if (this.building?.stamp === stamp) {
      this.snapshot = snapshot;
      this.answers.clear();
    }
    return snapshot;
  }

  private answerOf(snapshot: Snapshot, query: ProcedureQuery): Answer {
    const { limit: _limit, cursor: _cursor, ...asked } = query;
    const key = `${snapshot.stamp} ${JSON.stringify(asked, Object.keys(asked).sort())}`;
    const known = this.answers.get(key);
    if (known) return known;
    const answer = answered(snapshot, query);
    this.answers.set(key, answer);
    return answer;
  }
}

/** @throws DomainError 'agency.not-found' */
function answered(snapshot: Snapshot, query: ProcedureQuery): Answer {
  const atAgency = query.agency === undefined ? null : snapshot.offers.at(query.agency);
  if (atAgency === undefined) throw new DomainError('agency.not-found', { code: query.agency });
  const found = query.q ? snapshot.words.find(query.q) : { hits: snapshot.all, spelling: null };
  return { ...new FilterRun(query, atAgency, snapshot).run(found.hits), spelling: found.spelling, atAgency };
}

function pageOf(snapshot: Snapshot, answer: Answer, place: Place): ProcedurePage {
  const codeOf = (document: number): string => snapshot.entries[document]?.summary.code ?? '';
  const from = place.cursor === undefined ? 0 : placeAfter(place.cursor, answer.hits, codeOf);
  const hits = answer.hits.slice(from, from + place.limit);
  const last = hits.at(-1);
  const isLast = from + hits.length >= answer.hits.length;
  return {
    items: hits.flatMap(({ document }) => rowOf(snapshot.entries[document], answer.atAgency?.(document))),
    nextCursor: last && !isLast ? cursorAfter(last, codeOf(last.document), from + hits.length) : null,
    total: answer.hits.length,
    spelling: answer.spelling,
    facets: answer.facets,
  };
}

/** The summary, with the level in force at the chosen agency. */
function rowOf(entry: CatalogueEntry | undefined, levelThere: CatalogueEntry['summary']['onlineLevel'] | null | undefined): ProcedureSummary[] {
  if (!entry) return [];
  const level = levelThere ?? entry.summary.onlineLevel;
  return [level === entry.summary.onlineLevel ? entry.summary : { ...entry.summary, onlineLevel: level }];
}
