import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fieldProblemsOf } from './field-problems.js';

const problemsOf = (schema: z.ZodType, value: unknown) => fieldProblemsOf(schema.safeParse(value).error?.issues ?? []);

describe('field problems', () => {
  it('names every invalid field, with the dotted path from the root', () => {
    const schema = z.object({ child: z.object({ name: z.string(), born: z.iso.date() }), copies: z.int().min(1).max(5) });
    expect(problemsOf(schema, { child: { born: '31/12/2026' }, copies: 9 })).toEqual([
      { path: 'child.name', code: 'field.empty', params: {} },
      { path: 'child.born', code: 'date.invalid', params: {} },
      { path: 'copies', code: 'field.too-large', params: { max: 5 } },
    ]);
  });

  it.each([
    ['text that is empty', z.string().min(1), '', 'field.empty'],
    ['text that is too short', z.string().min(3), 'ab', 'field.too-short'],
    ['text that is too long', z.string().max(3), 'abcd', 'field.too-long'],
    ['a list that is empty', z.array(z.string()).min(1), [], 'field.empty'],
    ['a number below its bound', z.int().min(3), 1, 'field.too-small'],
    ['another type', z.string(), 3, 'field.type'],
    ['nothing', z.string(), null, 'field.empty'],
    ['an e-mail address', z.email(), 'nobody', 'email.invalid'],
    ['a pattern', z.string().regex(/^x$/), 'y', 'field.pattern'],
    ['a choice', z.enum(['A', 'B']), 'C', 'field.option-unknown'],
    ['a kind of object', z.discriminatedUnion('type', [z.object({ type: z.literal('A') })]), { type: 'B' }, 'field.option-unknown'],
    ['an unknown key', z.strictObject({}), { more: 1 }, 'field.unknown'],
  ])('tells our code for %s', (_, schema, value, code) => {
    expect(problemsOf(schema, value).map((problem) => problem.code)).toEqual([code]);
  });

  it('takes code and params of our own checks, and trusts no others', () => {
    const schema = z.string().superRefine((value, context) => {
      const params = value === 'ours' ? { code: 'personal-id.length', params: { actual: 4 } } : { code: 'invented' };
      context.addIssue({ code: 'custom', params });
    });
    expect(problemsOf(schema, 'ours')).toEqual([{ path: '', code: 'personal-id.length', params: { actual: 4 } }]);
    expect(problemsOf(schema, 'foreign')).toEqual([{ path: '', code: 'field.type', params: {} }]);
  });
});
