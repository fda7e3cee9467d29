import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { calendarAdminEndpoints, dossierEndpoints as e, identityEndpoints, type DossierActBody, type StaffRole } from '@motcua/contracts';
import { anIntake, aProcedureCase, A_WORKING_MORNING } from '@motcua/testing';
import { EditCalendarDay, loadCalendar } from '@motcua/backend/calendar';
import { verifyJournal } from '@motcua/backend/dossiers';
import { insertAgencies, insertDocument, insertProcedure, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { Database, FixedClock, Outbox, UnitOfWork } from '@motcua/backend/platform';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const [WITH_APPOINTMENT, AT_ONCE, WITHIN_HOURS] = ['1.001193', '2.000815', '1.004873'];
const PEOPLE = {
  reception: ['ward', ['RECEPTION_OFFICER']],
  officer: ['ward', ['PROCESSING_OFFICER']],
  leader: ['ward', ['DEPARTMENT_LEADER', 'APPROVER']],
  manager: ['ward', ['MANAGER']],
  elsewhere: ['otherWard', ['RECEPTION_OFFICER', 'PROCESSING_OFFICER', 'DEPARTMENT_LEADER', 'APPROVER']],
  administrator: ['city', ['ADMINISTRATOR']],
  wardAdministrator: ['ward', ['ADMINISTRATOR']],
} as const satisfies Record<string, readonly ['ward' | 'otherWard' | 'city', readonly StaffRole[]]>;
type Person = keyof typeof PEOPLE;

let api: TestApi;
let wardId: string;
const clock = new FixedClock(A_WORKING_MORNING);
const people = new Map<Person, { visitor: Visitor; id: string }>();
const database = () => api.app.get(Database);

const visitorOf = (name: Person): Visitor => people.get(name)?.visitor ?? api.visitor();
const idOf = (name: Person): string => people.get(name)?.id ?? '';

beforeAll(async () => {
  api = await startApi({ clock });
  const agencies = await insertAgencies(database());
  wardId = agencies.ward;
  await api.app.get(UnitOfWork).run((tx) => loadCalendar(tx, clock.date()));
  await insertProcedure(database(), WITH_APPOINTMENT);
  await insertProcedure(database(), AT_ONCE, { content: { noAppointment: true } });
  const hours = aProcedureCase().channels.map((rule) => ({ ...rule, timeLimit: { amount: 4, unit: 'hour' as const } }));
  await insertProcedure(database(), WITHIN_HOURS, { case: { channels: hours } });
  const passwordHash = await api.app.get(Passwords).hash(PASSWORD);
  for (const [name, [agency, roles]] of Object.entries(PEOPLE) as [Person, (typeof PEOPLE)[Person]][]) {
    const loginName = `nguoi.${name.toLowerCase()}`;
    const id = await insertStaff(database(), { loginName, fullName: `Cán bộ ${name}`, passwordHash, roles: [...roles], agencyId: agencies[agency] });
    const visitor = api.visitor();
    await visitor.call(identityEndpoints.signIn, { body: { loginName, password: PASSWORD } });
    people.set(name, { visitor, id });
  }
});
afterAll(() => api.close());
afterEach(() => void jest.restoreAllMocks());

const fileOf = (name: Person) => insertDocument(database(), { accountId: idOf(name), at: clock.date() });
const versionOf = async (code: string): Promise<number> =>
  (await database().query<{ version: number }>('select version from dossier where code = $1', [code]))[0]?.version ?? 0;

async function takenIn(procedureCode: string): Promise<string> {
  const body = anIntake({ procedureCode, agencyId: wardId });
  const answer = await visitorOf('reception').call(e.intake, { body, idempotencyKey: true });
  expect(answer.problem).toBeUndefined();
  return answer.body.code;
}

interface Attempt {
  code: string;
  act: DossierActBody;
  expectedVersion?: number;
  idempotencyKey?: string;
}

async function attempt(who: Person, { code, act, expectedVersion, idempotencyKey = randomUUID() }: Attempt) {
  const body = { expectedVersion: expectedVersion ?? (await versionOf(code)), act };
  return visitorOf(who).call(e.act, { params: { code }, body, idempotencyKey });
}

async function done(who: Person, code: string, act: DossierActBody): Promise<void> {
  expect((await attempt(who, { code, act })).problem).toBeUndefined();
}

/** Received Thursday 16/04/2026 9:00, due Tuesday 21/04 9:00 or after four hours, with the officer. */
async function inWork(procedureCode = WITH_APPOINTMENT): Promise<string> {
  const code = await takenIn(procedureCode);
  await done('leader', code, { type: 'ASSIGN', assigneeId: idOf('officer'), note: '' });
  return code;
}

async function ended(): Promise<string> {
  const code = await takenIn(AT_ONCE);
  await done('reception', code, await atOnce('reception'));
  return code;
}

const atOnce = async (who: Person): Promise<DossierActBody> => ({
  ...{ type: 'RESOLVE_AT_ONCE', outcome: 'GRANTED', documentId: await fileOf(who), resultNumber: '7' },
  ...{ receiverName: 'Trần Văn Nam', originalsReturned: true, note: '' },
});

interface Case {
  by: Person;
  /** A dossier on which the act is possible. */
  made: () => Promise<string>;
  act: (who: Person) => Promise<DossierActBody>;
  wrongRole: [Person, string];
  /** Null for acts that hurt nobody on a stale page. */
  stale: 'dossier.stale-version' | null;
}

const apology = { reason: 'Chờ bệnh viện xác minh', newDueAt: '2026-04-24T09:00:00+07:00' };
const CASES: Record<string, Case> = {
  RESOLVE_AT_ONCE: {
    ...{ by: 'reception', made: () => takenIn(AT_ONCE), act: atOnce, wrongRole: ['officer', 'dossier.wrong-role'], stale: 'dossier.stale-version' },
  },
  PREPARE_APOLOGY: {
    ...{ by: 'officer', made: () => inWork(), act: async () => ({ type: 'PREPARE_APOLOGY', ...apology }) },
    ...{ wrongRole: ['reception', 'dossier.wrong-role'], stale: null },
  },
  EXTEND: {
    ...{ by: 'leader', made: () => inWork(), act: async () => ({ type: 'EXTEND', ...apology }) },
    ...{ wrongRole: ['officer', 'dossier.wrong-role'], stale: 'dossier.stale-version' },
  },
  APOLOGIZE: {
    ...{ by: 'leader', made: () => inWork(WITHIN_HOURS), act: async () => ({ type: 'APOLOGIZE', ...apology }) },
    ...{ wrongRole: ['officer', 'dossier.wrong-role'], stale: 'dossier.stale-version' },
  },
  UNDO: {
    by: 'officer',
    made: async () => {
      const code = await inWork();
      await done('officer', code, { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ', draftDocumentId: null });
      return code;
    },
    act: async () => ({ type: 'UNDO', reason: 'Bấm nhầm' }),
    ...{ wrongRole: ['leader', 'undo.not-own'], stale: 'dossier.stale-version' },
  },
};

/** Everything an act could write. */
const allCounts = () =>
  database().query(
    `select (select count(*) from journal_entry) as entries, (select count(*) from outbox) as outbox, (select count(*) from paper) as papers,
       (select count(*) from act_text) as words, (select count(*) from idempotency) as answers, (select count(*) from dossier_result) as results,
       (select coalesce(sum(last_value), 0) from number_counter) as numbers, (select sum(version) from dossier) as versions`,
  );

/** Cuts the act's own connection after everything was sent but before the commit. */
function cutBeforeCommit(): void {
  jest.spyOn(api.app.get(Outbox), 'wakeAfterCommit').mockImplementationOnce((tx) => {
    const execute = tx.execute.bind(tx);
    tx.execute = async (...statement) => {
      await execute(...statement);
      const [me] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await database().query('select pg_terminate_backend($1)', [me?.pid]);
      return execute('select 1');
    };
  });
}

describe.each(Object.entries(CASES))('%s over HTTP', (_type, { by, made, act, wrongRole: [stranger, refusal], stale }) => {
  it('is refused to the wrong role and to the right role of another agency, and changes nothing', async () => {
    const code = await made();
    const before = await allCounts();
    expect((await attempt(stranger, { code, act: await act(stranger) })).problem).toMatchObject({ code: refusal });
    expect((await attempt('manager', { code, act: await act('manager') })).problem).toMatchObject({ status: 403, code: 'dossier.wrong-role' });
    expect((await attempt('elsewhere', { code, act: await act('elsewhere') })).problem).toMatchObject({ status: 403, code: 'dossier.wrong-agency' });
    expect((await api.visitor().call(e.act, { params: { code }, body: { expectedVersion: 1, act: await act(by) }, idempotencyKey: true })).status).toBe(401);
    expect(await allCounts()).toEqual(before);
  });

  it('is refused on an ended dossier', async () => {
    const code = await ended();
    const answer = await attempt(by, { code, act: await act(by) });
    expect(answer.problem).toMatchObject({ status: 409, code: 'dossier.action-not-allowed', params: { status: 'RETURNED' } });
  });

  it('says who was faster on a stale page', async () => {
    const code = await made();
    if ((await versionOf(code)) === 1) await done('leader', code, { type: 'ASSIGN', assigneeId: idOf('officer'), note: '' });
    const answer = await attempt(by, { code, act: await act(by), expectedVersion: (await versionOf(code)) - 1 });
    if (stale === null) expect(answer.problem).toBeUndefined();
    else {
      expect(answer.problem).toMatchObject({ status: 409, code: stale });
      expect(answer.problem?.params['actorName']).toMatch(/^Cán bộ /);
    }
  });

  it('has one effect when it is repeated, and none when another body comes under its key', async () => {
    const code = await made();
    const once: Attempt = { code, act: await act(by), expectedVersion: await versionOf(code), idempotencyKey: randomUUID() };
    const first = await attempt(by, once);
    expect(first.problem).toBeUndefined();
    const before = await allCounts();
    const again = await Promise.all(Array.from({ length: 5 }, () => attempt(by, once)));
    for (const answer of again) expect(answer.body).toEqual(first.body);
    const other = await attempt(by, { ...once, act: { type: 'NOTE', text: 'Khác' } });
    expect(other.problem?.code).toBe('request.idempotency-key-reused');
    expect(await allCounts()).toEqual(before);
    expect((await verifyJournal(database(), [code])).faults).toEqual([]);
  });

  it('is rolled back whole by a crash in the middle, and the same attempt then goes through', async () => {
    const code = await made();
    const once: Attempt = { code, act: await act(by), expectedVersion: await versionOf(code), idempotencyKey: randomUUID() };
    const before = await allCounts();
    cutBeforeCommit();
    expect((await attempt(by, once)).status).toBeGreaterThanOrEqual(500);
    expect(await allCounts()).toEqual(before);
    expect((await attempt(by, once)).problem).toBeUndefined();
    expect((await verifyJournal(database(), [code])).faults).toEqual([]);
  });
});

describe('the recount after a change of the calendar over HTTP', () => {
  const { recount, recountPreview } = calendarAdminEndpoints;
  const dueOf = async (code: string): Promise<string | undefined> =>
    (await database().query<{ due: Date }>('select due_at as due from dossier where code = $1', [code]))[0]?.due.toISOString();

  it('is for administrators of the whole installation, moves each promise once, and leaves what changed meanwhile as it is', async () => {
    const [code, withdrawn] = [await inWork(), await inWork()];
    const administrator = visitorOf('administrator');
    const actor = { kind: 'STAFF' as const, id: idOf('administrator'), grants: [{ role: 'ADMINISTRATOR' as const, agencyId: await cityId() }] };
    const day = { kind: 'HOLIDAY' as const, name: 'Ngày nghỉ mới', confirmed: true, decisionNo: null, source: null, swappedWith: null };
    await api.app.get(EditCalendarDay).set(actor, '2026-04-20', day);
    for (const who of ['leader', 'officer', 'wardAdministrator'] as const) {
      expect((await visitorOf(who).call(recountPreview)).problem?.code).toBe('access.forbidden');
      expect((await visitorOf(who).call(recount, { body: { after: null } })).problem?.code).toBe('access.forbidden');
    }
    expect((await api.visitor().call(recount, { body: { after: null } })).status).toBe(401);
    expect((await administrator.call(recount, { body: { after: 'x' } })).problem?.code).toBe('request.invalid-fields');
    const preview = await administrator.call(recountPreview);
    expect(preview.body.samples).toContainEqual({ code, from: '2026-04-21T02:00:00.000Z', to: '2026-04-22T02:00:00.000Z' });
    expect(await dueOf(code)).toBe('2026-04-21T02:00:00.000Z');
    await done('leader', withdrawn, { type: 'STOP', reason: 'Chờ tòa án', legalBasis: '' }); // changed between look and run
    const runs = await Promise.all([1, 2].map(() => administrator.call(recount, { body: { after: null } })));
    for (const run of runs) expect(run.body).toMatchObject({ after: null });
    expect(await dueOf(code)).toBe('2026-04-22T02:00:00.000Z');
    const entries = await database().query(
      `select 1 as one from journal_entry e join dossier d on d.id = e.dossier_id where d.code = $1 and e.act = 'RECOUNT_DUE'`,
      [code],
    );
    expect(entries).toHaveLength(1);
    expect((await administrator.call(recount, { body: { after: null } })).body.moved).toBe(0);
    // An act on the page from before the recount is stale: the promise has moved.
    const stale = await attempt('leader', { code, act: { type: 'EXTEND', ...apology }, expectedVersion: (await versionOf(code)) - 1 });
    expect(stale.problem).toMatchObject({ status: 409, code: 'dossier.stale-version', params: { act: 'RECOUNT_DUE' } });
    expect((await verifyJournal(database())).faults).toEqual([]);
  });

  const cityId = async (): Promise<string> =>
    (await database().query<{ id: string }>(`select id from agency where kind = 'PROVINCE'`))[0]?.id ?? '';
});
