import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormDefinition, type FormAnswers } from '@motcua/contracts';
import type { DomainError } from '@motcua/domain';
import { aComponent } from '@motcua/testing';
import type { Caller } from '../platform/index.js';
import { SaveDraft, SubmitDossier } from './index.js';
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
