import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { DossierActBody, TimeLimit } from '@motcua/contracts';
import type { Actor } from '../access/index.js';
import { instantFromIso, paperTransferAt, type WorkCalendar } from '../deadlines/index.js';
import { officeTime, sampleCalendar, SATURDAY_DESK, shown } from '../deadlines/work-calendar.sample.js';
import { emptyState, handIn, submit, takeIn } from './begin.js';
import { decide } from './decide.js';
import { applyChange, type CaseRules, type DossierState } from './dossier-state.js';
import { refusalOf } from './refusals.js';
import { OTHER_WARD, OWNER, PATH, RULES, staff } from './workflow-fixture.js';

/** The scenarios of the law with real dates: `docs/rules/scenarios.md` names each with its source, and the acts play it. */
const page = readFileSync(new URL('../../../../docs/rules/scenarios.md', import.meta.url), 'utf8');

const LEADER = staff('DEPARTMENT_LEADER');
const OFFICER = staff('PROCESSING_OFFICER');
const ASK: DossierActBody = { type: 'REQUEST_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', note: 'Ảnh mờ' }], message: 'Lần hai', replyBy: null };
const ANSWER: DossierActBody = { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', documentIds: ['x'] }], message: '' };
const extendTo = (text: string): DossierActBody => ({ type: 'EXTEND', reason: 'Cần xác minh', newDueAt: `${text.replace(' ', 'T')}:00+07:00` });

interface Setting {
  calendar?: WorkCalendar;
  rules?: Partial<CaseRules>;
}
type Played = readonly [DossierActBody, string, Actor][];

const contextAt = ({ calendar = sampleCalendar(), rules }: Setting, state: DossierState, [at, actor]: [string, Actor]) => ({
  state,
  rules: { ...RULES, ...rules },
  actor,
  agencyPath: PATH,
  now: officeTime(at),
  calendar,
  assigneeRoles: ['PROCESSING_OFFICER'] as const,
});

const BEGINNING = { channel: 'ONLINE', onlineLevel: 4, returnMethod: 'COUNTER', ownerAccountId: 'owner', feeTotal: 0, feePaid: null } as const;

/** Sent, received at a moment, and what was done afterwards. */
function play(receivedAt: string, setting: Setting = {}, acts: Played = []): DossierState {
  const empty = emptyState({ ...BEGINNING, now: officeTime(receivedAt) });
  const sent = applyChange(empty, submit(contextAt(setting, empty, [receivedAt, OWNER])).change);
  const all: Played = [[{ type: 'RECEIVE', note: '' }, receivedAt, staff('RECEPTION_OFFICER')], ...acts];
  return all.reduce((state, [act, at, actor]) => applyChange(state, decide(act, contextAt(setting, state, [at, actor])).change), sent);
}
const shownIso = (iso: string): string => shown(instantFromIso(iso));
const dueOf = ({ dueAt }: DossierState): string => shownIso(dueAt ?? '');
const limit = (amount: number, unit: TimeLimit['unit']): Setting => ({ rules: { timeLimit: { amount, unit } } });
const assign: Played[number] = [{ type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' }, '2026-04-16 15:00', LEADER];

const DUE: readonly [name: string, due: string, played: () => DossierState][] = [
  ['received within hours', '2026-04-21 14:00', () => play('2026-04-16 14:00')],
  ['received on Friday at 16:30', '2026-04-22 16:30', () => play('2026-04-17 16:30')],
  ['received in the lunch break', '2026-04-21 11:30', () => play('2026-04-16 12:10')],
  ['received on Saturday', '2026-04-22 17:00', () => play('2026-04-18 09:00')],
  ['over Tết 2026', '2026-02-24 14:00', () => play('2026-02-12 14:00')],
  ['a Saturday worked for a swap day counts', '2026-01-10 10:00', () => play('2026-01-08 10:00', limit(2, 'working-day'))],
  ['the day given off for it does not', '2026-01-05 10:00', () => play('2025-12-31 10:00', limit(1, 'working-day'))],
  ['a holiday on Saturday gives Monday off', '2027-05-04 14:00', () => play('2027-04-29 14:00', limit(1, 'working-day'))],
  ['Giỗ Tổ on Sunday gives Monday off', '2026-04-28 09:00', () => play('2026-04-24 09:00', limit(1, 'working-day'))],
  ['a desk open on Saturday morning', '2026-04-20 08:30', () => play('2026-04-17 14:00', { ...limit(1, 'working-day'), calendar: sampleCalendar(SATURDAY_DESK) })],
  ['a limit in working hours', '2026-04-17 09:30', () => play('2026-04-16 15:00', limit(4, 'hour'))],
  ['a limit in calendar days that ends on a holiday', '2026-05-04 14:00', () => play('2026-04-16 14:00', limit(15, 'day'))],
  ['a limit of a month from the 30th of January', '2026-03-02 09:00', () => play('2026-01-30 09:00', limit(1, 'month'))],
  [
    'a supplement restarts the limit',
    '2026-04-24 08:00',
    () => play('2026-04-16 14:00', {}, [assign, [ASK, '2026-04-17 08:00', OFFICER], [ANSWER, '2026-04-21 08:00', OWNER]]),
  ],
  [
    'a supplement resumes the limit where the procedure says so',
    '2026-04-23 14:00',
    () =>
      play('2026-04-16 14:00', { rules: { clockPolicy: 'RESUME' } }, [assign, [ASK, '2026-04-17 08:00', OFFICER], [ANSWER, '2026-04-21 08:00', OWNER]]),
  ],
  [
    'a stop over a week',
    '2026-04-29 14:00',
    () =>
      play('2026-04-16 14:00', {}, [
        assign,
        [{ type: 'STOP', reason: 'Chờ tòa án', legalBasis: '' }, '2026-04-17 08:00', LEADER],
        [{ type: 'RESUME', reason: 'Đã có kết luận' }, '2026-04-24 08:00', LEADER],
      ]),
  ],
  [
    'the applicant checks the draft within a working day',
    '2026-04-21 14:00',
    () => {
      const workflow = RULES.workflow.map((step) => (step.kind === 'APPRAISAL' ? { ...step, confirmHours: 8 } : step));
      const asked = play('2026-04-16 14:00', { rules: { workflow } }, [assign, [{ type: 'ASK_CONFIRMATION', text: 'Xem giúp', documentId: null }, '2026-04-16 15:00', OFFICER]]);
      expect(shownIso(asked.confirmation?.answerBy ?? '')).toBe('2026-04-17 15:00');
      const propose: DossierActBody = { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ', draftDocumentId: null };
      const setting = { rules: { workflow } };
      expect(refusalOf(propose.type, contextAt(setting, asked, ['2026-04-17 14:59', OFFICER]))?.code).toBe('confirmation.in-time');
      return applyChange(asked, decide(propose, contextAt(setting, asked, ['2026-04-17 15:01', OFFICER])).change);
    },
  ],
  ['extended in time', '2026-04-24 14:00', () => play('2026-04-16 14:00', {}, [assign, [extendTo('2026-04-24 14:00'), '2026-04-20 16:00', LEADER]])],
];

describe('scenarios of the law with real dates', () => {
  it.each(DUE)('%s: due %s', (name, due, played) => {
    expect(dueOf(played())).toBe(due);
    expect(page).toContain(`| ${name} |`);
  });

  it('received by the competent agency a day after it was sent elsewhere: counts from there', () => {
    const setting = {};
    const empty = emptyState({ ...BEGINNING, now: officeTime('2026-04-16 14:00') });
    const sent = applyChange(empty, submit(contextAt(setting, empty, ['2026-04-16 14:00', OWNER])).change);
    const taken = decide({ type: 'RECEIVE', note: '' }, contextAt(setting, sent, ['2026-04-17 09:00', staff('RECEPTION_OFFICER')]));
    expect(shownIso(taken.change.dueAt ?? '')).toBe('2026-04-22 09:00');
    expect(page).toContain('| received by the competent agency later than sent |');
  });

  it('handed in at the counter of another ward: counts from the reception of the competent one', () => {
    const empty = emptyState({ ...BEGINNING, channel: 'COUNTER', now: officeTime('2026-04-16 14:00') });
    const there = contextAt({}, empty, ['2026-04-16 14:00', staff('RECEPTION_OFFICER', OTHER_WARD)]);
    const handed = applyChange(empty, handIn(there, OTHER_WARD).change);
    expect([handed.status, handed.dueAt, shownIso(handed.receptionDueAt ?? '')]).toEqual(['SUBMITTED', null, '2026-04-17 14:00']);
    const taken = decide({ type: 'RECEIVE', note: '' }, contextAt({}, handed, ['2026-04-17 09:00', staff('RECEPTION_OFFICER')]));
    expect(shownIso(taken.change.dueAt ?? '')).toBe('2026-04-22 09:00');
    expect(page).toContain('| handed in at another ward |');
  });

  it('nobody knows who is competent: the centre finds out in half of the time, the limit counts from the reception by the agency it names', () => {
    const empty = emptyState({ ...BEGINNING, now: officeTime('2026-04-16 09:00') });
    const sent = applyChange(empty, submit(contextAt({}, empty, ['2026-04-16 09:00', OWNER]), 'UNKNOWN').change);
    expect(shownIso(sent.receptionDueAt ?? '')).toBe('2026-04-16 14:30');
    const named: DossierActBody = { type: 'ASSIGN_COMPETENT_AGENCY', agencyId: OTHER_WARD, reason: 'Theo nơi cư trú của người nộp' };
    const at = { ...contextAt({}, sent, ['2026-04-16 13:30', staff('RECEPTION_OFFICER')]), offersHere: true };
    const found = applyChange(sent, decide(named, at).change);
    expect([found.coordination, shownIso(found.receptionDueAt ?? '')]).toEqual([null, '2026-04-17 09:00']);
    const taken = decide({ type: 'RECEIVE', note: '' }, contextAt({}, found, ['2026-04-16 16:00', staff('RECEPTION_OFFICER')]));
    expect(shownIso(taken.change.dueAt ?? '')).toBe('2026-04-21 16:00');
    expect(page).toContain('| nobody knows who is competent |');
  });

  it('from the post it counts from the signing of the hand-over record, not from typing it in', () => {
    const empty = emptyState({ ...BEGINNING, channel: 'POST', now: officeTime('2026-04-16 09:00') });
    const { change } = takeIn(contextAt({}, empty, ['2026-04-16 16:00', staff('RECEPTION_OFFICER')]), officeTime('2026-04-16 09:00'));
    expect(shownIso(change.dueAt ?? '')).toBe('2026-04-21 09:00');
    expect(page).toContain('| handed over by the post |');
  });

  it('a paper dossier taken in after 15:00 goes on the next working morning', () => {
    expect(shown(paperTransferAt(sampleCalendar(), officeTime('2026-04-17 15:01')))).toBe('2026-04-20 07:30');
    expect(shown(paperTransferAt(sampleCalendar(), officeTime('2026-04-17 15:00')))).toBe('2026-04-17 17:00');
    expect(page).toContain('| paper taken in after 15:00 |');
  });

  it('a second extension and a late one are refused; a second supplement needs a leader with words', () => {
    const extended = play('2026-04-16 14:00', {}, [assign, [extendTo('2026-04-24 14:00'), '2026-04-20 16:00', LEADER]]);
    expect(refusalOf('EXTEND', contextAt({}, extended, ['2026-04-21 09:00', LEADER]))?.code).toBe('extension.already-used');
    const late = play('2026-04-16 14:00', {}, [assign]);
    expect(refusalOf('EXTEND', contextAt({}, late, ['2026-04-21 09:00', LEADER]))?.code).toBe('extension.too-late');
    const asked = play('2026-04-16 14:00', {}, [assign, [ASK, '2026-04-17 08:00', OFFICER], [ANSWER, '2026-04-21 08:00', OWNER]]);
    expect(refusalOf('REQUEST_SUPPLEMENT', contextAt({}, asked, ['2026-04-21 09:00', OFFICER]))?.code).toBe('supplement.second-needs-approval');
    expect(refusalOf('REQUEST_SUPPLEMENT', contextAt({}, asked, ['2026-04-21 09:00', LEADER]))).toBeNull();
    for (const name of ['a second extension', 'a late extension', 'a second supplement']) expect(page).toContain(`| ${name} |`);
  });
});
