import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormDefinition, identityEndpoints, LOOKUP_LIMITS, lookupEndpoints as e, REQUEST_LIMIT_BYTES, type StaffRole } from '@motcua/contracts';
import { insertAgencies, insertProcedure, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { Database } from '@motcua/backend/platform';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const LIST = 'truong-hoc';
const PROCEDURE = '1.001193';

const fileOf = (...lines: string[]) => ({ fileName: 'truong.csv', content: Buffer.from(lines.join('\n')).toString('base64') });
const SCHOOLS = fileOf('Mã;Tên;Địa chỉ', 'HP01;Trường Minh Khai;12 Cầu Đất', 'HP02;Trường Lê Lợi;3 Lạch Tray');
const FEWER = fileOf('Mã;Tên', 'HP01;Trường Minh Khai mới');

/** A form whose only question takes a line of the list. */
const form = FormDefinition.parse({
  pages: [{ key: 'only', title: { vi: 'Trang' }, fields: [{ key: 'school', type: 'lookup', label: { vi: 'Trường' }, settings: { list: LIST, column: 'Tên' } }] }],
});

describe('lookup lists over HTTP', () => {
  let api: TestApi;
  let agencyIds: Awaited<ReturnType<typeof insertAgencies>>;
  let office: Visitor;
  let other: Visitor;
  const database = () => api.app.get(Database);

  beforeAll(async () => {
    api = await startApi();
    agencyIds = await insertAgencies(database());
    office = await staff('danh.muc', 'CATALOGUE_ADMINISTRATOR');
    other = await staff('danh.muc.2', 'CATALOGUE_ADMINISTRATOR');
  });
  afterAll(() => api.close());

  async function staff(loginName: string, role: StaffRole, agencyId = agencyIds.city): Promise<Visitor> {
    const passwordHash = await api.app.get(Passwords).hash(PASSWORD);
    await insertStaff(database(), { loginName, fullName: `Cán bộ ${loginName}`, passwordHash, roles: [role], agencyId });
    const visitor = api.visitor();
    await visitor.call(identityEndpoints.signIn, { body: { loginName, password: PASSWORD } });
    return visitor;
  }
  const params = { key: LIST };
  const upload = (file: object, expectedVersionNo: number, by = office) => by.call(e.upload, { params, body: { ...file, name: 'Trường học', expectedVersionNo } });
  const preview = (file: object, by = office) => by.call(e.preview, { params, body: file });
  const search = (q: string) => api.visitor().call(e.search, { params, query: { q } });

  it('are written by the catalogue office alone, at the root of the agencies', async () => {
    const officer = await staff('mot.cua', 'RECEPTION_OFFICER');
    const commune = await staff('danh.muc.xa', 'CATALOGUE_ADMINISTRATOR', agencyIds.ward);
    expect((await api.visitor().call(e.lists)).status).toBe(401);
    for (const asked of [officer.call(e.lists), officer.call(e.uses, { params }), preview(SCHOOLS, officer), upload(SCHOOLS, 0, officer), upload(SCHOOLS, 0, commune)]) {
      expect((await asked).problem?.code).toBe('access.forbidden');
    }
    expect((await office.call(e.lists)).body.items).toEqual([]);
  });

  it('that nobody knows are told, to citizens too, and a wrong key is a wrong field', async () => {
    expect((await search('')).problem).toMatchObject({ status: 404, code: 'lookup-list.not-found', params: { key: LIST } });
    expect((await office.call(e.versions, { params })).status).toBe(404);
    expect((await office.call(e.uses, { params })).body.items).toEqual([]);
    expect((await api.visitor().call(e.search, { params: { key: 'Trường học' } })).problem?.fields).toMatchObject([{ path: 'key' }]);
    expect((await search('x'.repeat(101))).problem?.fields).toMatchObject([{ path: 'q' }]);
  });

  it('refuse what is no list, each with its reason, and write nothing', async () => {
    const tall = fileOf('Mã', ...Array.from({ length: LOOKUP_LIMITS.maxRows + 1 }, (_, at) => String(at)));
    const wide = fileOf(Array.from({ length: LOOKUP_LIMITS.maxColumns + 1 }, (_, at) => `C${at}`).join(';'), 'a');
    const cases: [object, string][] = [
      [{ fileName: 'hong.xlsx', content: Buffer.from('PK\u0003\u0004 broken').toString('base64') }, 'unreadable'],
      [{ fileName: 'latin.csv', content: Buffer.from([0x4d, 0xe3, 0x0a, 0x41]).toString('base64') }, 'unreadable'],
      [fileOf('Mã;Mã', 'a;b'), 'columns-wrong'],
      [fileOf('Mã;Tên'), 'no-lines'],
      [tall, 'too-many-lines'],
      [wide, 'too-many-columns'],
      [{ fileName: 'lon.csv', content: Buffer.alloc(LOOKUP_LIMITS.maxBytes + 1, 'a').toString('base64') }, 'too-large'],
    ];
    for (const [file, reason] of cases) {
      expect((await preview(file)).problem).toMatchObject({ status: 422, code: 'lookup-list.bad-file', params: { reason } });
      expect((await upload(file, 0)).problem).toMatchObject({ status: 422, code: 'lookup-list.bad-file', params: { reason } });
    }
    const beyond = { fileName: 'qua-lon.csv', content: 'A'.repeat(REQUEST_LIMIT_BYTES) };
    expect((await preview(beyond)).status).toBe(413);
    expect((await preview({ fileName: 'x.csv', content: 'không phải base64' })).problem?.fields).toMatchObject([{ path: 'content' }]);
    expect((await office.call(e.lists)).body.items).toEqual([]);
  });

  it('show each wrong line with its column before anything is written, and refuse the file with them', async () => {
    const wrong = fileOf('Mã;Tên', 'A;x', 'A;y', ';z', 'B;=1+1', 'C;d;e');
    expect((await preview(wrong)).body).toMatchObject({
      rowCount: 5,
      faultCount: 4,
      faults: [
        { line: 3, fault: 'key-twice', column: 'Mã' },
        { line: 4, fault: 'key-empty', column: 'Mã' },
        { line: 5, fault: 'formula', column: 'Tên' },
        { line: 6, fault: 'cells-too-many', column: null },
      ],
    });
    expect((await upload(wrong, 0)).problem).toMatchObject({ code: 'lookup-list.bad-file', params: { reason: 'lines', faults: 4 } });
    expect((await office.call(e.lists)).body.items).toEqual([]);
  });

  it('become version after version; the same file again is no new one, and who comes second is told', async () => {
    const first = (await upload(SCHOOLS, 0)).body;
    expect(first).toMatchObject({ key: LIST, versionNo: 1, rowCount: 2, columns: ['Mã', 'Tên', 'Địa chỉ'], uploadedByName: 'Cán bộ danh.muc' });
    expect((await upload(SCHOOLS, 0)).body).toEqual(first);
    expect((await preview(FEWER)).body).toMatchObject({ faultCount: 0, lostColumns: ['Địa chỉ'] });
    expect((await upload(FEWER, 1, other)).body.versionNo).toBe(2);
    expect((await upload(fileOf('Mã', 'X'), 1)).problem).toMatchObject({ status: 409, code: 'lookup-list.stale', params: { versionNo: 2 } });
    expect((await office.call(e.versions, { params })).body.items.map(({ versionNo }) => versionNo)).toEqual([2, 1]);
  });

  it('are searched by everybody, in any words, with the columns', async () => {
    expect((await search('minh khai')).body).toEqual({ versionNo: 2, columns: ['Mã', 'Tên'], items: [{ key: 'HP01', cells: ['HP01', 'Trường Minh Khai mới'] }] });
    expect((await search("' or 1=1 --")).body.items).toEqual([]);
    await upload(fileOf('Mã', ...Array.from({ length: 30 }, (_, at) => `M${at}`)), 2);
    expect((await search('')).body.items).toHaveLength(LOOKUP_LIMITS.shown);
  });

  it('tell which questions of forms use them', async () => {
    await insertProcedure(database(), PROCEDURE, { case: { form } });
    expect((await office.call(e.uses, { params })).body.items).toMatchObject([
      { procedureCode: PROCEDURE, versionNo: 1, state: 'PUBLISHED', question: { vi: 'Trường' } },
    ]);
    expect((await office.call(e.uses, { params: { key: 'khac' } })).body.items).toEqual([]);
  });
});
