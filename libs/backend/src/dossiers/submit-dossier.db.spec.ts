import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DraftPatch, SubmissionReceipt } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { anAddress, aParty, aProcedureCase } from '@motcua/testing';
import type { Caller } from '../platform/index.js';
import { CreateDraft, RuleBook, SaveDraft, SubmitDossier } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

let desk: DossierHarness;
let citizen: Caller;

beforeAll(async () => {
  desk = await DossierHarness.start();
  citizen = await desk.citizen();
});
afterAll(() => desk.stop());

const send = (
  caller: Caller,
  draft: { id: string; revision: number },
  over: { declared?: boolean; key?: string } = {},
): Promise<SubmissionReceipt> => {
  const request = { revision: draft.revision, declared: over.declared ?? true, consentPurpose: true as const };
  return desk.get(SubmitDossier).run(caller, { draftId: draft.id, request, idempotencyKey: over.key ?? randomUUID() });
};

const save = async (draft: { id: string; revision: number }, patch: Partial<DraftPatch>) => {
  const saved = await desk.get(SaveDraft).run(citizen, { draftId: draft.id, patch: { baseRevision: draft.revision, ...patch } });
  return { id: draft.id, revision: saved.draft.revision };
};

/** A draft of a procedure of its own. */
const draftOf = (code: string) => desk.draft(citizen, code);

describe('sending a draft', () => {
  it('names the account holder as submitter when he files for somebody else', async () => {
    const draft = await save(await desk.draft(citizen), { applicant: aParty({ fullName: 'Lê Thị Hoa' }) });
    const receipt = await send(citizen, draft);
    const [party] = await desk.database.query<{ applicant: string; submitter: string }>(
      `select applicant->>'fullName' as applicant, submitter->>'fullName' as submitter from dossier_party where dossier_id = $1`,
      [receipt.dossierId],
    );
    expect(party).toEqual({ applicant: 'Lê Thị Hoa', submitter: citizen.fullName });
  });

  it('makes a dossier with a code, to be answered within eight working hours', async () => {
    const receipt = await send(citizen, await desk.draft(citizen));
    expect(receipt).toMatchObject({ version: 1, receivedAt: null, submittedAt: '2026-04-16T02:00:00.000Z', agencyName: 'Phường Gia Viên' });
    expect(receipt.answerBy).toBe('2026-04-17T02:00:00.000Z');
    expect(receipt.code).toMatch(/^H24\.31-260416-\d{4}$/);
  });

  it('gives a replay the first receipt', async () => {
    const draft = await desk.draft(citizen);
    const key = randomUUID();
    expect(await send(citizen, draft, { key })).toEqual(await send(citizen, draft, { key }));
  });

  it('makes one dossier when it is sent twice at once, by one device or by two', async () => {
    const before = await desk.count('dossier');
    const same = await desk.draft(citizen);
    const key = randomUUID();
    const receipts = await Promise.all([1, 2, 3, 4].map(() => send(citizen, same, { key })));
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(1);
    const other = await desk.draft(citizen);
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => send(citizen, other)));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as DomainError] : []));
    const [made] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.code] : []));
    expect(refused.map((error) => [error.code, error.params['code']])).toEqual(Array(3).fill(['draft.already-submitted', made]));
    expect(await desk.count('dossier')).toBe(before + 2);
  });

  it('refuses a draft of somebody else, and one changed on another device since', async () => {
    const draft = await desk.draft(citizen);
    expect(await refusalOf(send(await desk.citizen(), draft))).toBe('draft.not-found');
    await save(draft, { answers: { childName: 'Nguyễn Minh Anh' } });
    expect(await refusalOf(send(citizen, draft))).toBe('draft.stale-version');
  });

  it('refuses without the declaration', async () => {
    expect(await refusalOf(send(citizen, await desk.draft(citizen), { declared: false }))).toBe('draft.declaration-required');
  });

  it('names everything that is wrong at once: answers, person, way of return and papers', async () => {
    const draft = await save(await desk.draft(citizen), {
      answers: { birthDate: '2030-01-01', childName: null },
      applicant: aParty({ personalId: '0311900045', phone: '12' }),
      components: [{ componentKey: 'birth-proof', documentIds: [], notHeld: true }],
      returnChoice: { method: 'POST', address: null, receiverName: null, receiverPhone: null },
    });
    const refused = await send(citizen, draft).catch((error: unknown) => error as DomainError);
    expect(refused).toMatchObject({ code: 'request.invalid-fields' });
    expect((refused as DomainError).fields.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'answers.birthDate date.future',
      'answers.childName field.empty',
      'applicant.personalId personal-id.length',
      'applicant.phone phone.invalid',
      'components.birth-proof field.empty',
      'returnChoice.address field.empty',
    ]);
  });

  it('names missing papers when only papers are missing', async () => {
    const draft = await save(await desk.draft(citizen), { components: [{ componentKey: 'birth-proof', documentIds: [], notHeld: true }] });
    await expect(send(citizen, draft)).rejects.toMatchObject({ code: 'draft.papers-missing', params: { papers: ['birth-proof'] } });
  });

  it('takes the account holder when nobody else is named, and finds him by name without accents and last digits', async () => {
    await desk.database.query(`update account set profile = $2 where id = $1`, [
      citizen.accountId,
      JSON.stringify({ personalId: '031190007788' }),
    ]);
    const draft = await save(await desk.draft(citizen), { applicant: null });
    const { dossierId } = await send(citizen, draft);
    const [party] = await desk.database.query<{ applicant_name: string; id_last4: string; search: string }>(
      'select applicant_name, id_last4, search::text from dossier_party where dossier_id = $1',
      [dossierId],
    );
    expect(party).toMatchObject({ applicant_name: 'Trần Văn Nam', id_last4: '7788' });
    expect(party?.search).toContain("'tran'");
    expect(party?.search).not.toContain('031190007788');
  });
});

describe('the gates of levels', () => {
  it('refuse to begin below level 3, without a form, where the channel is closed, and where the agency does not offer it', async () => {
    await desk.procedure('2.000001', { content: { onlineLevel: 2, serviceScope: 'INFO' } });
    await desk.procedure('2.000002', { case: { form: null } });
    await desk.procedure('2.000003', { case: { channels: [{ channel: 'ONLINE', allowed: false, timeLimit: null }] } });
    await desk.procedure('2.000004', { content: { offeredBy: { kinds: ['PROVINCE'], agencyCodes: [] } } });
    const begin = (procedureCode: string) =>
      refusalOf(desk.get(CreateDraft).run(citizen, { procedureCode, caseKey: 'default', agencyId: desk.agencyIds.ward }));
    expect(await begin('2.000001')).toBe('level.online-filing-not-offered');
    expect(await begin('2.000002')).toBe('procedure.no-form');
    expect(await begin('2.000003')).toBe('channel.not-offered');
    expect(await begin('2.000004')).toBe('agency.not-competent');
  });

  it('are judged again when it is sent: an agency may have gone back to level 2 meanwhile', async () => {
    await desk.procedure('2.000005');
    const draft = await draftOf('2.000005');
    await desk.database.query(
      `insert into agency_procedure (agency_id, procedure_id, online_level, valid_from)
       select $1, id, 2, '2026-01-01' from procedure where code = '2.000005'`,
      [desk.agencyIds.ward],
    );
    desk.clock.advance(5000);
    desk.get(RuleBook).expire();
    expect(await refusalOf(send(citizen, draft))).toBe('level.online-filing-not-offered');
    desk.clock.set('2026-04-16T09:00:00+07:00');
  });

  it('refuse a result that is only electronic at level 3, and the post where the procedure excludes it', async () => {
    await desk.procedure('2.000006', {
      content: { onlineLevel: 3, serviceScope: 'PARTIAL' },
      case: { channels: aProcedureCase().channels.map((rule) => ({ ...rule, allowed: rule.channel !== 'POST' })) },
    });
    const draft = await draftOf('2.000006');
    const choice = (method: 'ONLINE' | 'POST') =>
      save(draft, { returnChoice: { method, address: anAddress(), receiverName: null, receiverPhone: null } });
    expect(await refusalOf(send(citizen, await choice('ONLINE')))).toBe('level.e-result-only-not-offered');
    expect(await refusalOf(send(citizen, await choice('POST')))).toBe('channel.post-excluded');
  });
});

describe('a draft', () => {
  it('keeps what two devices wrote, newest first, and tells what was overwritten', async () => {
    const draft = await desk.draft(citizen);
    await save(draft, { answers: { childName: 'Từ điện thoại' } });
    const { draft: merged, conflicts } = await desk
      .get(SaveDraft)
      .run(citizen, { draftId: draft.id, patch: { baseRevision: draft.revision, answers: { childName: 'Từ máy tính', isAbroad: false } } });
    expect(merged.answers).toMatchObject({ childName: 'Từ máy tính', isAbroad: false });
    expect(conflicts).toEqual([{ key: 'childName', otherValue: 'Từ điện thoại' }]);
  });

  it('takes no file of somebody else', async () => {
    const draft = await desk.draft(citizen);
    const foreign = await desk.document(await desk.citizen());
    const patch = { components: [{ componentKey: 'mandate', documentIds: [foreign], notHeld: false }] };
    expect(await refusalOf(save(draft, patch))).toBe('document.not-found');
  });
});
