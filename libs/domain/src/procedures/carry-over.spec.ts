import { describe, expect, it } from '@jest/globals';
import { FormDefinition, isEmptyAnswer, type FormField, type ProcedureCase } from '@motcua/contracts';
import { aComponent, aForm, aProcedureCase, someAnswers } from '@motcua/testing';
import fc from 'fast-check';
import { plainDate } from '../deadlines/index.js';
import { caseCarriedTo, carryOver } from './carry-over.js';

const TODAY = plainDate('2026-04-16');
const formOf = (...fields: object[]) => FormDefinition.parse({ pages: [{ key: 'page', title: { vi: 'Trang' }, fields }] });
const field = (key: string, type: FormField['type'], more: object = {}) => ({ key, type, label: { vi: `Câu ${key}` }, ...more });
const caseWith = (...fields: object[]): ProcedureCase => aProcedureCase({ form: formOf(...fields) });
const options = (...values: string[]) => ({ settings: { options: values.map((value) => ({ value, label: { vi: value.toUpperCase() } })) } });

const carried = (before: ProcedureCase, after: ProcedureCase, answers: Record<string, unknown>) =>
  carryOver({ before: [before], caseKey: before.key, after, draft: { answers, papers: [] }, today: TODAY });

describe('a draft carried over to another version', () => {
  it('keeps everything where nothing changed, half-typed answers too', () => {
    const answers = { ...someAnswers(), birthDate: '2026-13' };
    const result = carried(aProcedureCase(), aProcedureCase(), answers);
    expect(result).toMatchObject({ answers, lostAnswers: [], lostPapers: [], toReview: [] });
  });

  it('hands back an answer whose question is gone, in the words it was asked and answered in', () => {
    const { answers, lostAnswers, toReview } = carried(caseWith(field('a', 'yes-no'), field('b', 'short-text')), caseWith(field('b', 'short-text')), {
      a: true,
      b: 'giữ',
    });
    expect(answers).toEqual({ b: 'giữ' });
    expect(lostAnswers).toEqual([{ key: 'a', label: { vi: 'Câu a' }, text: { vi: 'Có', en: 'Yes' }, reason: 'QUESTION_GONE' }]);
    expect(toReview).toEqual([]);
  });

  it('asks again where the question became another kind, or the answer is no longer a choice or too long', () => {
    const before = caseWith(field('a', 'short-text'), field('b', 'single-choice', options('x', 'y')), field('c', 'short-text'));
    const after = caseWith(field('a', 'date'), field('b', 'single-choice', options('y', 'z')), field('c', 'short-text', { settings: { maxLength: 3 } }));
    const { answers, lostAnswers, toReview } = carried(before, after, { a: '2020-01-01', b: 'x', c: 'dài quá' });
    expect(answers).toEqual({});
    expect(lostAnswers.map(({ key, reason }) => `${key} ${reason}`)).toEqual([
      'a QUESTION_CHANGED',
      'b ANSWER_NO_LONGER_VALID',
      'c ANSWER_NO_LONGER_VALID',
    ]);
    expect(lostAnswers[1]?.text.vi).toBe('X');
    expect(toReview).toEqual(['a', 'b', 'c']);
  });

  it('lets a short text become a long one and a whole number a sum', () => {
    const answers = { a: 'một dòng', b: 12 };
    const after = caseWith(field('a', 'long-text'), field('b', 'money'));
    expect(carried(caseWith(field('a', 'short-text'), field('b', 'integer')), after, answers)).toMatchObject({ answers, lostAnswers: [] });
  });

  it('names new questions that must be answered and are shown, and no others', () => {
    const asked = [
      field('a', 'yes-no'),
      field('new', 'short-text'),
      field('may', 'short-text', { required: false }),
      field('hidden', 'short-text', { visibleWhen: { field: 'a', in: [true] } }),
    ];
    expect(carried(caseWith(field('a', 'yes-no')), caseWith(...asked), { a: false }).toReview).toEqual(['new']);
    expect(carried(caseWith(field('a', 'yes-no')), caseWith(...asked), { a: true }).toReview).toEqual(['new', 'hidden']);
  });

  it('keeps papers by their key and hands back files of papers that are not asked any more', () => {
    const papers = [
      { componentKey: 'birth-proof', documentIds: ['one'], notHeld: false },
      { componentKey: 'mandate', documentIds: ['two'], notHeld: false },
      { componentKey: 'photo', documentIds: [], notHeld: true },
    ];
    const input = { before: [aProcedureCase()], caseKey: 'default', after: aProcedureCase({ components: [aComponent()] }), today: TODAY };
    const result = carryOver({ ...input, draft: { answers: {}, papers } });
    expect(result.papers).toEqual([papers[0]]);
    expect(result.lostPapers).toEqual([{ componentKey: 'mandate', name: 'Văn bản ủy quyền', documentIds: ['two'] }]);
  });

  it('goes to the case of the same key, to the only one there is, or where the person chooses', () => {
    const cases = [aProcedureCase({ key: 'one' }), aProcedureCase({ key: 'two' })];
    expect(caseCarriedTo(cases, 'two')?.key).toBe('two');
    expect(caseCarriedTo(cases.slice(0, 1), 'gone')?.key).toBe('one');
    expect(caseCarriedTo(cases, 'gone')).toBeUndefined();
  });

  it('loses no answer silently, invents none, and changes nothing the second time', () => {
    const types = fc.constantFrom<FormField['type']>('short-text', 'long-text', 'integer', 'money', 'yes-no', 'date', 'phone', 'person', 'address', 'time');
    const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const fields = fc.uniqueArray(fc.record({ key: keys, type: types, required: fc.boolean() }), { selector: ({ key }) => key, minLength: 1 });
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('2020-01-01', '08:30', null, ''), fc.jsonValue());
    const answersOf = fc.dictionary(fc.oneof(keys, fc.constant('foreign')), value);
    fc.assert(
      fc.property(fields, fields, answersOf, (old, now, answers) => {
        const [before, after] = [old, now].map((list) => caseWith(...list.map(({ key, type, required }) => field(key, type, { required })))) as [
          ProcedureCase,
          ProcedureCase,
        ];
        const result = carried(before, after, answers);
        const given = Object.keys(answers).filter((key) => !isEmptyAnswer(answers[key]));
        expect([...Object.keys(result.answers), ...result.lostAnswers.map(({ key }) => key)].sort()).toEqual(given.sort());
        for (const [key, kept] of Object.entries(result.answers)) expect(kept).toBe(answers[key]);
        for (const { text } of result.lostAnswers) expect(text.vi).not.toBe('');
        expect(result.toReview.every((key) => now.some((asked) => asked.key === key))).toBe(true);
        expect(carried(after, after, result.answers)).toMatchObject({ answers: result.answers, lostAnswers: [], toReview: [] });
      }),
    );
  });

  it('takes the form of the test builder apart and together again', () => {
    const withoutCountry = { pages: aForm().pages.map((page) => ({ ...page, fields: page.fields.filter(({ key }) => key !== 'country') })) };
    const answers = { ...someAnswers(), isAbroad: true, country: 'Lào' };
    const there = carried(aProcedureCase(), aProcedureCase({ form: withoutCountry }), answers);
    expect(there.lostAnswers.map(({ key, text }) => `${key}: ${text.vi}`)).toEqual(['country: Lào']);
  });
});
