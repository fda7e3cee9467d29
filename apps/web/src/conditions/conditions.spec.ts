import { describe, expect, it } from '@jest/globals';
import { Expression, FormField } from '@motcua/contracts';
import { holds, plainDate } from '@motcua/domain';
import { comparisonsOf, COMPARISONS, readCondition, shownExpression, startingRow, withShownExpression, writeCondition, type ConditionRow } from './conditions.js';

const TODAY = plainDate('2026-04-16');
const row = (comparison: ConditionRow['comparison']): ConditionRow => ({ key: 'a', comparison, value: comparison === 'one-of' ? ['x', 'y'] : comparison.startsWith('age') ? 18 : 'x' });

describe('rows', () => {
  it.each(COMPARISONS)('of kind %s are written as an expression and read back the same', (comparison) => {
    const condition = { joint: 'and', rows: [row(comparison)] } as const;
    const written = writeCondition(condition);
    expect(Expression.safeParse(written).success).toBe(true);
    expect(readCondition(written)).toEqual(condition);
  });

  it('are joined by all or by any', () => {
    const condition = { joint: 'or', rows: [row('is'), row('has-not')] } as const;
    expect(readCondition(writeCondition(condition))).toEqual(condition);
  });

  it('of nothing are no condition', () => {
    expect(writeCondition({ joint: 'or', rows: [] })).toBeUndefined();
    expect(readCondition(undefined)).toEqual({ joint: 'and', rows: [] });
  });

  it.each<[Expression]>([
    [{ and: [{ '==': [{ var: 'a' }, 1] }, { or: [{ var: 'b' }] }] }],
    [{ '==': [{ var: 'a.sex' }, 'MALE'] }],
    [{ '<': [1, { var: 'a' }, 3] }],
    [{ '!': [{ '==': [{ var: 'a' }, 1] }] }],
    [{ '>': [{ '+': [{ var: 'a' }, 1] }, 3] }],
    [true],
  ])('cannot say %j', (expression) => {
    expect(readCondition(expression)).toBeUndefined();
  });

  it('mean what they say', () => {
    const holdsFor = (written: ConditionRow, answer: string | number | string[]) => holds(writeCondition({ joint: 'and', rows: [written] }) ?? true, { values: { a: answer }, today: TODAY });
    expect([holdsFor(row('is'), 'x'), holdsFor(row('is-not'), 'x'), holdsFor(row('one-of'), 'y')]).toEqual([true, false, true]);
    expect([holdsFor(row('has'), ['x']), holdsFor(row('has-not'), ['x']), holdsFor(row('has-not'), ['y'])]).toEqual([true, false, true]);
    expect([holdsFor(row('age-at-least'), '2008-04-16'), holdsFor(row('age-under'), '2008-04-16')]).toEqual([true, false]);
  });

  it('begin with a value of the kind of the field', () => {
    const field = (type: string, settings = {}) => FormField.parse({ key: 'a', type, label: { vi: 'x' }, settings });
    const options = { options: [{ value: 'SEA', label: { vi: 'Biển' } }] };
    expect(startingRow(field('yes-no'))).toEqual({ key: 'a', comparison: 'is', value: true });
    expect(startingRow(field('single-choice', options))).toEqual({ key: 'a', comparison: 'is', value: 'SEA' });
    expect(startingRow(field('date'), 'age-under')).toEqual({ key: 'a', comparison: 'age-under', value: 18 });
    expect(startingRow(field('integer'))).toEqual({ key: 'a', comparison: 'at-least', value: 0 });
    expect(comparisonsOf(field('heading'))).toEqual([]);
  });
});

describe('the condition of a field', () => {
  const field = (more: object) => FormField.parse({ key: 'b', type: 'short-text', label: { vi: 'x' }, ...more });

  it('reads what was written before there were expressions', () => {
    expect(shownExpression(field({ visibleWhen: { field: 'a', in: [true] } }))).toEqual({ '==': [{ var: 'a' }, true] });
    expect(readCondition(shownExpression(field({ visibleWhen: { field: 'a', in: ['x', 'y'] } })))?.rows).toEqual([row('one-of')]);
  });

  it('is written in the one form of today', () => {
    const next = withShownExpression(field({ visibleWhen: { field: 'a', in: [true] } }), { '==': [{ var: 'a' }, false] });
    expect(next).not.toHaveProperty('visibleWhen');
    expect(next.shownWhen).toEqual({ '==': [{ var: 'a' }, false] });
    expect(withShownExpression(next, undefined)).not.toHaveProperty('shownWhen');
  });
});
