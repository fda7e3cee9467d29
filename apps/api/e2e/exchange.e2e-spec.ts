import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exchangeEndpoints as e, identityEndpoints, PROCEDURE_FILE_LIMIT_BYTES, templateEndpoints, TEMPLATE_LIMITS, versionEndpoints, type ProcedureFile, type StaffRole } from '@motcua/contracts';
import { A_WORKING_MORNING, aComponent } from '@motcua/testing';
import { insertAgencies, insertProcedure, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { Database, FixedClock } from '@motcua/backend/platform';
import stableStringify from 'fast-json-stable-stringify';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const PROCEDURE = '1.001193';
const OTHER = '1.004222';

const key = generateKeyPairSync('ed25519');
const base64 = (part: 'privateKey' | 'publicKey') =>
  key[part].export({ type: part === 'privateKey' ? 'pkcs8' : 'spki', format: 'der' } as never).toString('base64');

/** What docs/how-to/move-a-procedure.md promises, made here a second time. */
function fileHash({ hash: _hash, signature: _signature, ...said }: ProcedureFile): string {
  return createHash('sha256').update(stableStringify(said)).digest('hex');
}

/** A file with another content, hashed and signed like a real one. */
function signed(file: ProcedureFile, change: object, by = key, templates = file.templates): ProcedureFile {
  const changed = { ...file, procedure: { ...file.procedure, ...change }, templates };
  const hash = fileHash(changed);
  const publicKey = by.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return { ...changed, hash, signature: { algorithm: 'ed25519', publicKey, value: sign(null, Buffer.from(hash, 'hex'), by.privateKey).toString('base64') } };
}

describe('procedures as files over HTTP', () => {
  let api: TestApi;
  let agencyIds: Awaited<ReturnType<typeof insertAgencies>>;
  let office: Visitor;
  let other: Visitor;
  let file: ProcedureFile;
  const clock = new FixedClock(A_WORKING_MORNING);
  const database = () => api.app.get(Database);

  beforeAll(async () => {
    api = await startApi({ clock, environment: { EXCHANGE_TRUSTED_KEYS: `, ${base64('publicKey')}` } });
    agencyIds = await insertAgencies(database());
    for (const code of [PROCEDURE, OTHER]) await insertProcedure(database(), code, {});
    office = await staff('danh.muc', 'CATALOGUE_ADMINISTRATOR');
    other = await staff('danh.muc.2', 'CATALOGUE_ADMINISTRATOR');
    file = (await office.call(e.export, { params: { code: PROCEDURE } })).body;
  });
  afterAll(() => api.close());

  async function staff(loginName: string, role: StaffRole, agencyId = agencyIds.city): Promise<Visitor> {
    const passwordHash = await api.app.get(Passwords).hash(PASSWORD);
    await insertStaff(database(), { loginName, fullName: `Cán bộ ${loginName}`, passwordHash, roles: [role], agencyId });
    const visitor = api.visitor();
    await visitor.call(identityEndpoints.signIn, { body: { loginName, password: PASSWORD } });
    return visitor;
  }

  const inspect = (sent: object, by = office) => by.call(e.inspect, { body: { file: sent as Record<string, unknown> } });
  const accept = (sent: object, basis: string | null, by = office) => by.call(e.accept, { body: { file: sent as Record<string, unknown>, basis } });
  const codesOf = async (sent: object) => (await inspect(sent)).body.conflicts.map(({ code }) => code);
  const versions = async (code: string) => (await office.call(versionEndpoints.list, { params: { code } })).body?.items?.map(({ state }) => state);

  it('are closed to everybody but the catalogue office, at the root too', async () => {
    const officer = await staff('mot.cua', 'RECEPTION_OFFICER');
    expect((await api.visitor().call(e.export, { params: { code: PROCEDURE } })).status).toBe(401);
    expect((await officer.call(e.export, { params: { code: PROCEDURE } })).status).toBe(403);
    expect((await inspect(file, officer)).status).toBe(403);
    expect((await accept(file, null, officer)).problem?.code).toBe('access.forbidden');
    const commune = await staff('danh.muc.xa', 'CATALOGUE_ADMINISTRATOR', agencyIds.ward);
    expect((await accept(signed(file, { code: '9.000111' }), null, commune)).problem?.code).toBe('access.forbidden');
  });

  it('say the same here as where they come from, and bring nothing new', async () => {
    const { body } = await inspect(file);
    expect(body).toMatchObject({ standing: 'SAME', changes: [], conflicts: [{ severity: 'MUST', code: 'nothing-new' }] });
    expect((await accept(file, body.basis)).problem).toMatchObject({ code: 'exchange.has-conflicts' });
    expect(await versions(PROCEDURE)).toEqual(['PUBLISHED']);
  });

  it('tell each change, and become a draft that leaves the published version as it is', async () => {
    const content = { ...file.procedure.content, summary: 'Nói gọn hơn' };
    const changed = signed(file, { content });
    const { body: report } = await inspect(changed);
    expect(report).toMatchObject({ standing: 'DIFFERS', conflicts: [], changes: [{ part: 'CONTENT', property: 'summary', after: 'Nói gọn hơn' }] });
    expect((await accept(changed, 'other')).problem).toMatchObject({ code: 'exchange.stale' });
    const accepted = await accept(changed, report.basis);
    expect(accepted.body).toMatchObject({ state: 'DRAFT', versionNo: 2, content: { summary: 'Nói gọn hơn' } });
    expect((await accept(changed, report.basis)).body).toEqual(accepted.body);
    expect((await accept(changed, report.basis, other)).problem).toMatchObject({ code: 'exchange.has-conflicts', params: { conflicts: [{ code: 'draft-exists' }] } });
    expect(await versions(PROCEDURE)).toEqual(['DRAFT', 'PUBLISHED']);
    const events = await database().query<{ count: number }>(`select count(*)::int from audit_event where action = 'catalogue.take-file'`);
    expect(events).toEqual([{ count: 1 }]);
  });

  it('begin a procedure that is not known, with its field; agencies that are not here are told', async () => {
    const content = { ...file.procedure.content, fieldCode: 'linh-vuc-moi', offeredBy: { kinds: [], agencyCodes: ['H24.99', 'H24'] } };
    const fresh = signed(file, { code: '9.000222', content, field: { code: 'linh-vuc-moi', name: 'Lĩnh vực mới' } });
    const { body: report } = await inspect(fresh);
    expect(report).toMatchObject({ standing: 'NEW', basis: null });
    expect(report.conflicts.map(({ severity, code, found }) => [severity, code, found.includes('H24.99') || found.includes('linh-vuc-moi')])).toEqual([
      ['SHOULD', 'agencies-unknown', true],
      ['SHOULD', 'field-unknown', true],
    ]);
    expect(await versions('9.000222')).toBeUndefined();
    expect((await accept(fresh, null)).body).toMatchObject({ state: 'DRAFT', versionNo: 1, code: '9.000222' });
  });

  it('are refused when altered, signed wrongly or by a stranger, and nothing is written', async () => {
    const name = { content: { ...file.procedure.content, name: 'Khác' }, code: OTHER };
    const sound = signed(file, name);
    expect(await codesOf(sound)).toEqual([]);
    const altered = { ...sound, procedure: { ...sound.procedure, versionNo: 99 } };
    const cases: [object, string][] = [
      [altered, 'hash-altered'],
      [{ ...sound, signature: { ...sound.signature, value: 'AAAA' } }, 'signature-wrong'],
      [{ ...sound, signature: { ...sound.signature, publicKey: 'bm8=' } }, 'signature-wrong'],
      [signed(file, name, generateKeyPairSync('ed25519')), 'signature-untrusted'],
    ];
    const { basis } = (await inspect(sound)).body;
    for (const [sent, code] of cases) {
      expect(await codesOf(sent)).toEqual([code]);
      expect((await accept(sent, basis)).problem).toMatchObject({ code: 'exchange.has-conflicts', params: { conflicts: [{ code }] } });
    }
    expect(await versions(OTHER)).toEqual(['PUBLISHED']);
  });

  it('are refused with the place where they cannot be read', async () => {
    const deep = `{"file":{"format":"motcua.procedure","formatVersion":1,"extra":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}}`;
    expect((await inspect({ ...file, formatVersion: 3 })).problem).toMatchObject({ code: 'exchange.format-newer', params: { formatVersion: 3, known: 2 } });
    expect((await inspect({})).problem?.code).toBe('exchange.not-a-procedure');
    expect((await office.call(e.inspect, { body: deep })).problem?.code).toBe('exchange.not-a-procedure');
    const wrong = { ...file, procedure: { ...file.procedure, code: 'x', content: { ...file.procedure.content, onlineLevel: 9 } } };
    expect((await inspect(wrong)).problem?.fields.map(({ path }) => path)).toEqual(['file.procedure.code', 'file.procedure.content.onlineLevel']);
    const twice = { ...file, procedure: { ...file.procedure, cases: [file.procedure.cases[0], file.procedure.cases[0]] } };
    expect((await accept(twice, null)).problem?.code).toBe('request.invalid-fields');
    expect((await inspect({ ...file, padding: 'x'.repeat(PROCEDURE_FILE_LIMIT_BYTES) })).problem).toMatchObject({ status: 413, code: 'upload.too-large' });
  });

  it('of the first version of the format, without templates, are still read', async () => {
    const { templates: _none, ...rest } = file;
    const old = { ...rest, formatVersion: 1 };
    const hash = fileHash(old as ProcedureFile);
    const value = sign(null, Buffer.from(hash, 'hex'), key.privateKey).toString('base64');
    expect(await codesOf({ ...old, hash, signature: { algorithm: 'ed25519', publicKey: base64('publicKey'), value } })).toEqual(['draft-exists', 'nothing-new']);
  });

  describe('with forms to download', () => {
    const bytes = Buffer.from(`%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF ${'x'.repeat(900_000)}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const url = `/api/v1/template-files/${sha256}`;
    const keep = (content: Buffer, by = office, fileName = 'to-khai.pdf') => by.call(templateEndpoints.upload, { body: { fileName, content: content.toString('base64') } });
    const kept = () => database().query<{ name: string }>('select name from template_file');
    let withForm: ProcedureFile;

    it('are kept by the office alone, by their content, within the size; the same bytes again are the same file', async () => {
      const officer = await staff('tiep.nhan', 'RECEPTION_OFFICER');
      const commune = await staff('danh.muc.phuong', 'CATALOGUE_ADMINISTRATOR', agencyIds.ward);
      expect((await keep(bytes, api.visitor())).status).toBe(401);
      expect((await keep(bytes, officer)).status).toBe(403);
      expect((await keep(bytes, commune)).problem?.code).toBe('access.forbidden');
      expect((await keep(Buffer.from('<html><script>alert(1)</script></html>'))).problem).toMatchObject({ status: 415, code: 'upload.type', params: { name: 'to-khai.pdf' } });
      expect((await keep(Buffer.alloc(0))).problem?.code).toMatch(/^upload.empty-or-broken$/);
      expect((await keep(Buffer.concat([bytes, Buffer.alloc(TEMPLATE_LIMITS.maxBytes - bytes.length + 1)]))).status).toBeGreaterThanOrEqual(413);
      expect(await kept()).toEqual([]);
      const [first, again] = [await keep(bytes), await keep(bytes, other, 'khac.pdf')];
      expect(again.body).toEqual(first.body);
      expect(first.body).toMatchObject({ name: 'to-khai.pdf', url, mediaType: 'application/pdf', size: bytes.length });
      const events = await database().query(`select object_id as id from audit_event where action = 'catalogue.keep-template'`);
      expect(events).toEqual([{ id: sha256 }]);
    });

    it('carry their bytes, more than a common request may have, under the signed hash', async () => {
      const components = [aComponent({ templates: [{ name: 'Tờ khai', url }, { name: 'Nơi khác', url: 'https://example.vn/mau.doc' }] })];
      await insertProcedure(database(), '1.000777', { case: { components } });
      withForm = (await office.call(e.export, { params: { code: '1.000777' } })).body;
      expect(withForm.templates).toEqual([{ sha256, name: 'to-khai.pdf', content: bytes.toString('base64') }]);
      const [template] = withForm.templates;
      expect(await codesOf({ ...withForm, templates: [{ ...template, content: 'AAAA' }] })).toContain('hash-altered');
      expect(await codesOf({ ...withForm, templates: [] })).toContain('hash-altered');
    });

    it('are told where they are missing or not what they are said to be, and are written with the draft or not at all', async () => {
      await database().execute('delete from template_file');
      const as = (templates: ProcedureFile['templates'], code = '9.000333') => signed(withForm, { code }, key, templates);
      const more = Array.from({ length: 3 }, (_, at) => ({ name: `${at}.pdf`, content: Buffer.concat([bytes, Buffer.from(`${at}`)]) }));
      const unnamed = more.map(({ name, content }) => ({ name, content: content.toString('base64'), sha256: createHash('sha256').update(content).digest('hex') }));
      const missing = (await inspect(as([]))).body.conflicts;
      expect(missing).toMatchObject([{ severity: 'SHOULD', code: 'templates-missing', found: ['Tờ khai'] }]);
      const page = { sha256, name: 'to-khai.pdf', content: Buffer.from('<html>').toString('base64') };
      const wrong = as([page]);
      expect((await inspect(wrong)).body.conflicts[0]).toMatchObject({ severity: 'MUST', code: 'template-wrong', found: ['to-khai.pdf'] });
      expect((await accept(wrong, null)).problem).toMatchObject({ code: 'exchange.has-conflicts' });
      expect(await kept()).toEqual([]);
      const sound = as([...withForm.templates, ...unnamed]);
      const accepted = await accept(sound, null);
      expect(accepted.body).toMatchObject({ state: 'DRAFT', code: '9.000333' });
      expect((await accept(sound, null)).body).toEqual(accepted.body);
      expect(await kept()).toEqual([{ name: 'to-khai.pdf' }]);
      const file = await api.visitor().fetch(url);
      expect([file.status, Buffer.from(await file.arrayBuffer()).equals(bytes)]).toEqual([200, true]);
    });
  });

  it('are signed with a key of the installation that stays the same', async () => {
    const again = (await office.call(e.export, { params: { code: PROCEDURE } })).body;
    expect(again).toEqual(file);
    expect(fileHash(file)).toBe(file.hash);
    expect((await office.call(e.export, { params: { code: '9.999999' } })).status).toBe(404);
  });
});
