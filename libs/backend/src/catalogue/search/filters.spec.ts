import { describe, expect, it } from '@jest/globals';
import { ONLINE_LEVELS, SERVICE_SCOPES, type AgencyKind } from '@motcua/contracts';
import fc from 'fast-check';
import type { AgencyOverride } from '../procedures.repository.js';
import type { CatalogueEntry } from '../summary.js';
import { AgencyOffers } from './agency-offers.js';
import { FACETS, FilterRun, knownValues, type Facet } from './filters.js';

const AGENCIES = (['COMMUNE', 'COMMUNE', 'COMMUNE', 'DEPARTMENT', 'DEPARTMENT'] as const).map((kind, index) => ({ id: `id-${index}`, code: `H.${index}`, kind }));
const GONE = { code: 'H.9', kind: 'COMMUNE' as const };
const kindOf = (code: string): AgencyKind | undefined => [...AGENCIES, GONE].find((agency) => agency.code === code)?.kind;

const kinds = fc.uniqueArray(fc.constantFrom<AgencyKind>('COMMUNE', 'DEPARTMENT'));
const entries = fc
  .array(
    fc.record({
      level: fc.constantFrom(...ONLINE_LEVELS),
      scope: fc.constantFrom(...SERVICE_SCOPES),
      field: fc.constantFrom('a', 'b', 'c'),
      applicants: fc.uniqueArray(fc.constantFrom('CITIZEN', 'ENTERPRISE')),
      lifeEvents: fc.uniqueArray(fc.constantFrom('CHILD', 'DEATH', 'WORK')),
      kinds,
      agencyCodes: fc.uniqueArray(fc.constantFrom('H.0', 'H.1', 'H.3', 'H.9'), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ level, scope, field, agencyCodes, kinds: offeringKinds, ...rest }, index) => ({
      summary: { code: `1.00000${index}`, onlineLevel: level, serviceScope: scope, fieldCode: field, offeredByKinds: offeringKinds } as unknown as CatalogueEntry['summary'],
      ...{ procedureId: `p-${index}`, versionId: `v-${index}`, everydayNames: [], results: [], popular: false },
      ...rest,
      offeredBy: { kinds: offeringKinds, agencyCodes },
    })),
  );
const overrides = fc.uniqueArray(
  fc.record({
    agencyId: fc.constantFrom('id-0', 'id-1', 'id-3', 'id-elsewhere'),
    procedureId: fc.constantFrom('p-0', 'p-1', 'p-2', 'p-gone'),
    offered: fc.boolean(),
    onlineLevel: fc.option(fc.constantFrom(...ONLINE_LEVELS), { nil: null }),
  }),
  { selector: ({ agencyId, procedureId }) => `${agencyId} ${procedureId}` },
);
const filters = fc.record(
  {
    level: fc.constantFrom('1', '2', '3', '4', '3,4', '1,2,3,4'),
    scope: fc.constantFrom(...SERVICE_SCOPES),
    field: fc.constantFrom('a', 'b', 'c', 'unknown'),
    agencyKind: fc.constantFrom('COMMUNE' as const, 'DEPARTMENT' as const),
    applicant: fc.constantFrom('CITIZEN' as const, 'ENTERPRISE' as const),
    lifeEvent: fc.constantFrom('CHILD' as const, 'DEATH' as const),
    agency: fc.constantFrom(...AGENCIES.map(({ code }) => code)),
  },
  { requiredKeys: [] },
);
type Filters = Partial<Record<Facet, string>>;

/** The level there, read from the rules one by one; null = not offered. */
function naiveLevel(entry: CatalogueEntry, code: string, rules: readonly AgencyOverride[]): number | null {
  const agency = AGENCIES.find((one) => one.code === code);
  const own = rules.find((rule) => rule.agencyId === agency?.id && rule.procedureId === entry.procedureId);
  const listed = entry.offeredBy.agencyCodes;
  const isNamed = listed.includes(code) || (entry.offeredBy.kinds.includes(agency?.kind ?? 'CENTER') && !listed.some((other) => kindOf(other) === agency?.kind));
  if (!(own ? own.offered : isNamed)) return null;
  return Math.min(entry.summary.onlineLevel, own?.onlineLevel ?? 4);
}

function naivePasses(entry: CatalogueEntry, asked: Filters, rules: readonly AgencyOverride[]): boolean {
  const level = asked.agency === undefined ? entry.summary.onlineLevel : naiveLevel(entry, asked.agency, rules);
  if (level === null) return false;
  const has = (chosen: string | undefined, values: readonly string[]) => chosen === undefined || values.includes(chosen);
  return (
    (asked.level === undefined || asked.level.includes(`${level}`)) &&
    has(asked.scope, [entry.summary.serviceScope]) &&
    has(asked.field, [entry.summary.fieldCode]) &&
    has(asked.agencyKind, entry.summary.offeredByKinds) &&
    has(asked.applicant, entry.applicants) &&
    has(asked.lifeEvent, entry.lifeEvents)
  );
}

describe('the counts behind filters', () => {
  it('are what choosing each value would find, whatever else is chosen, none left out', () => {
    fc.assert(
      fc.property(entries, overrides, filters, (all, rules, asked) => {
        const offers = new AgencyOffers(all, { inForce: AGENCIES, kindOf, overrides: rules });
        const known = knownValues(all);
        const hits = all.map((_, document) => ({ document, score: 0 }));
        const atAgency = asked.agency === undefined ? null : (offers.at(asked.agency) ?? null);
        const found = new FilterRun(asked, atAgency, { entries: all, offers, known }).run(hits);
        expect(found.hits.map(({ document }) => document)).toEqual(all.flatMap((entry, document) => (naivePasses(entry, asked, rules) ? [document] : [])));
        for (const facet of FACETS) {
          const counted = Object.fromEntries(found.facets[facet].map(({ value, count }) => [value, count]));
          const naive = Object.keys(counted).map((value) => [value, all.filter((entry) => naivePasses(entry, { ...asked, [facet]: value }, rules)).length]);
          expect({ facet, counted }).toEqual({ facet, counted: Object.fromEntries(naive) });
          const counts = found.facets[facet].map(({ count }) => count);
          expect(counts).toEqual([...counts].sort((a, b) => b - a));
        }
        expect(found.facets.agency).toHaveLength(AGENCIES.length);
      }),
      { numRuns: 400 },
    );
  });

  it('know nothing of an agency that is not in force', () => {
    const offers = new AgencyOffers([], { inForce: AGENCIES, kindOf, overrides: [] });
    expect(offers.at('H.9')).toBeUndefined();
    expect(offers.at('H.0')?.(0)).toBeNull();
  });
});
