import { describe, expect, it } from '@jest/globals';
import { Expression, OPERATORS, type Operator } from '@motcua/contracts';
import fc from 'fast-check';
import { plainDate } from '../deadlines/index.js';
import { holds, valueOfRule } from './evaluate.js';
import { ruleValueOf, type RuleValues } from './rule-values.js';

const TODAY = plainDate('2026-04-16');
const context = (values: RuleValues = {}) => ({ values, today: TODAY });
const valueOf = (expression: Expression, values?: RuleValues) => valueOfRule(Expression.parse(expression), context(values));

const NOTHING = { var: 'nothing' };

describe('comparisons', () => {
  it.each<[Expression, boolean]>([
    [{ '==': ['a', 'a'] }, true],
    [{ '==': ['1', 1] }, false],
    [{ '!=': ['1', 1] }, false],
    [{ '!=': [2, 1] }, true],
    [{ '<': [1, 2, 3] }, true],
    [{ '<': [1, 3, 2] }, false],
    [{ '<': ['2026-04-15', { today: [] }] }, true],
    [{ '<': [false, true] }, false],
    [{ '<': ['9', 10] }, false],
    [{ in: ['a', ['a', 'b']] }, true],
    [{ in: ['a', 'abc'] }, false],
  ])('%j is %s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it.each(['==', '!=', '<', '<=', '>', '>=', 'in'] as const)('a missing value makes %s false on either side', (operator) => {
    expect(valueOf({ [operator]: [NOTHING, 1] })).toBe(false);
    expect(valueOf({ [operator]: [1, NOTHING] })).toBe(false);
  });
});

describe('truth', () => {
  it('is nothing but true', () => {
    for (const value of ['yes', 1, NOTHING, ['x']] as Expression[]) {
      expect(valueOf({ and: [true, value] })).toBe(false);
      expect(valueOf({ or: [value] })).toBe(false);
      expect(valueOf({ if: [value, 'then', 'else'] })).toBe('else');
      expect(valueOf({ '!': value })).toBe(true);
      expect(holds(value, context())).toBe(false);
    }
    expect(valueOf({ if: [false, 1, true, 2, 3] })).toBe(2);
  });
});

describe('sums', () => {
  it.each<[Expression, unknown]>([
    [{ '+': [1, 2, 3] }, 6],
    [{ '-': [5, 2] }, 3],
    [{ '-': 5 }, -5],
    [{ '*': [{ var: 'copies' }, 8000] }, 24_000],
    [{ max: [1, { var: 'copies' }] }, 3],
    [{ min: [1, { var: 'copies' }] }, 1],
    [{ '+': [1, NOTHING] }, undefined],
    [{ '+': [1, '2'] }, undefined],
    [{ '*': [1e300, 1e300] }, undefined],
  ])('%j is %s', (expression, expected) => {
    expect(valueOf(expression, { copies: 3 })).toBe(expected);
  });
});

/** A decimal as it is answered, up to the longest that its type takes. */
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 15n - 1n), fc.stringMatching(/^\d{1,9}$/))
  .map(([isNegative, whole, fraction]) => `${isNegative ? '-' : ''}${whole}.${fraction}`);
const area = { key: 'a', type: 'decimal', label: { vi: 'a' }, required: true, settings: {} } as const;
const answered = (typed: string): RuleValues[string] => ruleValueOf(area, typed);
/** A decimal in billionths, by its digits alone. */
const billionths = (typed: string): bigint => BigInt(typed.replace(/\.(\d*)$/, (_all, digits: string) => digits.padEnd(9, '0')));
const writtenIn = (units: bigint): string => {
  const digits = String(units < 0n ? -units : units).padStart(10, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -9)}.${digits.slice(-9)}`;
};

describe('numbers with decimals', () => {
  const [a, b, c] = [{ var: 'a' }, { var: 'b' }, { var: 'c' }];
  const isTrue = (expression: Expression, values: Record<string, string>) =>
    holds(expression, context(Object.fromEntries(Object.entries(values).map(([key, typed]) => [key, answered(typed)]))));

  it.each<[Expression, unknown]>([
    [{ '==': [{ '+': [0.1, 0.2] }, 0.3] }, true],
    [{ '+': [0.1, 0.2] }, 0.3],
    [{ '-': [0.3, 0.1] }, 0.2],
    [{ '*': [1.1, 1.1] }, 1.21],
    [{ '*': [3, 1e-18] }, 3e-18],
    [{ '*': [-0.5, 1e-18] }, -1e-18],
    [{ '<': [1e-17, 1e-16] }, true],
    [{ '==': [1e21, 1e21] }, true],
    [{ in: [{ '+': [0.1, 0.2] }, [0.1, 0.3]] }, true],
    [{ max: [{ '*': [0.1, 3] }, 0.3] }, 0.3],
  ])('%j is %s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it('tells apart what a float cannot', () => {
    const values = { a: '123456789012345.123456788', b: '123456789012345.123456789' };
    expect(Number(values.a)).toBe(Number(values.b));
    expect(isTrue({ '<': [a, b] }, values)).toBe(true);
    expect(isTrue({ '==': [a, b] }, values)).toBe(false);
  });

  it('are compared as their digits are', () => {
    fc.assert(
      fc.property(decimal, decimal, (one, other) => {
        expect(isTrue({ '<': [a, b] }, { a: one, b: other })).toBe(billionths(one) < billionths(other));
        expect(isTrue({ '==': [a, b] }, { a: one, b: other })).toBe(billionths(one) === billionths(other));
        expect(isTrue({ '==': [{ max: [a, b] }, { min: [a, b] }] }, { a: one, b: other })).toBe(billionths(one) === billionths(other));
      }),
    );
  });

  it('are added and taken away exactly', () => {
    fc.assert(
      fc.property(decimal, decimal, (one, other) => {
        const sum = (billionths(one) + billionths(other)).toString();
        const written = { a: one, b: other };
        expect(isTrue({ '==': [{ '-': [{ '+': [a, b] }, b] }, a] }, written)).toBe(true);
        fc.pre(sum.replace('-', '').length <= 24);
        expect(isTrue({ '==': [{ '+': [a, b] }, c] }, { ...written, c: writtenIn(BigInt(sum)) })).toBe(true);
      }),
    );
  });

  it('are multiplied exactly', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (one, other, third) => {
        const values = { a: one, b: other, c: third };
        expect(isTrue({ '==': [{ '*': [a, { '+': [b, c] }] }, { '+': [{ '*': [a, b] }, { '*': [a, c] }] }] }, values)).toBe(true);
        expect(isTrue({ '==': [{ '*': [a, b] }, { '*': [b, a] }] }, values)).toBe(true);
        expect(isTrue({ '==': [{ '*': [a, 1000] }, { '+': Array.from({ length: 50 }, () => ({ '*': [a, 20] })) }] }, values)).toBe(true);
      }),
    );
  });
});

describe('years-since', () => {
  it.each([
    ['2008-04-16', 18],
    ['2008-04-17', 17],
    ['2027-01-01', -1],
    ['2008', undefined],
    ['2008-02-30', undefined],
  ])('%s makes %s years on 16/4/2026', (birth, years) => {
    expect(valueOf({ 'years-since': { var: 'birth' } }, { birth })).toBe(years);
  });

  it('counts to another day, 29 February ending on 28', () => {
    expect(valueOf({ 'years-since': ['2008-02-29', '2026-02-27'] })).toBe(17);
    expect(valueOf({ 'years-since': ['2008-02-29', '2026-02-28'] })).toBe(18);
  });
});

describe('variables', () => {
  it('reach parts, and nothing that is not an answer', () => {
    expect(valueOf({ var: 'owner.sex' }, { owner: { sex: 'MALE' } })).toBe('MALE');
    expect(valueOf({ var: 'owner' }, { owner: { sex: 'MALE' } })).toBeUndefined();
    expect(valueOf({ var: 'name.length' }, { name: 'An' })).toBeUndefined();
    expect(valueOf({ var: 'constructor' })).toBeUndefined();
    expect(valueOf({ var: 'owner.constructor' }, { owner: {} })).toBeUndefined();
  });
});

const operators = Object.keys(OPERATORS) as Operator[];
const literal = fc.oneof(fc.string(), fc.double(), fc.boolean());
const { written } = fc.letrec<{ written: unknown; operation: unknown }>((tie) => ({
  written: fc.oneof({ maxDepth: 5 }, literal, fc.array(literal, { maxLength: 3 }), fc.constantFrom('a', 'b', 'owner.sex').map((key) => ({ var: key })), tie('operation')),
  operation: fc.tuple(fc.constantFrom(...operators), fc.array(tie('written'), { maxLength: 4 })).map(([name, args]) => ({ [name]: args })),
}));
const answers = fc.dictionary(fc.constantFrom('a', 'b', 'owner'), fc.oneof(literal, fc.array(literal), fc.constant(undefined), fc.dictionary(fc.string(), fc.string())));

describe('every expression', () => {
  it('gives a value or nothing, never throws, and the same twice', () => {
    fc.assert(
      fc.property(written, answers, (expression, values) => {
        // Not parsed on purpose: even what the schema refuses must not throw.
        const once = valueOfRule(expression as Expression, context(values));
        expect(['string', 'number', 'boolean', 'undefined', 'object']).toContain(typeof once);
        expect(once).not.toBeNull();
        expect(valueOfRule(expression as Expression, context(values))).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('is turned around by !, and follows De Morgan', () => {
    fc.assert(
      fc.property(written, written, answers, (one, other, values) => {
        const isTrue = (node: unknown) => holds(node as Expression, context(values));
        expect(isTrue({ '!': [one] })).toBe(!isTrue({ and: [one] }));
        expect(isTrue({ '!': [{ and: [one, other] }] })).toBe(isTrue({ or: [{ '!': [one] }, { '!': [other] }] }));
      }),
    );
  });
});
