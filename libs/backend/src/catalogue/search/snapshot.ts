import type { CatalogueEntry } from '../summary.js';
import { AgencyOffers, type AgenciesOfDay } from './agency-offers.js';
import { knownValues, type Filterable } from './filters.js';
import type { Hit } from './scorer.js';
import { buildSearchIndex, type SearchDocument } from './search-index.js';
import { TextSearch } from './text-search.js';

/** A field with how many procedures stand in it. */
export interface FieldCount {
  code: string;
  name: string;
  procedures: number;
}

/** The catalogue at one revision on one day, ready to be searched; only read. */
export interface Snapshot extends Filterable {
  stamp: string;
  /** Popular first, then what can be filed here, then what is offered here, then by name. */
  entries: readonly CatalogueEntry[];
  /** Every entry in that order: what is shown when no words are typed. */
  all: readonly Hit[];
  fields: readonly FieldCount[];
  words: TextSearch;
}

const POPULAR_BOOST = 0.2;
const OFFERED_HERE_BOOST = 0.12;
const byName = new Intl.Collator('vi');

const isOfferedHere = ({ offeredBy }: CatalogueEntry): boolean => offeredBy.kinds.length + offeredBy.agencyCodes.length > 0;

/** Larger stands before smaller. */
function rankOf(entry: CatalogueEntry): number {
  return (entry.popular ? 4 : 0) + (entry.summary.fileable ? 2 : 0) + (isOfferedHere(entry) ? 1 : 0);
}

function inOrder(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        byName.compare(a.entry.summary.name, b.entry.summary.name) ||
        (a.entry.summary.code < b.entry.summary.code ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

function documentOf(entry: CatalogueEntry): SearchDocument {
  const { code, name, shortName, fieldName } = entry.summary;
  const boost = (entry.popular ? POPULAR_BOOST : 0) + (isOfferedHere(entry) ? OFFERED_HERE_BOOST : 0);
  return { code, name, shortName, everydayNames: entry.everydayNames, results: entry.results, fieldName, boost };
}

function fieldsOf(entries: readonly CatalogueEntry[]): FieldCount[] {
  const fields = new Map<string, FieldCount>();
  for (const { summary } of entries) {
    const field = fields.get(summary.fieldCode) ?? { code: summary.fieldCode, name: summary.fieldName, procedures: 0 };
    fields.set(field.code, { ...field, procedures: field.procedures + 1 });
  }
  return [...fields.values()].sort((a, b) => byName.compare(a.name, b.name));
}

/** Makes a snapshot of entries in any order. @param stamp what it is a snapshot of */
export async function snapshotOf(stamp: string, read: { entries: readonly CatalogueEntry[]; agencies: AgenciesOfDay }): Promise<Snapshot> {
  const entries = inOrder(read.entries);
  const index = await buildSearchIndex(entries.map(documentOf));
  return {
    stamp,
    entries,
    offers: new AgencyOffers(entries, read.agencies),
    known: knownValues(entries),
    all: entries.map((_, document) => ({ document, score: 0 })),
    fields: fieldsOf(entries),
    words: new TextSearch(index),
  };
}
