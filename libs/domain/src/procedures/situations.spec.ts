import { describe, expect, it } from '@jest/globals';
import { Situations, type SituationQuestion, type SituationTarget } from '@motcua/contracts';
import fc from 'fast-check';
import { checkSituations, findSituation } from './situations.js';

const CASES = [{ key: 'one' }, { key: 'two' }, { key: 'three' }];
const question = (key: string, ...targets: SituationTarget[]): SituationQuestion => ({
  ...{ key, text: { vi: `Câu ${key}` } },
  answers: targets.map((leadsTo, index) => ({ text: { vi: `Ý ${index}` }, leadsTo })),
});
const GUIDE = [
  question('where', { question: 'parents' }, { case: 'three' }),
  question('parents', { case: 'one' }, { case: 'two' }),
];
const found = (questions: SituationQuestion[]) => checkSituations(questions, CASES).map(({ code, place }) => `${code} ${place}`.trim());
const ask = (questions: SituationQuestion[], answers: Record<string, number>) => {
  const { asked, caseKey } = findSituation(questions, new Map(Object.entries(answers)));
  return [asked.map(({ key }) => key).join(' '), caseKey];
};

describe('questions about the situation', () => {
  it('ask on until the case is known', () => {
    expect(ask(GUIDE, {})).toEqual(['where', null]);
    expect(ask(GUIDE, { where: 0 })).toEqual(['where parents', null]);
    expect(ask(GUIDE, { where: 0, parents: 1 })).toEqual(['where parents', 'two']);
    expect(ask(GUIDE, { where: 1, parents: 1 })).toEqual(['where', 'three']);
    expect(ask([], { where: 1 })).toEqual(['', null]);
  });

  it('are refused with a key used twice, fewer than two answers, or an answer that leads to both a question and a case', () => {
    expect(Situations.safeParse(GUIDE).success).toBe(true);
    expect(Situations.safeParse([GUIDE[0], GUIDE[0]]).error?.issues[0]?.path).toEqual([1, 'key']);
    expect(Situations.safeParse([question('where', { case: 'one' })]).success).toBe(false);
    expect(Situations.safeParse([question('where', { case: 'one', question: 'x' } as never, { case: 'two' })]).success).toBe(false);
  });

  it('are told what leads nowhere, back, or is never reached', () => {
    expect(found(GUIDE)).toEqual([]);
    expect(found([question('where', { case: 'gone' }, { question: 'gone' })])).toEqual([
      'case-unknown 0.answers.0.leadsTo',
      'question-unknown 0.answers.1.leadsTo',
      'case-unreached',
    ]);
    expect(found([...GUIDE, question('lost', { question: 'where' }, { question: 'lost' })])).toEqual([
      'question-earlier 2.answers.0.leadsTo',
      'question-earlier 2.answers.1.leadsTo',
    ]);
    expect(found([...GUIDE, question('lost', { case: 'one' }, { case: 'two' })])).toEqual(['question-unreached 2']);
  });

  it('end at a case that is there, whatever is answered, exactly where nothing that matters was found', () => {
    const keys = ['a', 'b', 'c', 'd'] as const;
    const target = fc.oneof(
      fc.constantFrom(...keys, 'gone').map((name): SituationTarget => ({ question: name })),
      fc.constantFrom('one', 'two', 'three', 'gone').map((name): SituationTarget => ({ case: name })),
    );
    const guides = fc
      .tuple(...keys.map(() => fc.array(target, { minLength: 2, maxLength: 3 })))
      .chain((targets) => fc.integer({ min: 1, max: keys.length }).map((count) => targets.slice(0, count)))
      .map((targets) => targets.map((each, index) => question(keys[index] ?? '', ...each)));
    const endsWell = (guide: SituationQuestion[], answers: Map<string, number>): boolean => {
      const { asked, caseKey } = findSituation(guide, answers);
      if (caseKey !== null) return CASES.some(({ key }) => key === caseKey);
      const open = asked.at(-1);
      if (!open || answers.has(open.key)) return false;
      return open.answers.every((_, index) => endsWell(guide, new Map([...answers, [open.key, index]])));
    };
    fc.assert(
      fc.property(guides, (guide) => {
        const reached = guide.filter(({ key }) => isReached(guide, key));
        const harm = checkSituations(reached, CASES).filter(({ code }) => !code.endsWith('unreached'));
        expect(endsWell(guide, new Map())).toBe(harm.length === 0);
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether some way of answering asks this question; walked without the code under test. */
function isReached(guide: readonly SituationQuestion[], wanted: string): boolean {
  const reached = new Set([guide[0]?.key]);
  guide.forEach(({ key, answers }, at) => {
    if (!reached.has(key)) return;
    for (const { leadsTo } of answers) {
      const next = 'question' in leadsTo ? guide.findIndex((other) => other.key === leadsTo.question) : -1;
      if (next > at) reached.add(guide[next]?.key);
    }
  });
  return reached.has(wanted);
}
