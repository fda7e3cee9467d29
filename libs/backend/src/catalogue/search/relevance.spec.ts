import { beforeAll, describe, expect, it } from '@jest/globals';
import { ProcedureCase, ProcedureContent } from '@motcua/contracts';
import { SEED_FIELDS, SEED_PROCEDURES } from '../seed/index.js';
import { fileableCase, filingRefusal, usualTerms, type CatalogueEntry } from '../summary.js';
import { RELEVANCE } from './relevance.sample.js';
import { snapshotOf, type Snapshot } from './snapshot.js';

function entryOf(seed: (typeof SEED_PROCEDURES)[number]): CatalogueEntry {
  const content = ProcedureContent.parse(seed.content);
  const cases = seed.cases.map((one) => fileableCase(ProcedureCase.parse(one)));
  const field = SEED_FIELDS.find(({ code }) => code === content.fieldCode);
  return {
    summary: {
      ...{ code: seed.code, name: content.name, shortName: content.shortName ?? null, fieldCode: content.fieldCode },
      ...{ fieldName: field?.name ?? '', onlineLevel: content.onlineLevel, serviceScope: content.serviceScope },
      ...usualTerms(cases[0]),
      ...{ partialReason: null, visits: content.visits, executingAgencies: content.executingAgencies },
      ...{ offeredByKinds: content.offeredBy.kinds, cases: cases.length },
      fileable: filingRefusal(content.onlineLevel, cases, null) === null,
    },
    ...{ procedureId: seed.code, versionId: seed.code, everydayNames: content.everydayNames, popular: content.popular },
    results: content.results.map(({ name }) => name),
    ...{ applicants: content.applicants, lifeEvents: content.lifeEvents, offeredBy: content.offeredBy },
  };
}

describe('search over the shipped catalogue', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await snapshotOf('seed', { entries: SEED_PROCEDURES.map(entryOf), agencies: { inForce: [], kindOf: () => undefined, overrides: [] } });
  });

  const codesFor = (query: string): string[] =>
    snapshot.words.find(query).hits.map(({ document }) => snapshot.entries[document]?.summary.code ?? '');

  it.each(RELEVANCE)('"%s" finds %s among the first three', (query, code) => {
    expect(codesFor(query).slice(0, 3)).toContain(code);
  });

  it('tells the nearest spelling only when nothing was found as typed', () => {
    expect(snapshot.words.find('khai sinh').spelling).toBeNull();
    expect(snapshot.words.find('lam khai sinh').spelling).toBeNull();
    expect(snapshot.words.find('sổ đỏ').spelling).toBeNull();
    expect(snapshot.words.find('khai sih').spelling).toBe('khai sinh');
    expect(snapshot.words.find('giay phep xay dug').spelling).toMatch(/dựng|dung/);
  });

  it('finds nothing for words that mean nothing, and for no words', () => {
    for (const query of ['xyzzy', '!!!', '???', 'qwrtp zxcvb']) expect([query, codesFor(query)]).toEqual([query, []]);
  });

  it('takes any text without failing', () => {
    const odd = ['a'.repeat(200), 'ơ'.repeat(200), Array(60).fill('khai sinh').join(' '), '\u0000', '🏠 nhà', "'; drop table procedure; --", '1.', '...', 'đ'];
    for (const query of odd) expect(Array.isArray(snapshot.words.find(query).hits)).toBe(true);
  });

  it('prefers words with the marks that were typed', () => {
    const [first] = codesFor('tử');
    expect(first).toBe('1.000656');
  });
});
