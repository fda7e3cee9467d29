import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LevelChange } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { Audit, FixedClock } from '../../platform/index.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/index.js';
import { AgencyDirectory } from '../agency-directory.js';
import { Catalogue } from '../catalogue.js';
import { loadCatalogue } from '../load-seed-catalogue.js';
import { ProceduresRepository } from '../procedures.repository.js';
import { RevisionWatch } from '../revision-watch.js';
import { insertSampleAgencies, SAMPLE_FIELDS, sampleCase, sampleProcedure } from '../testing.sample.js';
import { ChangeLevels } from './change-levels.js';

const FULL = '1.000001';
const LOW = '1.000002';
const FORMLESS = '1.000003';
const RACE = '1.000004';
const CORRECTED = '1.000005';
const HALF = '1.000006';
const DESK_CASE = '1.000007';

describe('levels in force of agencies', () => {
  let test: TestDatabase;
  let levels: ChangeLevels;
  let catalogue: Catalogue;
  let office: Actor;
  let commune: Actor;
  const clock = new FixedClock('2026-11-27T09:00:00+07:00');

  const change = (with_: Partial<LevelChange> = {}): LevelChange => ({
    ...{ procedureCodes: [FULL], agencyCodes: ['H24.100'], offered: true, onlineLevel: 2 },
    ...{ validFrom: '2026-12-01', decisionNo: '9/QĐ-UBND', ...with_ },
  });
  const revision = async () =>
    (await test.database.query<{ revision: number }>('select revision from catalogue_revision'))[0]?.revision ?? 0;
  const offeringOn = async (day: string) => {
    clock.advance(5_000);
    const rows = await catalogue.listOffering(await catalogue.getByCode(FULL), day);
    return rows.map(({ code, onlineLevel }) => `${code} ${onlineLevel}`);
  };

  async function staff(name: string, agencyId = ''): Promise<Actor> {
    const [row] = await test.database.query<{ id: string }>(
      `insert into account (kind, login_name, full_name) values ('STAFF', $1, $1) returning id`,
      [name],
    );
    return { kind: 'STAFF', id: row?.id ?? '', grants: [{ role: 'CATALOGUE_ADMINISTRATOR', agencyId }] };
  }

  beforeAll(async () => {
    test = await createTestDatabase();
    const ids = await insertSampleAgencies(test.database);
    await test.database.execute(`update agency set parent_id = (select id from agency where code = 'H24') where code <> 'H24'`);
    const formless = sampleProcedure(FORMLESS, {}, [sampleCase({ form: null })]);
    const procedures = [
      sampleProcedure(FULL),
      sampleProcedure(LOW, { onlineLevel: 2, serviceScope: 'INFO' }),
      formless,
      sampleProcedure(RACE),
      sampleProcedure(CORRECTED),
      sampleProcedure(HALF, {}, [sampleCase(), sampleCase({ key: 'khac', form: null })]),
      sampleProcedure(DESK_CASE, {}, [
        sampleCase(),
        sampleCase({ key: 'quay', form: null, channels: [{ channel: 'COUNTER', allowed: true, timeLimit: null }] }),
        sampleCase({ key: 'thap', form: null, maxLevel: 2 }),
      ]),
    ];
    await test.unitOfWork.run((tx) => loadCatalogue(tx, { fields: SAMPLE_FIELDS, procedures }, clock.date()));
    levels = new ChangeLevels(test.database, test.unitOfWork, clock, new Audit());
    const directory = new AgencyDirectory(test.database, clock);
    catalogue = new Catalogue(new ProceduresRepository(test.database), directory, new RevisionWatch(test.database, clock), clock);
    office = await staff('danh.muc', ids['H24']);
    commune = await staff('danh.muc.phuong', ids['H24.100']);
  });
  afterAll(() => test.close());

  it('refuses another role, another agency, a past day, unknown codes, a level above the version and a level without a form', async () => {
    const refused = (actor: Actor, with_: Partial<LevelChange>, code: string) =>
      Promise.all([
        expect((async () => levels.change(actor, change(with_)))()).rejects.toMatchObject({ code }),
        expect(levels.preview(actor, change(with_))).rejects.toMatchObject({ code }),
      ]);
    const officer: Actor = { kind: 'STAFF', id: '', grants: [{ role: 'RECEPTION_OFFICER', agencyId: '' }] };
    await refused(officer, {}, 'access.forbidden');
    await refused(commune, { agencyCodes: ['H24.100', 'H24.101'] }, 'access.forbidden');
    await refused(office, { validFrom: '2026-11-26' }, 'request.invalid-fields');
    await refused(office, { agencyCodes: ['H24.900'] }, 'level.target-unknown');
    await refused(office, { procedureCodes: [FULL, LOW], onlineLevel: 3 }, 'level.above-version');
    await refused(office, { procedureCodes: [FORMLESS], onlineLevel: 3 }, 'level.form-missing');
    expect(await levels.history(FULL)).toEqual([]);
  });

  it('shows what a level allows before it is applied', async () => {
    const shown = async (with_: Partial<LevelChange>) =>
      (await levels.preview(commune, change(with_))).map((one) => [one.level, one.onlineFiling, one.onlinePayment, one.draftsStopped]);
    expect(await shown({ onlineLevel: 4 })).toEqual([[4, true, true, 0]]);
    expect(await shown({ onlineLevel: 3 })).toEqual([[3, true, false, 0]]);
    expect(await shown({ offered: false, onlineLevel: null })).toEqual([[null, false, false, 0]]);
  });

  it('counts the drafts that could not be sent any more', async () => {
    await test.database.execute(
      `insert into dossier_draft (account_id, version_id, case_key, agency_id, created_at, saved_at, kept_until)
       select (select id from account limit 1), v.id, 'chung', a.id, now(), now(), now()
       from procedure_version v join procedure p on p.id = v.procedure_id, agency a where p.code = $1 and a.code = 'H24.100'`,
      [FULL],
    );
    const stopped = async (with_: Partial<LevelChange>) =>
      (await levels.preview(office, change({ agencyCodes: ['H24.100', 'H24.101'], ...with_ }))).map(({ draftsStopped }) => draftsStopped);
    expect(await stopped({ onlineLevel: 2 })).toEqual([1, 0]);
    expect(await stopped({ onlineLevel: 3 })).toEqual([0, 0]);
  });

  it('obeys a level from its day on, keeps what was, and moves the revision once however often it is sent', async () => {
    const before = await revision();
    expect(await levels.change(commune, change())).toEqual({ changed: 1 });
    expect(await levels.change(commune, change())).toEqual({ changed: 0 });
    expect(await revision()).toBe(before + 1);
    expect(await offeringOn('2026-11-30')).toEqual(['H24.100 4', 'H24.101 4']);
    expect(await offeringOn('2026-12-01')).toEqual(['H24.100 2', 'H24.101 4']);
    const stop = { validFrom: '2026-12-10', agencyCodes: ['H24.100', 'H24.101'], offered: false, onlineLevel: null };
    expect(await levels.change(office, change(stop))).toEqual({ changed: 2 });
    expect(await offeringOn('2026-12-09')).toEqual(['H24.100 2', 'H24.101 4']);
    expect(await offeringOn('2026-12-10')).toEqual([]);
    expect((await levels.history(FULL)).map(({ agencyCode, validFrom, validTo }) => [agencyCode, validFrom, validTo])).toEqual([
      ['H24.100', '2026-12-10', null],
      ['H24.101', '2026-12-10', null],
      ['H24.100', '2026-12-01', '2026-12-09'],
    ]);
    await expect(levels.change(office, change({ validFrom: '2026-12-05' }))).rejects.toMatchObject({ code: 'level.later-change-exists' });
  });

  it('corrects a decision of the very day only when it is named, and once', async () => {
    const wrong = change({ procedureCodes: [CORRECTED], onlineLevel: 1, validFrom: '2026-11-27' });
    const right = { ...wrong, onlineLevel: 3 as const, decisionNo: '9a/QĐ-UBND' };
    expect(await levels.change(office, wrong)).toEqual({ changed: 1 });
    await expect(levels.change(office, right)).rejects.toMatchObject({ code: 'level.later-change-exists' });
    await expect(levels.preview(office, { ...right, corrects: '8/QĐ-UBND' })).rejects.toMatchObject({ code: 'level.later-change-exists' });
    const correction = { ...right, corrects: '9/QĐ-UBND' };
    expect(await levels.change(office, correction)).toEqual({ changed: 1 });
    expect(await levels.change(office, correction)).toEqual({ changed: 0 });
    expect(await levels.history(CORRECTED)).toMatchObject([{ onlineLevel: 3, validFrom: '2026-11-27', validTo: null, decisionNo: '9a/QĐ-UBND' }]);
    await expect(levels.change(office, { ...wrong, validFrom: '2026-11-26', corrects: '9a/QĐ-UBND' })).rejects.toMatchObject({
      code: 'request.invalid-fields',
    });
  });

  it('asks for a form in each case that can be filed online, and in no other', async () => {
    await expect(levels.preview(office, change({ procedureCodes: [HALF], onlineLevel: 3 }))).rejects.toMatchObject({ code: 'level.form-missing' });
    expect(await levels.preview(office, change({ procedureCodes: [DESK_CASE], onlineLevel: 3 }))).toHaveLength(1);
  });

  it('lets one of two administrators win and tells the other', async () => {
    const both = [change({ procedureCodes: [RACE], onlineLevel: 3 }), change({ procedureCodes: [RACE], decisionNo: '10/QĐ-UBND' })];
    const done = await Promise.allSettled(both.map((one) => levels.change(office, one)));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'level.later-change-exists' } });
    expect(await levels.history(RACE)).toHaveLength(1);
  });
});
