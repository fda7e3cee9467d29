import { describe, expect, it } from '@jest/globals';
import { FIELD_TYPE_NAMES, FormDefinition, type FieldType } from '@motcua/contracts';
import fc from 'fast-check';
import { plainDate } from '../deadlines/index.js';
import { textOfAnswer } from './text-of-answers.js';
import { validateAnswers } from './validate.js';
import { fieldsOf } from './visibility.js';

const TODAY = plainDate('2026-04-16');
const OPTIONS = { options: [{ value: 'HOSPITAL', label: { vi: 'Bệnh viện', en: 'Hospital' } }, { value: 'HOME', label: { vi: 'Ở nhà' } }] };
const LEVELS = {
  levels: [
    { label: { vi: 'Lĩnh vực' }, options: [{ value: 'LAND', label: { vi: 'Đất đai' } }, { value: 'TRADE', label: { vi: 'Kinh doanh' } }] },
    { label: { vi: 'Việc' }, options: [{ value: 'LEASE', label: { vi: 'Thuê đất' }, parent: 'LAND' }] },
  ],
};

const ADDRESS = { street: '12 Cầu Đất', communeCode: '11374', communeName: 'Phường Ngô Quyền', provinceName: 'Hải Phòng' };
const PERSON = { fullName: 'Lê An', birth: '1987', sex: 'MALE', personalId: '031087001234' };
const MEMBER_FIELDS = [
  { key: 'fullName', type: 'short-text', label: { vi: 'Họ tên' } },
  { key: 'birth', type: 'date', label: { vi: 'Sinh' }, required: false, settings: { precision: 'YEAR', when: 'PAST' } },
];

/** What becomes of a value: its text, or the code of its refusal. */
interface Fate {
  text?: string;
  code?: string;
}
const worded = (text: string): Fate => ({ text });
const refused = (code: string): Fate => ({ code });

/** For each type: settings, good values with their text, bad values with the code they must get, and what is hard for every type. */
interface Proof {
  settings?: Record<string, unknown>;
  good: [unknown, string][];
  bad: [unknown, string][];
  veryLong: [unknown, Fate];
  rightToLeft: [unknown, Fate];
  combining: [unknown, Fate];
}

/** Types that take an answer; what is computed is proved in conditions.spec.ts. */
type AskingType = Exclude<FieldType, 'computed' | 'file' | 'heading' | 'explanation'>;

const PROOFS: Record<AskingType, Proof> = {
  'short-text': {
    veryLong: ['x'.repeat(5000), refused('field.too-long')],
    rightToLeft: ['עברית', worded('עברית')],
    combining: ['Le\u0302', worded('Lê')],
    settings: { minLength: 2, maxLength: 10, pattern: '[\\p{L} ]+' },
    good: [['  Lê  ', 'Lê'], ['Hu\u0065\u0302\u0301', 'Huế']],
    bad: [['a', 'field.too-short'], ['x'.repeat(11), 'field.too-long'], ['a1', 'field.pattern'], [5, 'field.type'], ['   ', 'field.empty']],
  },
  'long-text': {
    veryLong: ['x'.repeat(500_000), refused('field.too-long')],
    rightToLeft: ['\u202Bעברית\u202C', worded('\u202Bעברית\u202C')],
    combining: ['Hu\u0065\u0302\u0301', worded('Huế')], settings: { maxLength: 20 }, good: [['hai\ndòng', 'hai\ndòng'], ['\u202Bעברית\u202C', '\u202Bעברית\u202C']], bad: [['x'.repeat(21), 'field.too-long'], [{}, 'field.type']] },
  integer: {
    veryLong: ['9'.repeat(5000), refused('field.type')],
    rightToLeft: ['\u202E3', refused('field.type')],
    combining: ['3\u0301', refused('field.type')], settings: { min: 1, max: 10 }, good: [[3, '3']], bad: [[0, 'field.too-small'], [11, 'field.too-large'], [1.5, 'field.type'], ['3', 'field.type']] },
  money: {
    veryLong: ['9'.repeat(5000), refused('field.type')],
    rightToLeft: ['\u202E8000', refused('field.type')],
    combining: ['8\u0301', refused('field.type')], good: [[1_234_567, '1.234.567\u00a0đ'], [0, '0\u00a0đ']], bad: [[-1, 'field.too-small'], [1e13, 'field.too-large'], ['8000', 'field.type']] },
  date: {
    veryLong: ['2026-04-02'.repeat(2000), refused('date.invalid-to-year')],
    rightToLeft: ['\u202E2026-04-02', refused('date.invalid-to-year')],
    combining: ['2026-04-02\u0301', refused('date.invalid-to-year')], 
    settings: { precision: 'YEAR', when: 'PAST' },
    good: [['2026-04-02', '02/04/2026'], ['1950', '1950'], ['1950-04', '04/1950'], ['2026-04', '04/2026'], ['2024-02-29', '29/02/2024']],
    bad: [
      ['2026-02-30', 'date.invalid-to-year'], ['02/04/2026', 'date.invalid-to-year'], ['1950-13', 'date.invalid-to-year'], ['1799', 'date.invalid-to-year'],
      ['2026-04-17', 'date.future'], ['2026-05', 'date.future'], ['2027', 'date.future'], [20260402, 'field.type'],
    ],
   },
  'single-choice': {
    veryLong: ['x'.repeat(5000), refused('field.option-unknown')],
    rightToLeft: ['\u202EHOME', refused('field.option-unknown')],
    combining: ['HOME\u0301', refused('field.option-unknown')], settings: OPTIONS, good: [['HOSPITAL', 'Bệnh viện']], bad: [['SEA', 'field.option-unknown'], [1, 'field.type']] },
  'multiple-choice': {
    veryLong: [Array.from({ length: 5000 }, () => 'HOME'), refused('field.type')],
    rightToLeft: [['\u202EHOME'], refused('field.option-unknown')],
    combining: [['HOME\u0301'], refused('field.option-unknown')], settings: OPTIONS, good: [[['HOME', 'HOSPITAL'], 'Ở nhà; Bệnh viện']], bad: [[['HOME', 'HOME'], 'field.option-unknown'], [['SEA'], 'field.option-unknown'], ['HOME', 'field.type']] },
  'yes-no': {
    veryLong: ['x'.repeat(5000), refused('field.type')],
    rightToLeft: ['\u202Etrue', refused('field.type')],
    combining: ['true\u0301', refused('field.type')], good: [[true, 'Có'], [false, 'Không']], bad: [['true', 'field.type']] },
  'personal-id': {
    veryLong: ['0'.repeat(5000), refused('personal-id.length')],
    rightToLeft: ['\u202E031087001234', refused('personal-id.length')],
    combining: ['031087001234\u0301', refused('personal-id.length')], good: [['031 087 001 234', '031087001234']], bad: [['03108700123', 'personal-id.length'], ['03108700123x', 'personal-id.length'], [31087001234, 'field.type']] },
  'tax-code': {
    veryLong: ['0'.repeat(5000), refused('tax-code.length')],
    rightToLeft: ['\u202E0100109106', refused('tax-code.length')],
    combining: ['0100109106\u0301', refused('tax-code.length')], good: [['0100109106', '0100109106'], ['0314409058-002', '0314409058-002']], bad: [['0100233480', 'tax-code.check-digit'], ['123', 'tax-code.length'], [1, 'field.type']] },
  phone: {
    veryLong: ['0'.repeat(5000), refused('phone.invalid')],
    rightToLeft: ['\u202E0912345678', refused('phone.invalid')],
    combining: ['0912345678\u0301', refused('phone.invalid')], good: [['+84 912 345 678', '0912345678'], ['0225.3821.234', '02253821234']], bad: [['12', 'phone.invalid'], [912345678, 'field.type']] },
  email: {
    veryLong: [`${'a'.repeat(5000)}@b.vn`, refused('email.invalid')],
    rightToLeft: ['\u202Ea@b.vn', refused('email.invalid')],
    combining: ['a\u0301@b.vn', refused('email.invalid')], good: [[' a@b.vn ', 'a@b.vn']], bad: [['a@', 'email.invalid'], [null as unknown as string, 'field.empty']] },
  address: {
    veryLong: [{ ...ADDRESS, street: 'x'.repeat(5000) }, refused('field.too-long')],
    rightToLeft: [{ ...ADDRESS, street: '\u202Bעברית\u202C' }, worded('\u202Bעברית\u202C, Phường Ngô Quyền, Hải Phòng')],
    combining: [{ ...ADDRESS, street: 'Ca\u0302\u0300u Đất' }, worded('Cầu Đất, Phường Ngô Quyền, Hải Phòng')],
    good: [[{ street: '12 Cầu Đất', communeCode: '11374', communeName: 'Phường Ngô Quyền', provinceName: 'Hải Phòng' }, '12 Cầu Đất, Phường Ngô Quyền, Hải Phòng']],
    bad: [[{ street: '', communeCode: '11374', communeName: 'x', provinceName: 'y' }, 'field.empty'], [{ street: 'x', communeCode: 'abc', communeName: 'x', provinceName: 'y' }, 'address.commune-unknown'], ['12 Cầu Đất', 'field.type']],
  },
  declaration: {
    veryLong: ['x'.repeat(5000), refused('field.type')],
    rightToLeft: ['\u202Etrue', refused('field.type')],
    combining: ['true\u0301', refused('field.type')], good: [[true, 'Đã cam đoan']], bad: [[false, 'draft.declaration-required'], ['yes', 'field.type']] },
  decimal: {
    veryLong: ['9'.repeat(5000), refused('field.too-long')],
    rightToLeft: ['\u202E12', refused('field.type')],
    combining: ['1\u0301', refused('field.type')],
    settings: { scale: 2, min: '-5', max: '99999.9' },
    good: [['12,5', '12,5'], ['12.50', '12,50'], [' 1 234,5 ', '1.234,5'], ['1.234,5', '1.234,5'], ['007', '7'], ['-0', '0'], ['\u22125', '-5'], ['99999.9', '99.999,9']],
    bad: [
      ['99999.91', 'field.too-large'], ['-5.01', 'field.too-small'], ['1.234', 'field.decimals'], ['1.234.567', 'field.type'], ['1e3', 'field.type'], ['12,', 'field.type'],
      ['  ', 'field.empty'], ['9'.repeat(16), 'field.type'], ['9'.repeat(5000), 'field.too-long'], ['\u0661\u0662', 'field.type'], ['\u202E12', 'field.type'], ['1\u0301', 'field.type'], [12.5, 'field.type'],
    ],
  },
  time: {
    veryLong: ['08:30'.repeat(2000), refused('time.invalid')],
    rightToLeft: ['\u202E08:30', refused('time.invalid')],
    combining: ['08:30\u0301', refused('time.invalid')],
    settings: { min: '07:30', max: '17:00' },
    good: [['07:30', '07:30'], [' 17:00 ', '17:00']],
    bad: [
      ['07:29', 'field.too-small'], ['17:01', 'field.too-large'], ['24:00', 'time.invalid'], ['08:60', 'time.invalid'], ['8:30', 'time.invalid'], ['  ', 'time.invalid'],
      ['08:30'.repeat(2000), 'time.invalid'], ['\u202E08:30', 'time.invalid'], ['08:30\u0301', 'time.invalid'], ['\u0660\u0668:30', 'time.invalid'], [830, 'field.type'],
    ],
  },
  month: {
    veryLong: ['2026-04'.repeat(2000), refused('month.invalid')],
    rightToLeft: ['\u202E2026-04', refused('month.invalid')],
    combining: ['2026-04\u0301', refused('month.invalid')],
    good: [['2026-04', '04/2026'], [' 1950-12 ', '12/1950'], ['2200-01', '01/2200']],
    bad: [
      ['2026-13', 'month.invalid'], ['2026-00', 'month.invalid'], ['04/2026', 'month.invalid'], ['1799-12', 'month.invalid'], ['2201-01', 'month.invalid'], ['  ', 'month.invalid'],
      ['2026-04'.repeat(2000), 'month.invalid'], ['\u202E2026-04', 'month.invalid'], ['2026-04\u0301', 'month.invalid'], ['\u0662\u0660\u0662\u0666-04', 'month.invalid'], [202604, 'field.type'],
    ],
  },
  organisation: {
    veryLong: [{ name: 'A', taxCode: '0100109106', address: 'x'.repeat(5000) }, refused('field.too-long')],
    rightToLeft: [{ name: '\u202Bעברית\u202C', taxCode: '0100109106', address: 'x' }, worded('\u202Bעברית\u202C, 0100109106, x')],
    combining: [{ name: 'Hu\u0065\u0302\u0301', taxCode: '0314409058002', address: 'x' }, worded('Huế, 0314409058-002, x')],
    settings: { optional: ['representative'] },
    good: [
      [{ name: ' Công ty A ', taxCode: '0100109106', address: '12 Cầu Đất', representative: 'Lê An' }, 'Công ty A, 0100109106, 12 Cầu Đất, Lê An'],
      [{ name: 'Hu\u0065\u0302\u0301', taxCode: '0314409058002', address: '\u202Bעברית\u202C' }, 'Huế, 0314409058-002, \u202Bעברית\u202C'],
    ],
    bad: [
      [{ name: 'A', taxCode: '0100233480', address: 'x', representative: '' }, 'tax-code.check-digit'],
      [{ name: 'A', taxCode: '123', address: 'x' }, 'tax-code.length'],
      [{ name: 'A', taxCode: '\u0661'.repeat(10), address: 'x' }, 'tax-code.length'],
      [{ name: '  ', taxCode: '0100109106', address: 'x' }, 'field.empty'],
      [{}, 'field.empty'],
      [{ name: 'x'.repeat(201), taxCode: '0100109106', address: 'x' }, 'field.too-long'],
      [{ name: 'A', taxCode: '0100109106', address: 'x'.repeat(5000) }, 'field.too-long'],
      [{ name: 1, taxCode: '0100109106', address: 'x' }, 'field.type'],
      ['Công ty A', 'field.type'],
    ],
  },
  person: {
    veryLong: [{ ...PERSON, fullName: 'x'.repeat(5000) }, refused('field.too-long')],
    rightToLeft: [{ ...PERSON, fullName: '\u202Bעברית\u202C' }, worded('\u202Bעברית\u202C, 1987, Nam, 031087001234')],
    combining: [{ ...PERSON, fullName: 'Le\u0302 An' }, worded('Lê An, 1987, Nam, 031087001234')],
    settings: { optional: ['address'] },
    good: [
      [{ fullName: ' Lê An ', birth: '1987-04-02', sex: 'MALE', personalId: '031 087 001 234', address: '12 Cầu Đất' }, 'Lê An, 02/04/1987, Nam, 031087001234, 12 Cầu Đất'],
      [{ fullName: 'Hu\u0065\u0302\u0301 \u202Bעברית\u202C', birth: '1987', sex: 'FEMALE', personalId: '031187001234' }, 'Huế \u202Bעברית\u202C, 1987, Nữ, 031187001234'],
    ],
    bad: [
      [{ fullName: '  ', birth: '1987', sex: 'MALE', personalId: '031087001234' }, 'field.empty'],
      [{}, 'field.empty'],
      [{ fullName: 'x'.repeat(5000), birth: '1987', sex: 'MALE', personalId: '031087001234' }, 'field.too-long'],
      [{ fullName: 'A', birth: '2026-02-30', sex: 'MALE', personalId: '031087001234' }, 'date.invalid-to-year'],
      [{ fullName: 'A', birth: '2026-04-17', sex: 'MALE', personalId: '031087001234' }, 'date.future'],
      [{ fullName: 'A', birth: '2027', sex: 'MALE', personalId: '031087001234' }, 'date.future'],
      [{ fullName: 'A', birth: '1987', sex: 'toString', personalId: '031087001234' }, 'field.option-unknown'],
      [{ fullName: 'A', birth: '1987', sex: 'MALE', personalId: '0310870' }, 'personal-id.length'],
      [{ fullName: 'A', birth: '1987', sex: 'MALE', personalId: '\u0661'.repeat(12) }, 'personal-id.length'],
      [{ fullName: 'A', birth: 1987, sex: 'MALE', personalId: '031087001234' }, 'field.type'],
      ['Lê An', 'field.type'],
    ],
  },
  'dependent-choice': {
    veryLong: [['x'.repeat(5000)], refused('field.option-unknown')],
    rightToLeft: [['\u202ELAND', 'LEASE'], refused('field.option-unknown')],
    combining: [['LAND\u0301', 'LEASE'], refused('field.option-unknown')],
    settings: LEVELS,
    good: [[['LAND', 'LEASE'], 'Đất đai › Thuê đất'], [['TRADE'], 'Kinh doanh']],
    bad: [
      [['LAND'], 'field.empty'], [['LAND', 'SHOP'], 'field.option-unknown'], [['LEASE'], 'field.option-unknown'], [['TRADE', 'LEASE'], 'field.option-unknown'], [['toString'], 'field.option-unknown'],
      [[''], 'field.option-unknown'], [['\u202ELAND', 'LEASE'], 'field.option-unknown'], [['LAND\u0301', 'LEASE'], 'field.option-unknown'], [['x'.repeat(5000)], 'field.option-unknown'],
      [Array.from({ length: 5000 }, () => 'LAND'), 'field.type'], ['LAND', 'field.type'], [[1], 'field.type'],
    ],
  },
  group: {
    settings: { rowTitle: { vi: 'Thành viên' }, fields: MEMBER_FIELDS, minRows: 1, maxRows: 3 },
    good: [
      [[{ fullName: ' Lê An ', birth: '1987' }], '1. Họ tên: Lê An; Sinh: 1987'],
      [[{ fullName: 'An', birth: '' }, { fullName: 'Bình', birth: '2020-02-03' }], '1. Họ tên: An\n2. Họ tên: Bình; Sinh: 03/02/2020'],
    ],
    bad: [
      [[{}], 'field.empty'], [[{ birth: '1987' }], 'field.empty'], [[{ fullName: 'A', age: 3 }], 'field.unknown'], [[{ fullName: 'A', birth: '2026-02-30' }], 'date.invalid-to-year'],
      [[{ fullName: 'A', birth: '2027' }], 'date.future'], [Array.from({ length: 4 }, () => ({ fullName: 'A' })), 'rows.too-many'], [['A'], 'field.type'], [[null], 'field.type'],
      [{ fullName: 'A' }, 'field.type'], ['A', 'field.type'],
    ],
    veryLong: [Array.from({ length: 100_000 }, () => ({ fullName: 'A' })), refused('rows.too-many')],
    rightToLeft: [[{ fullName: '\u202Bעברית\u202C' }], worded('1. Họ tên: \u202Bעברית\u202C')],
    combining: [[{ fullName: 'Le\u0302' }], worded('1. Họ tên: Lê')],
  },
  table: {
    settings: { columns: MEMBER_FIELDS, minRows: 2, maxRows: 3 },
    good: [[[{ fullName: 'An' }, { fullName: 'Bình' }], '1. Họ tên: An\n2. Họ tên: Bình']],
    bad: [[[{ fullName: 'An' }], 'rows.too-few'], [[{ fullName: 'An' }, {}], 'field.empty'], [[{ fullName: 'An' }, { fullName: 1 }], 'field.type'], ['An', 'field.type']],
    veryLong: [[{ fullName: 'An' }, { fullName: 'x'.repeat(5000) }], refused('field.too-long')],
    rightToLeft: [[{ fullName: 'An' }, { fullName: 'עברית' }], worded('1. Họ tên: An\n2. Họ tên: עברית')],
    combining: [[{ fullName: 'An' }, { fullName: 'Le\u0302' }], worded('1. Họ tên: An\n2. Họ tên: Lê')],
  },
  lookup: {
    settings: { list: 'schools', column: 'Tên trường' },
    good: [[{ version: 1, key: ' HP01 ', text: 'Trường Minh Khai' }, 'Trường Minh Khai']],
    bad: [[{ version: 0, key: 'HP01', text: 'x' }, 'field.type'], [{ version: 1, key: ' ', text: 'x' }, 'field.empty'], ['HP01', 'field.type'], [{}, 'field.type']],
    veryLong: [{ version: 1, key: 'x'.repeat(5000), text: 'x' }, refused('field.too-long')],
    rightToLeft: [{ version: 1, key: 'A', text: 'עברית' }, worded('עברית')],
    combining: [{ version: 1, key: 'A', text: 'Le\u0302' }, worded('Lê')],
  },
};

const formOf = (type: AskingType, required = true): FormDefinition =>
  FormDefinition.parse({ pages: [{ key: 'only', title: { vi: 'Trang' }, fields: [{ key: 'value', type, label: { vi: 'Mục' }, required, settings: PROOFS[type].settings ?? {} }] }] });


const isAsking = (type: FieldType): type is AskingType => type in PROOFS;

/** What becomes of a value as both sides judge it. */
function fateOf(type: AskingType, value: unknown): Fate & { codes: string[]; paths: string[]; answers: object } {
  const form = formOf(type);
  const [field] = fieldsOf(form);
  const { answers, problems } = validateAnswers(form, { value }, TODAY);
  const codes = problems.map(({ code }) => code);
  const paths = problems.map(({ path }) => path);
  return { text: field && textOfAnswer(field, answers['value'], 'vi'), codes, paths, answers };
}

function expectFate(type: AskingType, value: unknown, { text, code }: Fate): void {
  const fate = fateOf(type, value);
  if (code === undefined) {
    expect({ codes: fate.codes, text: fate.text }).toEqual({ codes: [], text });
    return;
  }
  expect(fate.codes).toContain(code);
  expect(fate.paths.every((path) => path === 'answers.value' || path.startsWith('answers.value.'))).toBe(true);
  expect(fate.answers).toEqual({});
}

describe.each(FIELD_TYPE_NAMES.filter(isAsking))('field type %s', (type) => {
  const { good, bad, veryLong, rightToLeft, combining } = PROOFS[type];

  it('takes good values and words them', () => {
    for (const [value, text] of good) expectFate(type, value, worded(text));
  });

  it('refuses bad values with a code at the field', () => {
    for (const [value, code] of bad) expectFate(type, value, refused(code));
  });

  it.each(Object.entries({ veryLong, rightToLeft, combining }))('has a fate for %s input', (_name, [value, fate]) => expectFate(type, value, fate));

  it('keeps what was kept: a stored answer is stored the same again', () => {
    for (const [value] of good) {
      const { answers } = validateAnswers(formOf(type), { value }, TODAY);
      expect(validateAnswers(formOf(type), answers, TODAY).answers).toEqual(answers);
    }
  });

  it('is asked for when required and left out when not', () => {
    expect(validateAnswers(formOf(type), {}, TODAY).problems).toEqual([{ path: 'answers.value', code: 'field.empty', params: {} }]);
    expect(validateAnswers(formOf(type, false), { value: '' }, TODAY)).toEqual({ answers: {}, problems: [], warnings: [] });
  });

  it('never throws, whatever arrives', () => {
    const form = formOf(type);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        validateAnswers(form, { value }, TODAY);
      }),
      { numRuns: 200 },
    );
  });
});
