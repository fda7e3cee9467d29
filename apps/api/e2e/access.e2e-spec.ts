import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, csrfTokenOf } from '@motcua/backend/platform';
import * as contracts from '@motcua/contracts';
import { PERMISSIONS, ROLE_PERMISSIONS, STAFF_ROLES, type StaffRole } from '@motcua/contracts';
import { RouteBook, type BookedRoute } from '../src/http/operator/route-book.js';
import { jsonOf, startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const ANY_ID = '01920000-0000-7000-8000-000000000000';

describe('access to the API', () => {
  let api: TestApi;
  let routes: BookedRoute[];

  beforeAll(async () => {
    api = await startApi();
    routes = api.app.get(RouteBook).routes();
  });
  afterAll(() => api.close());

  const database = () => api.app.get(Database);

  /** Signs somebody in past the sign-in, straight in the tables. */
  async function signedIn(role: StaffRole | 'CITIZEN'): Promise<Visitor> {
    const [account] = await database().query<{ id: string }>(
      `insert into account (kind, full_name, login_name) values ($1, 'Nguyễn Văn Thử', $2) returning id`,
      [role === 'CITIZEN' ? 'CITIZEN' : 'STAFF', `test-${randomBytes(4).toString('hex')}`],
    );
    if (role !== 'CITIZEN') await grant(role, account?.id);
    const visitor = api.visitor();
    await giveSession(visitor, account?.id);
    return visitor;
  }

  async function grant(role: StaffRole, accountId: string | undefined): Promise<void> {
    const [agency] = await database().query<{ id: string }>(
      `insert into agency (code, name, kind) values ('T1', 'Cơ quan thử', 'PROVINCE')
       on conflict (code) do update set name = excluded.name returning id`,
    );
    await database().query('insert into role_grant (account_id, role, agency_id) values ($1, $2, $3)', [accountId, role, agency?.id]);
  }

  async function giveSession(visitor: Visitor, accountId: string | undefined): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const sha256 = (text: string) => createHash('sha256').update(text).digest();
    const later = new Date(Date.now() + 3_600_000);
    await database().query(
      `insert into sign_in (token_hash, csrf_hash, account_id, created_at, touched_at, idle_until, ends_at)
       values ($1, $2, $3, now(), now(), $4, $4)`,
      [sha256(token), sha256(csrfTokenOf(token)), accountId, later],
    );
    visitor.setCookie('motcua_session', token);
    visitor.setCookie('motcua_csrf', csrfTokenOf(token));
  }

  const closedEndpoints = () =>
    routes.flatMap((route) => (route.endpoint && !route.isPublic ? [{ ...route, endpoint: route.endpoint }] : []));
  const addressOf = (path: string) => path.replace(/:\w+/g, ANY_ID);

  it('is opened for each route by exactly one of @Allow and @PublicEndpoint', () => {
    expect(routes.length).toBeGreaterThan(3);
    expect(routes.filter(({ isPublic, allowed }) => isPublic === allowed.length > 0).map(({ name }) => name)).toEqual([]);
  });

  it('serves every endpoint of the contracts', () => {
    const served = new Set(routes.map(({ endpoint }) => endpoint));
    const promised = Object.entries(contracts).flatMap(([name, value]) => (/Endpoints$/.test(name) ? Object.entries(value as object) : []));
    expect(promised.length).toBeGreaterThan(20);
    expect(promised.filter(([, endpoint]) => !served.has(endpoint)).map(([name]) => name)).toEqual([]);
  });

  it('serves every address once', () => {
    const served = routes.flatMap(({ endpoint }) => (endpoint ? [`${endpoint.method} ${endpoint.path.replace(/:\w+/g, ':x')}`] : []));
    expect(served.filter((address, index) => served.indexOf(address) !== index)).toEqual([]);
  });

  it('answers visitors 401 on every closed route', async () => {
    for (const { endpoint } of closedEndpoints()) {
      const response = await api.visitor().fetch(addressOf(endpoint.path), endpoint.method);
      expect([endpoint.path, response.status]).toEqual([endpoint.path, 401]);
      expect(await response.json()).toMatchObject({ code: 'session.required' });
    }
    expect((await api.visitor().fetch('/api/metrics')).status).toBe(401);
  });

  it('answers callers without the permission 403 on every closed route', async () => {
    const visitors = new Map<string, Visitor>([['CITIZEN', await signedIn('CITIZEN')]]);
    for (const role of STAFF_ROLES) visitors.set(role, await signedIn(role));
    const heldBy = (party: string): readonly string[] =>
      party === 'CITIZEN'
        ? ['own-dossiers', 'account', 'dossier.act']
        : [...ROLE_PERMISSIONS[party as StaffRole], 'account', 'dossier.act'];
    for (const { endpoint, allowed } of closedEndpoints()) {
      for (const [party, visitor] of visitors) {
        if (allowed.some((permission) => heldBy(party).includes(permission))) continue;
        const response = await visitor.fetch(addressOf(endpoint.path), endpoint.method, endpoint.method === 'GET' ? {} : { body: {} });
        expect([party, endpoint.path, response.status]).toEqual([party, endpoint.path, 403]);
      }
    }
    expect(PERMISSIONS.length).toBeGreaterThan(0);
  }, 120_000);

  it('tells a sign-in that ended apart from none', async () => {
    const visitor = api.visitor();
    visitor.setCookie('motcua_session', 'a-token-that-is-long-gone-and-forgotten');
    const answer = await visitor.fetch('/api/metrics');
    expect([answer.status, (await jsonOf(answer)).code]).toEqual([401, 'session.expired']);
  });

  it('keeps the pages of operators for operators, with a policy of their own', async () => {
    const operator = await signedIn('OPERATOR');
    const officer = await signedIn('RECEPTION_OFFICER');
    for (const page of ['/api/operator/queues/', '/api/operator/queues/api/queues', '/api/docs/', '/api/docs/files/swagger-ui.css']) {
      expect([page, (await api.visitor().fetch(page)).status]).toEqual([page, 401]);
      expect([page, (await officer.fetch(page)).status]).toEqual([page, 403]);
      const shown = await operator.fetch(page);
      expect([page, shown.status]).toEqual([page, 200]);
      expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    expect((await operator.fetch('/api/metrics')).status).toBe(200);
    expect(await (await operator.fetch('/api/metrics')).text()).toContain('motcua_request_seconds_count');
  });

  it('refuses writes without the token of the session and writes from pages of others', async () => {
    const operator = await signedIn('OPERATOR');
    const retry = '/api/operator/queues/api/queues/effects/retry/failed';
    expect((await operator.fetch(retry, 'PUT', { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    const foreign = await api.visitor().fetch('/api/v1/session', 'POST', { body: {}, headers: { origin: 'https://evil.example' } });
    expect([foreign.status, (await jsonOf(foreign)).code]).toEqual([403, 'request.csrf']);
  });
});
