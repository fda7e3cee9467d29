import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dossierEndpoints as e, identityEndpoints, type DossierActBody, type DraftPatch, type StaffRole } from '@motcua/contracts';
import { aDraft, anIntake, A_WORKING_MORNING } from '@motcua/testing';
import { loadCalendar } from '@motcua/backend/calendar';
import { verifyJournal } from '@motcua/backend/dossiers';
import { insertAgencies, insertDocument, insertProcedure, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { Database, FixedClock, UnitOfWork } from '@motcua/backend/platform';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const PROCEDURE = '1.001193';
const CLERKS = {
  reception: 'RECEPTION_OFFICER',
  leader: 'DEPARTMENT_LEADER',
  officer: 'PROCESSING_OFFICER',
  approver: 'APPROVER',
  clerk: 'CLERK',
  result: 'RESULT_OFFICER',
} as const satisfies Record<string, StaffRole>;
type Clerk = keyof typeof CLERKS;

let api: TestApi;
let citizen: Visitor;
let citizenId: string;
const staff: Partial<Record<Clerk, { visitor: Visitor; id: string }>> = {};
let wardId: string;
const clock = new FixedClock(A_WORKING_MORNING);

const database = () => api.app.get(Database);
const clerkOf = (name: Clerk) => staff[name] ?? { visitor: api.visitor(), id: '' };

beforeAll(async () => {
  api = await startApi({ clock });
  const { ward } = await insertAgencies(database());
  wardId = ward;
  await api.app.get(UnitOfWork).run((tx) => loadCalendar(tx, clock.date()));
  await insertProcedure(database(), PROCEDURE);
  const passwordHash = await api.app.get(Passwords).hash(PASSWORD);
  for (const [name, role] of Object.entries(CLERKS) as [Clerk, StaffRole][]) {
    const id = await insertStaff(database(), {
      loginName: `ward.${name}`,
      fullName: `Cán bộ ${name}`,
      passwordHash,
      roles: [role],
      agencyId: ward,
    });
    const visitor = api.visitor();
    await visitor.call(identityEndpoints.signIn, { body: { loginName: `ward.${name}`, password: PASSWORD } });
    staff[name] = { visitor, id };
  }
  citizen = api.visitor();
  const body = { fullName: 'Trần Văn Nam', email: 'nam@example.vn', phone: null, password: PASSWORD, purposeAccepted: true };
  citizenId = (await citizen.call(identityEndpoints.register, { body })).body.account?.id ?? '';
});
afterAll(() => api.close());

const fileOf = (accountId: string, name?: string) => insertDocument(database(), { accountId, at: clock.date(), ...(name ? { name } : {}) });

/** Files a dossier as the wizard does. @returns its code */
async function file(visitor: Visitor, choice: Partial<DraftPatch> = {}): Promise<string> {
  const created = await visitor.call(e.createDraft, { body: { procedureCode: PROCEDURE, caseKey: 'default', agencyId: wardId } });
  const { id, revision } = created.body;
  const components = [{ componentKey: 'birth-proof', documentIds: [await fileOf(citizenId)], notHeld: false }];
  const saved = await visitor.call(e.saveDraft, { params: { id }, body: aDraft({ baseRevision: revision, components, ...choice }) });
  const body = { revision: saved.body.draft.revision, declared: true, consentPurpose: true };
  const sent = await visitor.call(e.submit, { params: { id }, body, idempotencyKey: true });
  expect(sent.problem).toBeUndefined();
  return sent.body.code;
}

async function act(visitor: Visitor, code: string, body: DossierActBody) {
  const seen = await visitor.call(e.detail, { params: { code } });
  return visitor.call(e.act, { params: { code }, body: { expectedVersion: seen.body.version, act: body }, idempotencyKey: true });
}

describe('the main job over HTTP', () => {
  it('goes from the citizen through every desk back to the citizen', async () => {
    const code = await file(citizen);
    const { visitor: reception } = clerkOf('reception');
    const inbox = await reception.call(e.queue, { body: { queue: 'to-receive' } });
    expect(inbox.body.items[0]).toMatchObject({ code, nextAct: 'RECEIVE', applicantIdMasked: '••4521' });
    expect(inbox.body.counts?.['to-receive']).toBe(1);
    const moves: [Clerk, DossierActBody][] = [
      ['reception', { type: 'RECEIVE', note: '' }],
      ['leader', { type: 'ASSIGN', assigneeId: clerkOf('officer').id, note: '' }],
      ['officer', { type: 'NOTE', text: 'Đã gọi điện cho gia đình.' }],
      ['officer', { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null }],
      ['approver', { type: 'APPROVE', note: '' }],
      ['clerk', { type: 'ISSUE_RESULT', documentId: await fileOf(clerkOf('clerk').id, 'giay-khai-sinh.pdf'), resultNumber: '12/2026' }],
      ['result', { type: 'RETURN_RESULT', receiverName: 'Trần Văn Nam', originalsReturned: true, note: '' }],
    ];
    for (const [who, body] of moves) expect((await act(clerkOf(who).visitor, code, body)).problem).toBeUndefined();

    const { body: seen } = await citizen.call(e.detail, { params: { code } });
    expect(seen).toMatchObject({ status: 'RETURNED', resultKind: 'GRANTED', time: { kind: 'DONE', timeliness: 'EARLY' }, proposal: null });
    expect(seen.timeline.map((entry) => entry.act)).not.toContain('NOTE');
    expect(seen.timeline.find((entry) => entry.act === 'PROPOSE')?.text).toBeNull();
    expect(seen.timeline.find((entry) => entry.act === 'RECEIVE')).toMatchObject({
      actorName: 'Cán bộ reception',
      agencyName: 'Phường Gia Viên',
    });
    expect(seen.timeline.find((entry) => entry.act === 'ASSIGN')?.data['assigneeName']).toBe('Cán bộ officer');
    expect(seen.applicant.personalId).toBe('031190004521');
    expect((await reception.call(e.detail, { params: { code } })).body.timeline.map((entry) => entry.act)).toContain('NOTE');
    expect(await verifyJournal(database())).toMatchObject({ faults: [] });
  });

  it('stops, goes on, opens a result again and sends the paper result by post', async () => {
    const address = { street: '12 Lạch Tray', communeCode: '11311', communeName: 'Phường Gia Viên', provinceName: 'Hải Phòng' };
    const returnChoice = { method: 'POST', address, receiverName: 'Trần Văn Nam', receiverPhone: '0912345678' } as const;
    const code = await file(citizen, { returnChoice });
    const propose: DossierActBody = { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null };
    const issue = async (resultNumber: string): Promise<DossierActBody> => ({
      type: 'ISSUE_RESULT',
      documentId: await fileOf(clerkOf('clerk').id, 'giay-khai-sinh.pdf'),
      resultNumber,
    });
    const moves: [Clerk, DossierActBody, string][] = [
      ['reception', { type: 'RECEIVE', note: '' }, 'RECEIVED'],
      ['leader', { type: 'ASSIGN', assigneeId: clerkOf('officer').id, note: '' }, 'PROCESSING'],
      ['approver', { type: 'STOP', reason: 'Có đơn tranh chấp', legalBasis: '' }, 'STOPPED'],
      ['approver', { type: 'RESUME', reason: 'Đơn đã rút' }, 'PROCESSING'],
      ['officer', propose, 'PROCESSING'],
      ['approver', { type: 'APPROVE', note: '' }, 'PROCESSING'],
      ['clerk', await issue('13/2026'), 'RESOLVED'],
      ['approver', { type: 'REOPEN', reason: 'Sai ngày sinh' }, 'PROCESSING'],
      ['officer', propose, 'PROCESSING'],
      ['approver', { type: 'APPROVE', note: '' }, 'PROCESSING'],
      ['clerk', await issue('14/2026'), 'RESOLVED'],
      ['result', { type: 'DISPATCH_POST', trackingNo: 'EA123456789VN', carrier: '' }, 'RESOLVED'],
    ];
    for (const [who, body, status] of moves) {
      expect((await act(clerkOf(who).visitor, code, body)).problem).toBeUndefined();
      const { body: now } = await citizen.call(e.detail, { params: { code } });
      expect(now.status).toBe(status);
      if (body.type === 'STOP') {
        const told = { ground: 'Có đơn tranh chấp', byName: 'Cán bộ approver', paperNumber: expect.stringMatching(/\/TBD$/) };
        expect(now.why.find(({ kind }) => kind === 'HOLD')).toMatchObject({ reason: 'STOP', to: null, told });
      }
    }
    const { body: seen } = await citizen.call(e.detail, { params: { code } });
    expect(seen.shipment).toMatchObject({ trackingNo: 'EA123456789VN' });
    expect(await verifyJournal(database())).toMatchObject({ faults: [] });
  });

  it('tells the officer everything of the step: acts with reasons, why the due moment is what it is, officers to choose', async () => {
    const code = await file(citizen);
    const leader = clerkOf('leader').visitor;
    expect((await act(clerkOf('reception').visitor, code, { type: 'RECEIVE', note: '' })).problem).toBeUndefined();
    const { body: seen } = await leader.call(e.detail, { params: { code } });
    expect(seen.acts.find(({ main }) => main)).toMatchObject({ type: 'ASSIGN', allowed: true });
    expect(seen.acts.find(({ type }) => type === 'REOPEN') ?? { allowed: false }).toMatchObject({ allowed: false });
    expect(seen.why.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['START', 'DUE']));
    expect(seen.assignees).toMatchObject([{ name: 'Cán bộ officer' }]);
    expect(seen.papers).toMatchObject([{ kind: 'RECEIPT', number: code, ready: false }]);
    expect((await citizen.call(e.detail, { params: { code } })).body.assignees).toEqual([]);
  });

  it('takes a dossier in at the counter with a receipt at once', async () => {
    const { visitor: reception } = clerkOf('reception');
    const body = anIntake({ procedureCode: PROCEDURE, agencyId: wardId });
    const taken = await reception.call(e.intake, { body, idempotencyKey: 'intake-once-1' });
    expect(taken.body).toMatchObject({
      version: 1,
      receivedAt: '2026-04-16T02:00:00.000Z',
      dueAt: '2026-04-21T02:00:00.000Z',
      answerBy: null,
    });
    expect((await reception.call(e.intake, { body, idempotencyKey: 'intake-once-1' })).body).toEqual(taken.body);
    const { body: seen } = await reception.call(e.detail, { params: { code: taken.body.code } });
    expect(seen).toMatchObject({ status: 'RECEIVED', channel: 'COUNTER', receivingAgencyName: 'Phường Gia Viên' });
    expect(seen.papers).toMatchObject([{ kind: 'RECEIPT', number: taken.body.code }]);
  });
});

describe('refusals over HTTP', () => {
  it('need a key for what a client may repeat', async () => {
    const code = await file(citizen);
    const answer = await clerkOf('reception').visitor.call(e.act, {
      params: { code },
      body: { expectedVersion: 1, act: { type: 'RECEIVE' } },
    });
    expect([answer.status, answer.problem?.code]).toEqual([400, 'request.idempotency-key-required']);
  });

  it('say who was faster', async () => {
    const code = await file(citizen);
    const { visitor } = clerkOf('reception');
    await act(visitor, code, { type: 'RECEIVE', note: '' });
    const body = { expectedVersion: 1, act: { type: 'RECEIVE' } };
    const late = await visitor.call(e.act, { params: { code }, body, idempotencyKey: true });
    expect([late.status, late.problem?.code]).toEqual([409, 'dossier.stale-version']);
    expect(late.problem?.params).toEqual({ actorName: 'Cán bộ reception', act: 'RECEIVE', at: '2026-04-16T02:00:00.000Z', version: 2 });
  });

  it('keep citizens out of the desk, strangers out of a dossier and visitors out of everything but tracking', async () => {
    const code = await file(citizen);
    const stranger = api.visitor();
    const body = { fullName: 'Phạm Thị Lạ', email: 'la@example.vn', phone: null, password: PASSWORD, purposeAccepted: true };
    await stranger.call(identityEndpoints.register, { body });
    expect((await stranger.call(e.detail, { params: { code } })).status).toBe(404);
    expect((await stranger.call(e.queue, { body: { queue: 'all' } })).status).toBe(403);
    const visitor = api.visitor();
    expect((await visitor.call(e.detail, { params: { code } })).status).toBe(401);
    const tracked = await visitor.fetch(`/api/v1/tracking/${code}`);
    expect(await tracked.json()).toEqual({ code, stage: 'SENT' });
    expect((await visitor.call(e.mine)).status).toBe(401);
    expect((await clerkOf('reception').visitor.call(e.mine)).status).toBe(403);
  });

  it('answer crafted text, codes and cursors with a refusal, never with a fault of ours', async () => {
    const code = await file(citizen);
    const { visitor } = clerkOf('reception');
    const statuses = [
      (await act(visitor, code, { type: 'NOTE', text: 'a\u0000b' })).status,
      (await visitor.call(e.queue, { body: { queue: 'all', search: "\u0000' | !!a:*" } })).status,
      (await visitor.call(e.queue, { body: { queue: 'all', cursor: Buffer.from('2026-99-99T00:00:00.000Z x').toString('base64url') } }))
        .status,
      (await visitor.call(e.detail, { params: { code: '%00' } })).status,
      (await visitor.call(e.detail, { params: { code: '🜁' } })).status,
      (await visitor.call(e.duplicates, { body: { procedureCode: 'x', personalId: '\u0000' } })).status,
    ];
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });

  it('slow down who walks through codes', async () => {
    const visitor = api.visitor();
    let answer = await visitor.call(e.tracking, { params: { code: 'H24.31-260416-9999' } });
    for (let tries = 0; tries < 30 && answer.status === 404; tries += 1)
      answer = await visitor.call(e.tracking, { params: { code: 'H24.31-260416-9999' } });
    expect([answer.status, answer.problem?.code]).toEqual([429, 'lookup.too-many']);
  });

  it('name every field of a draft that cannot be sent', async () => {
    const { body } = await citizen.call(e.createDraft, { body: { procedureCode: PROCEDURE, caseKey: 'default', agencyId: wardId } });
    const sent = await citizen.call(e.submit, {
      params: { id: body.id },
      body: { revision: body.revision, declared: true, consentPurpose: true },
      idempotencyKey: true,
    });
    expect(sent.status).toBe(422);
    expect(sent.problem?.fields.map(({ path }) => path)).toEqual([
      'answers.childName',
      'answers.birthDate',
      'returnChoice',
      'components.birth-proof',
    ]);
  });
});

describe('drafts over HTTP', () => {
  const draft = async (visitor: Visitor, procedureCode = PROCEDURE) =>
    (await visitor.call(e.createDraft, { body: { procedureCode, caseKey: 'default', agencyId: wardId } })).body;
  const neighbour = async (): Promise<Visitor> => {
    const visitor = api.visitor();
    const body = { fullName: 'Lê Thị Hoa', email: 'hoa.drafts@example.vn', phone: null, password: PASSWORD, purposeAccepted: true };
    await visitor.call(identityEndpoints.register, { body });
    return visitor;
  };

  it('are carried over to the version in force by their owner alone, once, and not when they changed meanwhile', async () => {
    const code = '5.000001';
    await insertProcedure(database(), code);
    const begun = await draft(citizen, code);
    const params = { id: begun.id };
    const saved = await citizen.call(e.saveDraft, { params, body: { baseRevision: begun.revision, answers: { childName: 'Nguyễn Minh An' } } });
    const { revision } = saved.body.draft;
    const birthDate = { key: 'birthDate', type: 'date' as const, label: { vi: 'Ngày sinh' }, required: true, settings: {} };
    const form = { pages: [{ key: 'child', title: { vi: 'Bé' }, fields: [birthDate] }] };
    await insertProcedure(database(), code, { case: { form } });
    clock.advance(5_000);
    const move = (visitor: Visitor, body: object) => visitor.call(e.carryOverDraft, { params, body: body as { revision: number } });
    expect((await move(clerkOf('reception').visitor, { revision })).status).toBe(403);
    expect((await move(await neighbour(), { revision })).problem?.code).toBe('draft.not-found');
    expect((await move(citizen, { revision: revision - 1 })).problem?.code).toBe('draft.stale-version');
    expect((await move(citizen, { revision: 'một' })).problem?.fields?.[0]?.path).toBe('revision');
    const moved = await move(citizen, { revision });
    expect(moved.body).toMatchObject({ versionReplaced: false, carriedOver: { lostAnswers: [{ key: 'childName', text: { vi: 'Nguyễn Minh An' } }] } });
    expect((await move(citizen, { revision })).body).toEqual(moved.body);
  });

  it('can be taken back by their owner alone after they were thrown away', async () => {
    const { id } = await draft(citizen);
    await citizen.call(e.deleteDraft, { params: { id } });
    const list = await citizen.call(e.drafts);
    expect(list.body.items.map((one) => one.id)).not.toContain(id);
    expect(list.body.thrownAway.map((one) => one.id)).toContain(id);
    expect((await clerkOf('reception').visitor.call(e.restoreDraft, { params: { id } })).status).toBe(403);
    expect((await citizen.call(e.restoreDraft, { params: { id } })).body).toMatchObject({ id });
    expect((await citizen.call(e.drafts)).body.items.map((one) => one.id)).toContain(id);
  });
});
