import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { FileWish } from '@motcua/contracts';
import readXlsxFile from 'read-excel-file/node';
import { findDocument } from '../documents/index.js';
import { refusalOf } from '../dossiers/testing/index.js';
import type { Caller } from '../platform/index.js';
import { IssuedSlips, MakeFile, OpenDossierDocument, OpenSlip, OrderFile, OrderRights, RenderSlip } from './index.js';
import { PapersHarness } from './testing/papers-harness.js';
import { readPdf, textOf } from './testing/read-pdf.js';

jest.setTimeout(120_000); // fonts and readers of PDF load slowly on a busy machine

const DAY = { from: '2026-04-16', to: '2026-04-16' };

describe('files that are made in the background', () => {
  let papers: PapersHarness;
  let citizen: Caller;
  let reception: Caller;
  let elsewhere: Caller;
  let head: Caller;

  beforeAll(async () => {
    papers = await PapersHarness.start();
    const { desk } = papers;
    citizen = await desk.citizen('Trần Văn Nam');
    reception = await desk.officer('RECEPTION_OFFICER');
    elsewhere = await desk.officer('RECEPTION_OFFICER', 'otherWard');
    head = await desk.officer('ONE_STOP_HEAD');
  });
  afterAll(() => papers.stop());

  const query = <Row extends object>(sql: string, params: unknown[] = []) => papers.desk.database.query<Row>(sql, params as string[]);

  async function receivedSlip(): Promise<{ paperId: string; code: string }> {
    const code = await papers.desk.submitted(citizen);
    const { dossierId } = await papers.desk.act(reception, code, { type: 'RECEIVE', note: '' });
    const [paper] = await query<{ id: string }>('select id from paper where dossier_id = $1', [dossierId]);
    return { paperId: paper?.id ?? '', code };
  }

  const order = (caller: Caller, wish: FileWish, key: string = randomUUID()) => papers.get(OrderFile).run(caller, { wish, key });

  async function made(caller: Caller, wish: FileWish): Promise<Buffer> {
    const { id } = await order(caller, wish);
    await papers.get(MakeFile).run(id);
    const { state, done, total, file } = await papers.get(OrderFile).state(caller, id);
    expect([state, done]).toEqual(['READY', total]);
    return papers.bytesOf(await papers.get(OpenDossierDocument).run(caller, file?.id ?? ''));
  }

  const register = (format: 'XLSX' | 'PDF', over: Partial<Extract<FileWish, { kind: 'REGISTER' }>> = {}): FileWish => ({
    kind: 'REGISTER',
    format,
    agencyId: papers.desk.agencyIds.ward,
    ...DAY,
    ...over,
  });

  it('merge slips in the order that was asked, drawing those that nobody has drawn, and leave the frozen copies alone', async () => {
    const [first, second] = [await receivedSlip(), await receivedSlip()];
    await papers.get(RenderSlip).run(first.paperId);
    const before = await papers.get(OpenSlip).pdf(reception, first.paperId, { print: false });
    const pages = await readPdf(await made(reception, { kind: 'SLIPS', paperIds: [second.paperId, first.paperId], sheet: 'A5' }));
    const firstPages = pages.filter(({ text }) => text.includes('GIẤY TIẾP NHẬN'));
    expect(firstPages.map(({ text }) => [first.code, second.code].find((code) => text.includes(code)))).toEqual([second.code, first.code]);
    expect(pages.map(({ widthMm }) => Math.round(widthMm))).toEqual(pages.map(() => 148));
    expect((await papers.get(OpenSlip).pdf(reception, first.paperId, { print: false })).sha256).toBe(before.sha256);
    const prints = await query<{ accountId: string }>(
      'select account_id as "accountId" from paper_print where paper_id = any($1::uuid[])',
      [[first.paperId, second.paperId]],
    );
    expect(prints).toEqual([{ accountId: reception.accountId }, { accountId: reception.accountId }]);
  });

  it('put two copies of a slip side by side on A4 where asked', async () => {
    const { paperId, code } = await receivedSlip();
    const [page] = await readPdf(await made(reception, { kind: 'SLIPS', paperIds: [paperId], sheet: 'A4_TWO_COPIES' }));
    expect([page?.widthMm, page?.heightMm].map((side) => Math.round(side ?? 0))).toEqual([297, 210]);
    expect(page?.text.split(`Số: ${code}`)).toHaveLength(3);
  });

  it('are refused for slips of another agency and slips that are not there, and then nothing is written', async () => {
    const { paperId } = await receivedSlip();
    const orders = async () => (await query('select 1 as one from file_order')).length;
    const before = await orders();
    const wish = { kind: 'SLIPS' as const, paperIds: [paperId], sheet: 'A5' as const };
    expect(await refusalOf(order(elsewhere, wish))).toBe('dossier.no-right');
    expect(await refusalOf(order(reception, { ...wish, paperIds: [paperId, randomUUID()] }))).toBe('paper.not-found');
    expect(await orders()).toBe(before);
    expect(await query('select 1 as one from paper_print where paper_id = $1', [paperId])).toEqual([]);
  });

  it('are ordered once under one key, told to nobody else, and the order is in the audit', async () => {
    const wish = register('PDF');
    const key = randomUUID();
    const first = await order(head, wish, key);
    expect((await order(head, wish, key)).id).toBe(first.id);
    expect(await refusalOf(order(head, register('XLSX'), key))).toBe('request.idempotency-key-reused');
    expect(await refusalOf(papers.get(OrderFile).state(reception, first.id))).toBe('file-order.not-found');
    const audit = await query<{ data: object }>(`select data from audit_event where action = 'file-order.give' and object_id = $1`, [
      first.id,
    ]);
    expect(audit).toEqual([
      { data: { kind: 'REGISTER', total: first.total, format: 'PDF', agencyId: wish.kind === 'REGISTER' ? wish.agencyId : '', ...DAY } },
    ]);
  });

  it('hold the register with all columns of form 07, as a workbook of texts', async () => {
    const { code } = await receivedSlip();
    await query(
      `update dossier_party set applicant = applicant || '{"fullName": "=HYPERLINK(\\"http://x\\")"}'
       where dossier_id = (select id from dossier where code = $1)`,
      [code],
    );
    const sheets = await readXlsxFile(await made(head, register('XLSX')));
    const rows = (sheets[0]?.data ?? []).map((cells) => cells.map(String));
    expect(rows[2]).toEqual([
      'TT',
      'Mã hồ sơ',
      'Tên thủ tục hành chính',
      'Số bộ',
      'Tên cá nhân, tổ chức',
      'Địa chỉ, số điện thoại',
      'Cơ quan chủ trì giải quyết',
      ...['Nhận hồ sơ', 'Hẹn trả kết quả', 'Trả kết quả', 'Phương thức nhận', 'Ký nhận'].map(
        (heading) => `Nhận và trả kết quả: ${heading}`,
      ),
      'Ghi chú',
    ]);
    const row = rows.find((cells) => cells[1] === code);
    expect(row?.[4]).toBe('=HYPERLINK("http://x")');
    expect(row?.[7]).toBe('09:00 16/04/2026');
    expect(rows.slice(3).map(([place]) => place)).toEqual(rows.slice(3).map((_, index) => String(index + 1)));
  });

  it('hold the register on A4, landscape, within the margins, its headings on every page', async () => {
    await query(
      `update dossier_party set applicant = applicant || jsonb_build_object('fullName', $1::text)
       where dossier_id = (select id from dossier order by received_at, id limit 1)`,
      [`Công ty ${'trách nhiệm hữu hạn '.repeat(12)}${'x'.repeat(80)}`],
    );
    const pages = await readPdf(await made(head, register('PDF')));
    for (const page of pages) {
      expect([page.widthMm, page.heightMm].map(Math.round)).toEqual([297, 210]);
      expect(Math.min(page.left, page.right)).toBeGreaterThan(17);
      expect(page.text.replace(/\s+/g, ' ')).toContain('Phương thức nhận');
    }
    expect(pages[0]?.text).toContain('SỔ THEO DÕI HỒ SƠ');
    const empty = await made(head, register('PDF', { from: '2026-01-01', to: '2026-01-02' }));
    expect(await textOf(empty)).toContain('Không nhận hồ sơ nào');
  });

  it('are registers for the head of the one-stop desk and managers of that agency alone', async () => {
    for (const caller of [reception, elsewhere]) expect(await refusalOf(order(caller, register('XLSX')))).toBe('access.forbidden');
    expect(await refusalOf(order(head, register('XLSX', { agencyId: papers.desk.agencyIds.otherWard })))).toBe('access.forbidden');
    expect(await refusalOf(order(head, register('XLSX', { agencyId: randomUUID() })))).toBe('agency.not-found');
    expect((await papers.get(OrderRights).registerAgencies(head)).map(({ id }) => id)).toEqual([papers.desk.agencyIds.ward]);
    expect(await papers.get(OrderRights).registerAgencies(reception)).toEqual([]);
  });

  it('say that they failed, and can be made after all', async () => {
    const { paperId } = await receivedSlip();
    const { id } = await order(reception, { kind: 'SLIPS', paperIds: [paperId], sheet: 'A5' });
    await query(`update paper set data = data || '{"kind": "NONE"}' where id = $1`, [paperId]);
    await expect(papers.get(MakeFile).run(id)).rejects.toThrow();
    expect((await papers.get(OrderFile).state(reception, id)).state).toBe('FAILED');
    await query(`update paper set data = data || '{"kind": "RECEIPT"}' where id = $1`, [paperId]);
    await Promise.all([papers.get(MakeFile).run(id), papers.get(MakeFile).run(id)]);
    const { file } = await papers.get(OrderFile).state(reception, id);
    expect(await findDocument(papers.desk.database, file?.id ?? '')).toMatchObject({ uploadedById: reception.accountId, dossierId: null });
  });

  it('list what the desk issued in a period, by kind, for its own agencies only', async () => {
    const { paperId, code } = await receivedSlip();
    const { items } = await papers.get(IssuedSlips).list(reception, DAY);
    expect(items.find(({ id }) => id === paperId)).toMatchObject({
      kind: 'RECEIPT',
      number: code,
      applicantName: expect.any(String),
      prints: 0,
    });
    expect((await papers.get(IssuedSlips).list(reception, { ...DAY, kind: 'REJECTION' })).items).toEqual([]);
    expect((await papers.get(IssuedSlips).list(reception, { from: '2026-04-17', to: '2026-04-17' })).items).toEqual([]);
    expect((await papers.get(IssuedSlips).list(elsewhere, DAY)).items).toEqual([]);
  });

  it('print slips whose numbers run by agency and kind, anew each year', async () => {
    const { desk } = papers;
    const rejected = async (officer: Caller, agency: 'ward' | 'otherWard') => {
      const code = await desk.submitted(citizen, desk.procedureCode, agency);
      const { dossierId } = await desk.act(officer, code, { type: 'REJECT_AT_INTAKE', ground: 'NOT_COMPETENT', reason: 'Nơi khác' });
      const [paper] = await query<{ number: string }>('select number from paper where dossier_id = $1', [dossierId]);
      return paper?.number;
    };
    expect([await rejected(reception, 'ward'), await rejected(elsewhere, 'otherWard'), await rejected(reception, 'ward')]).toEqual([
      '1/2026/BPTNTKQ',
      '1/2026/BPTNTKQ',
      '2/2026/BPTNTKQ',
    ]);
    desk.clock.set('2027-01-04T09:00:00+07:00');
    expect(await rejected(reception, 'ward')).toBe('1/2027/BPTNTKQ');
  });
});
