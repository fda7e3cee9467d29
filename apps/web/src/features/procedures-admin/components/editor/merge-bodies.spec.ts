import { describe, expect, it } from '@jest/globals';
import { aProcedureCase, aProcedureContent } from '@motcua/testing';
import { mergeBodies } from './merge-bodies.js';
import type { VersionBody } from './version-body.js';

const body = (content: object = {}, cases = [aProcedureCase(), aProcedureCase({ key: 'late' })]): VersionBody => ({
  content: aProcedureContent(content),
  cases,
});

describe('two people who wrote one draft', () => {
  it('keeps what was typed here and takes in what the other one saved elsewhere', () => {
    const merged = mergeBodies({ base: body(), mine: body({ summary: 'của tôi' }), theirs: body({ name: 'Tên của người kia' }) });
    expect(merged.content).toMatchObject({ summary: 'của tôi', name: 'Tên của người kia' });
  });

  it('keeps a case touched here whole, and follows the other one in the rest', () => {
    const mine = body({}, [aProcedureCase({ maxLevel: 3 }), aProcedureCase({ key: 'late' })]);
    const theirs = body({}, [aProcedureCase({ name: { vi: 'Khác' } }), aProcedureCase({ key: 'late', name: { vi: 'Muộn' } }), aProcedureCase({ key: 'new' })]);
    const merged = mergeBodies({ base: body(), mine, theirs });
    expect(merged.cases.map(({ key, name }) => [key, name.vi])).toEqual([
      ['default', aProcedureCase().name.vi],
      ['late', 'Muộn'],
      ['new', aProcedureCase().name.vi],
    ]);
    expect(merged.cases[0]?.maxLevel).toBe(3);
  });

  it('removes a case that either of them removed', () => {
    const one = [aProcedureCase()];
    expect(mergeBodies({ base: body(), mine: body({}, one), theirs: body() }).cases).toHaveLength(1);
    expect(mergeBodies({ base: body(), mine: body(), theirs: body({}, one) }).cases).toHaveLength(1);
  });
});
