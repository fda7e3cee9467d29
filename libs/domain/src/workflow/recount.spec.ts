import { describe, expect, it } from '@jest/globals';
import { buildWorkCalendar, instantFromIso } from '../deadlines/index.js';
import { explainDue } from './clock.js';
import { decide } from './decide.js';
import { applyChange } from './dossier-state.js';
import { refusalOf } from './refusals.js';
import { after, CALENDAR, contextOf, RULES, staff, submitted } from './workflow-fixture.js';

const HOURS = [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '17:00' }];
/** Monday 20/04/2026 became a day off after dossiers were received. */
const CHANGED = buildWorkCalendar({
  hours: { monday: HOURS, tuesday: HOURS, wednesday: HOURS, thursday: HOURS, friday: HOURS, saturday: [], sunday: [] },
  days: [{ date: '2026-04-20', kind: 'HOLIDAY', name: 'Ngày nghỉ mới' }],
  years: [2026, 2027],
});
const SYSTEM = { kind: 'SYSTEM' } as const;
const LEADER = staff('DEPARTMENT_LEADER');
const inProcess = () =>
  after(after(submitted(), staff('RECEPTION_OFFICER'), { act: { type: 'RECEIVE', note: '' } }), LEADER, {
    act: { type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' },
  });
const changed = (state = inProcess()) => ({ ...contextOf(state, SYSTEM, instantFromIso('2026-04-17T09:00:00+07:00')), calendar: CHANGED });

describe('counting a due moment anew after the calendar was changed', () => {
  it('moves it to what the calendar says, tells from and to, and is explained to the end', () => {
    const { change, data } = decide({ type: 'RECOUNT_DUE' }, changed());
    const state = applyChange(inProcess(), change);
    expect(state).toMatchObject({ dueAt: '2026-04-22T07:00:00.000Z', originalDueAt: '2026-04-21T07:00:00.000Z' });
    expect(data).toEqual({ oldDueAt: '2026-04-21T07:00:00.000Z', newDueAt: '2026-04-22T07:00:00.000Z' });
    const lines = explainDue(state, RULES.timeLimit, CHANGED);
    expect(lines.slice(-2)).toMatchObject([{ kind: 'RECOUNT', to: state.dueAt }, { kind: 'DUE', at: state.dueAt }]);
  });

  it('happens once: where the calendar gives what was told there is nothing to do', () => {
    const state = applyChange(inProcess(), decide({ type: 'RECOUNT_DUE' }, changed()).change);
    expect(refusalOf('RECOUNT_DUE', changed(state))?.code).toBe('recount.unchanged');
    expect(refusalOf('RECOUNT_DUE', contextOf(inProcess(), SYSTEM))?.code).toBe('recount.unchanged');
    expect(refusalOf('RECOUNT_DUE', { ...changed(), state: { ...inProcess(), dueAt: null } })?.code).toBe('recount.unchanged');
  });

  it('is nobody’s act but the system’s', () => {
    for (const actor of [LEADER, staff('ONE_STOP_HEAD'), { kind: 'CITIZEN', id: 'owner' } as const]) {
      expect(refusalOf('RECOUNT_DUE', { ...changed(), actor })?.code).toBe('dossier.wrong-role');
    }
  });

  it('counts holds and extension anew, the first promise stays', () => {
    const stopped = after(inProcess(), LEADER, { act: { type: 'STOP', reason: 'Chờ', legalBasis: '' }, at: '2026-04-16T15:00:00+07:00' });
    const resumed = after(stopped, LEADER, { act: { type: 'RESUME', reason: 'Tiếp' }, at: '2026-04-17T15:00:00+07:00' });
    expect(resumed.dueAt).toBe('2026-04-22T07:00:00.000Z'); // one working day stopped
    const { change } = decide({ type: 'RECOUNT_DUE' }, { ...changed(resumed), now: instantFromIso('2026-04-17T16:00:00+07:00') });
    expect(change.dueAt).toBe('2026-04-23T07:00:00.000Z'); // and Monday off
    expect(applyChange(resumed, change).originalDueAt).toBe('2026-04-21T07:00:00.000Z');
    expect(explainDue(resumed, RULES.timeLimit, CALENDAR).at(-1)).toMatchObject({ at: resumed.dueAt });
  });
});
