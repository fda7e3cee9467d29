import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WEEKDAYS, type Queue, type QueueQuery } from '@motcua/contracts';
import { anIntake, aParty } from '@motcua/testing';
import type { Caller } from '../platform/index.js';
import { Queues, TakeInDossier } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

let desk: DossierHarness;
let citizen: Caller;
let head: Caller;
let officer: Caller;
let colleague: Caller;

const START = '2026-04-16T09:00:00+07:00';

beforeAll(async () => {
  desk = await DossierHarness.start();
  await desk.database.query(MORE_WARDS, [desk.agencyIds.ward]);
  citizen = await desk.citizen();
  head = await desk.officer(['ONE_STOP_HEAD', 'DEPARTMENT_LEADER']);
  officer = await desk.officer('PROCESSING_OFFICER');
  colleague = await desk.officer('PROCESSING_OFFICER');
});
afterAll(() => desk.stop());

const pageOf = (caller: Caller, query: Partial<QueueQuery> & { queue: Queue }) =>
  desk.get(Queues).page(caller, { limit: 50, sort: 'due', ...query });
const codesOf = async (caller: Caller, query: Partial<QueueQuery> & { queue: Queue }) =>
  (await pageOf(caller, query)).items.map(({ code }) => code);

const intakeOf = async (fullName: string, personalId: string): Promise<string> => {
  const request = anIntake({
    procedureCode: desk.procedureCode,
    agencyId: desk.agencyIds.ward,
    applicant: aParty({ fullName, personalId }),
  });
  return (await desk.get(TakeInDossier).run(head, { request, idempotencyKey: `intake-${fullName}-${personalId}` })).code;
};

/** Copies of a dossier, one after another in time, of people with other words. */
async function crowdAround(code: string, { count, each, words }: { count: number; each: string; words: string[] }) {
  const [row] = await desk.database.query<{ names: string }>(
    `select string_agg(column_name, ', ') as names from information_schema.columns
     where table_name = 'dossier' and is_generated = 'NEVER' and column_name not in ('id', 'code', 'submitted_at')`,
  );
  const names = row?.names ?? '';
  await desk.database.query(
    `insert into dossier (id, code, submitted_at, ${names}) select uuidv7(), code || '-' || n, submitted_at + n * $3::interval, ${names}
     from dossier, generate_series(1, $2) n where code = $1`,
    [code, count, each],
  );
  await desk.database.query(
    `insert into dossier_party (dossier_id, agency_id, submitted_at, applicant, applicant_name, search)
     select d.id, d.agency_id, d.submitted_at, p.applicant, p.applicant_name, array_to_tsvector($2)
     from dossier d, dossier first join dossier_party p on p.dossier_id = first.id where first.code = $1 and d.code like $1 || '-%'`,
    [code, words],
  );
  const leave = async () => {
    await desk.database.query(`delete from dossier_party where dossier_id in (select id from dossier where code like $1 || '-%')`, [code]);
    await desk.database.query(`delete from dossier where code like $1 || '-%'`, [code]);
  };
  return { leave };
}

/** Enough wards for the head of the city to see more than are walked through one by one. */
const MORE_WARDS = `insert into agency (code, name, kind, parent_id)
  select 'H24.9' || n, 'Phường ' || n, kind, parent_id from agency, generate_series(1, 12) n where id = $1`;

describe('queues', () => {
  it('follow the dossier, count what they show, and name the next act of the reader', async () => {
    const code = await desk.submitted(citizen);
    const page = await pageOf(head, { queue: 'to-receive' });
    expect(page.items).toMatchObject([
      { code, nextAct: 'RECEIVE', agencyName: 'Phường Gia Viên', applicantName: 'Nguyễn Thị Minh Ánh', idLast4: '4521' },
    ]);
    expect(page.items[0]?.time).toEqual({ kind: 'IN_TIME', amount: 8, unit: 'hour', timeliness: null });
    expect(page.counts).toMatchObject({ 'to-receive': 1, unit: 1, 'to-assign': 0, overdue: 0 });
    expect(await codesOf(officer, { queue: 'to-receive' })).toEqual([]);
    await desk.act(head, code, { type: 'RECEIVE', note: '' });
    expect((await pageOf(head, { queue: 'to-assign' })).items).toMatchObject([{ code, nextAct: 'ASSIGN' }]);
    await desk.act(head, code, { type: 'ASSIGN', assigneeId: officer.accountId, note: '' });
    expect((await pageOf(officer, { queue: 'mine' })).items).toMatchObject([{ code, nextAct: 'PROPOSE', holderName: officer.fullName }]);
    expect((await pageOf(colleague, { queue: 'unit' })).items).toMatchObject([{ code, nextAct: null }]);
    await desk.act(officer, code, {
      type: 'REQUEST_SUPPLEMENT',
      papers: [{ componentKey: 'birth-proof', note: 'Mờ' }],
      message: '',
      replyBy: null,
    });
    const waiting = await pageOf(officer, { queue: 'waiting-citizen' });
    expect(waiting.items.map((row) => [row.code, row.time.kind])).toEqual([[code, 'PAUSED']]);
    expect(await desk.get(Queues).counts(officer)).toMatchObject({ counts: { 'waiting-citizen': 1, mine: 1, unit: 1 } });
    await desk.act(citizen, code, { type: 'WITHDRAW', reason: '' });
    expect(await codesOf(head, { queue: 'unit' })).toEqual([]);
    expect(await codesOf(head, { queue: 'all' })).toEqual([code]);
  });

  it('show nothing of another agency, and everything to an agency above', async () => {
    const code = await desk.submitted(citizen);
    const elsewhere = await desk.officer(['ONE_STOP_HEAD', 'RECEPTION_OFFICER'], 'otherWard');
    expect(await codesOf(elsewhere, { queue: 'all' })).toEqual([]);
    expect((await pageOf(elsewhere, { queue: 'unit' })).counts?.unit).toBe(0);
    const city = await desk.officer('RECEPTION_OFFICER', 'city');
    expect(await codesOf(city, { queue: 'to-receive' })).toEqual([code]);
    expect(await codesOf(city, { queue: 'to-receive', agencyId: desk.agencyIds.otherWard })).toEqual([]);
    expect(await codesOf(citizen, { queue: 'all' })).toEqual([]);
    await desk.act(head, code, { type: 'REJECT_AT_INTAKE', ground: 'DUPLICATE', reason: 'Trùng' });
  });

  it('tell due soon from overdue by the working calendar, at the moment of the question', async () => {
    const code = await intakeOf('Lê Văn Hạn', '031190001111');
    expect(await codesOf(head, { queue: 'due-soon' })).toEqual([]);
    desk.clock.set('2026-04-17T00:00:00+07:00');
    expect(await codesOf(head, { queue: 'due-soon' })).toEqual([code]);
    desk.clock.set('2026-04-21T23:59:00+07:00');
    expect(await codesOf(head, { queue: 'due-soon' })).toEqual([code]);
    desk.clock.set('2026-04-22T00:00:00+07:00');
    const late = await pageOf(head, { queue: 'overdue' });
    expect(late.items.map((row) => [row.code, row.time.kind])).toEqual([[code, 'OVERDUE']]);
    expect(late.counts).toMatchObject({ overdue: 1, 'due-soon': 0 });
    desk.clock.set(START);
    await desk.act(head, code, { type: 'WITHDRAW', reason: 'Hết việc' });
  });

  it('are read page by page without gap or repeat, in both orders', async () => {
    const codes: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      desk.clock.advance(60_000);
      codes.push(await intakeOf(`Trang ${index}`, '031190002222'));
    }
    for (const [queue, sort, expected] of [
      ['to-assign', 'due', codes],
      ['all', 'newest', [...codes].reverse()],
    ] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await pageOf(head, { queue, sort, limit: 3, search: 'trang', ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...page.items.map(({ code }) => code));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(expected);
    }
    expect(await refusalOf(pageOf(head, { queue: 'all', cursor: 'bm9wZQ' }))).toBe('request.malformed');
    desk.clock.set(START);
  });

  it('find by code, by parts of it, by words of a name without accents, by last digits and by a whole number', async () => {
    const code = await intakeOf('Đặng Thị Hồng Nhung', '031190009876');
    for (const search of [
      code,
      code.toLowerCase(),
      code.slice(7),
      'dang nhung',
      'NHUNG đặng',
      'hong nhu',
      '9876',
      '031190009876',
      '031 190 009 876',
    ]) {
      expect([search, await codesOf(head, { queue: 'all', search })]).toEqual([search, [code]]);
    }
    for (const search of ['nhung tran', '031190009877', '---', "a' & b:*"])
      expect([search, await codesOf(head, { queue: 'all', search })]).toEqual([search, []]);
  });

  it('find the newest of a name that half of the city has, without fetching them all', async () => {
    const code = await intakeOf('Hoàng Phổ Biến', '031190003333');
    const crowd = await crowdAround(code, { count: 2100, each: '-1 minute', words: ['hoang', 'pho', 'bien'] });
    const page = await pageOf(head, { queue: 'all', search: 'pho bien', limit: 3 });
    expect(page.items.map((row) => row.code)).toEqual([code, `${code}-1`, `${code}-2`]);
    expect(page.counts).toBeNull();
    expect((await pageOf(head, { queue: 'all' })).counts?.unit).toBe(1000);
    const cursor = page.nextCursor ?? '';
    const next = await pageOf(head, { queue: 'unit', search: 'bien pho', limit: 3, sort: 'newest', cursor });
    expect(next.items.map((row) => row.code)).toEqual([`${code}-3`, `${code}-4`, `${code}-5`]);
    await crowd.leave();
  });

  it('find the few of a rare name behind thousands of others, alone and beside common words, in one agency and in many', async () => {
    const code = await intakeOf('Khuất Văn Hiếm', '031190004444');
    const crowd = await crowdAround(code, { count: 3100, each: '1 second', words: ['nguoi', 'van', 'dong'] });
    for (const who of [head, await desk.officer('ONE_STOP_HEAD', 'city')]) {
      for (const queue of ['all', 'unit'] as const) {
        for (const search of ['khuat van hiem', 'kh v']) expect([search, await codesOf(who, { queue, search })]).toEqual([search, [code]]);
        for (const search of ['van khuat dong', 'van xyz']) expect([search, await codesOf(who, { queue, search })]).toEqual([search, []]);
      }
      const page = await pageOf(who, { queue: 'all', search: 'van dong', limit: 2 });
      expect(page.items.map((row) => row.code)).toEqual([`${code}-3100`, `${code}-3099`]);
      const next = await pageOf(who, { queue: 'all', search: 'van', limit: 2, cursor: page.nextCursor ?? '' });
      expect(next.items.map((row) => row.code)).toEqual([`${code}-3098`, `${code}-3097`]);
    }
    await crowd.leave();
  });

  it('walk on for words that are common each and rare together', async () => {
    const code = await intakeOf('Văn Đông', '031190006666');
    const others = await crowdAround(code, { count: 1600, each: '1 second', words: ['van', 'tay'] });
    const [other] = await desk.database.query<{ code: string }>(`select code from dossier where code = $1 || '-1600'`, [code]);
    const more = await crowdAround(other?.code ?? '', { count: 1600, each: '1 second', words: ['dong', 'tay'] });
    for (const queue of ['all', 'unit'] as const) expect(await codesOf(head, { queue, search: 'van dong' })).toEqual([code]);
    await more.leave();
    await others.leave();
  });

  it('find a dossier by its words where it is now competent', async () => {
    const code = await intakeOf('Chuyển Nơi Khác', '031190008888');
    await desk.database.query('update dossier set agency_id = $2 where code = $1', [code, desk.agencyIds.otherWard]);
    const there = await desk.officer('ONE_STOP_HEAD', 'otherWard');
    expect(await codesOf(there, { queue: 'all', search: 'chuyen noi' })).toEqual([code]);
    expect(await codesOf(head, { queue: 'all', search: 'chuyen noi' })).toEqual([]);
    await desk.database.query('update dossier set agency_id = $2 where code = $1', [code, desk.agencyIds.ward]);
    expect(await codesOf(head, { queue: 'all', search: 'chuyen noi' })).toEqual([code]);
  });

  it('serve an officer with two places of work by the roles held at each and by the calendar of each', async () => {
    const both = await desk.officer('RECEPTION_OFFICER');
    const { otherWard } = desk.agencyIds;
    await desk.database.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'PROCESSING_OFFICER', $2)`, [
      both.accountId,
      otherWard,
    ]);
    const caller: Caller = { ...both, grants: [...both.grants, { role: 'PROCESSING_OFFICER', agencyId: otherWard }] };
    const everyDay = [{ from: '07:00', to: '19:00' }];
    const hours = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, everyDay]));
    await desk.database.query('update agency set working_hours = $2 where id = $1', [otherWard, JSON.stringify(hours)]);
    await desk.database.query(`insert into installation_setting (key, value) values ('agencies.revision', '1')`);
    desk.clock.advance(5000);
    const here = await desk.submitted(citizen);
    const there = await desk.submitted(citizen, desk.procedureCode, 'otherWard');
    expect((await codesOf(caller, { queue: 'unit' })).sort()).toEqual(expect.arrayContaining([here, there]));
    expect(await codesOf(caller, { queue: 'to-receive' })).toEqual([here]);
    // Received there on a Saturday, due on Tuesday: three days of work are left there, two by the calendar of the ward.
    desk.clock.set('2026-04-18T10:00:00+07:00');
    await desk.act(await desk.officer('RECEPTION_OFFICER', 'otherWard'), there, { type: 'RECEIVE', note: '' });
    expect(await codesOf(caller, { queue: 'due-soon' })).not.toContain(there);
    expect(await codesOf(caller, { queue: 'to-assign' })).toContain(there);
    desk.clock.set('2026-04-19T10:00:00+07:00');
    expect(await codesOf(caller, { queue: 'due-soon' })).toContain(there);
    desk.clock.set(START);
  });

  it('narrow by procedure, channel, status and holder', async () => {
    const everything = await codesOf(head, { queue: 'all' });
    expect((await codesOf(head, { queue: 'all', channel: 'COUNTER' })).length).toBeLessThan(everything.length);
    expect(await codesOf(head, { queue: 'all', channel: 'POST' })).toEqual([]);
    expect(await codesOf(head, { queue: 'all', procedureCode: '9.999999' })).toEqual([]);
    expect((await pageOf(head, { queue: 'all', status: 'WITHDRAWN' })).items.every(({ status }) => status === 'WITHDRAWN')).toBe(true);
    expect(await codesOf(head, { queue: 'all', holderId: colleague.accountId })).toEqual([]);
  });
});
