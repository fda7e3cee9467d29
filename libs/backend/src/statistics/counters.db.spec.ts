import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MEASURES, type Measures } from '@motcua/contracts';
import { WorkCalendars } from '../calendar/index.js';
import { DossierHarness, refusalOf } from '../dossiers/testing/index.js';
import { Agencies } from '../identity/index.js';
import type { Caller, Clock } from '../platform/index.js';
import { AdvanceCounters } from './advance-counters.js';
import { Breakdowns } from './breakdown.queries.js';
import { DossiersBehindFigures } from './dossiers-behind.queries.js';
import { Figures } from './figures.queries.js';
import { noMeasures } from './measure-columns.js';
import { VerifyCounters } from './verify-counters.js';

describe('figures from the journal', () => {
  let desk: DossierHarness;
  let citizen: Caller;
  let reception: Caller;
  let manager: Caller;
  let figures: Figures;
  let behind: DossiersBehindFigures;
  let breakdowns: Breakdowns;

  beforeAll(async () => {
    desk = await DossierHarness.start();
    citizen = await desk.citizen();
    reception = await desk.officer('RECEPTION_OFFICER');
    manager = await desk.officer('MANAGER', 'city');
    const calendars = desk.get(WorkCalendars);
    figures = new Figures(desk.database, desk.get(Agencies), calendars, desk.clock);
    breakdowns = new Breakdowns(desk.database, figures);
    behind = new DossiersBehindFigures(desk.database, figures, calendars, desk.clock);
  });
  afterAll(() => desk.stop());

  /** Numbers what waits in the outbox, as the relay does. */
  const relay = () =>
    desk.database.query(
      `with waiting as (select id, row_number() over (order by id) as n from outbox where position is null)
       update outbox o set relayed_at = now(), position = (select coalesce(max(position), 0) from outbox) + w.n
       from waiting w where w.id = o.id`,
    );
  const advance = (clock: Clock = desk.clock) => new AdvanceCounters(desk.unitOfWork, clock).run();
  const counted = async (): Promise<number> => {
    await relay();
    return advance();
  };
  const measures = async (caller = manager): Promise<Measures> => (await figures.overview({}, caller)).measures;
  const sumOf = async (period: { from: string; to: string }) => (await figures.overview(period, manager)).measures;
  const moved = (before: Measures, after: Measures): Partial<Measures> =>
    Object.fromEntries(MEASURES.filter((name) => after[name] !== before[name]).map((name) => [name, after[name] - before[name]]));

  it('begin at nought', async () => {
    expect(await measures()).toEqual(noMeasures());
  });

  it('move by exactly one for each act', async () => {
    const start = await measures();
    const code = await desk.submitted(citizen);
    await counted();
    const sent = await measures();
    expect(moved(start, sent)).toEqual({ submitted: 1 });

    await desk.act(reception, code, { type: 'RECEIVE', note: '' });
    await counted();
    const received = await measures();
    expect(moved(sent, received)).toEqual({ received: 1, receptionInTime: 1 });

    await desk.takenIn(reception);
    await counted();
    expect(moved(received, await measures())).toEqual({ submitted: 1, received: 1 });
  });

  it('do not move when the same entries come again', async () => {
    await desk.submitted(citizen);
    expect(await counted()).toBe(1);
    const once = await measures();
    expect(await advance()).toBe(0);
    expect(await counted()).toBe(0);
    expect(await measures()).toEqual(once);
  });

  it('count once what two workers take at the same time', async () => {
    const before = await measures();
    await desk.submitted(citizen);
    await relay();
    const taken = await Promise.all([advance(), advance(), advance()]);
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(moved(before, await measures())).toEqual({ submitted: 1 });
  });

  it('leave nothing half-counted when the worker dies in the middle, and catch up afterwards', async () => {
    const before = await measures();
    await desk.submitted(citizen);
    await relay();
    const dying: Clock = Object.assign(Object.create(desk.clock), {
      date: () => {
        throw new Error('killed between counting and saving the position');
      },
    });
    await expect(advance(dying)).rejects.toThrow('killed');
    expect(await measures()).toEqual(before);
    expect(await advance()).toBe(1);
    expect(moved(before, await measures())).toEqual({ submitted: 1 });
  });

  it('do not count entries which the relay has not passed on', async () => {
    const before = await measures();
    await desk.submitted(citizen);
    expect(await advance()).toBe(0);
    expect(await measures()).toEqual(before);
    expect(await counted()).toBe(1);
  });

  it('agree with the list behind them and with their breakdown', async () => {
    const all = await measures();
    const list = await behind.page({ measure: 'submitted', limit: 100 }, manager);
    expect(list.total).toBe(all.submitted);
    expect(new Set(list.items.map(({ code }) => code)).size).toBe(all.submitted);
    for (const by of ['level', 'scope', 'channel', 'agency', 'field', 'month', 'procedure'] as const) {
      const { rows } = await breakdowns.rows({ by }, manager);
      expect([by, rows.reduce((sum, row) => sum + row.measures.submitted, 0)]).toEqual([by, all.submitted]);
    }
  });

  it('are those of the own agencies only', async () => {
    const elsewhere = await desk.officer('MANAGER', 'otherWard');
    expect(await measures(elsewhere)).toEqual(noMeasures());
    expect((await behind.page({ measure: 'open', limit: 10 }, elsewhere)).total).toBe(0);
    expect(await refusalOf(figures.overview({ agencyId: desk.agencyIds.ward }, elsewhere))).toBe('dossier.wrong-agency');
  });

  it('of a period are the whole months and the days at its ends', async () => {
    const whole = await sumOf({ from: '2026-04-01', to: '2026-04-30' });
    expect(whole.submitted).toBeGreaterThan(0);
    expect(await sumOf({ from: '2026-04-16', to: '2026-05-31' })).toEqual(whole);
    expect(await sumOf({ from: '2026-03-31', to: '2026-04-16' })).toEqual(whole);
    expect(await sumOf({ from: '2026-04-17', to: '2026-06-30' })).toEqual(noMeasures());
  });

  it('are the same when counted the slow way, and a planted difference is found', async () => {
    const verify = new VerifyCounters(desk.unitOfWork);
    const clean = await verify.run();
    expect(clean.differences).toEqual([]);
    expect(clean.entries).toBeGreaterThan(5);

    await desk.database.query(`update stat_daily set submitted = submitted + 1 where channel = 'ONLINE'`);
    const { differences } = await verify.run();
    expect(differences).toMatchObject([{ measure: 'submitted', key: { channel: 'ONLINE', day: '2026-04-16' } }]);
    expect((differences[0]?.counted ?? 0) - (differences[0]?.brute ?? 0)).toBe(1);

    await desk.database.query(`update stat_monthly set submitted = submitted + 1 where channel = 'ONLINE'`);
    expect((await verify.run()).differences.map(({ key }) => key.day)).toEqual(['2026-04-16', '2026-04']);
  });
});
