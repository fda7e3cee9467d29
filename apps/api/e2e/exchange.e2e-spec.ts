import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exchangeEndpoints as e, identityEndpoints, REQUEST_LIMIT_BYTES, versionEndpoints, type ProcedureFile, type StaffRole } from '@motcua/contracts';
import { A_WORKING_MORNING } from '@motcua/testing';
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
function signed(file: ProcedureFile, change: object, by = key): ProcedureFile {
  const changed = { ...file, procedure: { ...file.procedure, ...change } };
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
    expect((await inspect({ ...file, formatVersion: 2 })).problem).toMatchObject({ code: 'exchange.format-newer', params: { formatVersion: 2, known: 1 } });
    expect((await inspect({})).problem?.code).toBe('exchange.not-a-procedure');
    expect((await office.call(e.inspect, { body: deep })).problem?.code).toBe('exchange.not-a-procedure');
    const wrong = { ...file, procedure: { ...file.procedure, code: 'x', content: { ...file.procedure.content, onlineLevel: 9 } } };
    expect((await inspect(wrong)).problem?.fields.map(({ path }) => path)).toEqual(['file.procedure.code', 'file.procedure.content.onlineLevel']);
    const twice = { ...file, procedure: { ...file.procedure, cases: [file.procedure.cases[0], file.procedure.cases[0]] } };
    expect((await accept(twice, null)).problem?.code).toBe('request.invalid-fields');
    expect((await inspect({ ...file, padding: 'x'.repeat(REQUEST_LIMIT_BYTES) })).problem).toMatchObject({ status: 413, code: 'upload.too-large' });
  });

  it('are signed with a key of the installation that stays the same', async () => {
    const again = (await office.call(e.export, { params: { code: PROCEDURE } })).body;
    expect(again).toEqual(file);
    expect(fileHash(file)).toBe(file.hash);
    expect((await office.call(e.export, { params: { code: '9.999999' } })).status).toBe(404);
  });
});
