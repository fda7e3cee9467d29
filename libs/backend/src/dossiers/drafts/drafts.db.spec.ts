import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FormDefinition, type DraftPatch } from '@motcua/contracts';
import { aComponent, aForm, A_WORKING_MORNING } from '@motcua/testing';
import { SweepOrphans, type Uploads } from '../../documents/index.js';
import type { Caller, FileStore } from '../../platform/index.js';
import { CarryOverDraft, CreateDraft, DeleteDraft, Drafts, RuleBook, SaveDraft, SubmitDossier } from '../index.js';
import { DossierHarness, refusalOf } from '../testing/dossier-harness.js';

let desk: DossierHarness;
let citizen: Caller;
let procedures = 0;

beforeAll(async () => {
  desk = await DossierHarness.start();
  citizen = await desk.citizen();
});
beforeEach(() => desk.clock.set(A_WORKING_MORNING));
afterAll(() => desk.stop());

type Draft = { id: string; revision: number };

const send = (draft: Draft, key = randomUUID()) => {
  const request = { revision: draft.revision, declared: true, consentPurpose: true as const };
  return desk.get(SubmitDossier).run(citizen, { draftId: draft.id, request, idempotencyKey: key });
};
const save = async ({ id, revision }: Draft, patch: Partial<DraftPatch>): Promise<Draft> => {
  const saved = await desk.get(SaveDraft).run(citizen, { draftId: id, patch: { baseRevision: revision, ...patch } });
  return { id, revision: saved.draft.revision };
};
const carry = ({ id, revision }: Draft, over: { caseKey?: string; caller?: Caller } = {}) =>
  desk.get(CarryOverDraft).run(over.caller ?? citizen, { draftId: id, revision, caseKey: over.caseKey });

/** The job of the worker, without a disk. */
const sweepOrphans = () =>
  new SweepOrphans(desk.unitOfWork, { delete: async () => undefined } as unknown as FileStore, { sweep: async () => 0 } as unknown as Uploads, desk.clock).run();

/** The catalogue's copy in memory is a second old at most. */
function later(): void {
  desk.clock.advance(5000);
  desk.get(RuleBook).expire();
}

/** A form without the country, with a question more, and the name asked as a date. */
const NEXT_FORM = FormDefinition.parse({
  pages: aForm().pages.map((page) => ({
    ...page,
    fields: [
      ...page.fields.filter(({ key }) => key !== 'country').map((field) => (field.key === 'childName' ? { ...field, type: 'date' } : field)),
      { key: 'witness', type: 'short-text', label: { vi: 'Người làm chứng' } },
    ],
  })),
});

/** A draft whose version was replaced after it was written. */
async function replaced(over: Parameters<DossierHarness['procedure']>[1] = { case: { form: NEXT_FORM, components: [aComponent()] } }) {
  procedures += 1;
  const code = `3.${String(procedures).padStart(6, '0')}`;
  await desk.procedure(code);
  const mandate = await desk.document(citizen, 'uy-quyen.pdf');
  const begun = await desk.draft(citizen, code);
  const draft = await save(begun, {
    answers: { isAbroad: true, country: 'Lào' },
    components: [{ componentKey: 'mandate', documentIds: [mandate], notHeld: false }],
  });
  await desk.procedure(code, over);
  later();
  return { code, draft, mandate };
}

const retire = async (code: string, replacedByCode: string | null) => {
  await desk.database.query(`update procedure set retired_on = '2026-04-16', replaced_by_code = $2 where code = $1`, [code, replacedByCode]);
  await desk.database.query('update catalogue_revision set revision = revision + 1');
  later();
};

describe('a draft whose version was replaced', () => {
  it('cannot be sent, is carried over where it fits, tells what does not, and can be sent once that is answered', async () => {
    const { draft, mandate } = await replaced();
    expect(await refusalOf(send(draft))).toBe('procedure.version-replaced');
    const moved = await carry(draft);
    expect(moved).toMatchObject({ versionReplaced: false, caseKey: 'default', answers: { birthDate: '2026-04-02', isAbroad: true } });
    expect(moved.answers).not.toHaveProperty('country');
    expect(moved.components.map(({ componentKey }) => componentKey)).toEqual(['birth-proof']);
    expect(moved.carriedOver?.toReview).toEqual(['childName', 'witness']);
    expect(moved.carriedOver?.lostAnswers.map(({ label, text, reason }) => [label.vi, text.vi, reason])).toEqual([
      ['Họ và tên bé', 'Nguyễn Minh An', 'QUESTION_CHANGED'],
      ['Nước', 'Lào', 'QUESTION_GONE'],
    ]);
    expect(moved.carriedOver?.lostPapers).toMatchObject([{ componentKey: 'mandate', name: 'Văn bản ủy quyền', documents: [{ id: mandate }] }]);
    const answered = await save(moved, { answers: { childName: '2026-01-02', witness: 'Lê Văn Ba' } });
    await send(answered);
  });

  it('is carried over once: a replay and a second device get the same draft', async () => {
    const { draft } = await replaced();
    const answers = await Promise.all([carry(draft), carry(draft), carry(draft)]);
    const first = await carry(draft);
    for (const answer of answers) expect(answer).toEqual(first);
    expect(first.revision).toBe(draft.revision + 1);
  });

  it('is left alone when it was changed on another device, belongs to somebody else, was sent or was thrown away', async () => {
    const { draft } = await replaced();
    const newer = await save(draft, { answers: { isAbroad: false } });
    expect(await refusalOf(carry(draft))).toBe('draft.stale-version');
    expect(await refusalOf(carry(newer, { caller: await desk.citizen() }))).toBe('draft.not-found');
    await desk.get(DeleteDraft).run(citizen, draft.id);
    expect(await refusalOf(carry(newer))).toBe('draft.not-found');
    const sent = await desk.draft(citizen);
    await send(sent);
    expect(await refusalOf(carry(sent))).toBe('draft.already-submitted');
  });

  it('asks for the case where the old one is gone, and refuses one that is not there', async () => {
    const { draft } = await replaced({ case: { key: 'married' }, otherCases: [{ key: 'single' }] });
    expect(await refusalOf(carry(draft))).toBe('procedure.case-not-found');
    expect(await refusalOf(carry(draft, { caseKey: 'default' }))).toBe('procedure.case-not-found');
    expect(await carry(draft, { caseKey: 'single' })).toMatchObject({ caseKey: 'single', versionReplaced: false });
  });

  it('remembers what an earlier change left behind when the version changes again', async () => {
    const { code, draft } = await replaced();
    const first = await carry(draft);
    await desk.procedure(code, { case: { form: FormDefinition.parse({ pages: [{ key: 'p', title: { vi: 'T' }, fields: [NEXT_FORM.pages[0]?.fields[1]] }] }), components: [aComponent()] } });
    later();
    const second = await carry(first);
    expect(second.carriedOver?.lostAnswers.map(({ key }) => key)).toEqual(['isAbroad', 'childName', 'country']);
    expect(second.carriedOver?.lostPapers).toHaveLength(1);
  });

  it('keeps the files of papers that are not asked any more until it is sent', async () => {
    const { draft, mandate } = await replaced();
    await carry(draft);
    desk.clock.advance(25 * 3_600_000);
    await sweepOrphans();
    const [file] = await desk.database.query('select id from document where id = $1', [mandate]);
    expect(file).toEqual({ id: mandate });
  });

  it('stays as it is when only a case is chosen', async () => {
    const { draft } = await replaced();
    await save(draft, { caseKey: 'default' });
    expect((await desk.get(Drafts).get(citizen, draft.id)).versionReplaced).toBe(true);
  });
});

describe('a draft of a retired procedure', () => {
  it('is told where to go instead of being carried over or sent, and none is begun', async () => {
    await desk.procedure('4.000001');
    await desk.procedure('4.000002');
    const draft = await desk.draft(citizen, '4.000001');
    await retire('4.000001', '4.000002');
    const instead = { code: 'procedure.retired', params: { procedureCode: '4.000001', replacedByCode: '4.000002' } };
    await expect(carry(draft)).rejects.toMatchObject(instead);
    await expect(send(draft)).rejects.toMatchObject(instead);
    const begin = desk.get(CreateDraft).run(citizen, { procedureCode: '4.000001', caseKey: 'default', agencyId: desk.agencyIds.ward });
    await expect(begin).rejects.toMatchObject(instead);
  });

  it('may be begun and sent until the day has come', async () => {
    await desk.procedure('4.000003');
    await desk.database.query(`update procedure set retired_on = '2026-04-17' where code = '4.000003'`);
    await desk.database.query('update catalogue_revision set revision = revision + 1');
    later();
    await send(await desk.draft(citizen, '4.000003'));
  });
});

describe('a draft thrown away', () => {
  it('can neither be read nor sent, and comes back as it was within 14 days', async () => {
    const draft = await desk.draft(citizen);
    const before = await desk.get(Drafts).get(citizen, draft.id);
    await desk.get(DeleteDraft).run(citizen, draft.id);
    await desk.get(DeleteDraft).run(citizen, draft.id);
    expect(await refusalOf(send(draft))).toBe('draft.not-found');
    expect(await refusalOf(desk.get(Drafts).get(citizen, draft.id))).toBe('draft.not-found');
    expect((await desk.get(Drafts).listThrownAway(citizen)).map(({ id, restorableUntil }) => [id, restorableUntil])).toContainEqual([
      draft.id,
      '2026-04-30T02:00:00.000Z',
    ]);
    desk.clock.set('2026-04-30T08:59:00+07:00');
    await desk.get(DeleteDraft).sweep();
    const back = await desk.get(DeleteDraft).restore(citizen, draft.id);
    expect(back).toEqual({ ...before, keptUntil: '2026-07-29T01:59:00.000Z' });
    expect(await desk.get(DeleteDraft).restore(citizen, draft.id)).toEqual(back);
    expect(await desk.get(Drafts).listThrownAway(citizen)).not.toContainEqual(expect.objectContaining({ id: draft.id }));
  });

  it('is gone with its files after 14 days, and for everybody else from the beginning', async () => {
    const owner = await desk.citizen();
    const draft = await desk.draft(owner);
    await desk.get(DeleteDraft).run(owner, draft.id);
    expect(await refusalOf(desk.get(DeleteDraft).restore(citizen, draft.id))).toBe('draft.not-found');
    expect(await refusalOf(desk.get(DeleteDraft).run(citizen, draft.id))).toBe('draft.not-found');
    const files = async () => (await desk.database.query('select id from document where uploaded_by_id = $1', [owner.accountId])).length;
    desk.clock.set('2026-04-20T09:00:00+07:00');
    await sweepOrphans();
    expect(await files()).toBe(1);
    desk.clock.set('2026-04-30T09:00:00+07:00');
    expect(await refusalOf(desk.get(DeleteDraft).restore(owner, draft.id))).toBe('draft.not-found');
    expect(await desk.get(Drafts).listThrownAway(owner)).toEqual([]);
    await desk.get(DeleteDraft).sweep();
    expect(await desk.database.query('select id from dossier_draft where id = $1', [draft.id])).toEqual([]);
    await sweepOrphans();
    expect(await files()).toBe(0);
  });

  it('cannot be one that was sent', async () => {
    const sent = await desk.draft(citizen);
    await send(sent);
    expect(await refusalOf(desk.get(DeleteDraft).run(citizen, sent.id))).toBe('draft.not-found');
    expect(await refusalOf(desk.get(DeleteDraft).restore(citizen, sent.id))).toBe('draft.already-submitted');
  });
});

describe('a draft that nobody saves', () => {
  it('is kept for 90 days, then erased', async () => {
    const lonely = await desk.citizen();
    const { id } = await desk.draft(lonely);
    expect((await desk.get(Drafts).get(lonely, id)).keptUntil).toBe('2026-07-15T02:00:00.000Z');
    desk.clock.set('2026-07-15T10:00:00+07:00');
    expect(await desk.get(Drafts).list(lonely)).toEqual([]);
    await desk.get(DeleteDraft).sweep();
    expect(await refusalOf(desk.get(Drafts).get(lonely, id))).toBe('draft.not-found');
  });
});
