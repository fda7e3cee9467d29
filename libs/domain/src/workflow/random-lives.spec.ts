import { readFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import { ERROR_STATUS, type DossierActBody, type TimeLimit } from '@motcua/contracts';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import type { Actor } from '../access/index.js';
import { instant, instantFromIso, isoOf, type Instant } from '../deadlines/index.js';
import { MINUTE, world, type MinuteByMinute } from '../deadlines/minute-by-minute.sample.js';
import { officeTime } from '../deadlines/work-calendar.sample.js';
import { DomainError } from '../errors/index.js';
import { ACTS_AFTER_END } from './act-rules.js';
import { emptyState, submit } from './begin.js';
import { explainDue } from './clock.js';
import { decide } from './decide.js';
import { applyChange, type CaseRules, type DossierState } from './dossier-state.js';
import { refusalOf } from './refusals.js';
import { OWNER, PATH, RULES, staff } from './workflow-fixture.js';

jest.setTimeout(600_000);

const DOC = '01900000-0000-7000-8000-0000000000aa';
const paper = { componentKey: 'birth-proof', note: 'Ảnh mờ' };

/** Bodies of acts, sound or not; `later` minutes from now is the new date of an apology. */
const bodies = (now: Instant, later: number): DossierActBody[] => {
  const newDueAt = isoOf(instant(now + later * MINUTE));
  return [
    { type: 'RECEIVE', note: '' },
    { type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' },
    { type: 'REQUEST_SUPPLEMENT', papers: [paper], message: later % 2 ? 'Lần hai' : '', replyBy: null },
    { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', documentIds: [DOC] }], message: '' },
    { type: 'STOP', reason: later % 7 ? 'Chờ tòa án' : '', legalBasis: '' },
    { type: 'RESUME', reason: 'Đã có kết luận' },
    { type: 'REQUIRE_PAYMENT', amount: 1000, reason: 'Thuế' },
    { type: 'CONFIRM_PAYMENT', receiptNo: '' },
    { type: 'PREPARE_APOLOGY', reason: 'Chậm', newDueAt: later % 2 ? newDueAt : null },
    { type: 'EXTEND', reason: 'Chậm', newDueAt },
    { type: 'APOLOGIZE', reason: 'Chậm', newDueAt },
    { type: 'PROPOSE', outcome: 'PARTLY_GRANTED', opinion: 'Đủ', draftDocumentId: null },
    { type: 'RETURN_PROPOSAL', reason: 'Sửa' },
    { type: 'APPROVE', note: '' },
    { type: 'ISSUE_RESULT', documentId: DOC, resultNumber: '' },
    { type: 'REOPEN', reason: 'Sai' },
    { type: 'RETURN_RESULT', receiverName: 'Nam', originalsReturned: true, note: '' },
    { type: 'RESOLVE_AT_ONCE', outcome: 'GRANTED', documentId: DOC, resultNumber: '', receiverName: 'Nam', originalsReturned: true, note: '' },
    { type: 'CORRECT_RESULT', reason: 'Sai', documentId: DOC, resultNumber: '' },
    { type: 'UNDO', reason: 'Nhầm' },
    { type: 'WITHDRAW', reason: '' },
    { type: 'NOTE', text: 'Ghi chú' },
  ];
};
const TYPES = bodies(instant(0), 0).map(({ type }) => type);

/** What the screens say of each refusal, in both languages. */
const WORDS = ['vi', 'en'].map(
  (language): unknown => JSON.parse(readFileSync(new URL(`../../../../apps/web/src/i18n/${language}/errors.json`, import.meta.url), 'utf8')),
);
const wordsOf = (words: unknown, code: string): unknown =>
  code.split('.').reduce((at, name) => (at as Record<string, unknown> | undefined)?.[name], words);

/** One who may do nearly everything, and each role by itself. */
const all: Actor = {
  kind: 'STAFF',
  id: 'PROCESSING_OFFICER',
  grants: (['RECEPTION_OFFICER', 'DEPARTMENT_LEADER', 'PROCESSING_OFFICER', 'APPROVER', 'CLERK', 'RESULT_OFFICER'] as const).map((role) => ({
    role,
    agencyId: PATH[0] ?? '',
  })),
};
/** Acts that would end or undo most lives early. */
const SELDOM = ['WITHDRAW', 'RESOLVE_AT_ONCE', 'UNDO', 'NOTE', 'RETURN_PROPOSAL', 'PREPARE_APOLOGY', 'STOP'];
const actors = [all, all, all, all, all, all, OWNER, staff('RECEPTION_OFFICER'), staff('DEPARTMENT_LEADER'), { kind: 'SYSTEM' } as const];

const limits = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 20 }), unit: fc.constant('hour' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constant('working-day' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 12 }), unit: fc.constant('day' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 2 }), unit: fc.constant('month' as const) }),
);
const rulesOf = fc.record({
  timeLimit: fc.option(limits, { freq: 10 }),
  clockPolicy: fc.constantFrom('RESTART' as const, 'RESUME' as const),
  noAppointment: fc.boolean(),
});
const moves = fc.array(
  fc.record({
    act: fc.nat(TYPES.length - 1),
    actor: fc.nat(actors.length - 1),
    minutes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1000 })),
    later: fc.integer({ min: -60, max: 12_000 }),
    /** Chosen among what is possible, so that lives go far. */
    likely: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  }),
  { minLength: 5, maxLength: 40 },
);

interface Move {
  act: number;
  actor: number;
  minutes: number;
  later: number;
  likely: boolean;
}

interface Life {
  rules: CaseRules;
  calendar: Parameters<typeof explainDue>[2];
  slow: MinuteByMinute;
}

/** The due moment recounted minute by minute from the journal alone: what was received, held and extended, entry by entry. */
function recount(journal: readonly Partial<DossierState>[], limit: TimeLimit, slow: MinuteByMinute): string | null {
  let [due, start, holds]: [number | null, number, DossierState['holds']] = [null, 0, []];
  for (const entry of journal) {
    if (entry.receivedAt && due === null) {
      start = slow.start(instantFromIso(entry.receivedAt));
      due = slow.due(limit, instantFromIso(entry.receivedAt));
    }
    const closed = entry.holds?.find((hold, index) => hold.to !== null && (holds[index]?.to ?? null) === null);
    if (closed?.to && due !== null) {
      due = afterHold(slow, { due, start, limit }, closed);
      if (closed.policy === 'RESTART') start = slow.start(instantFromIso(closed.to));
    }
    if (entry.extension) due = instantFromIso(entry.extension.to);
    holds = entry.holds ?? holds;
  }
  return due === null ? null : isoOf(instant(due));
}

function afterHold(slow: MinuteByMinute, count: { due: number; start: number; limit: TimeLimit }, hold: DossierState['holds'][number]): number {
  const to = instantFromIso(hold.to ?? hold.from);
  if (hold.policy === 'RESTART') return slow.due(count.limit, to);
  const from = Math.max(instantFromIso(hold.from), count.start);
  return to <= from ? count.due : slow.moved(count.limit, count.due, { from, to });
}

function live({ rules, calendar }: Life, sequence: readonly Move[]) {
  let now = officeTime('2026-03-02 08:00');
  const begin = { channel: 'ONLINE', onlineLevel: 4, returnMethod: 'COUNTER', ownerAccountId: 'owner', feePaid: null, feeTotal: 0, now } as const;
  const contextOf = (state: DossierState, actor: Actor) => ({ state, rules, actor, agencyPath: PATH, now, calendar, assigneeRoles: ['PROCESSING_OFFICER'] as const });
  const empty = emptyState(begin);
  const journal: Partial<DossierState>[] = [applyChange(empty, submit(contextOf(empty, OWNER)).change)];
  let state = journal[0] as DossierState;
  const refusals: string[] = [];
  const done: string[] = [];
  const endedWith: string[] = [];
  for (const { act, actor, minutes, later, likely } of sequence) {
    now = instant(now + minutes * MINUTE);
    const who = actors[actor] ?? all;
    const wanted = bodies(now, later);
    const possible = wanted.filter(({ type }) => !refusalOf(type, contextOf(state, who)) && (later % 5 === 0 || !SELDOM.includes(type)));
    const body = likely && possible.length > 0 ? possible[act % possible.length] : wanted[act];
    if (!body) continue;
    try {
      const { change } = decide(body, contextOf(state, who));
      if (state.endedAt) endedWith.push(`${state.status}:${body.type}`);
      journal.push(change);
      done.push(body.type);
      state = applyChange(state, change);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusals.push(error.code);
    }
  }
  return { state, journal, refusals, done, endedWith };
}

describe('whatever is done to a dossier under whatever calendar', () => {
  it('its state is the fold of the journal, its due moment that of a slow count, and it is explained to the end', () => {
    const acts = new Map<string, number>();
    fc.assert(
      fc.property(world, rulesOf, moves, ({ calendar, slow }, chosen, sequence) => {
        const rules = { ...RULES, ...chosen };
        const { state, journal, refusals, done, endedWith } = live({ rules, calendar, slow }, sequence);
        for (const one of done) acts.set(one, (acts.get(one) ?? 0) + 1);
        expect(Object.assign({}, ...journal)).toEqual(state);
        expect(state.seq).toBe(journal.length);
        if (rules.timeLimit) expect(state.dueAt).toBe(recount(journal, rules.timeLimit, slow));
        const lines = explainDue(state, rules.timeLimit, calendar);
        if (state.dueAt) expect(lines.at(-1)).toEqual({ kind: 'DUE', at: state.dueAt });
        expect(lines.some(({ kind }) => kind === 'PROMISE_KEPT')).toBe(false);
        expect(journal.filter(({ extension }) => extension).length).toBeLessThanOrEqual(1);
        for (const code of refusals) {
          expect(ERROR_STATUS).toHaveProperty([code]);
          for (const words of WORDS) expect([code, typeof wordsOf(words, code)]).toEqual([code, 'string']);
        }
        const table = Object.entries(ACTS_AFTER_END).flatMap(([status, types]) => types.map((type) => `${status}:${type}`));
        for (const late of endedWith) expect(table).toContain(late);
      }),
      { numRuns: propertyRuns },
    );
    for (const type of TYPES) expect([type, (acts.get(type) ?? 0) > 0]).toEqual([type, true]);
  });

  it('is explained to the stored due moment even when the calendar was changed afterwards', () => {
    fc.assert(
      fc.property(world, world, rulesOf, moves, ({ calendar, slow }, later, chosen, sequence) => {
        const rules = { ...RULES, ...chosen };
        const { state } = live({ rules, calendar, slow }, sequence);
        const lines = explainDue(state, rules.timeLimit, later.calendar);
        if (state.dueAt && rules.timeLimit) expect(lines.at(-1)).toEqual({ kind: 'DUE', at: state.dueAt });
      }),
      { numRuns: propertyRuns / 5 },
    );
  });
});
