import { describe, expect, it } from '@jest/globals';
import { CHANNELS, EXEMPTION_GROUPS, type DossierFee, type Expression, type FeeExemption } from '@motcua/contracts';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import { plainDate } from '../deadlines/index.js';
import type { RuleValues } from '../rules/index.js';
import { feesFor, type ChargeableRule } from './fees.js';
import { owedFee, recountFees } from './recount-fees.js';
import { formatVnd, isVnd, parseVnd, percentOf, totalOf } from './vnd.js';

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });

const exemption: fc.Arbitrary<FeeExemption> = fc
  .record({
    group: fc.constantFrom(...EXEMPTION_GROUPS),
    off: fc.oneof(fc.integer({ min: 1, max: 100 }).map((percent) => ({ percent })), amount.map((sum) => ({ amount: sum }))),
    proof: fc.constantFrom('poor', 'old'),
  })
  .map(({ group, off, proof }) => ({ group, ...off, proof }));

const rule: fc.Arbitrary<ChargeableRule> = fc.record({
  kind: fc.constantFrom('FEE' as const, 'CHARGE' as const),
  name: fc.constantFrom('Lệ phí đăng ký', 'Phí thẩm định', 'Phí cấp bản sao'),
  amount: fc.option(amount),
  channel: fc.option(fc.constantFrom(...CHANNELS)),
  exemptions: fc.array(exemption, { maxLength: 4 }),
});

describe('money', () => {
  it('is shown in dot groups with a no-break space', () => {
    expect(formatVnd(28_000)).toBe('28.000\u00a0đ');
    expect(formatVnd(1_234_567)).toBe('1.234.567\u00a0đ');
    expect(formatVnd(-8000)).toBe('-8.000\u00a0đ');
    expect(formatVnd(500)).toBe('500\u00a0đ');
    expect(() => formatVnd(0.5)).toThrow(RangeError);
  });

  it.each([
    ['28.000', 28_000],
    ['28 000 đ', 28_000],
    ['28,000đ', 28_000],
    ['28000 đồng', 28_000],
    ['1.234.567 VND', 1_234_567],
    ['0', 0],
  ])('%s is read as %d', (typed, sum) => {
    expect(parseVnd(typed)).toBe(sum);
  });

  it.each(['', '28.00', '2.8000', '28,5', '-1', 'đ', '1e3', '99999999999999999999'])(
    '%s is no sum',
    (typed) => {
      expect(parseVnd(typed)).toBeUndefined();
    },
  );

  it('shown and read again is the same sum', () => {
    fc.assert(
      fc.property(amount, (sum) => {
        expect(parseVnd(formatVnd(sum))).toBe(sum);
        expect(isVnd(sum)).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
    expect([isVnd(0.5), isVnd(-1), isVnd('5'), isVnd(null)]).toEqual([false, false, false, false]);
  });

  it('adds up to unknown as soon as one part is unknown', () => {
    expect(totalOf([])).toBe(0);
    expect(totalOf([8000, 20_000])).toBe(28_000);
    expect(totalOf([8000, null])).toBeNull();
    expect(percentOf(8001, 50)).toBe(4000);
  });
});

describe('fees of a dossier', () => {
  const registration: ChargeableRule = { kind: 'CHARGE', name: 'Lệ phí đăng ký', amount: 8000 };
  const appraisal: ChargeableRule = { kind: 'FEE', name: 'Phí thẩm định', amount: null, note: 'theo quy mô' };

  it('are lines and their sum', () => {
    const fees = feesFor({
      rules: [registration, { kind: 'FEE', name: 'Bản sao', amount: 20_000 }],
      channel: 'COUNTER',
    });
    expect(fees.total).toBe(28_000);
    expect(fees.lines.map((line) => line.payable)).toEqual([8000, 20_000]);
  });

  it('with an unknown sum have no total, never 0: the agency tells it after looking', () => {
    const fees = feesFor({ rules: [registration, appraisal], channel: 'ONLINE' });
    expect(fees).toMatchObject({ total: null, knownTotal: 8000 });
    expect(fees.lines[1]).toEqual({
      kind: 'FEE',
      name: 'Phí thẩm định',
      note: 'theo quy mô',
      amount: null,
      exemption: null,
      allowed: [],
      payable: null,
    });
  });

  it('that nobody published are unknown; none at all are known to be free', () => {
    expect(feesFor({ rules: null, channel: 'ONLINE' }).total).toBeNull();
    expect(feesFor({ rules: [], channel: 'ONLINE' }).total).toBe(0);
    expect(feesFor({ rules: [{ ...registration, amount: 0 }], channel: 'ONLINE' }).total).toBe(0);
  });

  it('for one channel take the place of the general ones of the same name', () => {
    const rules: ChargeableRule[] = [
      registration,
      { ...registration, amount: 4000, channel: 'ONLINE' },
      { ...appraisal, amount: 1000 },
    ];
    expect(feesFor({ rules, channel: 'ONLINE' }).total).toBe(5000);
    expect(feesFor({ rules, channel: 'COUNTER' }).total).toBe(9000);
  });

  const isPoor: Expression = { '==': [{ var: 'isPoor' }, true] };
  const today = plainDate('2026-04-16');
  const of = (exemptions: FeeExemption[], known: { provided?: string[]; values?: RuleValues } = {}, fee = registration) =>
    feesFor({
      rules: [{ ...fee, exemptions }],
      channel: 'COUNTER',
      provided: new Set(known.provided),
      ...(known.values ? { context: { values: known.values, today } } : {}),
    });

  it('of an exempted group are nothing, even where the sum is not known yet', () => {
    const exemptions: FeeExemption[] = [{ group: 'POOR_HOUSEHOLD', percent: 100, proof: 'poor' }];
    const known = { provided: ['poor'] };
    expect(of(exemptions, known).lines[0]).toMatchObject({ exemption: { group: 'POOR_HOUSEHOLD', amount: 8000 }, payable: 0 });
    expect(of(exemptions, known, appraisal).lines[0]).toMatchObject({ exemption: { group: 'POOR_HOUSEHOLD', amount: null }, payable: 0 });
  });

  it('are reduced only for whom the paper is handed in or the answers say so', () => {
    const byPaper: FeeExemption = { group: 'ELDERLY', percent: 50, proof: 'old' };
    const byAnswer: FeeExemption = { group: 'POOR_HOUSEHOLD', percent: 100, when: isPoor };
    const byBoth: FeeExemption = { ...byAnswer, proof: 'poor' };
    expect([of([byPaper]).total, of([byPaper], { provided: ['poor'] }).total, of([byPaper], { provided: ['old'] }).total]).toEqual([8000, 8000, 4000]);
    expect([of([byAnswer]).total, of([byAnswer], { values: {} }).total, of([byAnswer], { values: { isPoor: true } }).total]).toEqual([8000, 8000, 0]);
    expect(of([byBoth], { values: { isPoor: true } }).total).toBe(8000);
    expect(of([byBoth], { values: { isPoor: true }, provided: ['poor'] }).total).toBe(0);
    expect(of([{ group: 'CHILD', percent: 100 }], { values: { isPoor: true }, provided: ['poor'] }).total).toBe(8000);
  });

  it('are reduced by the largest reduction alone, by a share or a sum, never below 0', () => {
    const exemptions: FeeExemption[] = [
      { group: 'ELDERLY', percent: 50, proof: 'old' },
      { group: 'DISABLED', amount: 5000, proof: 'old' },
      { group: 'MERITORIOUS', percent: 30, proof: 'old' },
    ];
    expect(of(exemptions, { provided: ['old'] }).lines[0]).toMatchObject({ exemption: { group: 'DISABLED', amount: 5000 }, payable: 3000 });
    expect(of([{ group: 'CHILD', amount: 9000, proof: 'old' }], { provided: ['old'] }).total).toBe(0);
  });

  it('keep the reductions that the answers allow, proven or not, and are counted anew by what is proven', () => {
    const exemptions: FeeExemption[] = [
      { group: 'ELDERLY', percent: 50, proof: 'old' },
      { group: 'POOR_HOUSEHOLD', percent: 100, proof: 'poor' },
      { group: 'CHILD', percent: 100, when: isPoor },
    ];
    const [line] = of(exemptions, { provided: ['poor', 'old'], values: { isPoor: false } }).lines;
    const reduction = { full: 8000, allowed: line?.allowed ?? [], applied: null };
    expect(reduction.allowed).toEqual([
      { group: 'ELDERLY', proof: 'old', payable: 4000 },
      { group: 'POOR_HOUSEHOLD', proof: 'poor', payable: 0 },
    ]);
    const due: DossierFee[] = [{ key: 'fee', kind: 'FEE', name: 'Phí', amount: 0, channel: null, reduction }, { key: 'other', kind: 'FEE', name: 'Khác', amount: null, channel: null }];
    const proven = (...keys: string[]) => recountFees(due, (proof) => keys.includes(proof));
    expect([proven('poor', 'old'), proven('old'), proven()].map(({ fees }) => fees[0]?.amount)).toEqual([0, 4000, 8000]);
    expect(proven('old').fees[0]?.reduction?.applied).toMatchObject({ group: 'ELDERLY' });
    expect(proven().total).toBeNull();
    expect([owedFee(8000, null), owedFee(8000, 3000), owedFee(4000, 8000), owedFee(null, null)]).toEqual([8000, 5000, 0, 0]);
  });

  it('are always whole đồng, never more than set, and known exactly when every line is', () => {
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 6 }),
        fc.constantFrom(...CHANNELS),
        fc.uniqueArray(fc.constantFrom('poor', 'old')),
        (rules, channel, provided) => {
          const fees = feesFor({ rules, channel, provided: new Set(provided) });
          for (const line of fees.lines) {
            expect(
              line.payable === null ||
                (isVnd(line.payable) && (line.amount === null || line.payable <= line.amount)),
            ).toBe(true);
          }
          expect(fees.total === null).toBe(fees.lines.some((line) => line.payable === null));
          expect(fees.total ?? fees.knownTotal).toBe(fees.knownTotal);
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});

describe('an amount by expression', () => {
  const totalBy = (amountBy: Expression, values?: RuleValues): number | null =>
    feesFor({
      rules: [{ kind: 'FEE', name: 'Phí cấp bản sao', amount: 5000, amountBy }],
      channel: 'ONLINE',
      ...(values ? { context: { values, today: plainDate('2026-04-16') } } : {}),
    }).total;
  const perCopy = { '*': [{ var: 'copies' }, 8000] };

  it('takes the place of the amount, in whole đồng', () => {
    expect(totalBy(perCopy, { copies: 3 })).toBe(24_000);
    expect(totalBy({ '*': [{ var: 'copies' }, 0.5] }, { copies: 3 })).toBe(2);
    expect(totalBy({ '*': [3, 0.1, 10_000] }, {})).toBe(3000);
  });

  it.each<[string, Expression, RuleValues | undefined]>([
    ['no answers are known', perCopy, undefined],
    ['an answer is missing', perCopy, {}],
    ['it is below 0', { '-': [0, 1] }, {}],
    ['it is no number', { '==': [1, 1] }, {}],
    ['it is beyond all sums', { '*': [1e9, 1e9] }, {}],
  ])('is unknown when %s', (_why, amountBy, values) => {
    expect(totalBy(amountBy, values)).toBeNull();
  });
});
