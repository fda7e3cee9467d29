import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anIntake } from '@motcua/testing';
import type { Caller } from '../platform/index.js';
import { Colleagues, OpenDossier, Queues } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';
import { TakeInDossier } from './take-in-dossier.js';

let desk: DossierHarness;
let whole: Caller;
let code: string;
let fieldCode: string;

beforeAll(async () => {
  desk = await DossierHarness.start();
  desk.clock.set('2026-04-16T09:00:00+07:00');
  whole = await desk.officer(['RECEPTION_OFFICER', 'DEPARTMENT_LEADER']);
  code = await desk.submitted(await desk.citizen());
  const [row] = await desk.database.query<{ fieldCode: string }>('select field_code as "fieldCode" from dossier where code = $1', [code]);
  fieldCode = row?.fieldCode ?? '';
});
afterAll(() => desk.stop());

/** An officer whose roles are held for some fields and procedures alone. */
async function limited(covers: string[], roles: Parameters<DossierHarness['officer']>[0] = 'RECEPTION_OFFICER'): Promise<Caller> {
  const officer = await desk.officer(roles);
  await desk.database.query('update role_grant set covers = $2 where account_id = $1', [officer.accountId, covers]);
  return { ...officer, grants: officer.grants.map((grant) => ({ ...grant, covers })) };
}

const listed = async (caller: Caller, queue: 'to-receive' | 'unit' = 'to-receive'): Promise<string[]> => {
  const { items } = await desk.get(Queues).page(caller, { queue, sort: 'due', limit: 50 });
  return items.map((row) => row.code);
};

describe('a role for some procedures alone', () => {
  it.each([
    ['its procedure', () => desk.procedureCode],
    ['its field', () => fieldCode],
  ])('reaches a dossier by %s as a whole role does', async (_by, covered) => {
    const officer = await limited([covered()]);
    expect(await listed(officer)).toContain(code);
    expect((await desk.get(Queues).counts(officer)).counts['to-receive']).toBe(1);
    const { acts } = await desk.get(OpenDossier).read(officer, code);
    expect(acts.find(({ type }) => type === 'RECEIVE')).toMatchObject({ allowed: true });
  });

  it('does not see, count, open, receive or take in another procedure', async () => {
    const officer = await limited(['9.999999']);
    expect(await listed(officer)).toEqual([]);
    expect(await listed(officer, 'unit')).toEqual([]);
    expect((await desk.get(Queues).counts(officer)).counts).toMatchObject({ 'to-receive': 0, unit: 0 });
    expect(await refusalOf(desk.get(OpenDossier).read(officer, code))).toBe('dossier.no-right');
    expect(await refusalOf(desk.act(officer, code, { type: 'RECEIVE', note: '' }))).toBe('dossier.wrong-role');
    const request = anIntake({ procedureCode: desk.procedureCode, agencyId: desk.agencyIds.ward });
    expect(await refusalOf(desk.get(TakeInDossier).run(officer, { request, idempotencyKey: randomUUID() }))).toBe('dossier.wrong-role');
  });

  it('adds to a whole role at the same desk: all is seen, the limited step only where it is covered', async () => {
    const reader = await desk.officer('CLERK');
    const grants = [...reader.grants, { role: 'RECEPTION_OFFICER' as const, agencyId: desk.agencyIds.ward, covers: ['9.999999'] }];
    const officer = { ...reader, grants };
    expect(await listed(officer, 'unit')).toContain(code);
    expect(await listed(officer)).toEqual([]);
  });

  it('is given, and named in notes, only what it covers', async () => {
    const fitting = await limited([desk.procedureCode], 'PROCESSING_OFFICER');
    const unfitting = await limited(['9.999999'], 'PROCESSING_OFFICER');
    const received = await desk.submitted(await desk.citizen());
    await desk.act(whole, received, { type: 'RECEIVE', note: '' });
    const { assignees } = await desk.get(OpenDossier).read(whole, received);
    expect(assignees.map(({ id }) => id)).toEqual([fitting.accountId]);
    const named = (await desk.get(Colleagues).list(whole, received)).map(({ id }) => id);
    expect(named).toContain(fitting.accountId);
    expect(named).not.toContain(unfitting.accountId);
    const assign = { type: 'ASSIGN', assigneeId: unfitting.accountId, note: '' } as const;
    expect(await refusalOf(desk.act(whole, received, assign))).toBe('dossier.assignee-unfit');
  });
});
