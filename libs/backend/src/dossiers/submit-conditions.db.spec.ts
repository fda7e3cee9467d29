import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormDefinition, type FormAnswers } from '@motcua/contracts';
import type { DomainError } from '@motcua/domain';
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
});
afterAll(() => desk.stop());

/** Sends a draft with these answers beside the usual ones. @returns the code of the dossier */
async function send(answers: FormAnswers): Promise<string> {
  const { id, revision } = await desk.draft(citizen, '2.000010');
  const saved = await desk.get(SaveDraft).run(citizen, { draftId: id, patch: { baseRevision: revision, answers } });
  const request = { revision: saved.draft.revision, declared: true, consentPurpose: true as const };
  return (await desk.get(SubmitDossier).run(citizen, { draftId: id, request, idempotencyKey: randomUUID() })).code;
}

const faults = async (answers: FormAnswers): Promise<string[]> => {
  const refused = await send(answers).then(
    () => null,
    (error: unknown) => error as DomainError,
  );
  return (refused?.fields ?? []).map(({ path, code }) => `${path} ${code}`);
};

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
