import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { DEFAULT_WORKING_HOURS, type CalendarDayEdit, type WorkingHours } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import { Database, FixedClock, PlatformModule, readConfig, UnitOfWork } from '../platform/index.js';
import { createEmptyCopy, dropTestDatabase } from '../platform/testing/index.js';
import {
  CalendarModule,
  CalendarQueries,
  EditCalendarDay,
  ImportCalendar,
  loadCalendar,
  SetCalendarYear,
  SetWorkingHours,
  WorkCalendars,
} from './index.js';

const CITY = '01900000-0000-7000-8000-0000000000c1';
const WARD = '01900000-0000-7000-8000-0000000000c2';
const DESK = '01900000-0000-7000-8000-0000000000c3';
const ADMINISTRATOR = '01900000-0000-7000-8000-0000000000a1';
const SATURDAY_MORNING: WorkingHours = {
  ...DEFAULT_WORKING_HOURS,
  saturday: [{ from: '07:30', to: '11:30' }],
};

describe('the working calendar', () => {
  let url: string;
  let module: TestingModule;
  const clock = new FixedClock('2026-04-16T14:00:00+07:00');

  beforeAll(async () => {
    url = await createEmptyCopy();
    const config = readConfig({ DATABASE_URL: url, DATABASE_POOL: '4' });
    const platform = PlatformModule.forRoot({ config, applicationName: 'motcua calendar spec', clock });
    module = await Test.createTestingModule({ imports: [platform, CalendarModule] }).compile();
    await module.get(Database).query(
      `insert into agency (id, code, name, kind, parent_id, working_hours) values
       ($1, 'H24', 'Thành phố', 'PROVINCE', null, null), ($2, 'H24.31', 'Phường', 'COMMUNE', $1, $4), ($3, 'H24.31.1', 'Quầy', 'CENTER', $2, null)`,
      [CITY, WARD, DESK, SATURDAY_MORNING],
    );
    await load();
  });
  afterAll(async () => {
    await module.close();
    await dropTestDatabase(url);
  });

  const load = () => module.get(UnitOfWork).run((tx) => loadCalendar(tx, clock.date()));
  const administrator = (agencyId = CITY): Actor => ({
    kind: 'STAFF',
    id: ADMINISTRATOR,
    grants: [{ role: 'ADMINISTRATOR', agencyId }],
  });
  const deadline = async (from: string, amount: number, agency?: string) =>
    (await module.get(CalendarQueries).deadline({ from, amount, unit: 'working-day', agency })).dueAt;
  const edit = (more: Partial<CalendarDayEdit> = {}): CalendarDayEdit => ({
    kind: 'HOLIDAY',
    name: 'Ngày nghỉ riêng',
    confirmed: true,
    decisionNo: 'QĐ 12',
    source: null,
    swappedWith: null,
    ...more,
  });
  const codeOf = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
    return 'none';
  };

  it('holds the shipped days of 2024–2027 once loaded, 14 of 61 unconfirmed, and loading again changes nothing', async () => {
    expect(await load()).toBe(0);
    const { years, days } = await module.get(CalendarQueries).overview(administrator());
    expect(years.map(({ year, complete }) => [year, complete])).toEqual(
      [2024, 2025, 2026, 2027].map((year) => [year, true]),
    );
    expect([days.length, years.reduce((sum, year) => sum + year.unconfirmed, 0)]).toEqual([61, 14]);
  });

  it('answers a year with hours, days off and make-up days', async () => {
    const answer = await module.get(CalendarQueries).year({ year: 2025 });
    expect(answer.workingHours).toEqual(DEFAULT_WORKING_HOURS);
    expect(answer.makeUpDays).toMatchObject([{ date: '2025-04-26', swappedWith: '2025-05-02' }]);
    expect(answer.daysOff.map(({ date }) => date)).toContain('2025-05-02');
    expect(answer.years).toEqual([2024, 2025, 2026, 2027]);
  });

  it('counts by the hours of the agency or of the nearest above it that states any', async () => {
    const thursday = '2026-04-16T14:00:00+07:00';
    expect(await deadline(thursday, 3)).toBe('2026-04-21T07:00:00.000Z');
    expect(await deadline(thursday, 3, 'H24')).toBe('2026-04-21T07:00:00.000Z');
    expect(await deadline(thursday, 3, 'H24.31.1')).toBe('2026-04-21T01:30:00.000Z');
    expect(await module.get(WorkCalendars).ofAgency(DESK)).toBe(
      await module.get(WorkCalendars).ofAgency(WARD),
    );
    expect(await codeOf(() => deadline(thursday, 3, 'H99'))).toBe('agency.not-found');
  });

  it('refuses to count in a year that is not complete, until an administrator says that it is', async () => {
    expect(await codeOf(() => deadline('2027-12-30T09:00:00+07:00', 5))).toBe('calendar.year-missing');
    await module.get(SetCalendarYear).run(administrator(), 2028, true);
    expect(await deadline('2027-12-30T09:00:00+07:00', 5)).toBe('2028-01-06T02:00:00.000Z');
    await module.get(SetCalendarYear).run(administrator(), 2028, false);
    expect(await codeOf(() => deadline('2027-12-30T09:00:00+07:00', 5))).toBe('calendar.year-missing');
  });

  it('counts with an edited day at once, twice being the same, and without it when it is taken away', async () => {
    const thursday = '2026-04-16T14:00:00+07:00';
    const set = () =>
      module
        .get(EditCalendarDay)
        .set(administrator(), '2026-04-17', edit({ kind: 'SWAP_OFF', swappedWith: '2026-04-18' }));
    expect(await set()).toEqual(await set());
    expect(await deadline(thursday, 3)).toBe('2026-04-22T07:00:00.000Z');
    const { daysOff } = await module.get(CalendarQueries).year({ year: 2026 });
    expect(daysOff.find(({ date }) => date === '2026-04-17')?.swappedWith).toBe('2026-04-18');
    expect(await module.get(EditCalendarDay).remove(administrator(), '2026-04-17')).toBe(true);
    expect(await module.get(EditCalendarDay).remove(administrator(), '2026-04-17')).toBe(false);
    expect(await deadline(thursday, 3)).toBe('2026-04-21T07:00:00.000Z');
  });

  it('is changed by administrators of the installation only', async () => {
    const ofWard = administrator(WARD);
    const clerk: Actor = { kind: 'STAFF', id: ADMINISTRATOR, grants: [{ role: 'CLERK', agencyId: CITY }] };
    const list = { days: [{ date: '2028-01-01', ...edit() }], replaceYears: [] };
    for (const actor of [ofWard, clerk, { kind: 'CITIZEN', id: ADMINISTRATOR } as const]) {
      expect(await codeOf(() => module.get(EditCalendarDay).set(actor, '2026-04-17', edit()))).toBe(
        'access.forbidden',
      );
      expect(await codeOf(() => module.get(EditCalendarDay).remove(actor, '2026-01-01'))).toBe(
        'access.forbidden',
      );
      expect(await codeOf(() => module.get(ImportCalendar).run(actor, list))).toBe('access.forbidden');
      expect(await codeOf(() => module.get(SetWorkingHours).run(actor, SATURDAY_MORNING))).toBe(
        'access.forbidden',
      );
      expect(
        await codeOf(() => module.get(CalendarQueries).preview(actor, { text: '[]', replaceYears: [] })),
      ).toBe('access.forbidden');
    }
  });

  it('previews a file without changing anything, then takes it in, and the second time nothing is left to do', async () => {
    const text =
      'date,kind,name,confirmed\n2026-01-01,HOLIDAY,Năm mới,true\n2028-01-01,HOLIDAY,Tết Dương lịch,true\n2028-01-03,COMPENSATION,Nghỉ bù,false\n';
    const file = { text, replaceYears: [2028] };
    const preview = await module.get(CalendarQueries).preview(administrator(), file);
    expect(preview.differences.map(({ date, before }) => [date, before?.name ?? null])).toEqual([
      ['2026-01-01', 'Tết Dương lịch'],
      ['2028-01-01', null],
      ['2028-01-03', null],
    ]);
    expect((await module.get(CalendarQueries).overview(administrator())).days).toHaveLength(61);
    const list = { days: preview.days, replaceYears: [2028] };
    expect(await module.get(ImportCalendar).run(administrator(), list)).toEqual({
      added: 2,
      changed: 1,
      removed: 0,
      unchanged: 0,
    });
    expect(await module.get(ImportCalendar).run(administrator(), list)).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 3,
    });
    expect(await deadline('2027-12-30T09:00:00+07:00', 5)).toBe('2028-01-07T02:00:00.000Z');
  });

  it('leaves everything as it was when one line of a file is wrong', async () => {
    const before = await module.get(CalendarQueries).overview(administrator());
    const text = 'date,kind,name\n2028-04-30,HOLIDAY,Đúng\n2028-13-01,HOLIDAY,Sai';
    expect(
      await codeOf(() => module.get(CalendarQueries).preview(administrator(), { text, replaceYears: [] })),
    ).toBe('calendar.bad-file');
    expect(await module.get(CalendarQueries).overview(administrator())).toEqual(before);
  });

  it('never moves a due moment that stands, and tells how many were counted over the day', async () => {
    const database = module.get(Database);
    await insertDossier(database, {
      code: 'H24.31-260416-0001',
      clockFrom: '2026-04-16T14:00:00+07:00',
      dueAt: '2026-04-21T14:00:00+07:00',
    });
    await insertDossier(database, {
      code: 'H24.31-260416-0002',
      clockFrom: '2026-04-20T08:00:00+07:00',
      dueAt: '2026-04-28T08:00:00+07:00',
    });
    const impact = (...dates: string[]) => module.get(CalendarQueries).impact(administrator(), dates);
    expect([
      await impact('2026-04-15'),
      await impact('2026-04-17'),
      await impact('2026-04-21'),
      await impact('2026-04-17', '2026-04-28'),
    ]).toEqual([0, 1, 2, 2]);
    const dues = () => database.query('select code, due_at from dossier order by code');
    const before = await dues();
    await module.get(EditCalendarDay).set(administrator(), '2026-04-17', edit());
    await module.get(SetWorkingHours).run(administrator(), SATURDAY_MORNING);
    expect(await dues()).toEqual(before);
    expect((await module.get(CalendarQueries).year({ year: 2026 })).workingHours).toEqual(SATURDAY_MORNING);
  });

  it('is seen changed by other processes within two seconds', async () => {
    const database = module.get(Database);
    const before = await module.get(WorkCalendars).ofInstallation();
    await database.query(`delete from calendar_day where day = '2026-04-17'`);
    await database.query(
      `update installation_setting set value = to_jsonb(value::bigint + 1) where key = 'calendar.revision'`,
    );
    expect(await module.get(WorkCalendars).ofInstallation()).toBe(before);
    clock.advance(2000);
    expect(await module.get(WorkCalendars).ofInstallation()).not.toBe(before);
  });

  it('records every change with what stood before', async () => {
    const [event] = await module
      .get(Database)
      .query<{ data: { before: unknown; after: unknown } }>(
        `select data from audit_event where action = 'calendar.set-working-hours'`,
      );
    expect(event?.data).toEqual({ before: DEFAULT_WORKING_HOURS, after: SATURDAY_MORNING });
  });
});

async function insertDossier(
  database: Database,
  dossier: { code: string; clockFrom: string; dueAt: string },
): Promise<void> {
  await database.query(`insert into field (code, name) values ('HT', 'Hộ tịch') on conflict do nothing`);
  const [procedure] = await database.query<{ id: string }>(
    `insert into procedure (code) values ('1.001193') on conflict (code) do update set code = excluded.code returning id`,
  );
  const [version] = await database.query<{ id: string }>(
    `insert into procedure_version (procedure_id, version_no, state, name, field_code, online_level, service_scope, content, content_hash, created_at)
     values ($1, 1, 'PUBLISHED', 'Khai sinh', 'HT', 4, 'FULL', '{}', '', now())
     on conflict (procedure_id, version_no) do update set name = excluded.name returning id`,
    [procedure?.id],
  );
  await database.query(
    `insert into dossier (code, version, seq, status, channel, procedure_id, version_id, case_key, procedure_code, procedure_name, field_code,
       online_level, service_scope, agency_id, submitted_at, clock_from, due_at, sort_due_at, last_entry_at, last_hash, state)
     values ($1, 1, 1, 'PROCESSING', 'COUNTER', $2, $3, 'main', '1.001193', 'Khai sinh', 'HT', 4, 'FULL', $4, $5, $5, $6, $6, $5, '', '{}')`,
    [dossier.code, procedure?.id, version?.id, WARD, dossier.clockFrom, dossier.dueAt],
  );
}
