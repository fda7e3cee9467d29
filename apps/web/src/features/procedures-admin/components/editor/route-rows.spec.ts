import { describe, expect, it } from '@jest/globals';
import { Expression } from '@motcua/contracts';
import { plainDate, valueOfRule } from '@motcua/domain';
import { readRoute, writeRoute, type Route } from './route-rows.js';

const isLarge: Expression = { '>': [{ var: 'area' }, 500] };

describe('a route by answers', () => {
  it.each<[Route]>([
    [{ rows: [], otherwise: 'H24.1' }],
    [{ rows: [{ when: isLarge, code: 'H24.17' }], otherwise: 'H24.1' }],
    [{ rows: [{ when: isLarge, code: 'H24.17' }, { when: undefined, code: 'H24.2' }], otherwise: '' }],
  ])('%j is written as an expression and read back the same', (route) => {
    const written = writeRoute(route);
    expect(Expression.safeParse(written).success).toBe(true);
    expect(readRoute(written)).toEqual(route);
  });

  it.each<[Expression]>([[{ var: 'where' }], [{ if: [isLarge, { var: 'where' }, 'H24'] }], [{ if: [isLarge, 'H24.17', { var: 'where' }] }], [3]])(
    'rows cannot say %j',
    (expression) => {
      expect(readRoute(expression)).toBeUndefined();
    },
  );

  it('leads to the first row that holds', () => {
    const route = writeRoute({ rows: [{ when: isLarge, code: 'H24.17' }], otherwise: 'H24.1' });
    const codeFor = (area: number) => valueOfRule(route, { values: { area }, today: plainDate('2026-11-27') });
    expect([codeFor(501), codeFor(500)]).toEqual(['H24.17', 'H24.1']);
  });
});
