import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityEndpoints, proposalEndpoints as e, versionEndpoints, type ProposalDetail, type StaffRole } from '@motcua/contracts';
import { ImportCatalogue, ProposeImport } from '@motcua/backend/catalogue';
import { insertAgencies, insertProcedure, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { Database } from '@motcua/backend/platform';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';

/** A row of the national details. */
const row = (code: string, over: object = {}) => ({
  ...{ code, name: `Thủ tục ${code}`, field: 'Hộ tịch', field_code: null, promulgating_agency: null, executing_agencies: [] },
  ...{ levels: ['commune'], applicants: ['Công dân Việt Nam'], decision_no: '1/QĐ', full_online: null, source: 'test', source_url: null },
  channels: [{ channel: 'counter', time_qty: 5, time_unit: 'working_day', fees: [], note: null }],
  processing_cases: [],
  dossier: [{ case: null, name: 'Tờ khai', originals: 1, copies: 0, templates: [] }],
  ...{ results: [], conditions: null, receiving_addresses: null, steps: [{ name: null, text: 'Bước 1: nộp' }], legal_basis: [] },
  ...over,
});
const textOf = (...rows: object[]): string => rows.map((one) => JSON.stringify(one)).join('\n');

describe('review of national files over HTTP', () => {
  let api: TestApi;
  let folder: string;
  let agencyIds: Awaited<ReturnType<typeof insertAgencies>>;
  let office: Visitor;
  let other: Visitor;
  const database = () => api.app.get(Database);

  beforeAll(async () => {
    api = await startApi();
    folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-review-'));
    agencyIds = await insertAgencies(database());
    office = await staff('danh.muc', 'CATALOGUE_ADMINISTRATOR');
    other = await staff('danh.muc.2', 'CATALOGUE_ADMINISTRATOR');
    await inForce(row('1.000001'), row('1.000002'), row('1.000003'));
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  async function staff(loginName: string, role: StaffRole, agencyId = agencyIds.city): Promise<Visitor> {
    const passwordHash = await api.app.get(Passwords).hash(PASSWORD);
    await insertStaff(database(), { loginName, fullName: `Cán bộ ${loginName}`, passwordHash, roles: [role], agencyId });
    const visitor = api.visitor();
    await visitor.call(identityEndpoints.signIn, { body: { loginName, password: PASSWORD } });
    return visitor;
  }
  async function fileWith(...rows: object[]): Promise<string> {
    const file = path.join(folder, `${randomUUID()}.jsonl`);
    await writeFile(file, textOf(...rows));
    return file;
  }
  /** Publishes rows the quick way, as the bulk import does. */
  const inForce = async (...rows: object[]) => api.app.get(ImportCatalogue, { strict: false }).importFile(await fileWith(...rows));
  const propose = (text: string, by = office) => by.call(e.propose, { body: { name: 'tthc.jsonl', text } });
  const decide = (id: string, accepted: number[], by = office) => by.call(e.decide, { params: { id }, body: { accepted } });
  async function proposalOf(code: string): Promise<ProposalDetail> {
    const { items } = (await office.call(e.list)).body;
    const found = items.find((item) => item.code === code);
    return (await office.call(e.read, { params: { id: found?.id ?? randomUUID() } })).body;
  }
  const placesOf = (proposal: ProposalDetail, part: string, property: string | null) =>
    proposal.changes.flatMap((change, place) => (change.part === part && change.property === property ? [place] : []));
  const versionsOf = async (code: string) => (await office.call(versionEndpoints.list, { params: { code } })).body?.items.map(({ state }) => state);

  it('is closed to everybody but the catalogue office, and to that of a commune where it writes', async () => {
    const officer = await staff('mot.cua', 'RECEPTION_OFFICER');
    const ward = await staff('danh.muc.xa', 'CATALOGUE_ADMINISTRATOR', agencyIds.ward);
    expect((await api.visitor().call(e.list)).status).toBe(401);
    expect((await officer.call(e.list)).status).toBe(403);
    for (const visitor of [officer, ward]) {
      expect((await propose(textOf(row('1.000001')), visitor)).problem?.code).toBe('access.forbidden');
      expect((await decide(randomUUID(), [], visitor)).problem?.code).toBe('access.forbidden');
    }
  });

  it('proposes nothing where nothing changed, refuses a bad file whole, and lists bad rows', async () => {
    expect((await propose(textOf(row('1.000001')))).body).toMatchObject({ rows: 1, proposed: 0, unchanged: 1 });
    const refused = await propose(textOf(row('1.000001', { name: 'Khác' })) + '\n{"code":');
    expect([refused.status, refused.problem?.code]).toEqual([422, 'catalogue.bad-file']);
    const some = await propose(textOf(row('1.000002'), row('x', { name: 'Mã sai' })));
    expect(some.body).toMatchObject({ proposed: 0, rejected: [{ line: 2, field: 'code', reason: 'code-malformed' }] });
    expect((await office.call(e.list)).body).toEqual({ items: [], total: 0, next: null });
  });

  it('takes the accepted changes into a draft, leaves the rejected ones out and the published version alone', async () => {
    const channels = [{ channel: 'counter', time_qty: 3, time_unit: 'working_day', fees: [], note: null }];
    await propose(textOf(row('1.000001', { name: 'Tên mới', channels, decision_no: '2/QĐ' })));
    const proposal = await proposalOf('1.000001');
    expect(proposal).toMatchObject({ isNew: false, isStale: false, sourceFile: 'tthc.jsonl' });
    const accepted = [...placesOf(proposal, 'CHANNEL', 'timeLimit'), ...placesOf(proposal, 'CONTENT', 'decisionNo')];
    expect(accepted).toHaveLength(2);
    expect((await decide(proposal.id, [99])).problem?.fields).toMatchObject([{ path: 'accepted' }]);
    const { body: decision } = await decide(proposal.id, accepted);
    const { body: draft } = await office.call(versionEndpoints.read, { params: { id: decision.versionId ?? '' } });
    expect(draft).toMatchObject({ state: 'DRAFT', name: 'Thủ tục 1.000001', content: { decisionNo: '2/QĐ' } });
    expect(draft.cases[0]?.channels.find(({ channel }) => channel === 'COUNTER')?.timeLimit).toEqual({ amount: 3, unit: 'working-day' });
    expect(await versionsOf('1.000001')).toEqual(['DRAFT', 'PUBLISHED']);
    expect((await decide(proposal.id, [...accepted].reverse())).body).toEqual(decision);
    expect((await decide(proposal.id, accepted, other)).problem).toMatchObject({ status: 409, code: 'proposal.decided', params: { actorName: 'Cán bộ danh.muc' } });
    const { decision: kept } = (await other.call(e.read, { params: { id: proposal.id } })).body;
    expect(kept).toMatchObject({ ...decision, accepted: [...accepted].sort((one, two) => one - two), decidedByName: 'Cán bộ danh.muc' });
    expect((await decide(proposal.id, [])).problem?.code).toBe('proposal.decided');
  });

  it('does not ask again what was rejected, until the file says something else', async () => {
    const changed = row('1.000002', { name: 'Tên bị từ chối' });
    await propose(textOf(changed));
    expect((await decide((await proposalOf('1.000002')).id, [])).body).toEqual({ versionId: null });
    expect(await versionsOf('1.000002')).toEqual(['PUBLISHED']);
    expect((await propose(textOf(changed))).body).toMatchObject({ proposed: 0, kept: 1 });
    expect((await propose(textOf(row('1.000002', { name: 'Tên khác nữa' })))).body).toMatchObject({ proposed: 1 });
    expect((await propose(textOf(row('1.000002')))).body).toMatchObject({ unchanged: 1 });
    expect((await office.call(e.list)).body.items).toEqual([]);
  });

  it('refuses what was compared with another version, and what would make a second draft', async () => {
    await propose(textOf(row('1.000003', { name: 'Theo bản cũ' })));
    const proposal = await proposalOf('1.000003');
    await inForce(row('1.000003', { name: 'Đã ban hành' }));
    expect((await proposalOf('1.000003')).isStale).toBe(true);
    expect((await decide(proposal.id, [0])).problem?.code).toBe('exchange.stale');
    expect(await versionsOf('1.000003')).toEqual(['PUBLISHED', 'RETIRED']);
    await propose(textOf(row('1.000001', { name: 'Lại mới' })));
    expect((await decide((await proposalOf('1.000001')).id, [0])).problem?.code).toBe('version.draft-exists');
  });

  it('takes a procedure that is not known as a whole, and only the texts of one that has a form', async () => {
    await insertProcedure(database(), '1.000009', {});
    await propose(textOf(row('1.000008'), row('1.000009', { name: 'Đăng ký khai sinh (mới)' })));
    const fresh = await proposalOf('1.000008');
    expect([fresh.isNew, fresh.changes.length, fresh.decision]).toEqual([true, 1, null]);
    const codesOf = async (query: object) => (await office.call(e.list, { query: query as Record<string, string> })).body.items.map(({ code }) => code);
    expect([await codesOf({ kind: 'NEW' }), await codesOf({ q: 'khai sinh' }), await codesOf({ q: '1.000008', kind: 'CHANGED' })]).toEqual([['1.000008'], ['1.000009'], []]);
    expect((await office.call(e.list, { query: { kind: 'OLD' } })).problem?.fields).toMatchObject([{ path: 'kind' }]);
    await decide(fresh.id, [0]);
    expect(await versionsOf('1.000008')).toEqual(['DRAFT']);
    const own = await proposalOf('1.000009');
    expect(own.changes.every(({ part }) => part === 'CONTENT')).toBe(true);
    expect(own.changes.map(({ property }) => property)).not.toContain('onlineLevel');
  });

  it('is fed by the command line too, as a whole file', async () => {
    const report = await api.app.get(ProposeImport, { strict: false }).fromFile(await fileWith(row('1.000002', { name: 'Từ máy chủ' })));
    expect(report).toMatchObject({ rows: 1, proposed: 1 });
    expect((await proposalOf('1.000002')).sourceFile).toMatch(/\.jsonl$/);
  });
});
