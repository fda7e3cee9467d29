import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anIntake, aParty } from '@motcua/testing';
import type { Caller } from '../platform/index.js';
import { TakeInDossier, verifyJournal } from './index.js';
import { DossierHarness } from './testing/dossier-harness.js';

/** Words that people typed; none of them may stand in what is kept for ever. */
const TYPED = {
  reason: 'Chứng minh thư của bà Lê Thị Hoa đã hết hạn',
  note: 'Gọi số 0977 111 222 gặp ông Kiên',
  receiver: 'Vũ Hoàng Kiên',
  tracking: 'EV123456789VN',
};

describe('what is kept for ever', () => {
  let desk: DossierHarness;
  let citizen: Caller;
  let officer: Caller;

  beforeAll(async () => {
    desk = await DossierHarness.start();
    citizen = await desk.citizen('Trần Văn Nam');
    const all = ['RECEPTION_OFFICER', 'DEPARTMENT_LEADER', 'PROCESSING_OFFICER', 'APPROVER', 'CLERK', 'RESULT_OFFICER'] as const;
    officer = await desk.officer(all);
    await walk();
  });
  afterAll(() => desk.stop());

  async function walk(): Promise<void> {
    const code = await desk.submitted(citizen);
    await desk.act(officer, code, { type: 'NOTE', text: TYPED.note });
    await desk.act(officer, code, { type: 'RECEIVE', note: TYPED.note });
    await desk.act(officer, code, { type: 'ASSIGN', assigneeId: officer.accountId, note: TYPED.note });
    const papers = [{ componentKey: 'birth-proof', note: TYPED.reason }];
    await desk.act(officer, code, { type: 'REQUEST_SUPPLEMENT', papers, message: TYPED.reason, replyBy: null });
    const documentIds = [await desk.document(citizen, 'Trần Văn Nam.pdf')];
    await desk.act(citizen, code, {
      type: 'ANSWER_SUPPLEMENT',
      papers: [{ componentKey: 'birth-proof', documentIds }],
      message: TYPED.note,
    });
    await desk.act(officer, code, { type: 'PROPOSE', outcome: 'GRANTED', opinion: TYPED.reason, draftDocumentId: null });
    await desk.act(officer, code, { type: 'APPROVE', note: '' });
    await desk.act(officer, code, { type: 'ISSUE_RESULT', documentId: await desk.document(officer), resultNumber: 'KS-77' });
    await desk.act(officer, code, { type: 'RETURN_RESULT', receiverName: TYPED.receiver, originalsReturned: true, note: TYPED.note });
    const request = anIntake({
      procedureCode: desk.procedureCode,
      agencyId: desk.agencyIds.ward,
      submitter: aParty({ fullName: TYPED.receiver }),
    });
    await desk.get(TakeInDossier).run(officer, { request, idempotencyKey: 'intake-personal-data' });
  }

  const personal = () => {
    const { fullName, personalId, phone, email, birthDate } = aParty();
    return [fullName, personalId, phone, email, birthDate, 'Trần Văn Nam', 'Nguyễn Minh An', 'Lạch Tray', ...Object.values(TYPED)];
  };

  it.each(['journal_entry', 'outbox', 'idempotency', 'dossier', 'number_counter'])('%s holds no personal data', async (table) => {
    const rows = await desk.database.query<{ text: string }>(`select t::text as text from ${table} t`);
    expect(rows.length).toBeGreaterThan(0);
    const all = rows.map(({ text }) => text).join('\n');
    for (const word of personal()) expect(all).not.toContain(word);
  });

  it('stays verifiable after the words were erased, and notices words that were changed', async () => {
    await desk.database.query(`update act_text set words = jsonb_set(words, '{main}', '"Khác"') where words ->> 'main' = $1`, [
      TYPED.reason,
    ]);
    expect((await verifyJournal(desk.database)).faults.map(({ fault }) => fault)).toContain('CHANGED_WORDS');
    await desk.database.query('delete from act_text');
    expect((await verifyJournal(desk.database)).faults).toEqual([]);
  });

  it('notices an entry that was changed, one that was taken out, and a state that was bent', async () => {
    const faultsAfter = async (change: string) => {
      const faults: string[] = [];
      await desk.unitOfWork
        .run(async (tx) => {
          await tx.query(change);
          faults.push(...(await verifyJournal(tx)).faults.map(({ fault }) => fault));
          throw new Error('undo');
        })
        .catch(() => undefined);
      return faults;
    };
    expect(await faultsAfter(`update journal_entry set at = at + interval '1 hour' where seq = 3`)).toContain('CHANGED_ENTRY');
    expect(await faultsAfter(`delete from journal_entry where seq = 4`)).toEqual(expect.arrayContaining(['GAP', 'BROKEN_LINK']));
    expect(await faultsAfter(`update dossier set state = jsonb_set(state, '{feePaid}', '1')`)).toContain('STATE_DIFFERS');
  });
});
