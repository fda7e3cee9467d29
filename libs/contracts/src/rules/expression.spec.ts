import { describe, expect, it } from '@jest/globals';
import { Expression, MOST_DEPTH, MOST_NODES } from './expression.js';

const nested = (levels: number): unknown => (levels === 0 ? true : { '!': nested(levels - 1) });

/** Where the first fault stands and its code. */
function faultOf(written: unknown): [string, unknown] | undefined {
  const issue = Expression.safeParse(written).error?.issues[0];
  return issue && [issue.path.join('.'), issue.code === 'custom' && issue.params?.['code']];
}

describe('the schema of expressions', () => {
  it('takes the whitelisted operators, a single argument with or without a list', () => {
    const condition = { and: [{ '>=': [{ 'years-since': { var: 'birth' } }, 16] }, { in: [{ var: 'place' }, ['HOME', 'SEA']] }, { '!': { var: 'isAbroad' } }] };
    expect(Expression.parse(condition)).toEqual(condition);
    expect(Expression.parse({ '<=': [{ today: [] }, { var: 'owner.birth' }] })).toBeTruthy();
  });

  it.each([
    [{ and: [true, { eval: ['1'] }] }, 'and.1'],
    [{ '==': [1, 2], '!=': [1, 2] }, ''],
    [{ '==': [1] }, '=='],
    [{ if: [true, 1, false, 2] }, 'if'],
    [{ var: '__proto__' }, 'var'],
    [{ var: { var: 'x' } }, 'var'],
    [{ in: ['a', ['a', { var: 'x' }]] }, 'in.1.1'],
    [{ '<': [Number.POSITIVE_INFINITY, 1] }, '<.0'],
    [{ '==': ['x'.repeat(301), 'x'] }, '==.0'],
    [null, ''],
    [{}, ''],
  ])('refuses %j at %s', (written, place) => {
    expect(faultOf(written)).toEqual([place, 'rule.malformed']);
  });

  it('bounds depth and size', () => {
    expect(faultOf(nested(MOST_DEPTH))).toBeUndefined();
    expect(faultOf(nested(MOST_DEPTH + 1))).toEqual(['', 'rule.malformed']);
    expect(faultOf(nested(4000))).toEqual(['', 'rule.malformed']);
    const wide = (values: number) => ({ in: ['x', Array.from({ length: values }, (_, index) => `v${index}`)] });
    expect(faultOf(wide(MOST_NODES - 3))).toBeUndefined();
    expect(faultOf(wide(MOST_NODES))).toEqual(['', 'rule.malformed']);
  });
});
