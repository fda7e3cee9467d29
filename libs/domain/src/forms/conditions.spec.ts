import { describe, expect, it } from '@jest/globals';
import { FormDefinition, type FormAnswers } from '@motcua/contracts';
import { plainDate } from '../deadlines/index.js';
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
