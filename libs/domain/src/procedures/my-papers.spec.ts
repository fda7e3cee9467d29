import { describe, expect, it } from '@jest/globals';
import { FormDefinition } from '@motcua/contracts';
import { aComponent } from '@motcua/testing';
import { plainDate } from '../deadlines/index.js';
import { paperQuestions, papersSoFar } from './my-papers.js';

const TODAY = plainDate('2026-04-16');
const isAbroad = { '==': [{ var: 'isAbroad' }, true] };
const options = [
  { value: 'SEA', label: { vi: 'Trên tàu' } },
  { value: 'AIR', label: { vi: 'Trên máy bay' } },
];
const form = FormDefinition.parse({
  pages: [
    {
      key: 'one',
      title: { vi: 'Đơn' },
      fields: [
        { key: 'name', type: 'short-text', label: { vi: 'Tên' } },
        { key: 'isAbroad', type: 'yes-no', label: { vi: 'Sinh ở nước ngoài' } },
        { key: 'where', type: 'single-choice', label: { vi: 'Ở đâu' }, settings: { options }, shownWhen: isAbroad },
        { key: 'other', type: 'yes-no', label: { vi: 'Câu khác' } },
      ],
    },
  ],
});
const of = {
  form,
  components: [
    aComponent({ key: 'always' }),
    aComponent({ key: 'consular', askedWhen: isAbroad }),
    aComponent({ key: 'captain', askedWhen: { and: [isAbroad, { '==': [{ var: 'where' }, 'SEA'] }] } }),
    aComponent({ key: 'named', askedWhen: { '==': [{ var: 'name' }, 'An'] } }),
  ],
};
const keys = (answers: Record<string, unknown>) => {
  const { asked, open } = papersSoFar(of, answers, TODAY);
  return [asked, open].map((papers) => papers.map(({ key }) => key).join(' '));
};

describe('papers as far as the answers tell', () => {
  it('ask only what papers depend on, what can be chosen, and what is asked with the answers so far', () => {
    const asked = (answers: Record<string, unknown>) => paperQuestions(of, answers, TODAY).map(({ field, answers: all }) => [field.key, all.length]);
    expect(asked({})).toEqual([['isAbroad', 2]]);
    expect(asked({ isAbroad: true })).toEqual([['isAbroad', 2], ['where', 2]]);
    expect(asked({ isAbroad: false })).toEqual([['isAbroad', 2]]);
    expect(paperQuestions({ ...of, form: null }, {}, TODAY)).toEqual([]);
  });

  it('leave out those that do not apply, and keep open what is not answered', () => {
    expect(keys({})).toEqual(['always', 'consular captain named']);
    expect(keys({ isAbroad: true })).toEqual(['always consular', 'captain named']);
    expect(keys({ isAbroad: true, where: 'SEA' })).toEqual(['always consular captain', 'named']);
    expect(keys({ isAbroad: false })).toEqual(['always', 'named']);
    expect(keys({ isAbroad: true, where: 'AIR' })).toEqual(['always consular', 'named']);
  });
});
