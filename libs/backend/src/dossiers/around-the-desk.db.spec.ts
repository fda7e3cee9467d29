import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anIntake, aParty } from '@motcua/testing';
import type { Caller } from '../platform/index.js';
import { DossierQueries, HandOver, Holders, OpenDossier, Presence, Queues, TakeInDossier } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

let desk: DossierHarness;
let citizen: Caller;
let head: Caller;
let officer: Caller;
let colleague: Caller;

const START = '2026-04-16T09:00:00+07:00';

beforeAll(async () => {
  desk = await DossierHarness.start();
  desk.clock.set(START);
  citizen = await desk.citizen();
  head = await desk.officer(['ONE_STOP_HEAD', 'DEPARTMENT_LEADER']);
  officer = await desk.officer('PROCESSING_OFFICER');
  colleague = await desk.officer('PROCESSING_OFFICER');
});
afterAll(() => desk.stop());

const intakeOf = async (fullName: string, personalId: string): Promise<string> => {
  const applicant = aParty({ fullName, personalId });
  const request = anIntake({ procedureCode: desk.procedureCode, agencyId: desk.agencyIds.ward, applicant });
  return (await desk.get(TakeInDossier).run(head, { request, idempotencyKey: `intake-${personalId}` })).code;
};
const mineOf = async (caller: Caller): Promise<string[]> =>
  (await desk.get(Queues).page(caller, { queue: 'mine', sort: 'due', limit: 50 })).items.map(({ code }) => code);

describe('around the desk', () => {
  it('warns of a dossier of the same person and procedure, and knows the person again, within one agency only', async () => {
    const code = await intakeOf('Bùi Văn Trùng', '031190005555');
    const asked = { procedureCode: desk.procedureCode, personalId: '031190005555' };
    const elsewhere = await desk.officer('RECEPTION_OFFICER', 'otherWard');
    expect((await desk.get(DossierQueries).duplicates(head, asked)).map((row) => row.code)).toEqual([code]);
    expect(await desk.get(DossierQueries).duplicates(elsewhere, asked)).toEqual([]);
    expect(await desk.get(DossierQueries).findPerson(head, '031190005555')).toMatchObject({ fullName: 'Bùi Văn Trùng' });
    expect(await desk.get(DossierQueries).findPerson(elsewhere, '031190005555')).toBeNull();
    desk.clock.set('2026-05-20T09:00:00+07:00');
    expect(await desk.get(DossierQueries).duplicates(head, asked)).toEqual([]);
    desk.clock.set(START);
  });

  it('tells who else has a dossier open, until the other page is silent', async () => {
    const code = await intakeOf('Hai người mở', '031190006666');
    expect(await desk.get(Presence).tell(head, code)).toEqual([]);
    expect(await desk.get(Presence).tell(officer, code)).toEqual([{ name: head.fullName, since: '2026-04-16T02:00:00.000Z' }]);
    desk.clock.advance(120_000);
    expect(await desk.get(Presence).tell(officer, code)).toEqual([]);
    desk.clock.set(START);
    const stranger = await desk.officer('PROCESSING_OFFICER', 'otherWard');
    expect(await refusalOf(desk.get(Presence).tell(stranger, code))).toBe('dossier.no-right');
    expect(await refusalOf(desk.get(OpenDossier).open(stranger, code))).toBe('dossier.no-right');
  });

  it('hands all open work of an absent officer over, one act for each dossier, and names what could not be moved', async () => {
    const codes = [
      await intakeOf('Bàn giao một', '031190007771'),
      await intakeOf('Bàn giao hai', '031190007772'),
      await intakeOf('Bàn giao ba', '031190007773'),
    ];
    for (const code of codes) await desk.act(head, code, { type: 'ASSIGN', assigneeId: officer.accountId, note: '' });
    await desk.act(head, codes[2] ?? '', { type: 'STOP', reason: 'Chờ kết luận', legalBasis: '' });
    const holders = await desk.get(Holders).list(head);
    expect(holders.find(({ id }) => id === officer.accountId)).toMatchObject({
      open: 3,
      dueToday: 0,
      overdue: 0,
      agencyName: 'Phường Gia Viên',
    });
    const report = await desk.get(HandOver).run(head, { fromId: officer.accountId, toId: colleague.accountId, note: 'Nghỉ phép' });
    expect(await desk.get(HandOver).list(head)).toEqual([
      expect.objectContaining({
        fromName: officer.fullName,
        toName: colleague.fullName,
        byName: head.fullName,
        note: 'Nghỉ phép',
        moved: report.moved,
        refused: report.refused.length,
      }),
    ]);
    expect(await refusalOf(desk.get(HandOver).list(officer))).toBe('access.forbidden');
    expect(report).toEqual({ moved: 2, refused: [{ code: codes[2], reason: 'dossier.action-not-allowed' }] });
    expect((await mineOf(colleague)).sort()).toEqual(codes.slice(0, 2).sort());
    expect(await refusalOf(desk.get(HandOver).run(officer, { fromId: colleague.accountId, toId: officer.accountId, note: '' }))).toBe(
      'access.forbidden',
    );
  });

  it('shows a citizen his own dossiers only, what waits for him first', async () => {
    const person = await desk.citizen('Người nộp hai hồ sơ');
    const [quiet, asked] = [await desk.submitted(person), await desk.submitted(person)];
    await desk.act(head, asked, {
      type: 'REQUEST_SUPPLEMENT',
      papers: [{ componentKey: 'birth-proof', note: 'Mờ' }],
      message: '',
      replyBy: null,
    });
    const mine = await desk.get(DossierQueries).mine(person);
    expect(mine.map((row) => [row.code, row.nextAct])).toEqual([
      [asked, 'ANSWER_SUPPLEMENT'],
      [quiet, null],
    ]);
  });

  it("records an officer's look at a dossier, not the owner's", async () => {
    const code = await desk.submitted(citizen);
    await desk.get(OpenDossier).open(head, code);
    await desk.get(OpenDossier).open(citizen, code);
    const looks = await desk.database.query<{ account_id: string }>(
      `select e.account_id from audit_event e join dossier d on d.id::text = e.object_id where d.code = $1 and e.action = 'dossier.open'`,
      [code],
    );
    expect(looks).toEqual([{ account_id: head.accountId }]);
  });
});
