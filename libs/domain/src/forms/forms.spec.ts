import { describe, expect, it } from '@jest/globals';
import { FIELD_TYPE_NAMES, FIELD_TYPES, FormDefinition, type FieldType } from '@motcua/contracts';
import fc from 'fast-check';
import { plainDate } from '../deadlines/index.js';
import { answerLines, textOfAnswer } from './text-of-answers.js';
import { validateAnswers } from './validate.js';
import { visibleFields } from './visibility.js';

const TODAY = plainDate('2026-04-16');
const OPTIONS = { options: [{ value: 'HOSPITAL', label: { vi: 'Bệnh viện', en: 'Hospital' } }, { value: 'HOME', label: { vi: 'Ở nhà' } }] };
const LEVELS = {
  levels: [
    { label: { vi: 'Lĩnh vực' }, options: [{ value: 'LAND', label: { vi: 'Đất đai' } }, { value: 'TRADE', label: { vi: 'Kinh doanh' } }] },
    { label: { vi: 'Việc' }, options: [{ value: 'LEASE', label: { vi: 'Thuê đất' }, parent: 'LAND' }] },
  ],
};

/** For each type: settings, good values with their text, bad values with the code they must get. */
const CASES: Record<FieldType, { settings?: Record<string, unknown>; good: [unknown, string][]; bad: [unknown, string][] }> = {
  'short-text': {
    settings: { minLength: 2, maxLength: 10, pattern: '[\\p{L} ]+' },
    good: [['  Lê  ', 'Lê'], ['Hu\u0065\u0302\u0301', 'Huế']],
    bad: [['a', 'field.too-short'], ['x'.repeat(11), 'field.too-long'], ['a1', 'field.pattern'], [5, 'field.type'], ['   ', 'field.empty']],
  },
  'long-text': { settings: { maxLength: 20 }, good: [['hai\ndòng', 'hai\ndòng'], ['\u202Bעברית\u202C', '\u202Bעברית\u202C']], bad: [['x'.repeat(21), 'field.too-long'], [{}, 'field.type']] },
  integer: { settings: { min: 1, max: 10 }, good: [[3, '3']], bad: [[0, 'field.too-small'], [11, 'field.too-large'], [1.5, 'field.type'], ['3', 'field.type']] },
  money: { good: [[1_234_567, '1.234.567\u00a0đ'], [0, '0\u00a0đ']], bad: [[-1, 'field.too-small'], [1e13, 'field.too-large'], ['8000', 'field.type']] },
  date: { settings: { yearOnly: true, when: 'PAST' }, good: [['2026-04-02', '02/04/2026'], ['1950', '1950']], bad: [['2026-02-30', 'date.invalid'], ['02/04/2026', 'date.invalid'], ['2026-04-17', 'date.future'], [20260402, 'field.type']] },
  'single-choice': { settings: OPTIONS, good: [['HOSPITAL', 'Bệnh viện']], bad: [['SEA', 'field.option-unknown'], [1, 'field.type']] },
  'multiple-choice': { settings: OPTIONS, good: [[['HOME', 'HOSPITAL'], 'Ở nhà; Bệnh viện']], bad: [[['HOME', 'HOME'], 'field.option-unknown'], [['SEA'], 'field.option-unknown'], ['HOME', 'field.type']] },
  'yes-no': { good: [[true, 'Có'], [false, 'Không']], bad: [['true', 'field.type']] },
  'personal-id': { good: [['031 087 001 234', '031087001234']], bad: [['03108700123', 'personal-id.length'], ['03108700123x', 'personal-id.length'], [31087001234, 'field.type']] },
  'tax-code': { good: [['0100109106', '0100109106'], ['0314409058-002', '0314409058-002']], bad: [['0100233480', 'tax-code.check-digit'], ['123', 'tax-code.length'], [1, 'field.type']] },
  phone: { good: [['+84 912 345 678', '0912345678'], ['0225.3821.234', '02253821234']], bad: [['12', 'phone.invalid'], [912345678, 'field.type']] },
  email: { good: [[' a@b.vn ', 'a@b.vn']], bad: [['a@', 'email.invalid'], [null as unknown as string, 'field.empty']] },
  address: {
    good: [[{ street: '12 Cầu Đất', communeCode: '11374', communeName: 'Phường Ngô Quyền', provinceName: 'Hải Phòng' }, '12 Cầu Đất, Phường Ngô Quyền, Hải Phòng']],
    bad: [[{ street: '', communeCode: '11374', communeName: 'x', provinceName: 'y' }, 'field.empty'], [{ street: 'x', communeCode: 'abc', communeName: 'x', provinceName: 'y' }, 'address.commune-unknown'], ['12 Cầu Đất', 'field.type']],
  },
  declaration: { good: [[true, 'Đã cam đoan']], bad: [[false, 'draft.declaration-required'], ['yes', 'field.type']] },
  decimal: {
    settings: { scale: 2, min: '-5', max: '99999.9' },
    good: [['12,5', '12,5'], ['12.50', '12,50'], [' 1 234,5 ', '1.234,5'], ['1.234,5', '1.234,5'], ['007', '7'], ['-0', '0'], ['\u22125', '-5'], ['99999.9', '99.999,9']],
    bad: [
      ['99999.91', 'field.too-large'], ['-5.01', 'field.too-small'], ['1.234', 'field.decimals'], ['1.234.567', 'field.type'], ['1e3', 'field.type'], ['12,', 'field.type'],
      ['  ', 'field.empty'], ['9'.repeat(16), 'field.type'], ['9'.repeat(5000), 'field.too-long'], ['\u0661\u0662', 'field.type'], ['\u202E12', 'field.type'], ['1\u0301', 'field.type'], [12.5, 'field.type'],
    ],
  },
  time: {
    settings: { min: '07:30', max: '17:00' },
    good: [['07:30', '07:30'], [' 17:00 ', '17:00']],
    bad: [
      ['07:29', 'field.too-small'], ['17:01', 'field.too-large'], ['24:00', 'time.invalid'], ['08:60', 'time.invalid'], ['8:30', 'time.invalid'], ['  ', 'time.invalid'],
      ['08:30'.repeat(2000), 'time.invalid'], ['\u202E08:30', 'time.invalid'], ['08:30\u0301', 'time.invalid'], ['\u0660\u0668:30', 'time.invalid'], [830, 'field.type'],
    ],
  },
  month: {
    good: [['2026-04', '04/2026'], [' 1950-12 ', '12/1950'], ['2200-01', '01/2200']],
    bad: [
      ['2026-13', 'month.invalid'], ['2026-00', 'month.invalid'], ['04/2026', 'month.invalid'], ['1799-12', 'month.invalid'], ['2201-01', 'month.invalid'], ['  ', 'month.invalid'],
      ['2026-04'.repeat(2000), 'month.invalid'], ['\u202E2026-04', 'month.invalid'], ['2026-04\u0301', 'month.invalid'], ['\u0662\u0660\u0662\u0666-04', 'month.invalid'], [202604, 'field.type'],
    ],
  },
  organisation: {
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
    settings: { optional: ['address'] },
    good: [
      [{ fullName: ' Lê An ', birth: '1987-04-02', sex: 'MALE', personalId: '031 087 001 234', address: '12 Cầu Đất' }, 'Lê An, 02/04/1987, Nam, 031087001234, 12 Cầu Đất'],
      [{ fullName: 'Hu\u0065\u0302\u0301 \u202Bעברית\u202C', birth: '1987', sex: 'FEMALE', personalId: '031187001234' }, 'Huế \u202Bעברית\u202C, 1987, Nữ, 031187001234'],
    ],
    bad: [
      [{ fullName: '  ', birth: '1987', sex: 'MALE', personalId: '031087001234' }, 'field.empty'],
      [{}, 'field.empty'],
      [{ fullName: 'x'.repeat(5000), birth: '1987', sex: 'MALE', personalId: '031087001234' }, 'field.too-long'],
      [{ fullName: 'A', birth: '2026-02-30', sex: 'MALE', personalId: '031087001234' }, 'date.invalid'],
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
    settings: LEVELS,
    good: [[['LAND', 'LEASE'], 'Đất đai › Thuê đất'], [['TRADE'], 'Kinh doanh']],
    bad: [
      [['LAND'], 'field.empty'], [['LAND', 'SHOP'], 'field.option-unknown'], [['LEASE'], 'field.option-unknown'], [['TRADE', 'LEASE'], 'field.option-unknown'], [['toString'], 'field.option-unknown'],
      [[''], 'field.option-unknown'], [['\u202ELAND', 'LEASE'], 'field.option-unknown'], [['LAND\u0301', 'LEASE'], 'field.option-unknown'], [['x'.repeat(5000)], 'field.option-unknown'],
      [Array.from({ length: 5000 }, () => 'LAND'), 'field.type'], ['LAND', 'field.type'], [[1], 'field.type'],
    ],
  },
  heading: { good: [], bad: [] },
  explanation: { good: [], bad: [] },
};

const formOf = (type: FieldType, required = true): FormDefinition =>
  FormDefinition.parse({ pages: [{ key: 'only', title: { vi: 'Trang' }, fields: [{ key: 'value', type, label: { vi: 'Mục' }, required, settings: CASES[type].settings ?? {} }] }] });

describe.each(FIELD_TYPE_NAMES.filter((type) => !('display' in FIELD_TYPES[type])))('field type %s', (type) => {
  it('takes good values and words them', () => {
    for (const [value, text] of CASES[type].good) {
      const { answers, problems } = validateAnswers(formOf(type), { value }, TODAY);
      expect(problems).toEqual([]);
      const [field] = visibleFields(formOf(type), {});
      expect(field && textOfAnswer(field, answers['value'], 'vi')).toBe(text.normalize('NFC'));
    }
  });

  it('refuses bad values with a code at the field', () => {
    for (const [value, code] of CASES[type].bad) {
      const { answers, problems } = validateAnswers(formOf(type), { value }, TODAY);
      expect(problems.map((problem) => problem.code)).toContain(code);
      expect(problems[0]?.path.startsWith('answers.value')).toBe(true);
      expect(answers).toEqual({});
    }
  });

  it('is asked for when required and left out when not', () => {
    expect(validateAnswers(formOf(type), {}, TODAY).problems).toEqual([{ path: 'answers.value', code: 'field.empty', params: {} }]);
    expect(validateAnswers(formOf(type, false), { value: '' }, TODAY)).toEqual({ answers: {}, problems: [], warnings: [] });
  });

  it('never throws, whatever arrives', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      validateAnswers(formOf(type), { value }, TODAY);
    }), { numRuns: 200 });
  });
});

describe('conditions', () => {
  const form = FormDefinition.parse({
    pages: [
      {
        key: 'birth',
        title: { vi: 'Trẻ sinh ở đâu?' },
        fields: [
          { key: 'place', type: 'single-choice', label: { vi: 'Nơi sinh' }, settings: OPTIONS },
          { key: 'clinic', type: 'short-text', label: { vi: 'Tên cơ sở y tế' }, visibleWhen: { field: 'place', in: ['HOSPITAL'] } },
          { key: 'ward', type: 'short-text', label: { vi: 'Khoa' }, visibleWhen: { field: 'clinic', in: ['BV Phụ sản'] } },
        ],
      },
    ],
  });

  it('a hidden field is neither asked for nor kept, and hides what depends on it', () => {
    const answers = { place: 'HOME', clinic: 'BV Phụ sản', ward: 'Sản 1' };
    expect(validateAnswers(form, answers, TODAY)).toEqual({ answers: { place: 'HOME' }, problems: [], warnings: [] });
  });

  it('all problems are named at once, unknown keys too', () => {
    const codes = validateAnswers(form, { place: 'SEA', other: 1 }, TODAY).problems.map(({ path, code }) => `${path} ${code}`);
    expect(codes).toEqual(['answers.other field.unknown', 'answers.place field.option-unknown']);
  });

  it('lines for print carry page, question and text', () => {
    expect(answerLines(form, { place: 'HOSPITAL', clinic: 'BV Phụ sản' }, 'vi').map(({ label, text }) => [label, text])).toEqual([
      ['Nơi sinh', 'Bệnh viện'],
      ['Tên cơ sở y tế', 'BV Phụ sản'],
      ['Khoa', ''],
    ]);
  });

  it('a person whose number disagrees with birth and sex is warned at the number', () => {
    const person = { fullName: 'Lê An', birth: '1990', sex: 'FEMALE', personalId: '031087001234', address: '' };
    const { answers, problems, warnings } = validateAnswers(formOf('person'), { value: person }, TODAY);
    expect(problems).toEqual([]);
    expect(answers).toEqual({ value: person });
    expect(warnings.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'answers.value.personalId personal-id.birth-year-differs',
      'answers.value.personalId personal-id.sex-differs',
    ]);
  });

  it('a dependent choice names the level at fault, and its options must stand under one that exists', () => {
    const paths = [['LAND'], ['LAND', 'SHOP']].map((value) => validateAnswers(formOf('dependent-choice'), { value }, TODAY).problems[0]?.path);
    expect(paths).toEqual(['answers.value.1', 'answers.value.1']);
    const { settings } = FIELD_TYPES['dependent-choice'];
    const [first, second] = LEVELS.levels;
    expect(settings.safeParse({ levels: [second, first] }).success).toBe(false);
    expect(settings.safeParse({ levels: [first, first] }).success).toBe(false);
  });

  it('a personal number that disagrees with the list of provinces warns and does not refuse', () => {
    const { problems, warnings } = validateAnswers(formOf('personal-id'), { value: '999087001234' }, TODAY);
    expect(problems).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toEqual(['personal-id.unknown-province']);
  });
});
