import { describe, expect, it } from '@jest/globals';
import type { DossierActBody } from '@motcua/contracts';
import { buildWorkCalendar, instantFromIso } from '../deadlines/index.js';
import { dueIfResumed, explainDue } from './clock.js';
import { decide } from './decide.js';
import { applyChange, type DossierState } from './dossier-state.js';
import { CALENDAR, contextOf, OWNER, RULES, staff, submitted } from './workflow-fixture.js';

const LEADER = staff('DEPARTMENT_LEADER');
const OFFICER = staff('PROCESSING_OFFICER');
const ASK: DossierActBody = { type: 'REQUEST_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', note: 'Ảnh mờ' }], message: '', replyBy: null };
const ANSWER: DossierActBody = { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', documentIds: ['x'] }], message: '' };
const STOP: DossierActBody = { type: 'STOP', reason: 'Chờ tòa án', legalBasis: '' };
const RESUME: DossierActBody = { type: 'RESUME', reason: 'Tòa án đã kết luận' };
type Rules = typeof RULES;

/** Received Thursday 16/04/2026 14:00, 3 working days: due Tuesday 21/04 14:00. */
function play(acts: readonly [DossierActBody, string, typeof LEADER][], rules: Rules = RULES): DossierState {
  const all: typeof acts = [
    [{ type: 'RECEIVE', note: '' }, '16T14:00', staff('RECEPTION_OFFICER')],
    [{ type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' }, '16T14:30', LEADER],
    ...acts,
  ];
  return all.reduce((state, [act, at, actor]) => {
    const context = { ...contextOf(state, actor, instantFromIso(`2026-04-${at}:00+07:00`)), rules };
    return applyChange(state, decide(act, context).change);
  }, submitted());
}
const local = (iso: string | null | undefined) => (iso ? new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(8, 16) : null);

describe('holds of a dossier', () => {
  it('a supplement restarts the whole limit where the procedure says so (NĐ 61/2018 art. 19.4)', () => {
    const state = play([[ASK, '17T08:00', OFFICER], [ANSWER, '21T08:00', OWNER]]);
    expect(local(state.dueAt)).toBe('24T08:00');
    expect(state.holds).toMatchObject([{ reason: 'SUPPLEMENT', policy: 'RESTART', seq: 4, oldDueAt: '2026-04-21T07:00:00.000Z', newDueAt: state.dueAt }]);
  });

  it('a supplement moves the due moment by the two working days waited where the procedure says RESUME (practice)', () => {
    expect(local(play([[ASK, '17T08:00', OFFICER], [ANSWER, '21T08:00', OWNER]], { ...RULES, clockPolicy: 'RESUME' }).dueAt)).toBe('23T14:00');
  });

  it('a stop goes on where it stood: stopped Friday 8:00 to Monday 8:00, one working day more', () => {
    expect(local(play([[STOP, '17T08:00', LEADER], [RESUME, '20T08:00', LEADER]]).dueAt)).toBe('22T14:00');
  });

  it('a stop while a supplement is awaited ends that hold and opens its own, each with its own lines', () => {
    const state = play([[ASK, '17T08:00', OFFICER], [STOP, '20T08:00', LEADER], [RESUME, '21T08:00', LEADER]]);
    expect(state.holds.map(({ reason, from, to }) => [reason, local(from), local(to)])).toEqual([
      ['SUPPLEMENT', '17T08:00', '20T08:00'],
      ['STOP', '20T08:00', '21T08:00'],
    ]);
    expect(local(state.dueAt)).toBe('24T08:00'); // whole limit from Monday 8:00, then one day stopped
    expect(explainDue(state, RULES.timeLimit, CALENDAR).at(-1)).toMatchObject({ kind: 'DUE', at: state.dueAt });
  });

  it('tells what the date would be if the clock ran again now, and nothing while it runs', () => {
    const waiting = play([[ASK, '17T08:00', OFFICER]]);
    const at = (text: string) => contextOf(waiting, OWNER, instantFromIso(`2026-04-${text}:00+07:00`));
    expect(local(dueIfResumed(at('20T08:00')))).toBe('23T08:00');
    expect(local(dueIfResumed(at('21T08:00')))).toBe('24T08:00');
    expect(dueIfResumed({ ...at('21T08:00'), state: play([]) })).toBeNull();
  });

  it('are explained from stored facts: what was told stands when the calendar is changed afterwards, and says so', () => {
    const state = play([[STOP, '17T08:00', LEADER], [RESUME, '20T08:00', LEADER]]);
    const hours = [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '17:00' }];
    const changed = buildWorkCalendar({
      hours: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours, saturday: [], sunday: [] },
      days: [{ date: '2026-04-20', kind: 'HOLIDAY', name: 'Ngày nghỉ mới' }],
      years: [2026],
    });
    const lines = explainDue(state, RULES.timeLimit, changed);
    expect(lines.filter(({ kind }) => kind === 'PROMISE_KEPT')).toMatchObject([{ at: state.originalDueAt }, { at: state.dueAt }]);
    expect(lines.at(-1)).toMatchObject({ kind: 'DUE', at: state.dueAt });
    expect(explainDue(state, RULES.timeLimit, CALENDAR).some(({ kind }) => kind === 'PROMISE_KEPT')).toBe(false);
  });

  it('received on Saturday and stopped over the weekend, a limit in days waits only from Monday on', () => {
    const days = { ...RULES, timeLimit: { amount: 5, unit: 'day' as const } };
    const saturday: Parameters<typeof play>[0] = [[STOP, '18T10:00', LEADER], [RESUME, '20T07:30', LEADER]];
    const state = [
      [{ type: 'RECEIVE', note: '' } as DossierActBody, '18T09:00', staff('RECEPTION_OFFICER')] as const,
      [{ type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' } as DossierActBody, '18T09:30', LEADER] as const,
      ...saturday,
    ].reduce((before, [act, at, actor]) => {
      const context = { ...contextOf(before, actor, instantFromIso(`2026-04-${at}:00+07:00`)), rules: days };
      return applyChange(before, decide(act, context).change);
    }, submitted());
    expect(state.dueAt).toBe(state.originalDueAt);
    expect(explainDue(state, days.timeLimit, CALENDAR).some(({ kind }) => kind === 'PROMISE_KEPT')).toBe(false);
  });
});
