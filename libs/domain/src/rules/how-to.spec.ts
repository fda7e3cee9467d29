import { describe, expect, it } from '@jest/globals';
import { FormDefinition, OPERATORS } from '@motcua/contracts';
import { readFileSync } from 'node:fs';
import { plainDate } from '../deadlines/index.js';
import { checkForm, validateAnswers } from '../forms/index.js';

const page = readFileSync(new URL('../../../../docs/how-to/write-conditions.md', import.meta.url), 'utf8');
const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];

describe('the how-to on conditions', () => {
  const form = FormDefinition.parse(JSON.parse(example));
  const codes = (answers: object) => validateAnswers(form, { ...answers }, plainDate('2026-11-27')).problems.map(({ path, code }) => `${path} ${code}`);

  it('has an example that holds what it says', () => {
    expect(checkForm(form)).toEqual([]);
    expect(codes({ birthDate: '2000-01-01', copies: 5 })).toEqual([]);
    expect(codes({ birthDate: '2012-01-01', copies: 6 })).toEqual(['answers.guardian field.empty', 'answers.reason field.empty']);
  });

  it('names every operator', () => {
    expect(Object.keys(OPERATORS).filter((name) => !page.includes(`\`${name}\``) && !page.includes(`{ "${name}":`))).toEqual([]);
  });
});
