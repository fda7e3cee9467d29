import { describe, expect, it } from '@jest/globals';
import { Expression, OPERATORS, type Operator } from '@motcua/contracts';
import fc from 'fast-check';
import { plainDate } from '../deadlines/index.js';
import { holds, valueOfRule } from './evaluate.js';
import type { RuleValues } from './rule-values.js';

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
