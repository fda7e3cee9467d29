import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PaperData } from '@motcua/contracts';
import { refusalOf } from '../dossiers/testing/index.js';
import { JobQueue, type Caller } from '../platform/index.js';
import {
  CheckPaper,
  OpenControlSlip,
  OpenDossierDocument,
  OpenSlip,
  OpenSubmission,
  RenderSlip,
  RenderSubmission,
  TrackingQr,
} from './index.js';
import { PapersHarness } from './testing/papers-harness.js';
import { readPdf, textOf } from './testing/read-pdf.js';

jest.setTimeout(120_000); // fonts and readers of PDF load slowly on a busy machine

describe('papers of a dossier', () => {
  let papers: PapersHarness;
  let citizen: Caller;
  let stranger: Caller;
  let reception: Caller;
  let elsewhere: Caller;

  beforeAll(async () => {
    papers = await PapersHarness.start();
    const { desk } = papers;
    citizen = await desk.citizen('Trần Văn Nam');
    stranger = await desk.citizen('Lê Thị Hồng');
    reception = await desk.officer(['RECEPTION_OFFICER', 'PROCESSING_OFFICER']);
    elsewhere = await desk.officer('RECEPTION_OFFICER', 'otherWard');
  });
  afterAll(() => papers.stop());

  const query = <Row extends object>(sql: string, params: unknown[] = []) => papers.desk.database.query<Row>(sql, params as string[]);

  async function received(): Promise<{ code: string; dossierId: string; entryId: string; paperId: string }> {
    const code = await papers.desk.submitted(citizen);
    const { dossierId } = await papers.desk.act(reception, code, { type: 'RECEIVE', note: '' });
    const [paper] = await query<{ id: string; entryId: string }>('select id, entry_id as "entryId" from paper where dossier_id = $1', [
      dossierId,
    ]);
    return { code, dossierId, entryId: paper?.entryId ?? '', paperId: paper?.id ?? '' };
  }

  it('are drawn from facts that were frozen with the act, and only once', async () => {
    const { code, dossierId, entryId, paperId } = await received();
    expect(await papers.get(OpenSlip).state(citizen, paperId)).toMatchObject({ kind: 'RECEIPT', number: code, ready: false });
    await Promise.all([papers.get(RenderSlip).ofEntry({ entryId, dossierId }), papers.get(RenderSlip).run(paperId)]);
    await papers.get(RenderSlip).run(paperId);
    expect(await papers.get(OpenSlip).state(reception, paperId)).toMatchObject({ ready: true });
    expect(await query(`select 1 as one from document where dossier_id = $1 and origin = 'RENDERED'`, [dossierId])).toHaveLength(1);
    const text = await textOf(await papers.bytesOf(await papers.get(OpenSlip).pdf(citizen, paperId, { print: false })));
    expect(text).toContain(`Số: ${code}`);
    expect(text).toContain('Thời gian nhận hồ sơ: 9 giờ 00 phút, ngày 16 tháng 4 năm 2026');
  });

  it('keep facts that the contract knows, for every form that acts issue', async () => {
    const rejected = await papers.desk.submitted(citizen);
    await papers.desk.act(reception, rejected, { type: 'REJECT_AT_INTAKE', ground: 'NOT_COMPETENT', reason: 'Nộp ở phường khác' });
    const asked = await papers.desk.submitted(citizen);
    await papers.desk.act(reception, asked, {
      type: 'REQUEST_SUPPLEMENT',
      papers: [{ componentKey: 'birth-proof', note: 'Mờ' }],
      message: '',
      replyBy: null,
    });
    const stopped = await papers.desk.takenIn(reception);
    const leader = await papers.desk.officer(['DEPARTMENT_LEADER', 'PROCESSING_OFFICER']);
    await papers.desk.act(leader, stopped, { type: 'ASSIGN', assigneeId: leader.accountId, note: '' });
    await papers.desk.act(leader, stopped, { type: 'STOP', reason: 'Có đơn tranh chấp', legalBasis: 'Công văn 12/TAND' });
    const rows = await query<{ id: string; kind: string; data: unknown }>('select id, kind, data from paper');
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['RECEIPT', 'SUPPLEMENT_REQUEST', 'REJECTION', 'STOP_NOTICE']));
    for (const { id, kind, data } of rows) {
      expect(PaperData.parse(data).kind).toBe(kind);
      await papers.get(RenderSlip).run(id);
      const document = await papers.get(OpenSlip).pdf(reception, id, { print: false });
      const [page] = await readPdf(await papers.bytesOf(document));
      expect(page?.widthMm).toBeCloseTo(148, 2);
    }
  });

  it('show the same bytes at every print, and each print is written down, the first one too', async () => {
    const { paperId, dossierId } = await received();
    await papers.get(RenderSlip).run(paperId);
    const first = await papers.get(OpenSlip).pdf(reception, paperId, { print: false });
    await query(`update paper set data = data || '{"procedureName": "Khác"}' where dossier_id = $1`, [dossierId]);
    await papers.get(RenderSlip).run(paperId);
    for (let print = 0; print < 2; print += 1) {
      expect((await papers.get(OpenSlip).pdf(reception, paperId, { print: true })).sha256).toBe(first.sha256);
    }
    const prints = await query<{ accountId: string }>('select account_id as "accountId" from paper_print where paper_id = $1', [paperId]);
    expect(prints).toEqual([{ accountId: reception.accountId }, { accountId: reception.accountId }]);
  });

  it('are asked for when nobody has drawn them, which is how demo slips come', async () => {
    const { paperId } = await received();
    await query(`update paper set issued_at = issued_at - interval '1 day' where id = $1`, [paperId]);
    expect(await refusalOf(papers.get(OpenSlip).pdf(citizen, paperId, { print: false }))).toBe('paper.not-ready');
    await papers.get(OpenSlip).state(citizen, paperId);
    const jobs = await papers.get(JobQueue).queue('papers').getJobs(['waiting']);
    expect(jobs.map(({ name, data }) => [name, data])).toEqual([['papers.render-slip', { paperId }]]);
  });

  it('are not there for another citizen, and closed to officers of another agency', async () => {
    const { paperId, code, dossierId } = await received();
    await papers.get(RenderSlip).run(paperId);
    for (const open of [
      () => papers.get(OpenSlip).pdf(stranger, paperId, { print: false }),
      () => papers.get(OpenSubmission).pdf(stranger, code),
    ]) {
      expect(await refusalOf(open())).toBe('dossier.not-found');
    }
    expect(await refusalOf(papers.get(OpenSlip).state(elsewhere, paperId))).toBe('dossier.no-right');
    expect(await refusalOf(papers.get(OpenSlip).state(citizen, dossierId))).toBe('paper.not-found');
    expect(await query('select 1 as one from paper_print where paper_id = $1', [paperId])).toEqual([]);
  });

  it('copy what was sent on A4, once', async () => {
    const code = await papers.desk.submitted(citizen);
    await papers.get(RenderSubmission).run(code);
    await papers.get(RenderSubmission).run(code);
    const document = await papers.get(OpenSubmission).pdf(citizen, code);
    const bytes = await papers.bytesOf(document);
    const [page] = await readPdf(bytes);
    expect([page?.widthMm, page?.heightMm].map((side) => Math.round((side ?? 0) * 100) / 100)).toEqual([210, 297]);
    const text = await textOf(bytes);
    for (const words of ['BẢN SAO HỒ SƠ ĐÃ GỬI', code, 'Bé tên gì?', 'Nguyễn Minh An', 'giay-chung-sinh.pdf'])
      expect(text).toContain(words);
    expect(await query(`select 1 as one from document where name = $1`, [`ho-so-${code}.pdf`])).toHaveLength(1);
  });

  it('are checked by anybody, by the code below the QR or by number, without a word about the person', async () => {
    const { paperId, code } = await received();
    const check = papers.get(CheckPaper);
    const [undrawn] = await check.find(code);
    expect(undrawn).toMatchObject({ kind: 'RECEIPT', number: code, dossierCode: code, sha256: null });
    await papers.get(RenderSlip).run(paperId);
    const frozen = await papers.get(OpenSlip).pdf(citizen, paperId, { print: false });
    const printed = await textOf(await papers.bytesOf(frozen));
    const grouped = /Mã kiểm tra ((?:[0-9A-F]{4}-?){4})/.exec(printed)?.[1] ?? '';
    const found = await check.find(` ${grouped.toLowerCase()} `);
    expect(found).toEqual([{ ...undrawn, sha256: frozen.sha256 }]);
    expect(JSON.stringify(found)).not.toMatch(/Trần Văn|applicant|phone/);
    for (const unknown of ['FFFF-0000-FFFF-0000', 'H24.31-260416-9999', '12/2026/HDHS’ or 1=1', '%'])
      expect(await check.find(unknown)).toEqual([]);
  });

  it('tell every hand-over on the control slip, from the journal alone', async () => {
    const { code } = await received();
    const leader = await papers.desk.officer('DEPARTMENT_LEADER');
    papers.desk.clock.set('2026-04-16T11:00:00+07:00');
    await papers.desk.act(leader, code, { type: 'ASSIGN', assigneeId: reception.accountId, note: '' });
    await papers.desk.act(reception, code, { type: 'NOTE', text: 'đã gọi điện' });
    await papers.desk.act(reception, code, { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ', draftDocumentId: null });
    const { name, bytes } = await papers.get(OpenControlSlip).pdf(reception, code);
    expect(name).toBe(`phieu-kiem-soat-${code}.pdf`);
    const [page] = await readPdf(bytes);
    expect(page?.widthMm).toBeCloseTo(148, 2);
    const text = await textOf(bytes);
    const handOvers = text.match(/Giao: /g);
    expect(handOvers).toHaveLength(4);
    for (const words of [
      'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
      'Giao: 09:00 16/04/2026, Người nộp hồ sơ',
      `Giao: 11:00 16/04/2026, ${leader.fullName}`,
      'Bước: 2/4 giờ',
      'Phân công',
      'Nhận: chưa có người nhận',
      'Trước hạn',
    ])
      expect(text).toContain(words);
    expect((await papers.get(OpenControlSlip).pdf(leader, code)).bytes.equals(bytes)).toBe(true);
    expect(await refusalOf(papers.get(OpenControlSlip).pdf(elsewhere, code))).toBe('dossier.no-right');
    expect(await refusalOf(papers.get(OpenControlSlip).pdf(stranger, code))).toBe('dossier.not-found');
  });

  it('lead by QR to the tracking page of a dossier that exists', async () => {
    const code = await papers.desk.submitted(citizen);
    expect(await papers.get(TrackingQr).svg(code)).toContain('<svg');
    expect(await refusalOf(papers.get(TrackingQr).svg('H24.31-260416-9999'))).toBe('dossier.not-found');
  });

  describe('files', () => {
    it('are open to their uploader alone until a dossier has them', async () => {
      const id = await papers.desk.document(citizen);
      expect((await papers.get(OpenDossierDocument).run(citizen, id)).id).toBe(id);
      for (const caller of [stranger, reception])
        expect(await refusalOf(papers.get(OpenDossierDocument).run(caller, id))).toBe('document.not-found');
    });

    it('of a dossier are open to its owner and the desk, and each look of an officer is recorded', async () => {
      const code = await papers.desk.submitted(citizen);
      const [file] = await query<{ id: string }>(
        'select c.document_id as id from component_document c join dossier d on d.id = c.dossier_id where d.code = $1',
        [code],
      );
      const id = file?.id ?? '';
      for (const caller of [citizen, reception]) expect((await papers.get(OpenDossierDocument).run(caller, id)).id).toBe(id);
      expect(await refusalOf(papers.get(OpenDossierDocument).run(stranger, id))).toBe('document.not-found');
      expect(await refusalOf(papers.get(OpenDossierDocument).run(elsewhere, id))).toBe('dossier.no-right');
      const looks = await query<{ accountId: string }>(
        `select account_id as "accountId" from audit_event where action = 'document.open' and object_id = $1`,
        [id],
      );
      expect(looks).toEqual([{ accountId: reception.accountId }]);
    });

    it('of papers shared with another agency are open to it while it is asked, and no others, nor slips', async () => {
      const { code, dossierId, paperId } = await received();
      const leader = await papers.desk.officer('DEPARTMENT_LEADER');
      await papers.desk.act(leader, code, { type: 'ASSIGN', assigneeId: reception.accountId, note: '' });
      const [file] = await query<{ id: string }>('select document_id as id from component_document where dossier_id = $1', [dossierId]);
      const [shared, sketch] = [file?.id ?? '', await papers.desk.document(reception, 'so-do.pdf')];
      const ask = async (componentKeys: string[], documentIds: string[], kind: 'CONSULT' | 'TASK') =>
        papers.desk.act(reception, code, {
          type: 'SEND_TO_AGENCIES',
          steps: [
            {
              ...{ kind, agencyId: papers.desk.agencyIds.otherWard, request: 'Cho ý kiến', limit: { amount: 1, unit: 'working-day' } },
              ...{ isRequired: true, isLead: false, after: [] },
            },
          ],
          ...{ componentKeys, sharesAnswers: false, documentIds },
        });
      await ask([], [sketch], 'CONSULT');
      expect((await papers.get(OpenDossierDocument).run(elsewhere, sketch)).name).toBe('so-do.pdf');
      expect(await refusalOf(papers.get(OpenDossierDocument).run(elsewhere, shared))).toBe('dossier.no-right');
      await ask(['birth-proof'], [], 'TASK');
      expect((await papers.get(OpenDossierDocument).run(elsewhere, shared)).id).toBe(shared);
      expect(await refusalOf(papers.get(OpenSlip).state(elsewhere, paperId))).toBe('dossier.no-right');
      expect(await refusalOf(papers.get(OpenDossierDocument).run(citizen, sketch))).toBe('document.not-found');
      await papers.desk.act(elsewhere, code, { type: 'RETURN_AGENCY_STEP', no: 2, reason: 'Không đúng nơi' });
      expect(await refusalOf(papers.get(OpenDossierDocument).run(elsewhere, shared))).toBe('dossier.no-right');
    });

    it('that are drafts of a result stay at the desk', async () => {
      const { code } = await received();
      const leader = await papers.desk.officer('DEPARTMENT_LEADER');
      await papers.desk.act(leader, code, { type: 'ASSIGN', assigneeId: reception.accountId, note: '' });
      const draftDocumentId = await papers.desk.document(reception, 'du-thao.pdf');
      await papers.desk.act(reception, code, { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ', draftDocumentId });
      expect((await papers.get(OpenDossierDocument).run(leader, draftDocumentId)).name).toBe('du-thao.pdf');
      expect(await refusalOf(papers.get(OpenDossierDocument).run(citizen, draftDocumentId))).toBe('document.not-found');
    });
  });
});
