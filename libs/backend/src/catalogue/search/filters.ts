import type { ProcedureQuery } from '@motcua/contracts';
import type { CatalogueEntry } from '../summary.js';
import type { Hit } from './scorer.js';

/** Filters that also are facets: their counts tell what choosing another value would find. */
export const FACETS = ['level', 'scope', 'field', 'agencyKind', 'applicant'] as const;
export type Facet = (typeof FACETS)[number];
export type FacetCounts = Record<Facet, { value: string; count: number }[]>;

/** What the chosen agency makes of an entry: null = not offered there, otherwise the level there. */
export type AtAgency = (entry: CatalogueEntry) => CatalogueEntry['summary']['onlineLevel'] | null;

export interface Filtered {
  hits: Hit[];
  facets: FacetCounts;
}

type Filters = Pick<ProcedureQuery, 'level' | 'scope' | 'field' | 'agencyKind' | 'applicant' | 'lifeEvent'>;

/** Values of an entry under a facet; `level` is the one in force at the chosen agency. */
const VALUES = {
  level: (_: CatalogueEntry, level: number) => [String(level)],
  scope: ({ summary }) => [summary.serviceScope],
  field: ({ summary }) => [summary.fieldCode],
  agencyKind: ({ summary }) => summary.offeredByKinds,
  applicant: ({ applicants }) => applicants,
} as const satisfies Record<Facet, (entry: CatalogueEntry, level: number) => readonly string[]>;

function chosenValues(filters: Filters): Record<Facet, ReadonlySet<string> | null> {
  const one = (value: string | undefined) => (value === undefined ? null : new Set([value]));
  return {
    level: filters.level === undefined ? null : new Set(filters.level.split(',')),
    scope: one(filters.scope),
    field: one(filters.field),
    agencyKind: one(filters.agencyKind),
    applicant: one(filters.applicant),
  };
}

/** Entries that pass, and for each facet how many there are of each value when its own filter is left out. */
export class FilterRun {
  private readonly chosen: Record<Facet, ReadonlySet<string> | null>;
  private readonly counts = FACETS.map(() => new Map<string, number>());
  private readonly passed: Hit[] = [];

  constructor(
    private readonly filters: Filters,
    private readonly atAgency: AtAgency | null,
  ) {
    this.chosen = chosenValues(filters);
  }

  run(hits: readonly Hit[], entries: readonly CatalogueEntry[]): Filtered {
    for (const hit of hits) {
      const entry = entries[hit.document];
      if (entry) this.take(hit, entry);
    }
    return { hits: this.passed, facets: this.facets() };
  }

  private take(hit: Hit, entry: CatalogueEntry): void {
    const { lifeEvent } = this.filters;
    if (lifeEvent !== undefined && !entry.lifeEvents.includes(lifeEvent)) return;
    const level = this.atAgency ? this.atAgency(entry) : entry.summary.onlineLevel;
    if (level === null) return;
    const values = FACETS.map((facet) => VALUES[facet](entry, level));
    const refusing = FACETS.filter((facet, place) => !this.accepts(facet, values[place] ?? []));
    if (refusing.length > 1) return;
    if (refusing.length === 0) this.passed.push(hit);
    for (const [place, facet] of FACETS.entries()) {
      if (refusing.length === 0 || refusing[0] === facet) this.count(place, values[place] ?? []);
    }
  }

  private accepts(facet: Facet, values: readonly string[]): boolean {
    const chosen = this.chosen[facet];
    return chosen === null || values.some((value) => chosen.has(value));
  }

  private count(place: number, values: readonly string[]): void {
    const counts = this.counts[place];
    for (const value of values) counts?.set(value, (counts.get(value) ?? 0) + 1);
  }

  private facets(): FacetCounts {
    const rows = this.counts.map((counts) =>
      [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    );
    const [level = [], scope = [], field = [], agencyKind = [], applicant = []] = rows;
    return { level, scope, field, agencyKind, applicant };
  }
}
