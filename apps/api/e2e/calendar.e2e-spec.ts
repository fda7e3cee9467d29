import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  calendarAdminEndpoints as admin,
  calendarEndpoints as e,
  identityEndpoints,
} from '@motcua/contracts';
import { loadCalendar } from '@motcua/backend/calendar';
import { loadAgencies, MakeFirstAdministratorLink } from '@motcua/backend/identity';
import { Clock, UnitOfWork } from '@motcua/backend/platform';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

describe('the calendar over HTTP', () => {
  let api: TestApi;
  let administrator: Visitor;

  beforeAll(async () => {
    api = await startApi();
    await api.app.get(UnitOfWork).run(async (tx) => {
      await loadAgencies(tx, api.app.get(Clock).date());
      await loadCalendar(tx, api.app.get(Clock).date());
    });
    const link = await api.app.get(MakeFirstAdministratorLink).run();
    administrator = api.visitor();
    const body = {
      token: link?.path.split('#')[1],
      loginName: 'quan.tri',
      fullName: 'Hoàng Thị Dung',
      password: 'gạch-mưa-rào-47',
    };
    await administrator.call(identityEndpoints.firstAdministrator, { body });
  });
  afterAll(() => api.close());

  const deadline = (query: Record<string, string | number>) => api.visitor().call(e.deadline, { query });

  it('tells everybody the hours, days off and make-up days of a year', async () => {
    const { body } = await api.visitor().call(e.year, { query: { year: 2025 } });
    expect(body.workingHours.monday).toEqual([
      { from: '07:30', to: '11:30' },
      { from: '13:00', to: '17:00' },
    ]);
    expect(body.daysOff.map(({ date }) => date)).toContain('2025-09-02');
    expect(body.makeUpDays.map(({ date }) => date)).toEqual(['2025-04-26']);
    expect((await api.visitor().call(e.year, { query: { year: 'soon' } })).problem?.fields).toMatchObject([
      { path: 'year' },
    ]);
  });

  it('counts a due moment and says why', async () => {
    const { body } = await deadline({ from: '2026-04-16T14:00:00+07:00', amount: 3, unit: 'working-day' });
    expect(body.dueAt).toBe('2026-04-21T07:00:00.000Z');
    expect(body.explanation.map(({ kind }) => kind)).toEqual([
      'START',
      'WORKING_DAYS',
      'WEEKEND_SKIPPED',
      'DUE',
    ]);
    for (const unit of ['hour', 'day', 'month'])
      expect((await deadline({ from: '2026-04-16T14:00:00+07:00', amount: 3, unit })).status).toBe(200);
  });

  it('refuses what it cannot count, naming every wrong part', async () => {
    const wrong = await deadline({ from: 'yesterday', amount: 0, unit: 'week' });
    expect(wrong.problem?.fields.map(({ path }) => path)).toEqual(['from', 'amount', 'unit']);
    const unknown = await deadline({ from: '2035-01-01T09:00:00+07:00', amount: 3, unit: 'day' });
    expect([unknown.status, unknown.problem?.code, unknown.problem?.params]).toEqual([
      422,
      'calendar.year-missing',
      { year: 2035 },
    ]);
    expect(
      (await deadline({ from: '2026-04-16T14:00:00+07:00', amount: 3, unit: 'day', agency: 'H99' })).problem
        ?.code,
    ).toBe('agency.not-found');
  });

  it('is changed by administrators only, and counts with the change at once', async () => {
    const day = {
      kind: 'HOLIDAY',
      name: 'Nghỉ do bão',
      confirmed: true,
      decisionNo: 'CĐ 05/CĐ-UBND',
      source: null,
      swappedWith: null,
    };
    const params = { date: '2026-04-17' };
    expect((await api.visitor().call(e.setDay, { params, body: day })).status).toBe(401);
    expect((await administrator.call(e.setDay, { params, body: day })).body).toEqual({ ...params, ...day });
    const query = { from: '2026-04-16T14:00:00+07:00', amount: 3, unit: 'working-day' };
    expect((await deadline(query)).body.dueAt).toBe('2026-04-22T07:00:00.000Z');
    expect((await administrator.call(e.removeDay, { params })).body).toEqual({ removed: true });
    expect((await deadline(query)).body.dueAt).toBe('2026-04-21T07:00:00.000Z');
    expect((await administrator.call(e.setDay, { params: { date: '2026-02-30' }, body: day })).status).toBe(
      422,
    );
  });

  it('shows what a file would change, takes it in, and names every wrong line of a bad one', async () => {
    const text =
      'Ngày;Loại;Tên;Xác nhận\n01/01/2028;nghỉ lễ;Tết Dương lịch;có\n03/01/2028;nghỉ bù;Nghỉ bù Tết Dương lịch;có';
    const { body: preview } = await administrator.call(admin.preview, {
      body: { text, replaceYears: [2028] },
    });
    expect(preview.differences.map(({ date, before }) => [date, before])).toEqual([
      ['2028-01-01', null],
      ['2028-01-03', null],
    ]);
    const taken = await administrator.call(e.importDays, {
      body: { days: preview.days, replaceYears: [2028] },
    });
    expect(taken.body).toEqual({ added: 2, changed: 0, removed: 0, unchanged: 0 });
    const bad = await administrator.call(admin.preview, {
      body: { text: `${text}\n32/01/2028;nghỉ lễ;Sai;có\n04/01/2028;hội;Sai;có` },
    });
    expect([bad.problem?.code, bad.problem?.fields.map(({ path }) => path)]).toEqual([
      'calendar.bad-file',
      ['line.4', 'line.5'],
    ]);
    const { body: overview } = await administrator.call(admin.overview);
    expect(overview.years.find(({ year }) => year === 2028)).toEqual({
      year: 2028,
      complete: true,
      days: 2,
      unconfirmed: 0,
    });
    expect(overview.years.reduce((sum, year) => sum + year.unconfirmed, 0)).toBe(14);
  });

  it('opens and closes years, sets hours, and tells how many open dossiers a day concerns', async () => {
    const closed = await administrator.call(admin.setYear, {
      params: { year: '2028' },
      body: { complete: false },
    });
    expect(closed.body.years.find(({ year }) => year === 2028)?.complete).toBe(false);
    const { body: overview } = await administrator.call(admin.overview);
    const workingHours = { ...overview.workingHours, saturday: [{ from: '07:30', to: '11:30' }] };
    expect(
      (await administrator.call(admin.setWorkingHours, { body: { workingHours } })).body.workingHours,
    ).toEqual(workingHours);
    expect((await api.visitor().call(e.year, { query: { year: 2026 } })).body.workingHours).toEqual(
      workingHours,
    );
    expect(
      (await administrator.call(admin.impact, { query: { dates: '2026-04-17,2026-04-18' } })).body,
    ).toEqual({ openDossiers: 0 });
    expect((await administrator.call(admin.impact, { query: { dates: 'soon' } })).status).toBe(422);
  });
});
