import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '@motcua/backend/platform';
import { identityEndpoints } from '@motcua/contracts';
import { jsonOf, startApi, type TestApi } from './testing/start-api.js';

const PAGE =
  '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><script type="module" nonce="__CSP_NONCE__" src="/assets/a.js"></script>';

describe('the HTTP door', () => {
  let api: TestApi;
  let webDist: string;

  beforeAll(async () => {
    webDist = await mkdtemp(path.join(os.tmpdir(), 'motcua-web-'));
    await mkdir(path.join(webDist, 'assets'));
    await writeFile(path.join(webDist, 'index.html'), PAGE);
    await writeFile(path.join(webDist, 'assets', 'a.js'), 'console.log("plain")');
    await writeFile(path.join(webDist, 'assets', 'a.js.br'), brotliCompressSync('console.log("compressed")'));
    await writeFile(path.join(webDist, 'robots.txt'), 'User-agent: *');
    api = await startApi({ environment: { WEB_DIST: webDist }, clock: new FixedClock('2026-04-21T07:30:00Z') });
  });
  afterAll(async () => {
    await api.close();
    await rm(webDist, { recursive: true });
  });

  const get = (address: string, headers: Record<string, string> = {}) => fetch(api.url + address, { headers });

  it('is alive, and ready when database, queue and tables are there', async () => {
    expect(await (await get('/api/health/live')).json()).toEqual({ status: 'ok' });
    const ready = await get('/api/health/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', checks: { database: 'ok', queue: 'ok', migrations: 'ok' } }]);
  });

  it('gives every page its own nonce and a policy without unsafe words', async () => {
    const [first, second] = [await get('/'), await get('/can-bo/ho-so/H24-260421-0001')];
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? 'none';
    expect(policy).not.toMatch(/unsafe/);
    expect(await first.text()).toBe(PAGE.replaceAll('__CSP_NONCE__', nonce));
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(second.status).toBe(200);
    expect(await second.text()).not.toContain(nonce);
  });

  it('lets the browser ask for a procedure while the scripts of its page are still on the way', async () => {
    const hint = (await get('/thu-tuc/1.001193?lang=en')).headers.get('link');
    expect(hint).toBe('</api/v1/procedures/1.001193>; rel=preload; as=fetch; crossorigin=anonymous');
    for (const address of ['/', '/thu-tuc', '/thu-tuc/%3Cx%3E']) expect((await get(address)).headers.get('link')).toBeNull();
  });

  it('sends files as they were compressed, for ever when their name carries their content', async () => {
    const file = await get('/assets/a.js', { 'accept-encoding': 'br' });
    expect(await file.text()).toBe('console.log("compressed")');
    expect(file.headers.get('content-encoding')).toBe('br');
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect((await get('/robots.txt')).headers.get('cache-control')).not.toContain('immutable');
  });

  it('never shows a page for an address of the API', async () => {
    const answer = await get('/api/v1/nothing-here', { 'accept-language': 'en' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      code: 'request.not-found',
      title: 'Not found',
      reference: expect.stringMatching(/^\w{3}-\w{3}$/),
    });
  });

  it('forbids every answer that is no page to load anything, to be framed or stored', async () => {
    const { headers } = await get('/api/health/live');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('carries the correlation id through, and makes one when none or a strange one is given', async () => {
    expect((await get('/api/health/live', { 'x-correlation-id': 'proxy-4711-abc' })).headers.get('x-correlation-id')).toBe(
      'proxy-4711-abc',
    );
    expect((await get('/api/health/live', { 'x-correlation-id': 'a b<script>' })).headers.get('x-correlation-id')).toMatch(
      /^[\da-f-]{36}$/,
    );
  });

  it('refuses a body that cannot be read or is too large, as problem details', async () => {
    const send = (body: string) =>
      fetch(`${api.url}/api/v1/session`, { method: 'POST', body, headers: { 'content-type': 'application/json', origin: api.url } });
    const broken = await send('{"loginName": ');
    expect([broken.status, (await jsonOf(broken)).code]).toEqual([400, 'request.malformed']);
    const huge = await send(JSON.stringify({ loginName: 'x'.repeat(3_000_000) }));
    expect([huge.status, (await jsonOf(huge)).code]).toEqual([413, 'upload.too-large']);
    const poisoned = await send('{"__proto__": {"admin": true}}');
    expect([poisoned.status, (await jsonOf(poisoned)).code]).toEqual([400, 'request.malformed']);
  });

  it('describes every route that the contracts know', async () => {
    const description = await jsonOf(await get('/api/openapi.json'));
    expect(description.openapi).toBe('3.1.0');
    for (const [address, operations] of Object.entries(description.paths as Record<string, object>)) {
      expect(address).toMatch(/^\/api\/v1\//);
      for (const operation of Object.values(operations)) expect(operation).toMatchObject({ responses: { 200: expect.anything() } });
    }
  });

  it('compresses long answers', async () => {
    const answer = await get('/api/openapi.json', { 'accept-encoding': 'br' });
    expect(answer.headers.get('content-encoding')).toBe('br');
  });

  it('refuses what one address does too often, says when to come back, and spares the others', async () => {
    const ask = (visitor = api.visitor()) =>
      visitor.call(identityEndpoints.requestPasswordReset, { body: { loginName: 'nobody@example.vn' } });
    const answers = await Promise.all(Array.from({ length: 25 }, () => ask()));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]?.problem).toMatchObject({ code: 'request.too-many', params: { retryAfterSeconds: expect.any(Number) } });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await get('/api/v1/session')).status).toBe(200);
  });

  it('names all invalid fields of a body at once, with codes and no values', async () => {
    const answer = await api
      .visitor()
      .call(identityEndpoints.register, { body: { fullName: 'A', email: 'not-an-address', phone: null, password: 'kurz' } });
    expect(answer.problem).toMatchObject({ status: 422, code: 'request.invalid-fields' });
    expect(answer.problem?.fields.map(({ path, code }) => [path, code])).toEqual([
      ['fullName', 'field.too-short'],
      ['email', 'email.invalid'],
      ['password', 'field.too-short'],
      ['purposeAccepted', 'field.option-unknown'],
    ]);
    expect(JSON.stringify(answer.problem)).not.toMatch(/not-an-address|kurz/);
  });
});
