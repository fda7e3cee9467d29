import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DossierDraft, DraftPatch } from '@motcua/contracts';
import { ApiProblem } from '../../../lib/api-problem.js';
import { DraftKeeper, type Conflict, type KeeperWorld } from './draft-keeper.js';

const draft = (change: Partial<DossierDraft> = {}): DossierDraft => ({
  id: '0190a000-0000-7000-8000-000000000001',
  revision: 4,
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  versionId: '0190a000-0000-7000-8000-000000000002',
  versionReplaced: false,
  caseKey: 'a',
  agencyId: null,
  agencyName: null,
  answers: { name: 'An' },
  applicant: null,
  components: [],
  returnChoice: null,
  carriedOver: null,
  savedAt: '2026-11-22T07:05:00.000Z',
  keptUntil: '2027-02-20T07:05:00.000Z',
  ...change,
});

/** A server that merges like ours. */
function world() {
  let stored = draft();
  const patches: DraftPatch[] = [];
  const copies: unknown[] = [];
  const faults: ApiProblem[] = [];
  let conflicts: Conflict[] = [];
  const keeperWorld: KeeperWorld = {
    save: async (patch) => {
      patches.push(patch);
      const fault = faults.shift();
      if (fault) throw fault;
      stored = { ...stored, revision: stored.revision + 1, answers: { ...stored.answers, ...patch.answers } };
      const told = conflicts;
      conflicts = [];
      return { draft: stored, conflicts: told };
    },
    keepCopy: (copy) => copies.push(copy),
    onSignedOut: () => undefined,
  };
  return { keeperWorld, patches, copies, faults, tellConflicts: (found: Conflict[]) => (conflicts = found) };
}

const network = new ApiProblem({ status: 0, code: 'network' });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('DraftKeeper', () => {
  it('saves once, two seconds after the last key', async () => {
    const { keeperWorld, patches } = world();
    const keeper = new DraftKeeper(draft(), undefined, keeperWorld);
    keeper.answer('name', 'Minh');
    await jest.advanceTimersByTimeAsync(1_500);
    keeper.answer('name', 'Minh An');
    await jest.advanceTimersByTimeAsync(1_900);
    expect(patches).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(patches).toEqual([{ baseRevision: 4, answers: { name: 'Minh An' } }]);
    expect(keeper.snapshot().status).toBe('SAVED');
  });

  it('shows what is typed at once and removes an emptied answer', () => {
    const { keeperWorld } = world();
    const keeper = new DraftKeeper(draft(), undefined, keeperWorld);
    keeper.answer('name', '');
    expect(keeper.snapshot().draft.answers).toEqual({});
  });

  it('shows what is typed when the typing pauses, or at once with anything else; nothing typed is lost before', async () => {
    const { keeperWorld, patches, copies } = world();
    const keeper = new DraftKeeper(draft(), undefined, keeperWorld);
    const shown: unknown[] = [];
    keeper.subscribe(() => shown.push(keeper.snapshot().draft.answers['name']));
    for (const text of ['M', 'Mi', 'Min']) {
      keeper.type('name', text);
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(shown).toEqual([]);
    expect(keeper.hasUnsaved).toBe(true);
    await jest.advanceTimersByTimeAsync(100);
    expect(shown).toEqual(['Min']);
    expect(copies.at(-1)).toMatchObject({ pending: { answers: { name: 'Min' } } });
    keeper.type('name', 'Minh');
    expect(keeper.settle().draft.answers['name']).toBe('Minh');
    keeper.type('name', 'Minh A');
    keeper.answer('place', 'Hải Phòng');
    expect(keeper.snapshot().draft.answers).toEqual({ name: 'Minh A', place: 'Hải Phòng' });
    keeper.type('name', 'Minh An');
    expect(await keeper.flush()).toBe(true);
    expect(patches.at(-1)).toMatchObject({ answers: { name: 'Minh An' } });
    const before = shown.length;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(shown).toHaveLength(before);
  });

  it('keeps a copy until the server has everything', async () => {
    const { keeperWorld, copies } = world();
    const keeper = new DraftKeeper(draft(), undefined, keeperWorld);
    keeper.answer('name', 'Minh');
    expect(copies.at(-1)).toEqual({ baseRevision: 4, pending: { answers: { name: 'Minh' } } });
    await keeper.flush();
    expect(copies.at(-1)).toBeUndefined();
  });

  it('goes on by itself after the network was gone, with what was typed meanwhile', async () => {
    const { keeperWorld, patches, faults } = world();
    faults.push(network);
    const keeper = new DraftKeeper(draft(), undefined, keeperWorld);
    keeper.answer('name', 'Minh');
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot().status).toBe('OFFLINE');
    keeper.answer('place', 'Hải Phòng');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(patches.at(-1)).toEqual({ baseRevision: 4, answers: { name: 'Minh', place: 'Hải Phòng' } });
    expect(keeper.snapshot().status).toBe('SAVED');
  });

  it('does not repeat what the server refuses, and keeps it', async () => {
    const { keeperWorld, patches, faults } = world();
    faults.push(new ApiProblem({ status: 404, code: 'document.not-found' }));
    const keeper = new DraftKeeper(draft(), undefined, keeperWorld);
    keeper.answer('name', 'Minh');
    await keeper.flush();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(patches).toHaveLength(1);
    expect(keeper.snapshot()).toMatchObject({ status: 'REFUSED', draft: { answers: { name: 'Minh' } } });
  });

  it('sends a copy left by a crash with the revision it was typed against', async () => {
    const { keeperWorld, patches } = world();
    const copy = { baseRevision: 2, pending: { answers: { name: 'Bình' } } };
    const keeper = new DraftKeeper(draft(), copy, keeperWorld);
    expect(keeper.snapshot().draft.answers).toEqual({ name: 'Bình' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(patches).toEqual([{ baseRevision: 2, answers: { name: 'Bình' } }]);
  });

  it('tells what another device had written, until it was read', async () => {
    const { keeperWorld, tellConflicts } = world();
    tellConflicts([{ key: 'name', otherValue: 'Hoa' }]);
    const keeper = new DraftKeeper(draft(), undefined, keeperWorld);
    keeper.answer('name', 'Minh');
    await keeper.flush();
    expect(keeper.snapshot().conflicts).toEqual([{ key: 'name', otherValue: 'Hoa' }]);
    keeper.forgetConflict('name');
    expect(keeper.snapshot().conflicts).toEqual([]);
  });

  it('takes in what another device saved without losing what is typed here', () => {
    const { keeperWorld } = world();
    const keeper = new DraftKeeper(draft(), undefined, keeperWorld);
    keeper.answer('name', 'Minh');
    keeper.take(draft({ revision: 6, answers: { name: 'Hoa', place: 'Kiến An' } }));
    expect(keeper.snapshot().draft.answers).toEqual({ name: 'Minh', place: 'Kiến An' });
  });

  it('waits with the name of another person until it is a name', async () => {
    const { keeperWorld, patches } = world();
    const keeper = new DraftKeeper(draft(), undefined, keeperWorld);
    const person = { kind: 'CITIZEN', fullName: 'B', personalId: null, taxCode: null, birthDate: null, phone: null, email: null, address: null } as const;
    keeper.change({ applicant: person, answers: { name: 'Minh' } });
    await keeper.flush();
    expect(patches).toEqual([{ baseRevision: 4, answers: { name: 'Minh' } }]);
    expect(keeper.snapshot().draft.applicant?.fullName).toBe('B');
  });
});
