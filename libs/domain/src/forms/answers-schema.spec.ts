import { describe, expect, it } from '@jest/globals';
import { FIELD_TYPE_NAMES, FIELD_TYPES, FormDefinition, isEmptyAnswer, type FieldProblem, type FieldType } from '@motcua/contracts';
import { aForm, someAnswers } from '@motcua/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { plainDate } from '../deadlines/index.js';
import { answersSchema } from './answers-schema.js';
import { validateAnswers } from './validate.js';

const TODAY = plainDate('2026-04-16');
const OPTIONS = { options: ['HOME', 'SEA'].map((value) => ({ value, label: { vi: value } })) };
const ROW = [
  { key: 'name', type: 'short-text', label: { vi: 'Tên' } },
  { key: 'count', type: 'integer', label: { vi: 'Số' }, required: false },
];
const NONE = {};
const SETTINGS: Record<FieldType, Record<string, unknown>> = {
  ...{ 'short-text': NONE, 'long-text': NONE, integer: NONE, decimal: NONE, money: NONE, date: NONE, month: NONE, time: NONE, 'yes-no': NONE },
  ...{ 'personal-id': NONE, 'tax-code': NONE, phone: NONE, email: NONE, person: NONE, organisation: NONE, address: NONE },
  ...{ declaration: NONE, heading: NONE, explanation: NONE, computed: { value: 1 }, file: { component: 'giay-chung-sinh' } },
  'single-choice': OPTIONS,
  'multiple-choice': OPTIONS,
  'dependent-choice': { levels: [{ label: { vi: 'Một' }, ...OPTIONS }, { label: { vi: 'Hai' }, options: [{ value: 'X', label: { vi: 'X' }, parent: 'HOME' }] }] },
  lookup: { list: 'nganh-nghe', column: 'Tên' },
  group: { rowTitle: { vi: 'Người' }, fields: ROW, maxRows: 3 },
  table: { columns: ROW, minRows: 2, maxRows: 3 },
};

/** What is sent for a computed field is never looked at. */
const ASKING = FIELD_TYPE_NAMES.filter((type) => !('display' in FIELD_TYPES[type]) && type !== 'computed');

const formOf = (type: FieldType, over: object = {}) =>
  FormDefinition.parse({
    pages: [{ key: 'page', title: { vi: 'Trang' }, fields: [{ key: 'f', type, label: { vi: 'Hỏi' }, settings: SETTINGS[type], ...over }] }],
  });
const validator = (form: FormDefinition) => new Ajv2020({ strict: true, allErrors: true }).compile(answersSchema(form, 'https://motcua.test/form'));

/** Refusals that are about the kind of value alone; what a value means is not for a schema. */
const OF_SHAPE = new Set<FieldProblem['code']>(['field.type', 'field.unknown', 'rows.too-few', 'rows.too-many', 'draft.declaration-required']);

function refusesShape(type: FieldType, answers: Record<string, unknown>, form: FormDefinition): boolean {
  const isChoice = type === 'single-choice' || type === 'multiple-choice';
  return validateAnswers(form, answers, TODAY).problems.some(({ code, path }) => {
    const value = path.split('.').slice(1).reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), answers);
    if (code === 'field.empty') return isEmptyAnswer(value) && (path === 'answers.f' || type === 'group' || type === 'table');
    if (type === 'decimal' && typeof value === 'string') return false;
    return OF_SHAPE.has(code) || (isChoice && code === 'field.option-unknown');
  });
}

/** Values that come near to answers of some type, and any other. */
const nearby = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('HOME', 'SEA', 'x', '', null, true, false, 3, 1.5, '2026-01-02', '031087001234'),
  fc.array(fc.constantFrom('HOME', 'SEA', 'X', 7), { maxLength: 3 }),
  fc.array(fc.record({ name: fc.oneof(fc.constantFrom('An', '', 4)), count: fc.constantFrom(1, 'two', null), other: fc.constant(1) }, { requiredKeys: [] }), { maxLength: 4 }),
  fc.record({ fullName: fc.constantFrom('An', 5), birth: fc.constant('1987'), sex: fc.constant('MALE'), name: fc.constant('A'), street: fc.constant('12') }, { requiredKeys: [] }),
);

describe('the JSON Schema of the answers', () => {
  it.each(ASKING)('accepts for %s the values whose shape our own validator accepts, and no others', (type) => {
    for (const over of [{}, { required: false }]) {
      const form = formOf(type, over);
      const accepts = validator(form);
      fc.assert(
        fc.property(nearby, (value) => {
          expect([value, accepts({ f: value })]).toEqual([value, !refusesShape(type, { f: value }, form)]);
        }),
        { numRuns: 300 },
      );
    }
  });

  it('takes a sound set of answers and refuses each way of spoiling it', () => {
    const accepts = validator(aForm());
    expect(accepts(someAnswers())).toBe(true);
    const spoilt = [{ childName: 5 }, { childName: undefined }, { birthDate: null }, { isAbroad: 'yes' }, { unknown: 1 }];
    for (const change of spoilt) expect(accepts(JSON.parse(JSON.stringify({ ...someAnswers(), ...change })))).toBe(false);
  });

  it('requires nothing that only some are asked, and names its draft and address', () => {
    const schema = answersSchema(aForm(), 'https://motcua.test/form');
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://motcua.test/form',
      required: ['childName', 'birthDate'],
      properties: { childName: { title: 'Họ và tên bé', type: 'string' } },
    });
  });
});
