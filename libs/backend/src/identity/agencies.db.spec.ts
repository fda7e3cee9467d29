import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS, type AgencyWrite } from '@motcua/contracts';
import { Agencies, loadAgencies, SaveAgency } from './index.js';
import { raiseAgenciesRevision } from './agencies.repository.js';
import { IdentityHarness, refusalOf } from './testing/identity-harness.js';

describe('agencies', () => {
  let test: IdentityHarness;
  beforeAll(async () => {
    test = await IdentityHarness.start();
  });
  afterAll(() => test.stop());

  const write = (more: Partial<AgencyWrite>): AgencyWrite => ({
    code: 'H24.31.9',
    name: 'Phòng Văn hóa',
    shortName: null,
    kind: 'DIVISION',
    parentId: test.agencyIds.ward,
    unitCode: null,
    validFrom: null,
    validTo: null,
    address: null,
    phone: null,
    workingHours: null,
    ...more,
  });
  const create = (by: 'city' | 'ward', more: Partial<AgencyWrite>) =>
    test.get(SaveAgency).create(test.administratorOf(by), write(more));

  it('come into the tree when made, below an agency of the administrator', async () => {
    const made = await create('ward', {});
    expect((await test.get(Agencies).tree()).path(made.id)).toEqual([
      made.id,
      test.agencyIds.ward,
      test.agencyIds.city,
    ]);
    expect(await refusalOf(create('ward', { code: 'H24.99', parentId: test.agencyIds.city }))).toBe(
      'access.forbidden',
    );
    expect(await refusalOf(create('ward', { code: 'H25', parentId: null }))).toBe('access.forbidden');
    expect(await refusalOf(create('city', { code: 'H25', parentId: null }))).toBe('request.invalid-fields');
    expect(await refusalOf(create('city', {}))).toBe('agency.code-taken');
  });

  it('change name and hours, and those below inherit the hours at once', async () => {
    const { ward, desk, city } = test.agencyIds;
    const hours = { ...DEFAULT_WORKING_HOURS, saturday: [{ from: '08:00', to: '11:00' }] };
    const next = write({
      code: 'H24.31',
      name: 'UBND phường mới',
      kind: 'COMMUNE',
      parentId: city,
      workingHours: hours,
    });
    const saved = await test.get(SaveAgency).change(test.administratorOf('ward'), ward, next);
    expect(saved).toMatchObject({ name: 'UBND phường mới', workingHours: hours });
    expect((await test.get(Agencies).tree()).workingHoursOf(desk)).toEqual(hours);
  });

  it('are never moved below themselves nor out of the administrator’s reach', async () => {
    const { ward, desk, office } = test.agencyIds;
    const change = (by: 'city' | 'ward', id: string, more: Partial<AgencyWrite>) =>
      test.get(SaveAgency).change(test.administratorOf(by), id, write(more));
    expect(await refusalOf(change('city', ward, { code: 'H24.31', parentId: desk }))).toBe(
      'request.invalid-fields',
    );
    expect(await refusalOf(change('ward', desk, { code: 'H24.31.1', parentId: office }))).toBe(
      'access.forbidden',
    );
    expect(await refusalOf(change('ward', office, { code: 'H24.15' }))).toBe('access.forbidden');
    expect(await refusalOf(change('city', '01900000-0000-7000-8000-00000000dead', {}))).toBe(
      'agency.not-found',
    );
  });

  it('changed by another process are seen within two seconds', async () => {
    const before = await test.get(Agencies).tree();
    await test.unitOfWork.run(async (tx) => {
      await tx.query(`update agency set name = 'Tên mới' where id = $1`, [test.agencyIds.office]);
      await raiseAgenciesRevision(tx, test.clock.date());
    });
    expect(await test.get(Agencies).tree()).toBe(before);
    test.clock.advance(2000);
    expect((await test.get(Agencies).tree()).get(test.agencyIds.office).name).toBe('Tên mới');
  });

  it('of the seed are loaded once, with parents, and later changes stay', async () => {
    const load = () => test.unitOfWork.run((tx) => loadAgencies(tx, test.clock.date()));
    expect(await load()).toBeGreaterThan(500);
    await test.database.query(`update agency set name = 'Sở đổi tên' where code = 'H24.12'`);
    expect(await load()).toBe(0);
    test.get(Agencies).expire();
    const tree = await test.get(Agencies).tree();
    expect(tree.byCode('H24.12')?.name).toBe('Sở đổi tên');
    expect(
      tree
        .all()
        .filter((node) => node.parentId === null)
        .map((node) => node.code),
    ).toEqual(['H24']);
    expect(tree.subtree(test.agencyIds.city)).toHaveLength(tree.all().length);
  });
});
