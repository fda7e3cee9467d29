import type { OnlineLevel, ProcedureQuery } from '@motcua/contracts';
import type { CatalogueEntry } from '../summary.js';
import type { AgencyOffers, AtAgency } from './agency-offers.js';
import type { Hit } from './scorer.js';

/** Filters that also are facets: their counts tell what choosing another value would find. */
export const FACETS = ['level', 'scope', 'field', 'agencyKind', 'applicant', 'lifeEvent', 'agency'] as const;
export type Facet = (typeof FACETS)[number];
export type FacetCounts = Record<Facet, { value: string; count: number }[]>;

export interface Filtered {
  hits: Hit[];
  facets: FacetCounts;
}

type Filters = Pick<ProcedureQuery, Facet>;

/** Values of an entry under the facets that are the same at every agency. */
const VALUES = {
  scope: ({ summary }) => [summary.serviceScope],
  field: ({ summary }) => [summary.fieldCode],
  agencyKind: ({ summary }) => summary.offeredByKinds,
  applicant: ({ applicants }) => applicants,
  lifeEvent: ({ lifeEvents }) => lifeEvents,
} as const satisfies Record<Exclude<Facet, 'level' | 'agency'>, (entry: CatalogueEntry) => readonly string[]>;
const FIXED = ['scope', 'field', 'agencyKind', 'applicant', 'lifeEvent'] as const satisfies (keyof typeof VALUES)[];

/** All that filters are judged by, and every value that a facet may have. */
export interface Filterable {
  entries: readonly CatalogueEntry[];
  offers: AgencyOffers;
  known: Record<Exclude<Facet, 'agency'>, readonly string[]>;
}

/** Every value that stands in the catalogue, so that a value that would find nothing is told as 0. */
export function knownValues(entries: readonly CatalogueEntry[]): Filterable['known'] {
  const of = (facet: keyof typeof VALUES): string[] => [...new Set(entries.flatMap((entry) => VALUES[facet](entry)))];
  const level = [...new Set(entries.map(({ summary }) => String(summary.onlineLevel)))];
  return { level, scope: of('scope'), field: of('field'), agencyKind: of('agencyKind'), applicant: of('applicant'), lifeEvent: of('lifeEvent') };
}

const inOrder = (rows: { value: string; count: number }[]): { value: string; count: number }[] =>
  rows.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** Entries that pass, and for each facet how many there are of each value when its own filter is left out. */
export class FilterRun {
  private readonly levels: ReadonlySet<string> | null;
  private readonly counts: Record<Exclude<Facet, 'agency'>, Map<string, number>>;
  private readonly passed: Hit[] = [];
  /** 1 for each entry that all fixed filters take. */
  private readonly open: Uint8Array;

  constructor(
    private readonly filters: Filters,
    private readonly atAgency: AtAgency | null,
    private readonly on: Filterable,
  ) {
    this.levels = filters.level === undefined ? null : new Set(filters.level.split(','));
    this.open = new Uint8Array(on.entries.length);
    const zeros = (facet: Exclude<Facet, 'agency'>) => new Map(on.known[facet].map((value) => [value, 0]));
    this.counts = {
      ...{ level: zeros('level'), scope: zeros('scope'), field: zeros('field') },
      ...{ agencyKind: zeros('agencyKind'), applicant: zeros('applicant'), lifeEvent: zeros('lifeEvent') },
    };
  }

  run(hits: readonly Hit[]): Filtered {
    for (const hit of hits) {
      const entry = this.on.entries[hit.document];
      if (entry) this.take(hit, entry);
    }
    return { hits: this.passed, facets: this.facets() };
  }

  private take(hit: Hit, entry: CatalogueEntry): void {
    const refusing = FIXED.filter((facet) => !this.accepts(facet, entry));
    if (refusing.length === 0) this.open[hit.document] = 1;
    const level = this.atAgency ? this.atAgency(hit.document) : entry.summary.onlineLevel;
    if (level === null || refusing.length > 1) return;
    const isLevelTaken = this.takesLevel(level);
    if (refusing.length === 0) this.count('level', String(level));
    if (!isLevelTaken) return;
    if (refusing.length === 0) this.passed.push(hit);
    for (const facet of FIXED) {
      if (refusing.length === 1 && refusing[0] !== facet) continue;
      for (const value of VALUES[facet](entry)) this.count(facet, value);
    }
  }

  private accepts(facet: keyof typeof VALUES, entry: CatalogueEntry): boolean {
    const chosen = this.filters[facet];
    return chosen === undefined || (VALUES[facet](entry) as readonly string[]).includes(chosen);
  }

  private takesLevel(level: OnlineLevel): boolean {
    return this.levels === null || this.levels.has(String(level));
  }

  private count(facet: Exclude<Facet, 'agency'>, value: string): void {
    const counts = this.counts[facet];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }

  private facets(): FacetCounts {
    const of = (facet: Exclude<Facet, 'agency'>) => inOrder([...this.counts[facet]].map(([value, count]) => ({ value, count })));
    const { offers } = this.on;
    const atAgencies = offers.counts(this.open, (level) => this.takesLevel(level));
    return {
      ...{ level: of('level'), scope: of('scope'), field: of('field'), agencyKind: of('agencyKind'), applicant: of('applicant'), lifeEvent: of('lifeEvent') },
      agency: inOrder(offers.codes.map((value, number) => ({ value, count: atAgencies[number] ?? 0 }))),
    };
  }
}
