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
    { what: 'text that is empty', schema: z.string().min(1), value: '', code: 'field.empty' },
    { what: 'text that is too short', schema: z.string().min(3), value: 'ab', code: 'field.too-short' },
    { what: 'text that is too long', schema: z.string().max(3), value: 'abcd', code: 'field.too-long' },
    { what: 'a list that is empty', schema: z.array(z.string()).min(1), value: [], code: 'field.empty' },
    { what: 'a number below its bound', schema: z.int().min(3), value: 1, code: 'field.too-small' },
    { what: 'another type', schema: z.string(), value: 3, code: 'field.type' },
    { what: 'nothing', schema: z.string(), value: null, code: 'field.empty' },
    { what: 'an e-mail address', schema: z.email(), value: 'nobody', code: 'email.invalid' },
    { what: 'a pattern', schema: z.string().regex(/^x$/), value: 'y', code: 'field.pattern' },
    { what: 'a choice', schema: z.enum(['A', 'B']), value: 'C', code: 'field.option-unknown' },
    {
      what: 'a kind of object',
      schema: z.discriminatedUnion('type', [z.object({ type: z.literal('A') })]),
      value: { type: 'B' },
      code: 'field.option-unknown',
    },
    { what: 'an unknown key', schema: z.strictObject({}), value: { more: 1 }, code: 'field.unknown' },
  ])('tells our code for $what', ({ schema, value, code }) => {
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
