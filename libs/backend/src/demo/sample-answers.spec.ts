import { describe, expect, it } from '@jest/globals';
import { FormDefinition, type FormAnswers } from '@motcua/contracts';
import { instant, localDateOf, plainDate, validateAnswers, visibleFields } from '@motcua/domain';
import fc from 'fast-check';
import { SEED_PROCEDURES } from '../catalogue/seed/index.js';
import { serverJudge } from '../dossiers/testing/index.js';
import { demoRandom } from './demo-random.js';
import { sampleAnswers } from './sample-answers.js';
import { brokenAnswers } from './testing/broken-answers.js';
import { randomForms } from './testing/random-forms.js';

const NOW = instant(Date.parse('2026-11-27T03:00:00Z'));
const TODAY = localDateOf(NOW);

type Judge = (answers: FormAnswers) => string[];

/** Paths at which the browser finds something wrong. */
const browserOf =
  (form: FormDefinition): Judge =>
  (answers) =>
    validateAnswers(form, answers, TODAY).problems.map(({ path }) => path);

/** Sample answers with a line of a list for each lookup that shows: which lines there are is known to the list alone. */
function samplesOf(form: FormDefinition, seed: number): FormAnswers {
  const answers = sampleAnswers(form, demoRandom(seed), TODAY);
  const lookups = visibleFields(form, answers, TODAY).filter(({ type }) => type === 'lookup');
  return { ...answers, ...Object.fromEntries(lookups.map(({ key }) => [key, { version: 1, key: 'A1', text: 'Bán lẻ' }])) };
}

/** Every single change that makes the answers wrong, with the key at which that has to be told. */
function brokenSets(form: FormDefinition, answers: FormAnswers): { key: string; broken: FormAnswers }[] {
  const at = (key: string, answer: unknown) => ({ key, broken: { ...answers, [key]: answer } });
  const ofFields = visibleFields(form, answers, TODAY).flatMap((field) => {
    const answer = answers[field.key];
    const blanks = field.required && answer !== undefined ? [undefined, null, '', []] : [];
    return [...brokenAnswers(field, answer), ...blanks].map((wrong) => at(field.key, wrong));
  });
  return [at('nobodyAsked', 'x'), ...ofFields];
}

function expectSamplesAccepted(form: FormDefinition, answers: FormAnswers): void {
  expect({ browser: browserOf(form)(answers), server: serverJudge(form, NOW)(answers) }).toEqual({ browser: [], server: [] });
}

/** Browser and server refuse every broken set, at the field that is wrong. */
function expectBrokenRefused(form: FormDefinition, answers: FormAnswers): void {
  const judges = { browser: browserOf(form), server: serverJudge(form, NOW) };
  const passed = brokenSets(form, answers).flatMap(({ key, broken }) =>
    Object.entries(judges)
      .filter(([, judge]) => !judge(broken).some((path) => `${path}.`.startsWith(`answers.${key}.`)))
      .map(([by]) => ({ by, key, answer: broken[key] })),
  );
  expect(passed).toEqual([]);
}

const shipped = SEED_PROCEDURES.flatMap(({ code, cases }) =>
  cases.flatMap(({ key, form }) => (form ? [{ at: `${code} ${key}`, form: FormDefinition.parse(form) }] : [])),
);

describe('answers made from the fields of a form', () => {
  it.each(shipped)('of the shipped $at are accepted by browser and server, and refused by both once broken', ({ form }) => {
    const answers = samplesOf(form, 7);
    expectSamplesAccepted(form, answers);
    expectBrokenRefused(form, answers);
    expect(brokenSets(form, answers).length).toBeGreaterThan(10);
  });

  it('of any form are accepted by browser and server', () => {
    fc.assert(fc.property(randomForms, fc.nat(), (form, seed) => expectSamplesAccepted(form, samplesOf(form, seed))));
  });

  it('of any form are refused by both once broken', () => {
    fc.assert(
      fc.property(randomForms, fc.nat(), (form, seed) => expectBrokenRefused(form, samplesOf(form, seed))),
      { numRuns: 30 },
    );
  });

  it('are made for a day: a form that asks for the past is not answered with the future', () => {
    const form = FormDefinition.parse({
      pages: [{ key: 'one', title: { vi: 'Trang' }, fields: [{ key: 'born', type: 'date', label: { vi: 'Sinh' }, settings: { when: 'PAST' } }] }],
    });
    for (const day of ['1990-01-01', '2030-12-31'].map(plainDate)) {
      expect(validateAnswers(form, sampleAnswers(form, demoRandom(3), day), day).problems).toEqual([]);
    }
  });
});
