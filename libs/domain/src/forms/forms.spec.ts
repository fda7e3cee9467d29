import { describe, expect, it } from '@jest/globals';
import { FIELD_TYPES, FormDefinition, type FieldType } from '@motcua/contracts';
import { plainDate } from '../deadlines/index.js';
import { answerLines } from './text-of-answers.js';
import { validateAnswers } from './validate.js';

const TODAY = plainDate('2026-04-16');
const OPTIONS = { options: [{ value: 'HOSPITAL', label: { vi: 'Bệnh viện', en: 'Hospital' } }, { value: 'HOME', label: { vi: 'Ở nhà' } }] };
const LEVELS = {
  levels: [
    { label: { vi: 'Lĩnh vực' }, options: [{ value: 'LAND', label: { vi: 'Đất đai' } }, { value: 'TRADE', label: { vi: 'Kinh doanh' } }] },
    { label: { vi: 'Việc' }, options: [{ value: 'LEASE', label: { vi: 'Thuê đất' }, parent: 'LAND' }] },
  ],
};

const formOf = (type: FieldType, settings: Record<string, unknown> = {}): FormDefinition =>
  FormDefinition.parse({ pages: [{ key: 'only', title: { vi: 'Trang' }, fields: [{ key: 'value', type, label: { vi: 'Mục' }, settings }] }] });

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
    expect(answerLines(form, { place: 'HOSPITAL', clinic: 'BV Phụ sản' }, { language: 'vi', on: TODAY }).map(({ label, text }) => [label, text])).toEqual([
      ['Nơi sinh', 'Bệnh viện'],
      ['Tên cơ sở y tế', 'BV Phụ sản'],
      ['Khoa', ''],
    ]);
  });

  it('a person whose number disagrees with birth and sex is warned at the number', () => {
    const person = { fullName: 'Lê An', birth: '1990', sex: 'FEMALE', personalId: '031087001234', address: '' };
    const { answers, problems, warnings } = validateAnswers(formOf('person', { optional: ['address'] }), { value: person }, TODAY);
    expect(problems).toEqual([]);
    expect(answers).toEqual({ value: person });
    expect(warnings.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'answers.value.personalId personal-id.birth-year-differs',
      'answers.value.personalId personal-id.sex-differs',
    ]);
  });

  it('a dependent choice names the level at fault, and its options must stand under one that exists', () => {
    const paths = [['LAND'], ['LAND', 'SHOP']].map((value) => validateAnswers(formOf('dependent-choice', LEVELS), { value }, TODAY).problems[0]?.path);
    expect(paths).toEqual(['answers.value.1', 'answers.value.1']);
    const { settings } = FIELD_TYPES['dependent-choice'];
    const [first, second] = LEVELS.levels;
    expect(settings.safeParse({ levels: [second, first] }).success).toBe(false);
    expect(settings.safeParse({ levels: [first, first] }).success).toBe(false);
  });

  it('what is wrong in a row is told at the question of that row', () => {
    const form = formOf('group', {
      rowTitle: { vi: 'Thành viên' },
      fields: [
        { key: 'fullName', type: 'short-text', label: { vi: 'Họ tên' } },
        { key: 'owner', type: 'person', label: { vi: 'Chủ' }, required: false },
        { key: 'number', type: 'personal-id', label: { vi: 'Số' }, required: false },
      ],
    });
    const rows = [{ fullName: 'Lê An', number: '999087001234' }, { owner: { fullName: 'Lê Bình', birth: '2030', sex: 'MALE', personalId: '1' } }];
    const { problems, warnings, answers } = validateAnswers(form, { value: rows }, TODAY);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'answers.value.1.fullName field.empty',
      'answers.value.1.owner.personalId personal-id.length',
      'answers.value.1.owner.address field.empty',
    ]);
    expect([answers, warnings]).toEqual([{}, []]);
    const judged = validateAnswers(form, { value: rows.slice(0, 1) }, TODAY);
    expect(judged.warnings.map(({ path, code }) => `${path} ${code}`)).toEqual(['answers.value.0.number personal-id.unknown-province']);
    expect(validateAnswers(form, { value: [{}] }, TODAY).problems.map(({ path }) => path)).toEqual(['answers.value.0.fullName']);
  });

  it.each([
    ['DAY', '1950-04', 'date.invalid'],
    ['DAY', '1950', 'date.invalid'],
    ['MONTH', '1950', 'date.invalid-to-month'],
  ])('a date known to the %s does not take %s', (precision, value, code) => {
    expect(validateAnswers(formOf('date', { precision }), { value }, TODAY).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('a version published with the old name of the precision still takes a year', () => {
    expect(validateAnswers(formOf('date', { yearOnly: true }), { value: '1950' }, TODAY).problems).toEqual([]);
  });

  it('an answer to begin with must be one, and a pattern must be a pattern', () => {
    const parsed = (field: object) =>
      FormDefinition.safeParse({ pages: [{ key: 'only', title: { vi: 'Trang' }, fields: [{ key: 'value', type: 'short-text', label: { vi: 'Mục' }, ...field }] }] });
    expect(parsed({ initial: 'Việt Nam', printLabel: { vi: 'Quốc tịch' } }).success).toBe(true);
    expect(parsed({ type: 'integer', initial: 'hai' }).error?.issues[0]?.path.join('.')).toBe('pages.0.fields.0.initial');
    expect(parsed({ settings: { pattern: '[' } }).error?.issues[0]?.path.join('.')).toBe('pages.0.fields.0.settings.pattern');
  });

  it('a table is printed in its columns', () => {
    const form = formOf('table', { columns: [{ key: 'name', type: 'short-text', label: { vi: 'Máy' } }, { key: 'cost', type: 'money', label: { vi: 'Giá' }, required: false }] });
    const [line] = answerLines(form, { value: [{ name: 'Tiện', cost: 5000 }, { name: 'Phay' }] }, { language: 'vi', on: TODAY });
    expect(line?.table).toEqual({ heads: ['Máy', 'Giá'], rows: [['Tiện', '5.000\u00a0đ'], ['Phay', '']] });
    expect(line?.text).toBe('1. Máy: Tiện; Giá: 5.000\u00a0đ\n2. Máy: Phay');
  });

  it('rows of which nothing is compulsory must say something', () => {
    const fields = [{ key: 'note', type: 'short-text', label: { vi: 'Ghi chú' }, required: false }];
    const form = formOf('table', { columns: fields });
    expect(validateAnswers(form, { value: [{}] }, TODAY).problems).toEqual([{ path: 'answers.value.0', code: 'field.empty', params: {} }]);
    const { settings } = FIELD_TYPES.table;
    expect(settings.safeParse({ columns: [...fields, ...fields] }).success).toBe(false);
    expect(settings.safeParse({ columns: fields, minRows: 3, maxRows: 2 }).success).toBe(false);
    expect(settings.safeParse({ columns: [{ ...fields[0], type: 'person' }] }).success).toBe(false);
  });

  it('a personal number that disagrees with the list of provinces warns and does not refuse', () => {
    const { problems, warnings } = validateAnswers(formOf('personal-id'), { value: '999087001234' }, TODAY);
    expect(problems).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toEqual(['personal-id.unknown-province']);
  });
});
