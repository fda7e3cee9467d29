import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BulkActRequest, type BulkActBody, type QueueExportRequest } from '@motcua/contracts';
import { anIntake, aParty } from '@motcua/testing';
import readXlsxFile from 'read-excel-file/node';
import { FileStore, type Caller } from '../../platform/index.js';
import { BulkActs, CITIZEN_READS, Colleagues, Labels, MakeExport, OpenDossier, QueueExports, Queues, SweepExports, TakeInDossier } from '../index.js';
import { DossierHarness, refusalOf } from '../testing/dossier-harness.js';

let desk: DossierHarness;
let citizen: Caller;
let head: Caller;
let reception: Caller;
let officer: Caller;
let stranger: Caller;

beforeAll(async () => {
  desk = await DossierHarness.start();
  citizen = await desk.citizen();
  head = await desk.officer(['ONE_STOP_HEAD', 'DEPARTMENT_LEADER']);
  reception = await desk.officer('RECEPTION_OFFICER');
  officer = await desk.officer('PROCESSING_OFFICER');
  stranger = await desk.officer(['ONE_STOP_HEAD', 'RECEPTION_OFFICER'], 'otherWard');
});
afterAll(() => desk.stop());

const intakeOf = async (fullName: string, procedureCode = desk.procedureCode): Promise<string> => {
  desk.clock.advance(60_000);
  const request = anIntake({ procedureCode, agencyId: desk.agencyIds.ward, applicant: aParty({ fullName, personalId: '031190002222' }) });
  return (await desk.get(TakeInDossier).run(head, { request, idempotencyKey: randomUUID() })).code;
};

describe('a queue as a workbook', () => {
  const wanted = (over: Partial<QueueExportRequest> = {}): QueueExportRequest => ({
    name: 'Của đơn vị',
    query: { queue: 'unit', sort: 'due', search: 'xep' },
    columns: ['code', 'time', 'applicant', 'status', 'next', 'channel'],
    language: 'vi',
    ...over,
  });

  it('holds what the list shows, with progress, a record of who took what, and ends after a day', async () => {
    for (const name of ['Xếp một', 'Xếp hai', 'Xếp ba', 'Xếp bốn']) await intakeOf(name);
    const exports = desk.get(QueueExports);
    const key = randomUUID();
    const asked = await exports.request(head, wanted(), key);
    expect(asked).toMatchObject({ status: 'WAITING', rows: 0 });
    expect((await exports.request(head, wanted(), key)).id).toBe(asked.id);
    expect(await refusalOf(exports.request(head, wanted({ language: 'en' }), key))).toBe('request.idempotency-key-reused');
    expect(await refusalOf(exports.file(head, asked.id))).toBe('export.not-ready');
    await desk.get(MakeExport).run(asked.id, { isLast: false });
    expect(await exports.state(head, asked.id)).toMatchObject({ status: 'READY', rows: 4, isCut: false });
    const file = await exports.file(head, asked.id);
    const [sheet] = await readXlsxFile(await buffer(await desk.get(FileStore).read(file.sha256)));
    const [headRow = [], ...rows] = sheet?.data ?? [];
    expect(headRow).toEqual(['Mã hồ sơ', 'Hạn', 'Đứng tên', 'Tình trạng', 'Kênh']);
    const listed = await desk.get(Queues).page(head, { queue: 'unit', sort: 'due', search: 'xep', limit: 50 });
    expect(rows.map(([code]) => code)).toEqual(listed.items.map(({ code }) => code));
    const [first = []] = rows;
    expect(first.slice(2)).toEqual(['Xếp một ••2222', 'Đã tiếp nhận', 'Tại quầy']);
    expect(first[1]).toEqual(new Date((listed.items[0]?.dueAt?.getTime() ?? 0) + 7 * 3_600_000));
    const records = await desk.database.query<{ action: string; data: Record<string, unknown> }>(
      `select action, data from audit_event where account_id = $1 and action like 'queue.%' order by at, id`,
      [head.accountId],
    );
    expect(records.map(({ action }) => action)).toEqual(['queue.export', 'queue.exported', 'queue.export-open']);
    expect(records[1]?.data).toMatchObject({ queue: 'unit', rows: 4 });
    expect(JSON.stringify(records)).not.toContain('xep');
    const [kept] = await desk.database.query<{ request: object }>('select request from queue_export where id = $1', [asked.id]);
    expect(JSON.stringify(kept)).not.toContain('xep');
    for (const other of [officer, stranger]) {
      expect(await refusalOf(exports.state(other, asked.id))).toBe('export.not-found');
      expect(await refusalOf(exports.file(other, asked.id))).toBe('export.not-found');
    }
    desk.clock.advance(24 * 3_600_000);
    expect(await refusalOf(exports.file(head, asked.id))).toBe('export.not-found');
    expect(await desk.get(SweepExports).run()).toBe(1);
    expect(await desk.get(FileStore).size(file.sha256)).toBeUndefined();
  });

  it('is made within the rights that its asker has when it is made', async () => {
    const leaving = await desk.officer('PROCESSING_OFFICER');
    const asked = await desk.get(QueueExports).request(leaving, wanted(), randomUUID());
    await desk.database.query('update account set active = false where id = $1', [leaving.accountId]);
    await desk.get(MakeExport).run(asked.id, { isLast: false });
    expect(await desk.get(QueueExports).state(leaving, asked.id)).toMatchObject({ status: 'FAILED', rows: 0 });
    const foreign = await desk.get(QueueExports).request(stranger, wanted(), randomUUID());
    await desk.get(MakeExport).run(foreign.id, { isLast: false });
    expect(await desk.get(QueueExports).state(stranger, foreign.id)).toMatchObject({ status: 'READY', rows: 0 });
  });
});

describe('talk about a dossier', () => {
  it('stays in the office as a note, and names only officers who may open it', async () => {
    const code = await desk.submitted(citizen);
    const note = (mentions: string[]) => ({ type: 'NOTE' as const, text: 'Xem giúp giấy chứng sinh', mentions });
    const colleagues = await desk.get(Colleagues).list(reception, code);
    expect(colleagues.map(({ id }) => id)).toEqual(expect.arrayContaining([head.accountId, officer.accountId]));
    expect(colleagues.some(({ id }) => id === stranger.accountId || id === reception.accountId)).toBe(false);
    expect(await refusalOf(desk.act(reception, code, note([officer.accountId, stranger.accountId])))).toBe('note.mention-unfit');
    expect(await refusalOf(desk.act(reception, code, note([citizen.accountId])))).toBe('note.mention-unfit');
    await desk.act(reception, code, note([officer.accountId, officer.accountId]));
    const [entry] = await desk.database.query<{ data: Record<string, unknown> }>(
      `select e.data from journal_entry e join dossier d on d.id = e.dossier_id where d.code = $1 and e.act = 'NOTE'`,
      [code],
    );
    expect(entry?.data).toMatchObject({ mentions: [officer.accountId] });
    expect(CITIZEN_READS.NOTE).toBe('NOTHING');
    for (const [who, refused] of [
      [stranger, 'dossier.no-right'],
      [citizen, 'access.forbidden'],
    ] as const) {
      expect(await refusalOf(desk.get(Colleagues).list(who, code))).toBe(refused);
    }
  });

  it('goes both ways as messages, without growing the version, and ends with the dossier', async () => {
    const code = await desk.submitted(citizen);
    const before = await desk.versionOf(code);
    const key = randomUUID();
    const attempt = { code, act: { type: 'MESSAGE' as const, text: 'Mời mang bản chính' }, idempotencyKey: key, expectedVersion: 99 };
    const first = await desk.attempt(officer, attempt);
    expect(await desk.attempt(officer, attempt)).toEqual(first);
    await desk.act(citizen, code, { type: 'MESSAGE', text: 'Tôi mang chiều nay' });
    expect(await desk.versionOf(code)).toBe(before);
    const { row } = await desk.get(OpenDossier).open(citizen, code);
    expect(row.entries.filter(({ act }) => act === 'MESSAGE').map(({ words }) => words?.main)).toEqual(['Mời mang bản chính', 'Tôi mang chiều nay']);
    expect(await refusalOf(desk.act(stranger, code, { type: 'MESSAGE', text: 'Xin chào' }))).toBe('dossier.wrong-agency');
    expect(await refusalOf(desk.act(await desk.citizen(), code, { type: 'MESSAGE', text: 'Xin chào' }))).toBe('dossier.not-found');
    expect(await refusalOf(desk.act(officer, code, { type: 'MESSAGE', text: '' }))).toBe('reason.required');
    expect(await refusalOf(desk.act(officer, await intakeOf('Không tài khoản'), { type: 'MESSAGE', text: 'Xin chào' }))).toBe('message.no-account');
    await desk.act(citizen, code, { type: 'WITHDRAW', reason: '' });
    expect(await refusalOf(desk.act(officer, code, { type: 'MESSAGE', text: 'Xin chào' }))).toBe('dossier.action-not-allowed');
  });
});

describe('labels', () => {
  it('are made by who leads the agency, put on and taken off by acts, found by a filter, and hidden from citizens', async () => {
    const labels = desk.get(Labels);
    const { ward, otherWard, city } = desk.agencyIds;
    const wanted = { id: randomUUID(), expectedVersion: null, agencyId: ward, name: 'Ưu tiên', colour: 'RED' as const, isArchived: false };
    expect(await refusalOf(labels.save(officer, wanted))).toBe('access.forbidden');
    expect(await refusalOf(labels.save(head, { ...wanted, agencyId: otherWard }))).toBe('access.forbidden');
    const label = await labels.save(head, wanted);
    expect(await labels.save(head, wanted)).toEqual(label);
    expect(await refusalOf(labels.save(head, { ...wanted, id: randomUUID() }))).toBe('label.name-taken');
    expect(await refusalOf(labels.save(head, { ...wanted, expectedVersion: 7, name: 'Khẩn' }))).toBe('label.stale');
    const foreign = await labels.save(stranger, { ...wanted, id: randomUUID(), agencyId: otherWard });
    const leader = await desk.officer('DEPARTMENT_LEADER', 'city');
    const ofCity = await labels.save(leader, { ...wanted, id: randomUUID(), agencyId: city, name: 'Thành phố' });
    expect((await labels.list(officer)).map(({ id }) => id).sort()).toEqual([label.id, ofCity.id].sort());

    const code = await desk.submitted(citizen);
    const put = (add: string[], remove: string[] = []) => ({ type: 'LABEL' as const, add, remove });
    expect(await refusalOf(desk.act(officer, code, put([foreign.id])))).toBe('label.unfit');
    expect(await refusalOf(desk.act(stranger, code, put([label.id])))).toBe('dossier.wrong-agency');
    expect(await refusalOf(desk.act(citizen, code, put([label.id])))).toBe('dossier.wrong-role');
    const before = await desk.versionOf(code);
    await desk.act(officer, code, put([label.id, ofCity.id]));
    await desk.act(officer, code, put([label.id]));
    expect(await desk.versionOf(code)).toBe(before);
    const found = async (labelId: string) => (await desk.get(Queues).page(officer, { queue: 'unit', sort: 'due', limit: 50, labelId })).items;
    expect((await found(label.id)).map((row) => [row.code, row.labelIds?.toSorted()])).toEqual([[code, [label.id, ofCity.id].sort()]]);
    await desk.act(officer, code, put([], [label.id]));
    expect(await found(label.id)).toEqual([]);
    await labels.save(leader, { ...wanted, id: ofCity.id, agencyId: city, name: 'Thành phố', expectedVersion: 1, isArchived: true });
    expect(await refusalOf(desk.act(officer, code, put([ofCity.id])))).toBe('label.unfit');
    await desk.act(officer, code, put([], [ofCity.id]));
    const [row] = await desk.database.query<{ none: boolean }>('select label_ids is null as none from dossier where code = $1', [code]);
    expect([row?.none, CITIZEN_READS.LABEL]).toEqual([true, 'NOTHING']);
  });
});

describe('an act on many dossiers', () => {
  const bulk = (caller: Caller, act: BulkActBody, items: { code: string; expectedVersion: number }[], idempotencyKey: string = randomUUID()) =>
    desk.get(BulkActs).run(caller, { act, items, idempotencyKey });

  it('is an act of its own for each, with a result for each, and a replay answers the same', async () => {
    const [good, other, stale, elsewhere] = [
      await desk.submitted(citizen),
      await desk.submitted(citizen),
      await desk.submitted(citizen),
      await desk.submitted(citizen, desk.procedureCode, 'otherWard'),
    ];
    const received = await intakeOf('Đã tiếp nhận rồi');
    await desk.act(reception, stale, { type: 'REQUEST_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', note: 'Mờ' }], message: '', replyBy: null });
    await desk.act(citizen, stale, { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', documentIds: [await desk.document(citizen)] }], message: '' });
    const items = [good, stale, elsewhere, received, 'H24.31-260416-9999', other].map((code) => ({ code, expectedVersion: 1 }));
    const key = randomUUID();
    const results = await bulk(reception, { type: 'RECEIVE', note: '' }, items, key);
    expect(results.map(({ code, outcome, refusal }) => [code, outcome, refusal?.code ?? null])).toEqual([
      [good, 'DONE', null],
      [stale, 'STALE', 'dossier.stale-version'],
      [elsewhere, 'REFUSED', 'dossier.wrong-agency'],
      [received, 'REFUSED', 'dossier.action-not-allowed'],
      ['H24.31-260416-9999', 'REFUSED', 'dossier.not-found'],
      [other, 'DONE', null],
    ]);
    expect(results[1]?.refusal?.params).toMatchObject({ actorName: citizen.fullName, version: 3 });
    const entries = await desk.count('journal_entry');
    expect(await bulk(reception, { type: 'RECEIVE', note: '' }, items, key)).toEqual(results);
    expect(await desk.count('journal_entry')).toBe(entries);
    expect(await desk.get(BulkActs).progress(reception, key)).toEqual({ total: 6, done: 6 });
    expect(await desk.get(BulkActs).progress(officer, key)).toEqual({ total: 0, done: 0 });
    expect(await refusalOf(bulk(reception, { type: 'RECEIVE', note: '' }, items.slice(1), key))).toBe('request.idempotency-key-reused');
  });

  it('goes on after a lost process without doing anything twice', async () => {
    const codes = [await intakeOf('Dở dang một'), await intakeOf('Dở dang hai')];
    const items = codes.map((code) => ({ code, expectedVersion: 1 }));
    const [act, key] = [{ type: 'NOTE' as const, text: 'Gọi lại chiều nay' }, randomUUID()];
    await bulk(head, act, items, key);
    // The first act was committed, its result was not written down any more.
    await desk.database.query('delete from bulk_act_result where key = $1 and code = $2', [key, codes[0]]);
    const entries = await desk.count('journal_entry');
    expect((await bulk(head, act, items, key)).map(({ outcome }) => outcome)).toEqual(['DONE', 'DONE']);
    expect(await desk.count('journal_entry')).toBe(entries);
  });

  it('is refused one by one to who has no right, and forgotten after a month', async () => {
    const code = await intakeOf('Không quyền');
    const items = [{ code, expectedVersion: 1 }];
    const [assigned] = await bulk(reception, { type: 'ASSIGN', assigneeId: officer.accountId, note: '' }, items);
    expect(assigned?.refusal?.code).toBe('dossier.wrong-role');
    const [foreign] = await bulk(stranger, { type: 'NOTE', text: 'Xem' }, items);
    expect(foreign?.refusal?.code).toBe('dossier.wrong-agency');
    const [empty] = await bulk(head, { type: 'NOTE', text: '' }, items);
    expect(empty?.refusal?.code).toBe('reason.required');
    const [given] = await bulk(head, { type: 'ASSIGN', assigneeId: officer.accountId, note: '' }, items);
    expect(given).toEqual({ code, outcome: 'DONE', refusal: null });
    const parsed = BulkActRequest.safeParse({ act: { type: 'RECEIVE' }, items: Array.from({ length: 501 }, (_, n) => ({ code: `H24.31-260416-${n}`, expectedVersion: 1 })) });
    expect(parsed.success).toBe(false);
    desk.clock.advance(31 * 24 * 3_600_000);
    await desk.get(BulkActs).sweep();
    const [left] = await desk.database.query<{ n: number }>('select count(*) as n from bulk_act_result');
    expect(left?.n).toBe(0);
  });
});
