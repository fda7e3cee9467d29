import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_PINNED_QUERIES, type Queue, type QueueQuery, type QueueSort, type QueueView } from '@motcua/contracts';
import { anIntake, aParty } from '@motcua/testing';
import type { Caller } from '../../platform/index.js';
import { Boards, Queues, ReusableTexts, SavedQueries, TakeInDossier } from '../index.js';
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

const codesOf = async (caller: Caller, query: Partial<QueueQuery> & { queue: Queue }) =>
  (await desk.get(Queues).page(caller, { limit: 50, sort: 'due', ...query })).items.map(({ code }) => code);

const intakeOf = async (fullName: string, procedureCode = desk.procedureCode): Promise<string> => {
  desk.clock.advance(60_000);
  const request = anIntake({ procedureCode, agencyId: desk.agencyIds.ward, applicant: aParty({ fullName, personalId: '031190002222' }) });
  return (await desk.get(TakeInDossier).run(head, { request, idempotencyKey: randomUUID() })).code;
};

const VIEW: QueueView = { columns: ['time', 'code', 'channel'], sort: 'newest', filters: { channel: 'COUNTER' } };
const aQuery = (name: string, over: object = {}) => ({
  id: randomUUID(),
  expectedVersion: null,
  name,
  queue: 'unit' as const,
  view: VIEW,
  sharedWithId: null,
  ...over,
});

describe('columns of a queue', () => {
  it('give every order without gap or repeat over the pages', async () => {
    await desk.procedure('2.000001');
    const codes = [await intakeOf('Xếp một'), await intakeOf('Xếp hai', '2.000001'), await intakeOf('Xếp ba'), await intakeOf('Xếp bốn', '2.000001')];
    const [first = '', second = '', third = '', fourth = ''] = codes;
    const expected: Partial<Record<QueueSort, string[]>> = {
      due: codes,
      'due-last': codes.toReversed(),
      oldest: codes,
      newest: codes.toReversed(),
      code: codes,
      'code-last': codes.toReversed(),
    };
    for (const sort of Object.keys(expected) as QueueSort[]) {
      expect([sort, await walk(sort)]).toEqual([sort, expected[sort]]);
    }
    const byProcedure = await walk('procedure');
    expect(new Set(byProcedure.slice(0, 2))).toEqual(new Set([first, third]));
    expect(new Set(byProcedure.slice(2))).toEqual(new Set([second, fourth]));
    expect(await walk('procedure-last')).toEqual(byProcedure.toReversed());
    expect(await refusalOf(desk.get(Queues).page(head, { queue: 'unit', limit: 3, sort: 'due', cursor: Buffer.from(`x ${randomUUID()}`).toString('base64url') }))).toBe(
      'request.malformed',
    );
  });

  async function walk(sort: QueueSort): Promise<string[]> {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Queues['page']>> = await desk
        .get(Queues)
        .page(head, { queue: 'to-assign', limit: 3, sort, search: 'xep', ...(cursor === null ? {} : { cursor }) });
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return seen;
  }

  it('filter by step and by where the due moment stands', async () => {
    const late = await intakeOf('Lọc hạn');
    desk.clock.advance(1);
    const all = await codesOf(head, { queue: 'unit' });
    expect(all).toContain(late);
    expect(await codesOf(head, { queue: 'unit', due: 'LATER' })).toEqual(all);
    expect(await codesOf(head, { queue: 'unit', due: 'OVERDUE' })).toEqual([]);
    expect(await codesOf(head, { queue: 'unit', due: 'PAUSED' })).toEqual([]);
    expect(await codesOf(head, { queue: 'unit', stepKind: 'ASSIGNMENT' })).toEqual(all);
    expect(await codesOf(head, { queue: 'unit', stepKind: 'APPROVAL' })).toEqual([]);
    await desk.act(head, late, { type: 'REQUEST_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', note: 'Mờ' }], message: '', replyBy: null });
    expect(await codesOf(head, { queue: 'unit', due: 'PAUSED' })).toEqual([late]);
    await desk.act(head, late, { type: 'WITHDRAW', reason: 'Hết việc' });
  });
});

describe('how an officer looks at his queues', () => {
  it('is kept on the server for each queue, and forgotten on demand', async () => {
    const inbox = desk.get(SavedQueries);
    await inbox.saveView(reception, 'to-receive', VIEW);
    await inbox.saveView(reception, 'to-receive', { ...VIEW, sort: 'oldest' });
    expect((await inbox.inbox(reception)).views).toEqual({ 'to-receive': { ...VIEW, sort: 'oldest' } });
    expect((await inbox.inbox(officer)).views).toEqual({});
    await inbox.saveView(reception, 'to-receive', null);
    expect((await inbox.inbox(reception)).views).toEqual({});
  });
});

describe('a text for citizens', () => {
  const aText = (title: string, over: object = {}) => ({
    id: randomUUID(),
    expectedVersion: null,
    use: 'SUPPLEMENT' as const,
    title,
    body: 'Mời bổ sung bản chính.',
    agencyId: null,
    ...over,
  });

  it("is an officer's own or his agency's, and changed only by whose it is and from what he saw", async () => {
    const texts = desk.get(ReusableTexts);
    const { ward, otherWard } = desk.agencyIds;
    const own = aText('Bản chính');
    const saved = await texts.save(officer, own);
    expect(await texts.save(officer, own)).toEqual(saved);
    expect(saved).toMatchObject({ version: 1, agency: null, mayChange: true });
    expect(await texts.save(officer, { ...own, expectedVersion: 1, body: 'Mời bổ sung.' })).toMatchObject({ version: 2 });
    expect(await refusalOf(texts.save(officer, { ...own, expectedVersion: 1, body: 'Cũ' }))).toBe('text.stale');
    expect(await refusalOf(texts.save(officer, aText('Không có', { expectedVersion: 1 })))).toBe('text.not-found');
    expect(await refusalOf(texts.save(reception, { ...own, expectedVersion: 2, body: 'Của người khác' }))).toBe('access.forbidden');
    expect(await refusalOf(texts.remove(reception, own.id))).toBe('access.forbidden');
    expect(await refusalOf(texts.save(officer, aText('Chung', { agencyId: ward })))).toBe('access.forbidden');
    expect(await refusalOf(texts.save(head, aText('Chung', { agencyId: otherWard })))).toBe('access.forbidden');
    const shared = await texts.save(head, aText('Chung', { agencyId: ward }));
    expect((await texts.list(officer)).map(({ title, mayChange }) => [title, mayChange])).toEqual([
      ['Bản chính', true],
      ['Chung', false],
    ]);
    expect((await texts.list(reception)).map(({ title }) => title)).toEqual(['Chung']);
    expect(await texts.list(stranger)).toEqual([]);
    expect(await refusalOf(texts.remove(stranger, shared.id))).toBe('access.forbidden');
    await texts.remove(head, shared.id);
    expect(await refusalOf(texts.remove(head, shared.id))).toBe('text.not-found');
  });
});

describe('a saved query', () => {
  it('is made once, changed by its owner only, and only from what he saw', async () => {
    const inbox = desk.get(SavedQueries);
    const wanted = aQuery('Tại quầy');
    const saved = await inbox.save(reception, wanted);
    expect(saved).toMatchObject({ name: 'Tại quầy', version: 1, isOwn: true, isPinned: true, sharedWith: null, view: VIEW });
    expect(await inbox.save(reception, wanted)).toEqual(saved);
    const changed = await inbox.save(reception, { ...wanted, expectedVersion: 1, name: 'Ở quầy' });
    expect(changed).toMatchObject({ name: 'Ở quầy', version: 2 });
    expect(await refusalOf(inbox.save(reception, { ...wanted, expectedVersion: 1, name: 'Cũ' }))).toBe('saved-query.stale');
    expect(await refusalOf(inbox.save(reception, aQuery('Không có', { expectedVersion: 3 })))).toBe('saved-query.not-found');
    expect(await refusalOf(inbox.save(reception, aQuery('Ở quầy')))).toBe('saved-query.name-taken');
    expect(await refusalOf(inbox.save(officer, { ...wanted, expectedVersion: 2 }))).toBe('access.forbidden');
    expect(await refusalOf(inbox.remove(officer, wanted.id))).toBe('access.forbidden');
    expect((await inbox.inbox(officer)).queries).toEqual([]);
    await inbox.remove(reception, wanted.id);
    expect(await refusalOf(inbox.remove(reception, wanted.id))).toBe('saved-query.not-found');
  });

  it('is shared by a head with his own agency, not by others and not with a foreign one', async () => {
    const inbox = desk.get(SavedQueries);
    const { ward, otherWard } = desk.agencyIds;
    expect(await refusalOf(inbox.save(reception, aQuery('Chung', { sharedWithId: ward })))).toBe('access.forbidden');
    expect(await refusalOf(inbox.save(head, aQuery('Chung', { sharedWithId: otherWard })))).toBe('access.forbidden');
    const shared = await inbox.save(head, aQuery('Chung', { sharedWithId: ward }));
    expect((await inbox.inbox(officer)).queries).toMatchObject([{ id: shared.id, isOwn: false, isPinned: false, ownerName: head.fullName }]);
    expect((await inbox.inbox(stranger)).queries).toEqual([]);
    expect(await refusalOf(inbox.remove(stranger, shared.id))).toBe('access.forbidden');
    const city = await desk.officer('DEPARTMENT_LEADER', 'city');
    await inbox.remove(city, shared.id);
    expect((await inbox.inbox(officer)).queries).toEqual([]);
  });

  it('is counted beside the built-in queues when pinned, within what its reader may see', async () => {
    const inbox = desk.get(SavedQueries);
    const own = await inbox.save(head, aQuery('Đếm', { queue: 'to-assign', view: { ...VIEW, filters: { procedureCode: '2.000001', due: 'LATER' } } }));
    const agency = await inbox.save(head, aQuery('Cơ quan', { view: { ...VIEW, filters: { agencyId: desk.agencyIds.city } } }));
    const everything = await inbox.save(head, aQuery('Tất cả', { queue: 'all' }));
    const { counts, saved } = await desk.get(Queues).counts(head);
    expect(saved).toEqual({ [own.id]: 2, [agency.id]: counts.unit });
    await inbox.arrange(head, [{ id: agency.id, isPinned: false }, { id: own.id, isPinned: true }, { id: randomUUID(), isPinned: true }]);
    expect((await inbox.inbox(head)).queries.map(({ id, isPinned }) => [id, isPinned])).toEqual([[agency.id, false], [own.id, true], [everything.id, false]]);
    expect((await desk.get(Queues).counts(head)).saved).toEqual({ [own.id]: 2 });
    await inbox.arrange(stranger, [{ id: own.id, isPinned: true }]);
    expect((await desk.get(Queues).counts(stranger)).saved).toEqual({});
    expect((await desk.get(Queues).counts(citizen)).saved).toEqual({});
    const many = Array.from({ length: MOST_PINNED_QUERIES + 1 }, () => ({ id: randomUUID(), isPinned: true }));
    expect(await refusalOf(inbox.arrange(head, many))).toBe('saved-query.too-many');
  });
});

describe("a head's board", () => {
  it('shows what waits and who holds what, most urgent first, to who leads the agency only', async () => {
    const colleague = await desk.officer('PROCESSING_OFFICER');
    const [first, second, waiting] = [await intakeOf('Bảng một'), await intakeOf('Bảng hai'), await intakeOf('Bảng ba')];
    for (const code of [second, first]) await desk.act(head, code, { type: 'ASSIGN', assigneeId: colleague.accountId, note: '' });
    const board = await desk.get(Boards).read(head);
    const column = board.columns.find(({ id }) => id === colleague.accountId);
    expect(column).toMatchObject({ open: 2, overdue: 0 });
    expect(column?.cards.map(({ code }) => code)).toEqual([first, second]);
    expect(board.unassigned.map(({ code }) => code)).toContain(waiting);
    await desk.act(head, first, { type: 'ASSIGN', assigneeId: officer.accountId, note: '' });
    const after = await desk.get(Boards).read(head);
    expect(after.columns.find(({ id }) => id === colleague.accountId)?.cards.map(({ code }) => code)).toEqual([second]);
    expect(await refusalOf(desk.get(Boards).read(officer))).toBe('access.forbidden');
    expect(await refusalOf(desk.get(Boards).read(citizen))).toBe('access.forbidden');
    const elsewhere = await desk.get(Boards).read(stranger);
    expect([elsewhere.unassigned, elsewhere.columns]).toEqual([[], []]);
  });
});

