import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SubstitutionWrite } from '@motcua/contracts';
import { ArrangeSubstitution, FindSession, Substitutions } from '../identity/index.js';
import type { Caller } from '../platform/index.js';
import { OpenDossier, Queues } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

let desk: DossierHarness;
let citizen: Caller;
let head: Caller;
let absent: Caller;
let colleague: Caller;
let clerk: Caller;

beforeAll(async () => {
  desk = await DossierHarness.start();
  citizen = await desk.citizen();
  head = await desk.officer(['DEPARTMENT_LEADER', 'RECEPTION_OFFICER']);
  absent = await desk.officer('PROCESSING_OFFICER');
  colleague = await desk.officer('RESULT_OFFICER');
  clerk = await desk.officer('CLERK', 'otherWard');
});
afterAll(() => desk.stop());
beforeEach(async () => {
  desk.clock.set('2026-04-16T09:00:00+07:00');
  await desk.database.query('delete from substitution');
});

const wanted = (over: Partial<SubstitutionWrite> = {}): SubstitutionWrite => ({
  ...{ absentId: absent.accountId, substituteId: colleague.accountId, fromDay: '2026-04-17', toDay: '2026-04-20', note: 'Nghỉ phép' },
  ...over,
});
const arrange = (caller: Caller, over: Partial<SubstitutionWrite> = {}) => desk.get(ArrangeSubstitution).arrange(caller, wanted(over));

/** The caller as his session finds him at the moment of the clock. */
async function signedIn({ accountId }: Caller): Promise<Caller> {
  const token = `token-${accountId}-${desk.clock.now()}`;
  await desk.database.query(
    `insert into sign_in (token_hash, csrf_hash, account_id, created_at, touched_at, idle_until, ends_at, shared_device)
     values ($1, $1, $2, $3, $3, $4, $4, false) on conflict do nothing`,
    [createHash('sha256').update(token, 'utf8').digest(), accountId, desk.clock.date(), new Date(desk.clock.now() + 3_600_000)],
  );
  const session = await desk.get(FindSession).find(token);
  if (!session) throw new Error('nobody is signed in');
  return session.caller;
}

async function held(): Promise<string> {
  const code = await desk.submitted(citizen);
  await desk.act(head, code, { type: 'RECEIVE', note: '' });
  await desk.act(head, code, { type: 'ASSIGN', assigneeId: absent.accountId, note: '' });
  return code;
}

const propose = { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null } as const;

describe('a substitute', () => {
  it('sees and does the work of the absent officer within the days and not a day longer, and the journal says in whose place', async () => {
    const code = await held();
    await arrange(head);
    const mine = async (caller: Caller) => (await desk.get(Queues).page(caller, { queue: 'mine', sort: 'due', limit: 50 })).items.map((row) => row.code);

    const before = await signedIn(colleague);
    expect(before.permissions).toContain('desk');
    expect(await mine(before)).not.toContain(code);
    expect(await refusalOf(desk.act(before, code, propose))).toBe('dossier.wrong-role');

    desk.clock.set('2026-04-17T07:30:00+07:00');
    const within = await signedIn(colleague);
    expect(within.standsInFor).toEqual([expect.objectContaining({ accountId: absent.accountId, untilDay: '2026-04-20' })]);
    expect(await mine(within)).toContain(code);
    await desk.act(within, code, propose);
    const { row } = await desk.get(OpenDossier).read(head, code);
    expect(row.entries.at(-1)).toMatchObject({ act: 'PROPOSE', actorName: colleague.fullName, insteadOfName: absent.fullName });
    expect(row.state.proposal).toMatchObject({ byId: absent.accountId });

    const other = await held();
    desk.clock.set('2026-04-21T07:30:00+07:00');
    const after = await signedIn(colleague);
    expect(after.standsInFor).toEqual([]);
    expect(await refusalOf(desk.act(after, other, propose))).toBe('dossier.wrong-role');
  });

  it('acts in his own name where his own rights suffice', async () => {
    const code = await held();
    await arrange(head, { fromDay: '2026-04-16' });
    const within = await signedIn(colleague);
    await desk.act(within, code, { type: 'NOTE', text: 'Đã gọi điện' });
    const { row } = await desk.get(OpenDossier).read(head, code);
    expect(row.entries.at(-1)).toMatchObject({ act: 'NOTE', insteadOfName: null });
  });

  it('loses the rights at once when the arrangement is ended, and ending it again changes nothing', async () => {
    const code = await held();
    const { id } = await arrange(head, { fromDay: '2026-04-16' });
    const first = await desk.get(ArrangeSubstitution).end(head, id);
    expect(first).toMatchObject({ state: 'ENDED' });
    desk.clock.advance(60_000);
    expect(await desk.get(ArrangeSubstitution).end(head, id)).toEqual(first);
    expect(await refusalOf(desk.act(await signedIn(colleague), code, propose))).toBe('dossier.wrong-role');
  });
});

describe('an arrangement', () => {
  it('is made by who leads both, and by nobody else', async () => {
    expect(await refusalOf(arrange(absent))).toBe('access.forbidden');
    expect(await refusalOf(arrange(await desk.officer('DEPARTMENT_LEADER', 'otherWard')))).toBe('access.forbidden');
    expect(await refusalOf(arrange(head, { substituteId: clerk.accountId }))).toBe('access.forbidden');
    const { id } = await arrange(head);
    expect(await refusalOf(desk.get(ArrangeSubstitution).end(colleague, id))).toBe('access.forbidden');
    expect(await refusalOf(desk.get(ArrangeSubstitution).end(head, desk.agencyIds.city))).toBe('substitution.not-found');
  });

  it('never gives on rights that lie beyond the agencies of the head', async () => {
    const busy = await desk.officer('PROCESSING_OFFICER');
    await desk.database.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'CLERK', $2)`, [busy.accountId, desk.agencyIds.otherWard]);
    expect(await refusalOf(arrange(head, { absentId: busy.accountId }))).toBe('access.forbidden');
    await arrange(await desk.officer('ONE_STOP_HEAD', 'city'), { absentId: busy.accountId });
  });

  it('names what is wrong at its field', async () => {
    const faults = async (over: Partial<SubstitutionWrite>) => {
      const error: unknown = await arrange(head, over).catch((refused: unknown) => refused);
      return (error as { fields: { path: string; code: string }[] }).fields.map(({ path, code }) => `${path}: ${code}`);
    };
    expect(await faults({ substituteId: absent.accountId })).toEqual(['substituteId: substitution.same-person']);
    expect(await faults({ fromDay: '2026-04-20', toDay: '2026-04-17' })).toEqual(['toDay: date.invalid']);
    expect(await faults({ fromDay: '2026-04-13', toDay: '2026-04-15' })).toEqual(['toDay: date.past']);
    expect(await faults({ toDay: '2027-04-20' })).toEqual(['toDay: substitution.too-long']);
  });

  it('stands alone: one substitute at a time, who is there himself, and no chains; repeated it is the same', async () => {
    const third = await desk.officer('PROCESSING_OFFICER');
    const first = await arrange(head);
    expect(await arrange(head)).toEqual(first);
    const until = { fromDay: '2026-04-20', toDay: '2026-04-25' };
    expect(await refusalOf(arrange(head, { ...until, substituteId: third.accountId }))).toBe('substitution.overlaps');
    expect(await refusalOf(arrange(head, { ...until, absentId: third.accountId, substituteId: absent.accountId }))).toBe('substitution.substitute-absent');
    expect(await refusalOf(arrange(head, { ...until, absentId: colleague.accountId, substituteId: third.accountId }))).toBe('substitution.absent-stands-in');
    await arrange(head, { fromDay: '2026-04-21', toDay: '2026-04-25', substituteId: third.accountId });
  });

  it('made twice at once stands once', async () => {
    await Promise.all([arrange(head), arrange(head), arrange(head)]);
    const rows = await desk.database.query<{ n: number }>('select count(*)::int as n from substitution');
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('is listed for the head with the officers to choose from, and for the two whom it concerns', async () => {
    await arrange(head);
    const listed = await desk.get(Substitutions).list(head);
    expect(listed.items).toEqual([expect.objectContaining({ state: 'COMING', arrangedByName: head.fullName, note: 'Nghỉ phép' })]);
    expect(listed.officers.map(({ id }) => id)).toEqual(expect.arrayContaining([absent.accountId, colleague.accountId]));
    expect(listed.officers.map(({ id }) => id)).not.toContain(clerk.accountId);
    expect((await desk.get(Substitutions).list(colleague)).items).toHaveLength(1);
    expect(await desk.get(Substitutions).list(clerk)).toEqual({ items: [], officers: [] });
  });
});
