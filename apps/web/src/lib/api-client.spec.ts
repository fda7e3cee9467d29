import { afterEach, describe, expect, it } from '@jest/globals';
import { defineEndpoint } from '@motcua/contracts';
import { z } from 'zod';
import { ApiAnswer, answerFrom, refusal } from '../testing/answers.js';
import { addressOf, call } from './api-client.js';
import { ApiProblem, isTransient } from './api-problem.js';

const Thing = z.object({ name: z.string() });
const read = defineEndpoint({
  method: 'GET',
  path: '/api/v1/things/:code',
  params: z.object({ code: z.string() }),
  query: z.object({ q: z.string().optional(), deep: z.stringbool().default(false) }),
  response: Thing,
});
const write = defineEndpoint({ method: 'POST', path: '/api/v1/things', body: Thing, response: Thing });

const problemOf = async (promise: Promise<unknown>): Promise<ApiProblem> => {
  const error: unknown = await promise.catch((thrown: unknown) => thrown);
  if (error instanceof ApiProblem) return error;
  throw new Error('expected an ApiProblem');
};

afterEach(() => {
  document.cookie = 'motcua_csrf=; max-age=0';
});

describe('call', () => {
  it('fills the address, leaves empty query parts out and parses the answer', async () => {
    const calls = answerFrom({ 'GET /api/v1/things/a%2Fb': { name: 'x', extra: 1 } });
    await expect(call(read, { params: { code: 'a/b' }, query: { q: '' } })).resolves.toEqual({ name: 'x' });
    expect(calls[0]?.headers['x-csrf-token']).toBeUndefined();
    expect(addressOf('/x', {}, { a: 1, b: undefined })).toBe('/x?a=1');
  });

  it('sends the CSRF token, the language and the idempotency key with a write', async () => {
    document.cookie = 'motcua_csrf=t%20oken';
    document.documentElement.lang = 'en';
    const calls = answerFrom({ 'POST /api/v1/things': { name: 'x' } });
    await call(write, { body: { name: 'x' }, idempotencyKey: 'k1' });
    expect(calls[0]?.headers).toMatchObject({
      'x-csrf-token': 't oken',
      'accept-language': 'en',
      'idempotency-key': 'k1',
    });
  });

  it('turns a refusal into its code, params and all invalid fields', async () => {
    const fields = [{ path: 'name', code: 'field.empty', params: {} }];
    answerFrom({
      'POST /api/v1/things': refusal(422, 'request.invalid-fields', { params: { a: 1 }, fields }),
    });
    const problem = await problemOf(call(write, { body: { name: '' } }));
    expect(problem).toMatchObject({
      status: 422,
      code: 'request.invalid-fields',
      params: { a: 1 },
      fieldErrors: fields,
    });
    expect(isTransient(problem)).toBe(false);
  });

  it('calls a lost network by its own code', async () => {
    answerFrom({});
    const problem = await problemOf(call(write, { body: { name: 'x' } }));
    expect(problem.code).toBe('network');
    expect(isTransient(problem)).toBe(true);
  });

  it('does not trust an answer that is not what the contract promised', async () => {
    answerFrom({ 'POST /api/v1/things': { nome: 'x' } });
    expect((await problemOf(call(write, { body: { name: 'x' } }))).code).toBe('response.unreadable');
  });

  it('understands a gateway that answers with something else than a problem', async () => {
    answerFrom({ 'POST /api/v1/things': new ApiAnswer(502, '<html>') });
    expect((await problemOf(call(write, { body: { name: 'x' } }))).code).toBe('server.unavailable');
  });
});
