import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEndpoints, identityEndpoints, versionEndpoints as e, type StaffRole, type VersionDetail } from '@motcua/contracts';
import { aProcedureContent, anIntake, A_WORKING_MORNING } from '@motcua/testing';
import { loadCalendar } from '@motcua/backend/calendar';
import { TakeEffect } from '@motcua/backend/catalogue';
import { TakeInDossier } from '@motcua/backend/dossiers';
import { insertAgencies, insertProcedure, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { Database, FixedClock, UnitOfWork } from '@motcua/backend/platform';
import { localDateOf } from '@motcua/domain';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const PROCEDURE = '1.001193';
const legalBasis = [{ number: '60/2014/QH13' }];

describe('versions of procedures over HTTP', () => {
  let api: TestApi;
  let agencyIds: Awaited<ReturnType<typeof insertAgencies>>;
  let office: Visitor;
  let other: Visitor;
  const clock = new FixedClock(A_WORKING_MORNING);
  const today = localDateOf(clock.now());
  const database = () => api.app.get(Database);

  beforeAll(async () => {
    api = await startApi({ clock });
    agencyIds = await insertAgencies(database());
    await insertProcedure(database(), PROCEDURE, { content: { legalBasis } });
    await api.app.get(UnitOfWork).run((tx) => loadCalendar(tx, clock.date()));
    office = await staff('danh.muc', 'CATALOGUE_ADMINISTRATOR');
    other = await staff('danh.muc.2', 'CATALOGUE_ADMINISTRATOR');
  });
  afterAll(() => api.close());

  async function staff(loginName: string, role: StaffRole): Promise<Visitor> {
    const passwordHash = await api.app.get(Passwords).hash(PASSWORD);
    await insertStaff(database(), { loginName, fullName: `Cán bộ ${loginName}`, passwordHash, roles: [role], agencyId: agencyIds.city });
    return signIn(api.visitor(), loginName);
  }

  async function signIn(visitor: Visitor, loginName: string): Promise<Visitor> {
    await visitor.call(identityEndpoints.signIn, { body: { loginName, password: PASSWORD } });
    return visitor;
  }

  const start = async (code = PROCEDURE): Promise<VersionDetail> => (await office.call(e.start, { params: { code } })).body;
  const save = (by: Visitor, draft: VersionDetail, content: object = {}) =>
    by.call(e.save, {
      params: { id: draft.id },
      body: { content: { ...draft.content, ...content }, cases: draft.cases, expectedRevision: draft.revision },
    });
  const publish = (by: Visitor, draft: VersionDetail, validFrom: string) =>
    by.call(e.publish, {
      params: { id: draft.id },
      body: { expectedRevision: draft.revision, validFrom, decisionNo: '12/QĐ-UBND', decidedOn: today },
    });
  const shown = async () => {
    clock.advance(1_500);
    return (await api.visitor().call(catalogueEndpoints.detail, { params: { code: PROCEDURE } })).body;
  };

  it('is closed to everybody but the catalogue office', async () => {
    const officer = await staff('mot.cua', 'RECEPTION_OFFICER');
    const administrator = await staff('quan.tri', 'ADMINISTRATOR');
    expect((await api.visitor().call(e.list, { params: { code: PROCEDURE } })).status).toBe(401);
    for (const visitor of [officer, administrator]) {
      expect((await visitor.call(e.list, { params: { code: PROCEDURE } })).status).toBe(403);
      expect((await visitor.call(e.start, { params: { code: PROCEDURE } })).problem?.code).toBe('access.forbidden');
    }
  });

  it('begins a procedure that is not known yet, and forgets it with its draft', async () => {
    const body = { code: '9.000123', name: 'Cấp <i>thử</i>', fieldCode: aProcedureContent().fieldCode };
    const { body: draft } = await office.call(e.create, { body });
    expect(draft).toMatchObject({ code: '9.000123', state: 'DRAFT', name: 'Cấp <i>thử</i>' });
    expect((await office.call(e.create, { body })).problem?.code).toBe('procedure.code-taken');
    expect((await office.call(e.create, { body: { ...body, code: 'x' } })).problem?.fields).toMatchObject([{ path: 'code' }]);
    const { body: problems } = await office.call(e.problems, { params: { id: draft.id } });
    expect(problems.items).toContainEqual({ severity: 'MUST', code: 'legal-basis-missing', place: 'content.legalBasis', params: {} });
    const removed = await office.call(e.remove, { params: { id: draft.id }, query: { expectedRevision: 1 } });
    expect(removed.body).toEqual({ deleted: true });
    expect((await office.call(e.list, { params: { code: '9.000123' } })).status).toBe(404);
  });

  it('names every wrong part of a draft at once, and who was first when it is old', async () => {
    const draft = await start();
    const wrong = {
      content: { ...draft.content, name: '', onlineLevel: 7 },
      cases: [{ ...draft.cases[0], key: 'KHÔNG' }],
      expectedRevision: 1,
    };
    const refused = await office.call(e.save, { params: { id: draft.id }, body: wrong });
    expect([refused.status, refused.problem?.fields.map(({ path }) => path)]).toEqual([
      422,
      ['content.name', 'content.onlineLevel', 'cases.0.key'],
    ]);
    expect((await save(office, draft, { summary: '<script>alert(1)</script>' })).body).toMatchObject({
      revision: 2,
      content: { summary: '<script>alert(1)</script>' },
    });
    const stale = await save(other, draft, { summary: 'Khác' });
    expect([stale.status, stale.problem?.code, stale.problem?.params]).toEqual([
      409,
      'version.stale',
      { revision: 2, actorName: 'Cán bộ danh.muc', at: clock.date().toISOString() },
    ]);
    await office.call(e.remove, { params: { id: draft.id }, query: { expectedRevision: 2 } });
  });

  it('tells what changed since the version in force, part by part', async () => {
    const draft = await start();
    const changes = async () => (await office.call(e.changes, { params: { id: draft.id } })).body;
    const untouched = await changes();
    expect([untouched.before?.state, untouched.items]).toEqual(['PUBLISHED', []]);
    await save(office, draft, { summary: 'Nói gọn hơn' });
    expect((await changes()).items).toEqual([
      { kind: 'CHANGED', part: 'CONTENT', caseKey: null, key: 'summary', name: null, property: 'summary', before: draft.content.summary ?? null, after: 'Nói gọn hơn' },
    ]);
    expect((await office.call(e.changes, { params: { id: untouched.before?.id ?? '' } })).body).toEqual({
      ...{ before: null, items: [], dossiersUnderWay: 0, citizenDrafts: 0 },
    });
    await office.call(e.remove, { params: { id: draft.id }, query: { expectedRevision: 2 } });
  });

  it('refuses a draft that nobody could file, with the places to mend', async () => {
    const draft = await start();
    const cases = draft.cases.map((one) => ({ ...one, form: null }));
    const content = { ...draft.content, legalBasis: [], serviceScope: 'PARTIAL' };
    const { body } = await office.call(e.save, { params: { id: draft.id }, body: { content, cases, expectedRevision: 1 } });
    const refused = await publish(office, body, today);
    expect([refused.status, refused.problem?.code]).toEqual([422, 'version.has-problems']);
    expect(refused.problem?.params.problems).toMatchObject([
      { code: 'legal-basis-missing' },
      { code: 'partial-reason-missing', place: 'content.partialReason' },
      { code: 'form-missing', place: 'cases.0.form' },
    ]);
    await office.call(e.remove, { params: { id: draft.id }, query: { expectedRevision: 2 } });
  });

  it('refuses to publish a step that leads to an agency that does not exist', async () => {
    const draft = await start();
    const agencyRule = { by: 'NAMED' as const, agencyCode: 'H24.99' };
    const cases = draft.cases.map((one) => ({ ...one, workflow: one.workflow.map((step) => (step.kind === 'APPRAISAL' ? { ...step, agencyRule } : step)) }));
    const saved = await office.call(e.save, { params: { id: draft.id }, body: { content: draft.content, cases, expectedRevision: 1 } });
    const place = `cases.0.workflow.${draft.cases[0]?.workflow.findIndex(({ kind }) => kind === 'APPRAISAL')}.agencyRule`;
    expect((await publish(office, saved.body, today)).problem?.params.problems).toMatchObject([{ severity: 'MUST', code: 'step-agency-unknown', place, params: { agency: 'H24.99' } }]);
    await office.call(e.remove, { params: { id: draft.id }, query: { expectedRevision: 2 } });
  });

  it('refuses to publish a form too long to fill in, and conditions that wait for each other', async () => {
    const draft = await start();
    const field = (key: string, more: object = {}) => ({ key, type: 'short-text', label: { vi: key }, required: true, settings: {}, ...more });
    const pageOf = (key: string, fields: object[]) => ({ key, title: { vi: key }, fields });
    const long = Array.from({ length: 10 }, (_, page) => pageOf(`p${page}`, Array.from({ length: 200 }, (_one, at) => field(`f${page}x${at}`))));
    const shownBy = (key: string) => ({ shownWhen: { '==': [{ var: key }, 'x'] } });
    const circle = [pageOf('only', [field('one', shownBy('two')), field('two', shownBy('one'))])];
    const problemsOf = async (pages: object[], expectedRevision: number) => {
      const cases = draft.cases.map((one) => ({ ...one, form: { pages } })) as typeof draft.cases;
      const saved = await office.call(e.save, { params: { id: draft.id }, body: { content: draft.content, cases, expectedRevision } });
      expect(saved.status).toBe(200);
      const { status, problem } = await publish(office, saved.body, today);
      expect([status, problem?.code]).toEqual([422, 'version.has-problems']);
      return problem?.params.problems;
    };
    expect(await problemsOf(long, 1)).toMatchObject([{ severity: 'MUST', code: 'form-too-long', place: 'cases.0.form' }]);
    expect(await problemsOf(circle, 2)).toMatchObject([{ code: 'rule-field-later', place: 'cases.0.form.pages.0.fields.0.shownWhen', params: { field: 'two' } }]);
    await office.call(e.remove, { params: { id: draft.id }, query: { expectedRevision: 3 } });
  });

  it('lets dossiers keep the version they were filed under, and one of two administrators publish', async () => {
    const fullName = 'Nguyễn Thị Hoa';
    const grants = [{ role: 'RECEPTION_OFFICER' as const, agencyId: agencyIds.ward }];
    const accountId = await insertStaff(database(), {
      loginName: 'tiep.nhan',
      fullName,
      roles: ['RECEPTION_OFFICER'],
      agencyId: agencyIds.ward,
    });
    const caller = { accountId, kind: 'STAFF' as const, fullName, grants, permissions: ['desk' as const] };
    const request = anIntake({ procedureCode: PROCEDURE, agencyId: agencyIds.ward });
    const { code } = await api.app.get(TakeInDossier).run(caller, { request, idempotencyKey: randomUUID() });
    const pinned = () => database().query('select version_id, procedure_name from dossier where code = $1', [code]);
    const [before, present] = [await pinned(), await shown()];
    const { body: draft } = await save(office, await start(), { name: 'Tên mới' });
    const ends = await Promise.all([publish(office, draft, today), publish(other, draft, today)]);
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await shown()).toMatchObject({ name: 'Tên mới', versionNo: present.versionNo + 1 });
    expect(await pinned()).toEqual(before);
    const old = await office.call(e.read, { params: { id: present.versionId } });
    expect(old.body).toMatchObject({ state: 'RETIRED', content: { name: present.name } });
    expect((await save(office, old.body, { name: 'Khác' })).problem?.code).toBe('version.not-draft');
  });

  it('lets a version wait, takes it back, and puts it in force when its day begins', async () => {
    const draft = await start();
    const past = await publish(office, draft, '2020-01-01');
    expect(past.problem?.fields).toMatchObject([{ path: 'validFrom', code: 'date.past' }]);
    const waiting = await publish(office, draft, '2026-06-01');
    expect(waiting.body.state).toBe('SCHEDULED');
    expect((await publish(office, draft, '2026-06-01')).body).toEqual(waiting.body);
    const { body: back } = await office.call(e.withdraw, { params: { id: draft.id } });
    const { body: again } = await save(office, back, { name: 'Từ tháng sáu' });
    await publish(office, again, '2026-06-01');
    clock.set('2026-05-31T23:59:50+07:00');
    await api.app.get(TakeEffect).run();
    expect((await shown()).name).toBe('Tên mới');
    clock.set('2026-06-01T00:00:00+07:00');
    await api.app.get(TakeEffect).run();
    expect(await shown()).toMatchObject({ name: 'Từ tháng sáu', publishedOn: '2026-06-01' });
  });

  it('ends a procedure from a day on', async () => {
    await signIn(office, 'danh.muc'); // weeks have passed since
    await insertProcedure(database(), '9.000777', { content: { legalBasis } });
    const closingNotice = { vi: 'Luật mới gộp hai thủ tục.', en: 'A new law joins both.' };
    const retire = (replacedByCode: string, notice = closingNotice) =>
      office.call(e.retire, { params: { code: PROCEDURE }, body: { retiredOn: '2026-06-02', replacedByCode, closingNotice: notice } });
    expect((await retire('9.999999')).problem?.code).toBe('procedure.replacement-unknown');
    expect((await retire('9.000777', { vi: ' ', en: '' })).problem?.fields).toMatchObject([{ path: 'closingNotice.vi' }]);
    const end = { retiredOn: '2026-06-02', replacedByCode: '9.000777', closingNotice };
    expect((await retire('9.000777')).body).toEqual(end);
    expect(await shown()).toMatchObject({ ...end, fileable: true });
    clock.set('2026-06-02T08:00:00+07:00');
    expect(await shown()).toMatchObject({ fileable: false, refusal: { code: 'procedure.retired' } });
  });
});
