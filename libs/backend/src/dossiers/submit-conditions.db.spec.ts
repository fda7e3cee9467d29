import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormDefinition, STANDARD_WORKFLOW, type AgencyRule, type DraftPatch, type FormAnswers } from '@motcua/contracts';
import type { DomainError } from '@motcua/domain';
import { aComponent, anIntake } from '@motcua/testing';
import type { Caller } from '../platform/index.js';
import { Drafts, SaveDraft, SubmitDossier, TakeInDossier } from './index.js';
import { DossierHarness } from './testing/dossier-harness.js';

let desk: DossierHarness;
let citizen: Caller;

const field = (key: string, type: string, more: object = {}) => ({ key, type, label: { vi: key }, ...more });
const isAbroad = { '==': [{ var: 'isAbroad' }, true] };

const form = FormDefinition.parse({
  pages: [
    {
      key: 'child',
      title: { vi: 'Trẻ' },
      fields: [
        field('childName', 'short-text'),
        field('birthDate', 'date'),
        field('isAbroad', 'yes-no', { required: false }),
        field('country', 'short-text', { shownWhen: isAbroad }),
        field('reason', 'short-text', { requiredWhen: isAbroad }),
      ],
    },
  ],
});

beforeAll(async () => {
  desk = await DossierHarness.start();
  citizen = await desk.citizen();
  await desk.procedure('2.000010', { case: { form } });
  await desk.procedure('2.000011', {
    case: {
      form,
      eligibility: [{ when: { '==': [{ var: 'country' }, 'Lào'] }, words: { vi: 'Nộp ở Sở Tư pháp.' } }],
      components: [aComponent(), aComponent({ key: 'consular', askedWhen: isAbroad })],
      fees: [{ key: 'copies', kind: 'FEE', name: 'Phí bản sao', amount: null, amountBy: { if: [isAbroad, 16_000, 8000] }, channel: null }],
    },
  });
  const routed = (agencyRule: AgencyRule) => STANDARD_WORKFLOW.map((step) => (step.kind === 'RECEPTION' ? { ...step, agencyRule } : step));
  const byPlace: AgencyRule = { by: 'EXPRESSION', code: { if: [isAbroad, 'H24.32', { '==': [{ var: 'childName' }, 'Lạc'] }, 'H24.99', 'H24.31'] } };
  await desk.procedure('2.000012', { case: { form, workflow: routed(byPlace) } });
  await desk.procedure('2.000013', { case: { form, workflow: routed({ by: 'PARENT' }) } });
  const photo = aComponent({ key: 'photo', required: false });
  await desk.procedure('2.000015', {
    case: { form, components: [aComponent(), { ...photo, accepts: ['IMAGE'] }] },
    otherCases: [{ key: 'any-kind', form, components: [aComponent(), photo] }],
  });
  await desk.procedure('2.000014', {
    case: {
      form,
      components: [aComponent(), aComponent({ key: 'poor', required: false })],
      fees: [{ key: 'copies', kind: 'FEE', name: 'Phí', amount: 8000, channel: null, exemptions: [{ group: 'POOR_HOUSEHOLD', percent: 100, proof: 'poor' }] }],
    },
  });
});
afterAll(() => desk.stop());

/** Sends a draft with these answers beside the usual ones. @returns the code of the dossier */
async function send(answers: FormAnswers, procedureCode = '2.000010'): Promise<string> {
  const { id, revision } = await desk.draft(citizen, procedureCode);
  const saved = await desk.get(SaveDraft).run(citizen, { draftId: id, patch: { baseRevision: revision, answers } });
  const request = { revision: saved.draft.revision, declared: true, consentPurpose: true as const };
  return (await desk.get(SubmitDossier).run(citizen, { draftId: id, request, idempotencyKey: randomUUID() })).code;
}

const refusalFor = (answers: FormAnswers, procedureCode?: string): Promise<DomainError | null> =>
  send(answers, procedureCode).then(
    () => null,
    (error: unknown) => error as DomainError,
  );

const faults = async (answers: FormAnswers): Promise<string[]> =>
  ((await refusalFor(answers))?.fields ?? []).map(({ path, code }) => `${path} ${code}`);

describe('conditions of a form, whatever the browser sent', () => {
  it('an answer needed by a condition is needed', async () => {
    expect(await faults({ isAbroad: true, country: 'Lào' })).toEqual(['answers.reason field.empty']);
    expect(await faults({ isAbroad: false })).toEqual([]);
  });

  it('a question shown by a condition is asked, and the answer to a hidden one is not kept', async () => {
    expect(await faults({ isAbroad: true, reason: 'Sinh khi công tác' })).toEqual(['answers.country field.empty']);
    const code = await send({ isAbroad: false, country: 'Lào' });
    const [kept] = await desk.database.query<{ answers: FormAnswers }>(
      'select answers from dossier_content join dossier on dossier.id = dossier_id where code = $1',
      [code],
    );
    expect(kept?.answers).toEqual({ childName: 'Nguyễn Minh An', birthDate: '2026-04-02', isAbroad: false });
  });
});

describe('conditions of a case, whatever the browser sent', () => {
  const abroad = { isAbroad: true, reason: 'Công tác' };

  it('refuse who may not file, with the words for it', async () => {
    expect(await refusalFor({ ...abroad, country: 'Lào' }, '2.000011')).toMatchObject({
      code: 'procedure.not-eligible',
      params: { reasons: [{ vi: 'Nộp ở Sở Tư pháp.' }] },
    });
  });

  it('demand the papers that the answers call for, and no others', async () => {
    expect(await refusalFor({ ...abroad, country: 'Đức' }, '2.000011')).toMatchObject({ code: 'draft.papers-missing', params: { papers: ['consular'] } });
    const code = await send({ isAbroad: false }, '2.000011');
    const papers = await desk.database.query<{ key: string; verdict: string | null }>(
      'select component_key as key, verdict from dossier_component join dossier on dossier.id = dossier_id where code = $1 order by 1',
      [code],
    );
    expect(papers).toEqual([
      { key: 'birth-proof', verdict: null },
      { key: 'consular', verdict: 'NOT_APPLICABLE' },
    ]);
  });

  it('an answer to a hidden question is no reason against', async () => {
    expect(await send({ isAbroad: false, country: 'Lào' }, '2.000011')).toMatch(/^H24/);
  });

  it('set the fee, frozen with the dossier', async () => {
    const code = await send({ isAbroad: false }, '2.000011');
    const [due] = await desk.database.query<{ total: string; lines: { amount: number }[] }>(
      `select state ->> 'feeTotal' as total, fee_lines as lines from dossier join dossier_content on dossier.id = dossier_id where code = $1`,
      [code],
    );
    expect(due).toMatchObject({ total: '8000', lines: [{ amount: 8000 }] });
  });
});

interface Placed {
  agency: string;
  handedInAt: string;
  receivedBy: string | null;
}

const placeOf = async (code: string): Promise<Placed | undefined> => {
  const [placed] = await desk.database.query<Placed>(
    `select a.code as agency, s.code as "handedInAt", r.code as "receivedBy" from dossier d join agency a on a.id = d.agency_id
     join agency s on s.id = d.submitted_at_agency_id left join agency r on r.id = d.receiving_agency_id where d.code = $1`,
    [code],
  );
  return placed;
};

describe('a paper that takes pictures only, whatever the browser sent', () => {
  const refused = { code: 'request.invalid-fields', fields: [{ path: 'components.photo', code: 'upload.kind', params: { name: ['anh.pdf'], accepts: ['IMAGE'] } }] };
  const paper = (id: string, componentKey = 'photo') => ({ componentKey, documentIds: [id], notHeld: false });

  it('is refused a PDF when it is attached to a draft; what was attached before stays', async () => {
    const { id, revision } = await desk.draft(citizen, '2.000015');
    const attach = (documentId: string) => desk.get(SaveDraft).run(citizen, { draftId: id, patch: { baseRevision: revision, components: [paper(documentId)] } });
    const photo = await desk.document(citizen, 'anh.jpg');
    await attach(photo);
    await expect(attach(await desk.document(citizen, 'anh.pdf'))).rejects.toMatchObject(refused);
    expect((await desk.get(Drafts).get(citizen, id)).components.find(({ componentKey }) => componentKey === 'photo')?.documents).toMatchObject([{ id: photo }]);
  });

  it('is refused it when a draft is sent whose case changed under the file, and the draft goes on', async () => {
    const { id } = await desk.draft(citizen, '2.000015');
    const run = (patch: Partial<DraftPatch>) => desk.get(SaveDraft).run(citizen, { draftId: id, patch: { baseRevision: 1, ...patch } });
    await run({ caseKey: 'any-kind', components: [paper(await desk.document(citizen, 'anh.pdf'))] });
    const { draft } = await run({ caseKey: 'default' });
    const sendIt = (revision: number) =>
      desk.get(SubmitDossier).run(citizen, { draftId: id, request: { revision, declared: true, consentPurpose: true }, idempotencyKey: randomUUID() });
    await expect(sendIt(draft.revision)).rejects.toMatchObject(refused);
    const mended = await run({ components: [paper(await desk.document(citizen, 'anh.jpg'))] });
    expect((await sendIt(mended.draft.revision)).code).toMatch(/^H24/);
  });

  it('is refused it at the counter and in answer to a request, from the citizen and from the desk', async () => {
    const officer = await desk.officer(['RECEPTION_OFFICER', 'ONE_STOP_HEAD']);
    const scan = async (name: string) => ({ componentKey: 'photo', originals: 1, copies: 0, notApplicable: false, note: '', documentIds: [await desk.document(officer, name)] });
    const birthProof = { ...(await scan('a.pdf')), componentKey: 'birth-proof' };
    const take = async (name: string) => {
      const request = anIntake({ procedureCode: '2.000015', agencyId: desk.agencyIds.ward, papers: [birthProof, await scan(name)] });
      return desk.get(TakeInDossier).run(officer, { request, idempotencyKey: randomUUID() });
    };
    await expect(take('anh.pdf')).rejects.toMatchObject(refused);
    const { code: atCounter } = await take('anh.jpg');
    const online = await send({ isAbroad: false }, '2.000015');
    for (const [code, who] of [[atCounter, officer], [online, citizen]] as const) {
      await desk.act(officer, code, { type: 'REQUEST_SUPPLEMENT', papers: [{ componentKey: 'photo', note: 'Ảnh mờ' }], message: '', replyBy: null });
      const answer = async (name: string) =>
        desk.act(who, code, { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'photo', documentIds: [await desk.document(who, name)] }], message: '' });
      const version = await desk.versionOf(code);
      await expect(answer('anh.pdf')).rejects.toMatchObject(refused);
      expect(await desk.versionOf(code)).toBe(version);
      await answer('anh.jpg');
    }
  });
});

describe('the agency of a new dossier, whatever was chosen', () => {
  const abroad = { isAbroad: true, country: 'Lào', reason: 'Công tác' };

  it('is the one that the rule of the case gives of the answers', async () => {
    const code = await send(abroad, '2.000012');
    expect(code).toMatch(/^H24\.32-/);
    expect(await placeOf(code)).toEqual({ agency: 'H24.32', handedInAt: 'H24.31', receivedBy: null });
    expect(await placeOf(await send({ isAbroad: false }, '2.000012'))).toMatchObject({ agency: 'H24.31', handedInAt: 'H24.31' });
  });

  it('is decided at the counter too: that agency is to receive it from the desk that took it in', async () => {
    const officer = await desk.officer('RECEPTION_OFFICER');
    const answers = { childName: 'Nguyễn Minh An', birthDate: '2026-04-02', ...abroad };
    const request = anIntake({ procedureCode: '2.000012', agencyId: desk.agencyIds.ward, answers });
    const { code } = await desk.get(TakeInDossier).run(officer, { request, idempotencyKey: randomUUID() });
    expect(await placeOf(code)).toEqual({ agency: 'H24.32', handedInAt: 'H24.31', receivedBy: null });
    const stranger = await desk.officer('RECEPTION_OFFICER', 'otherWard');
    const taking = desk.get(TakeInDossier).run(stranger, { request, idempotencyKey: randomUUID() });
    await expect(taking).rejects.toMatchObject({ code: 'dossier.wrong-agency' });
  });

  it('is refused where the rule leads to nobody, or to one that does not offer the procedure', async () => {
    expect(await refusalFor({ isAbroad: false, childName: 'Lạc' }, '2.000012')).toMatchObject({ code: 'agency.not-competent', params: { agencyCode: 'H24.99' } });
    expect(await refusalFor({ isAbroad: false }, '2.000013')).toMatchObject({ code: 'agency.not-competent' });
  });

  it('a fee is waived for whom the proving paper is handed in', async () => {
    const { id, revision } = await desk.draft(citizen, '2.000014');
    const components = [{ componentKey: 'poor', documentIds: [await desk.document(citizen)], notHeld: false }];
    const saved = await desk.get(SaveDraft).run(citizen, { draftId: id, patch: { baseRevision: revision, components } });
    const request = { revision: saved.draft.revision, declared: true, consentPurpose: true as const };
    const { code } = await desk.get(SubmitDossier).run(citizen, { draftId: id, request, idempotencyKey: randomUUID() });
    const feeOf = async (dossier: string) =>
      (await desk.database.query<{ total: string }>(`select state ->> 'feeTotal' as total from dossier where code = $1`, [dossier]))[0]?.total;
    expect([await feeOf(code), await feeOf(await send({ isAbroad: false }, '2.000014'))]).toEqual(['0', '8000']);
  });
});
