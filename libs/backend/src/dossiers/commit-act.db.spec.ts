import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DossierActBody } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { anIntake } from '@motcua/testing';
import { Outbox, type Caller } from '../platform/index.js';
import { SubmitDossier, TakeInDossier, verifyJournal } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

const RECEIVE: DossierActBody = { type: 'RECEIVE', note: '' };
const NOTE: DossierActBody = { type: 'NOTE', text: 'Đã gọi điện.' };

let desk: DossierHarness;
let citizen: Caller;
let reception: Caller;
let leader: Caller;

beforeAll(async () => {
  desk = await DossierHarness.start({ pool: 10 });
  citizen = await desk.citizen();
  reception = await desk.officer('RECEPTION_OFFICER');
  leader = await desk.officer('DEPARTMENT_LEADER');
});
afterAll(() => desk.stop());

/** Rows of everything an act writes. */
const allCounts = async () => ({
  dossiers: await desk.count('dossier'),
  entries: await desk.count('journal_entry'),
  words: await desk.count('act_text'),
  outbox: await desk.count('outbox'),
  answers: await desk.count('idempotency'),
  papers: await desk.count('paper'),
});

const intake = () => anIntake({ procedureCode: desk.procedureCode, agencyId: desk.agencyIds.ward });

describe('an act on a dossier', () => {
  let code: string;
  beforeEach(async () => {
    code = await desk.submitted(citizen);
  });

  it('is refused to a role that may not do it, and to the right role of another agency', async () => {
    expect(await refusalOf(desk.act(await desk.officer('CLERK'), code, RECEIVE))).toBe('dossier.wrong-role');
    expect(await refusalOf(desk.act(await desk.officer('RECEPTION_OFFICER', 'otherWard'), code, RECEIVE))).toBe('dossier.wrong-agency');
    expect(await desk.versionOf(code)).toBe(1);
  });

  it('is allowed to an officer of an agency above', async () => {
    await desk.act(await desk.officer('RECEPTION_OFFICER', 'city'), code, RECEIVE);
    expect(await desk.versionOf(code)).toBe(2);
  });

  it('does not tell a stranger that the dossier exists', async () => {
    const stranger = await desk.citizen('Phạm Thị Lạ');
    expect(await refusalOf(desk.act(stranger, code, { type: 'WITHDRAW', reason: '' }))).toBe('dossier.not-found');
    expect(await refusalOf(desk.act(stranger, 'H24.31-260416-9999', { type: 'WITHDRAW', reason: '' }))).toBe('dossier.not-found');
  });

  it('is refused in a status that does not allow it, with the status', async () => {
    await desk.act(citizen, code, { type: 'WITHDRAW', reason: 'Nộp nhầm' });
    const refused = desk.act(reception, code, RECEIVE);
    await expect(refused).rejects.toMatchObject({ code: 'dossier.action-not-allowed', params: { status: 'WITHDRAWN' } });
  });

  it('is refused when somebody was faster, and tells who, what and when', async () => {
    desk.clock.set('2026-04-16T09:10:00+07:00');
    await desk.act(reception, code, RECEIVE);
    const colleague = await desk.officer('RECEPTION_OFFICER');
    const late = desk.attempt(colleague, {
      code,
      act: { type: 'REJECT_AT_INTAKE', ground: 'DUPLICATE', reason: 'Trùng' },
      expectedVersion: 1,
    });
    await expect(late).rejects.toMatchObject({
      code: 'dossier.stale-version',
      params: { actorName: reception.fullName, act: 'RECEIVE', at: '2026-04-16T02:10:00.000Z', version: 2 },
    });
    desk.clock.set('2026-04-16T09:00:00+07:00');
  });

  it('goes through on a stale page when it is a note, which hurts nobody', async () => {
    await desk.act(reception, code, RECEIVE);
    await desk.attempt(reception, { code, act: NOTE, expectedVersion: 1 });
    expect(await desk.versionOf(code)).toBe(2);
  });

  it('gives the first answer to a replay and writes nothing', async () => {
    const idempotencyKey = randomUUID();
    const first = await desk.attempt(reception, { code, act: RECEIVE, expectedVersion: 1, idempotencyKey });
    const before = await allCounts();
    await desk.act(leader, code, { type: 'ASSIGN', assigneeId: (await desk.officer('PROCESSING_OFFICER')).accountId, note: '' });
    expect(await desk.attempt(reception, { code, act: RECEIVE, expectedVersion: 1, idempotencyKey })).toEqual(first);
    expect(await desk.count('journal_entry')).toBe(before.entries + 1);
  });

  it('refuses a key that was used with another body', async () => {
    const idempotencyKey = randomUUID();
    await desk.attempt(reception, { code, act: NOTE, idempotencyKey });
    const other = desk.attempt(reception, { code, act: { type: 'NOTE', text: 'Khác' }, idempotencyKey });
    expect(await refusalOf(other)).toBe('request.idempotency-key-reused');
  });

  it('happens once when the same attempt comes 100 times at once, be it versioned or not', async () => {
    for (const act of [NOTE, RECEIVE]) {
      const before = await desk.count('journal_entry');
      const idempotencyKey = randomUUID();
      const attempts = Array.from({ length: 100 }, () => desk.attempt(reception, { code, act, expectedVersion: 1, idempotencyKey }));
      const answers = await Promise.all(attempts);
      expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
      expect(await desk.count('journal_entry')).toBe(before + 1);
    }
  });

  it('has one winner among 200 officers, and 199 who learn his name', async () => {
    const winnerless = Array.from({ length: 200 }, () => desk.attempt(reception, { code, act: RECEIVE, expectedVersion: 1 }));
    const results = await Promise.allSettled(winnerless);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as DomainError] : []));
    expect(refused).toHaveLength(199);
    expect(new Set(refused.map((error) => error.code))).toEqual(new Set(['dossier.stale-version']));
    expect(new Set(refused.map((error) => error.params['actorName']))).toEqual(new Set([reception.fullName]));
  });

  it('writes its entry no earlier than the one before when the clock was set back', async () => {
    desk.clock.set('2026-04-16T08:00:00+07:00');
    await desk.act(reception, code, RECEIVE);
    desk.clock.set('2026-04-16T09:00:00+07:00');
    const { faults } = await verifyJournal(desk.database, [code]);
    expect(faults).toEqual([]);
  });

  it('takes only files of the acting account that belong to no dossier', async () => {
    await desk.act(reception, code, {
      type: 'REQUEST_SUPPLEMENT',
      papers: [{ componentKey: 'birth-proof', note: 'Mờ' }],
      message: '',
      replyBy: null,
    });
    const before = await allCounts();
    const foreign = await desk.document(await desk.citizen());
    const answer = (documentIds: string[]) =>
      desk.act(citizen, code, { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', documentIds }], message: '' });
    expect(await refusalOf(answer([foreign]))).toBe('document.not-found');
    const [used] = await desk.database.query<{ id: string }>('select document_id as id from component_document limit 1');
    expect(await refusalOf(answer([used?.id ?? '']))).not.toBe('none');
    expect(await allCounts()).toEqual(before);
    await answer([await desk.document(citizen)]);
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
  });

  it('gives work only to an officer who may appraise there', async () => {
    await desk.act(reception, code, RECEIVE);
    const elsewhere = await desk.officer('PROCESSING_OFFICER', 'otherWard');
    expect(await refusalOf(desk.act(leader, code, { type: 'ASSIGN', assigneeId: elsewhere.accountId, note: '' }))).toBe(
      'dossier.assignee-unfit',
    );
    const left = await desk.officer('PROCESSING_OFFICER');
    await desk.database.query('update account set active = false where id = $1', [left.accountId]);
    expect(await refusalOf(desk.act(leader, code, { type: 'ASSIGN', assigneeId: left.accountId, note: '' }))).toBe(
      'dossier.assignee-unfit',
    );
  });
});

describe('a crash in the middle', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** Cuts the act's own connection after everything was sent but before the commit. */
  const cutBeforeCommit = () => {
    const outbox = desk.get(Outbox);
    jest.spyOn(outbox, 'wakeAfterCommit').mockImplementationOnce((tx) => {
      const execute = tx.execute.bind(tx);
      tx.execute = async (...statement) => {
        await execute(...statement);
        const [me] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
        await desk.database.query('select pg_terminate_backend($1)', [me?.pid]);
        return execute('select 1');
      };
    });
  };

  it('leaves nothing of an act behind, and the same attempt then goes through', async () => {
    const code = await desk.submitted(citizen);
    const before = await allCounts();
    const idempotencyKey = randomUUID();
    cutBeforeCommit();
    await expect(desk.attempt(reception, { code, act: RECEIVE, expectedVersion: 1, idempotencyKey })).rejects.toThrow();
    expect(await allCounts()).toEqual(before);
    expect(await desk.versionOf(code)).toBe(1);
    await desk.attempt(reception, { code, act: RECEIVE, expectedVersion: 1, idempotencyKey });
    expect(await desk.versionOf(code)).toBe(2);
  });

  it('leaves the draft unsent, its files free and its number unused', async () => {
    const draft = await desk.draft(citizen);
    const before = await allCounts();
    const sent = {
      draftId: draft.id,
      request: { revision: draft.revision, declared: true, consentPurpose: true as const },
      idempotencyKey: randomUUID(),
    };
    cutBeforeCommit();
    await expect(desk.get(SubmitDossier).run(citizen, sent)).rejects.toThrow();
    expect(await allCounts()).toEqual(before);
    const receipt = await desk.get(SubmitDossier).run(citizen, sent);
    const last = await desk.submitted(citizen);
    expect(Number(last.slice(-4))).toBe(Number(receipt.code.slice(-4)) + 1);
  });
});

describe('many desks at once', () => {
  it('give 50 dossiers 50 different codes', async () => {
    const receipts = await Promise.all(
      Array.from({ length: 50 }, () => desk.get(TakeInDossier).run(reception, { request: intake(), idempotencyKey: randomUUID() })),
    );
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(50);
    expect(
      (
        await verifyJournal(
          desk.database,
          receipts.map(({ code }) => code),
        )
      ).faults,
    ).toEqual([]);
  });

  it('make one dossier of one attempt', async () => {
    const before = await desk.count('dossier');
    const idempotencyKey = randomUUID();
    const receipts = await Promise.all(
      Array.from({ length: 5 }, () => desk.get(TakeInDossier).run(reception, { request: intake(), idempotencyKey })),
    );
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(1);
    expect(await desk.count('dossier')).toBe(before + 1);
  });
});
