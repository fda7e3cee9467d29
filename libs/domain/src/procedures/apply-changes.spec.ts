import { describe, expect, it } from '@jest/globals';
import { ProcedureCase, type ChannelRule, type FeeRule } from '@motcua/contracts';
import { aComponent, aProcedureCase, aProcedureContent } from '@motcua/testing';
import fc from 'fast-check';
import { applyChanges } from './apply-changes.js';
import { diffVersions, type VersionBody } from './diff-versions.js';

const channel = fc.record({
  allowed: fc.boolean(),
  timeLimit: fc.option(fc.record({ amount: fc.integer({ min: 1, max: 9 }), unit: fc.constant('day' as const) }), { nil: null }),
});
const channels = fc
  .uniqueArray(fc.constantFrom('COUNTER' as const, 'ONLINE' as const, 'POST' as const), { minLength: 1 })
  .chain((names) => fc.tuple(...names.map((name) => channel.map((rule): ChannelRule => ({ channel: name, ...rule })))));
const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
const components = keys.chain((names) =>
  fc.tuple(...names.map((key) => fc.constantFrom('Một', 'Hai').map((name) => aComponent({ key, name })))),
);
const fees = keys.map((names): FeeRule[] => names.map((key) => ({ key, kind: 'FEE', name: key, amount: null, channel: null })));
const one = (key: string) =>
  fc.record({ channels, components, fees, name: fc.constantFrom('X', 'Y') }).map(({ name, ...lists }) =>
    ProcedureCase.parse({ ...aProcedureCase({ form: null }), ...lists, key, name: { vi: name } }),
  );
const body: fc.Arbitrary<VersionBody> = fc
  .record({ cases: fc.uniqueArray(fc.constantFrom('one', 'two'), { minLength: 1 }), summary: fc.option(fc.constantFrom('s', 't'), { nil: undefined }) })
  .chain(({ cases, summary }) =>
    fc.tuple(...cases.sort().map(one)).map((parts) => ({ content: aProcedureContent(summary === undefined ? {} : { summary }), cases: parts })),
  );

describe('accepted changes', () => {
  it('make the other version when all are accepted, and leave this one as it is when none is', () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const all = applyChanges(before, after, diffVersions(before, after));
        expect({ ...all, cases: [...all.cases].sort((x, y) => x.key.localeCompare(y.key)) }).toEqual(after);
        expect(applyChanges(before, after, [])).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('leave what was rejected as it was, whatever else is accepted', () => {
    fc.assert(
      fc.property(body, body, fc.infiniteStream(fc.boolean()), (before, after, coin) => {
        const changes = diffVersions(before, after).filter(({ property }) => property !== 'position');
        const accepted = changes.filter(() => coin.next().value === true);
        const merged = applyChanges(before, after, accepted);
        const left = diffVersions(merged, after).filter(({ property }) => property !== 'position');
        const rejected = changes.filter((change) => !accepted.includes(change));
        const name = ({ kind, part, caseKey, key, property }: (typeof changes)[number]) => [kind, part, caseKey, key, property].join(' ');
        expect(left.map(name).sort()).toEqual(rejected.map(name).sort());
      }),
      { numRuns: 300 },
    );
  });
});
