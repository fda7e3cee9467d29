import { describe, expect, it } from '@jest/globals';
import { FormDefinition, type Expression } from '@motcua/contracts';
import fc from 'fast-check';
import { plainDate } from '../deadlines/index.js';
import { holds } from '../rules/index.js';
import { isNeverTrue } from '../rules/never-true.js';
import { checkForm } from './check-form.js';
import { fieldsOf } from './visibility.js';

const OPTIONS = { options: ['HOME', 'SEA', 'AIR'].map((value) => ({ value, label: { vi: value } })) };

const FIELDS = [
  { key: 'place', type: 'single-choice', settings: OPTIONS },
  { key: 'means', type: 'multiple-choice', settings: OPTIONS },
  { key: 'copies', type: 'integer', settings: { min: 1, max: 5 } },
  { key: 'area', type: 'decimal' },
  { key: 'birth', type: 'date' },
  { key: 'isAbroad', type: 'yes-no' },
  { key: 'note', type: 'short-text' },
  { key: 'owner', type: 'person' },
  { key: 'title', type: 'heading' },
];

const formWith = (more: object): FormDefinition =>
  FormDefinition.parse({
    pages: [
      { key: 'one', title: { vi: 'Một' }, fields: FIELDS.map((field) => ({ label: { vi: field.key }, ...field })) },
      {
        key: 'two',
        title: { vi: 'Hai' },
        fields: [
          { key: 'judged', type: 'short-text', label: { vi: 'Hỏi' }, ...more },
          { key: 'after', type: 'short-text', label: { vi: 'Sau' } },
        ],
      },
    ],
  });

const found = (shownWhen: Expression) =>
  checkForm(formWith({ shownWhen })).map(({ code, params }) => [code, ...Object.values(params)].join(' '));

describe('the check of conditions', () => {
  it.each<[string, Expression]>([
    ['field-unknown gone', { '==': [{ var: 'gone' }, 'x'] }],
    ['field-unknown owner.shoes', { '==': [{ var: 'owner.shoes' }, 'x'] }],
    ['field-later after', { '==': [{ var: 'after' }, 'x'] }],
    ['field-later judged', { '==': [{ var: 'judged' }, 'x'] }],
    ['type-clash ==', { '==': [{ var: 'copies' }, '3'] }],
    ['type-clash <', { '<': [{ var: 'isAbroad' }, true] }],
    ['type-clash <', { '<': [{ var: 'birth' }, 'gần đây'] }],
    ['type-clash in', { in: [{ var: 'place' }, 'HOME'] }],
    ['type-clash in', { in: [{ var: 'copies' }, ['1']] }],
    ['type-clash and', { and: [{ var: 'note' }, true] }],
    ['result-clash truth', { '+': [{ var: 'copies' }, 1] }],
    ['type-clash years-since', { '>': [{ 'years-since': { var: 'copies' } }, 1] }],
    ['field-unusable title', { '==': [{ var: 'title' }, 'x'] }],
    ['field-unusable owner', { '==': [{ var: 'owner' }, 'x'] }],
    ['option-unknown place SHIP', { in: [{ var: 'place' }, ['SEA', 'SHIP']] }],
    ['option-unknown place SHIP', { '!=': [{ var: 'place' }, 'SHIP'] }],
    ['option-unknown means SHIP', { in: ['SHIP', { var: 'means' }] }],
    ['never-true', { and: [{ '==': [{ var: 'place' }, 'SEA'] }, { '==': [{ var: 'place' }, 'AIR'] }] }],
    ['never-true', { '>': [{ var: 'copies' }, 5] }],
    ['never-true', { and: [{ '>': [{ var: 'copies' }, 2] }, { '<': [{ var: 'copies' }, 3] }] }],
    ['never-true', { and: [{ '<': [{ 'years-since': { var: 'birth' } }, 6] }, { '>=': [{ 'years-since': { var: 'birth' } }, 60] }] }],
    ['never-true', { and: [{ in: ['SEA', { var: 'means' }] }, { '!': { in: ['SEA', { var: 'means' }] } }] }],
    ['never-true', false],
  ])('finds %s', (expected, condition) => {
    expect(found(condition)).toEqual([expected]);
  });

  it.each<[Expression]>([
    [{ in: [{ var: 'place' }, ['SEA', 'AIR']] }],
    [{ and: [{ in: ['SEA', { var: 'means' }] }, { in: ['AIR', { var: 'means' }] }, { '!': { in: ['HOME', { var: 'means' }] } }] }],
    [{ and: [{ '>': [{ var: 'area' }, 2] }, { '<': [{ var: 'area' }, 3] }] }],
    [{ and: [{ '>=': [{ 'years-since': { var: 'birth' } }, 16] }, { '<': [{ 'years-since': { var: 'owner.birth' } }, 18] }] }],
    [{ and: [{ '>': [{ var: 'birth' }, '2030-01-01'] }, { '<': [{ var: 'birth' }, { today: [] }] }] }],
    [{ '!': { var: 'isAbroad' } }],
    [{ '<': [{ '+': [{ var: 'copies' }, 1] }, 0] }],
    [{ if: [{ var: 'isAbroad' }, { '==': [{ var: 'note' }, 'x'] }, false] }],
  ])('lets %j pass', (condition) => {
    expect(found(condition)).toEqual([]);
  });

  it('takes the stored form of conditions on a decimal, whose answers are digits', () => {
    expect(checkForm(formWith({ visibleWhen: { field: 'area', in: ['1.5', '2'] }, shownWhen: { var: 'isAbroad' } }))).toEqual([]);
    expect(checkForm(formWith({ visibleWhen: { field: 'area', in: ['nhiều'] } }))).toMatchObject([{ code: 'type-clash', property: 'visibleWhen' }]);
  });

  it('tells page, field and property, the stored form of conditions too', () => {
    const visibleWhen = { field: 'place', in: ['SHIP'] };
    const [first, second] = checkForm(formWith({ visibleWhen, requiredWhen: { var: 'gone' } }));
    expect(first).toEqual({ code: 'option-unknown', params: { field: 'place', option: 'SHIP' }, page: 1, field: 0, property: 'visibleWhen' });
    expect(second).toMatchObject({ code: 'field-unknown', property: 'requiredWhen' });
  });

  it('finds two halves that exclude each other', () => {
    const halves = { visibleWhen: { field: 'place', in: ['SEA'] }, shownWhen: { '==': [{ var: 'place' }, 'AIR'] } };
    expect(checkForm(formWith(halves))).toMatchObject([{ code: 'never-true', property: 'shownWhen' }]);
  });
});

describe('never true', () => {
  const fields = new Map(fieldsOf(formWith({})).map((field) => [field.key, field]));
  const comparison = fc.oneof(
    fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.constantFrom('copies', 'area'), fc.integer({ min: 0, max: 6 })).map(([name, key, value]) => ({ [name]: [{ var: key }, value] })),
    fc.tuple(fc.constantFrom('<', '>='), fc.integer({ min: 5, max: 8 })).map(([name, years]) => ({ [name]: [{ 'years-since': { var: 'birth' } }, years] })),
    fc.tuple(fc.constantFrom('<', '>', '=='), fc.constantFrom('2018-06-01', '2019-03-05')).map(([name, day]) => ({ [name]: [{ var: 'birth' }, day] })),
    fc.constantFrom('HOME', 'SEA').map((option) => ({ in: [option, { var: 'means' }] })),
    fc.constantFrom('HOME', 'SEA').map((option) => ({ '==': [{ var: 'place' }, option] })),
  );
  const { condition } = fc.letrec<{ condition: object }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      comparison,
      fc.tuple(fc.constantFrom('and', 'or'), fc.array(tie('condition'), { minLength: 2, maxLength: 3 })).map(([name, args]) => ({ [name]: args })),
      tie('condition').map((inner) => ({ '!': [inner] })),
    ),
  }));
  const day = fc.tuple(fc.integer({ min: 2010, max: 2030 }), fc.constantFrom('01-01', '03-05', '06-01', '06-02')).map(([year, rest]) => plainDate(`${year}-${rest}`));
  const values = fc.record(
    {
      place: fc.constantFrom('HOME', 'SEA', 'AIR'),
      means: fc.subarray(['HOME', 'SEA', 'AIR']),
      copies: fc.integer({ min: 1, max: 5 }),
      area: fc.double({ min: -1, max: 8, noNaN: true }),
      birth: day,
    },
    { requiredKeys: [] },
  );

  it('is claimed only of what no answer makes true', () => {
    let claimed = 0;
    fc.assert(
      fc.property(condition, fc.array(values, { minLength: 20, maxLength: 40 }), day, (written, ways, today) => {
        if (!isNeverTrue(written, fields)) return;
        claimed += 1;
        for (const way of ways) expect(holds(written, { values: way, today })).toBe(false);
      }),
      { numRuns: 600 },
    );
    expect(claimed).toBeGreaterThan(0);
  });
});
