import { describe, expect, it } from '@jest/globals';
import { FormDefinition, FormField, type FormAnswers } from '@motcua/contracts';
import { plainDate } from '../deadlines/index.js';
import { checkForm } from './check-form.js';
import { answerLines } from './text-of-answers.js';
import { validateAnswers } from './validate.js';
import { askedForm, visibleFields } from './visibility.js';

const TODAY = plainDate('2026-04-16');
const OPTIONS = { options: [{ value: 'HOME', label: { vi: 'Ở nhà' } }, { value: 'SEA', label: { vi: 'Trên tàu' } }] };
const isChild = { '<': [{ 'years-since': { var: 'birth' } }, 16] };

const form = FormDefinition.parse({
  pages: [
    {
      key: 'only',
      title: { vi: 'Trang' },
      fields: [
        { key: 'birth', type: 'date', label: { vi: 'Ngày sinh' } },
        { key: 'guardian', type: 'short-text', label: { vi: 'Người giám hộ' }, shownWhen: isChild },
        { key: 'relation', type: 'single-choice', label: { vi: 'Nơi ở' }, settings: OPTIONS, required: false },
        { key: 'ship', type: 'short-text', label: { vi: 'Tên tàu' }, visibleWhen: { field: 'relation', in: ['SEA'] }, shownWhen: { '!': isChild } },
        { key: 'area', type: 'decimal', label: { vi: 'Diện tích' }, required: false },
        { key: 'reason', type: 'short-text', label: { vi: 'Lý do' }, requiredWhen: { '>': [{ var: 'area' }, 100] } },
        { key: 'late', type: 'short-text', label: { vi: 'Sau' }, shownWhen: { '!': { '==': [{ var: 'guardian' }, 'Bà'] } }, required: false },
      ],
    },
  ],
});

const shown = (answers: FormAnswers) => visibleFields(form, answers, TODAY).map(({ key }) => key);
const codes = (answers: FormAnswers) => validateAnswers(form, answers, TODAY).problems.map(({ path, code }) => `${path} ${code}`);

describe('shownWhen', () => {
  it('shows a field while its condition holds, on the day it is asked', () => {
    expect(shown({ birth: '2010-04-17' })).toContain('guardian');
    expect(shown({ birth: '2010-04-16' })).not.toContain('guardian');
    expect(visibleFields(form, { birth: '2010-04-16' }, plainDate('2026-04-15')).map(({ key }) => key)).toContain('guardian');
  });

  it('must hold beside visibleWhen', () => {
    expect(shown({ birth: '2000-01-01', relation: 'SEA' })).toContain('ship');
    expect(shown({ birth: '2020-01-01', relation: 'SEA' })).not.toContain('ship');
    expect(shown({ birth: '2000-01-01', relation: 'HOME' })).not.toContain('ship');
  });

  it('drops the answer of a hidden field, which other conditions then miss', () => {
    const answers = { birth: '2000-01-01', guardian: 'Bà', late: 'x' };
    expect(validateAnswers(form, answers, TODAY)).toEqual({ answers: { birth: '2000-01-01', late: 'x' }, problems: [], warnings: [] });
    expect(shown({ ...answers, birth: '2020-01-01' })).not.toContain('late');
  });

  it('hides a field whose own answers have the wrong shape, without throwing', () => {
    expect(shown({ birth: 7 })).not.toContain('guardian');
    expect(shown({ birth: { toString: 'x' }, relation: ['SEA'] })).not.toContain('ship');
  });
});

describe('another way to write an answer', () => {
  it('decides no condition otherwise', () => {
    const birth = '2020-01-01';
    const guardian = 'Ba\u0300';
    expect(shown({ birth, guardian: ` ${guardian} ` })).not.toContain('late');
    expect(codes({ birth: '2000-01-01', area: '100,5' })).toEqual(['answers.reason field.empty']);
    expect(codes({ birth: '2000-01-01', area: ' 1.000,5 ' })).toEqual(['answers.reason field.empty']);
  });
});

describe('a computed field', () => {
  const sum = (settings: object) =>
    FormDefinition.parse({
      pages: [
        {
          key: 'only',
          title: { vi: 'Trang' },
          fields: [
            { key: 'area', type: 'decimal', label: { vi: 'Diện tích' }, required: false },
            { key: 'price', type: 'money', label: { vi: 'Đơn giá' }, required: false },
            { key: 'total', type: 'computed', label: { vi: 'Thành tiền' }, settings },
            { key: 'proof', type: 'short-text', label: { vi: 'Chứng từ' }, requiredWhen: { '>': [{ var: 'total' }, 1000] } },
          ],
        },
      ],
    });
  const product = { value: { '*': [{ var: 'area' }, { var: 'price' }] }, unit: 'MONEY' };

  it('is computed by the server, whatever was sent, and other conditions see it', () => {
    const verdict = validateAnswers(sum(product), { area: '12.5', price: 1000, total: 1, proof: 'Hợp đồng' }, TODAY);
    expect(verdict).toEqual({ answers: { area: '12.5', price: 1000, total: 12_500, proof: 'Hợp đồng' }, problems: [], warnings: [] });
    const { problems } = validateAnswers(sum(product), { area: '12.5', price: 1000, total: 1 }, TODAY);
    expect(problems.map(({ path }) => path)).toEqual(['answers.proof']);
  });

  it('is no answer while it cannot be known, and no fault of the citizen', () => {
    for (const total of [undefined, 7, 'x', { a: 1 }]) {
      expect(validateAnswers(sum(product), { area: '12.5', total }, TODAY)).toEqual({ answers: { area: '12.5' }, problems: [], warnings: [] });
    }
  });

  it('keeps the digits asked for, and has a text in both languages', () => {
    const third = sum({ value: { '*': [{ var: 'price' }, 0.333] }, scale: 1 });
    expect(validateAnswers(third, { price: 10_000 }, TODAY).answers).toMatchObject({ total: 3330 });
    expect(validateAnswers(third, { price: 7 }, TODAY).answers).toMatchObject({ total: 2.3 });
    const textsOf = (language: 'vi' | 'en', form = sum(product)) =>
      answerLines(form, { area: '1234.5', price: 1000, total: 1 }, { language, on: TODAY }).map(({ text }) => text);
    expect(textsOf('vi')[2]).toBe('1.234.500\u00a0đ');
    expect(textsOf('en', sum({ value: { var: 'area' }, scale: 2 }))[2]).toBe('1,234.5');
  });

  it('rounds the exact result, not a float beside it', () => {
    const half = (area: string, scale: number) => {
      const { answers } = validateAnswers(sum({ value: { '*': [{ var: 'area' }, 0.1, 5] }, scale }), { area }, TODAY);
      return answers['total'];
    };
    expect([half('2.01', 2), half('-2.01', 2), half('1', 0), half('0.01', 1)]).toEqual([1.01, -1.01, 1, 0]);
  });

  it('is missing beyond all numbers', () => {
    const huge = sum({ value: { '*': [1e9, 1e9] } });
    expect(validateAnswers(huge, {}, TODAY).answers).toEqual({});
  });

  it('is checked before publication', () => {
    expect(checkForm(sum({ value: { '*': [{ var: 'gone' }, 2] } }))).toMatchObject([{ code: 'field-unknown', page: 0, field: 2, property: 'settings.value' }]);
    expect(checkForm(sum({ value: { '>': [{ var: 'price' }, 2] } }))).toMatchObject([{ code: 'result-clash' }]);
    expect(checkForm(sum(product))).toEqual([]);
  });
});

describe('visibleWhen', () => {
  it.each<[FormField['type'], unknown, unknown, boolean]>([
    ['decimal', '1.5', '1.5', true],
    ['decimal', '1.5', '1.50', false],
    ['decimal', 1.5, '1.5', false],
    ['integer', 2, 2, true],
    ['integer', 2, '2', false],
    ['short-text', '', '', true],
    ['yes-no', false, false, true],
    ['multiple-choice', 'HOME', ['HOME'], false],
  ])('of %s compares the listed %j with the answer %j as it is stored: %s', (type, listed, answer, isShown) => {
    const settings = type === 'multiple-choice' ? OPTIONS : {};
    const fields = [
      { key: 'first', type, label: { vi: 'Một' }, settings },
      { key: 'second', type: 'short-text', label: { vi: 'Hai' }, visibleWhen: { field: 'first', in: [listed] } },
    ];
    const stored = FormDefinition.parse({ pages: [{ key: 'only', title: { vi: 'Trang' }, fields }] });
    expect(visibleFields(stored, { first: answer }, TODAY)).toHaveLength(isShown ? 2 : 1);
  });

  it('does not see the answer of a hidden field', () => {
    const { pages } = form;
    const more = FormField.parse({ key: 'deck', type: 'short-text', label: { vi: 'Boong' }, visibleWhen: { field: 'ship', in: ['X'] } });
    const longer = { pages: pages.map((page) => ({ ...page, fields: [...page.fields, more] })) };
    const asked = (relation: string) => visibleFields(longer, { birth: '2000-01-01', relation, ship: 'X' }, TODAY).map(({ key }) => key);
    expect(asked('SEA')).toContain('deck');
    expect(asked('HOME')).not.toContain('deck');
  });
});

describe('requiredWhen', () => {
  it('decides in place of required', () => {
    const birth = '2000-01-01';
    expect(codes({ birth })).toEqual([]);
    expect(codes({ birth, area: '99.5' })).toEqual([]);
    expect(codes({ birth, area: '100.5' })).toEqual(['answers.reason field.empty']);
    expect(codes({ birth, area: '100.5', reason: 'Đất vườn' })).toEqual([]);
  });

  it('gives the same field each time, so that nothing is drawn anew', () => {
    const reason = () => askedForm(form, { birth: '2000-01-01' }, TODAY).fields.find(({ key }) => key === 'reason');
    expect(reason()?.required).toBe(false);
    expect(reason()).toBe(reason());
  });
});
