import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../platform/index.js';
import { createTestDatabase, type TestDatabase } from '../platform/testing/index.js';
import { AgencyDirectory } from './agency-directory.js';
import { Catalogue } from './catalogue.js';
import { loadCatalogue, loadSeedCatalogue } from './load-seed-catalogue.js';
import { ProceduresRepository } from './procedures.repository.js';
import { RevisionWatch } from './revision-watch.js';
import { insertSampleAgencies, SAMPLE_FIELDS, sampleCase, sampleProcedure } from './testing.sample.js';

const AT = new Date('2026-11-20T02:00:00Z');

describe('catalogue', () => {
  let test: TestDatabase;
  let agencies: Record<string, string>;
  let catalogue: Catalogue;
  const clock = new FixedClock('2026-11-22T02:00:00Z');

  const load = (...procedures: ReturnType<typeof sampleProcedure>[]) =>
    test.unitOfWork.run((tx) => loadCatalogue(tx, { fields: SAMPLE_FIELDS, procedures }, AT));
  const revision = async () => (await test.database.query<{ revision: number }>('select revision from catalogue_revision'))[0]?.revision ?? 0;

  beforeAll(async () => {
    test = await createTestDatabase();
    agencies = await insertSampleAgencies(test.database);
    const parts = [new ProceduresRepository(test.database), new AgencyDirectory(test.database, clock), new RevisionWatch(test.database, clock)] as const;
    catalogue = new Catalogue(...parts, clock);
  });
  afterAll(() => test.close());

  it('loads the shipped catalogue once: the second load changes nothing', async () => {
    const before = await revision();
    const first = await test.unitOfWork.run((tx) => loadSeedCatalogue(tx));
    expect(first.versions).toBeGreaterThanOrEqual(60);
    expect(first.fields).toBeGreaterThanOrEqual(12);
    expect(await revision()).toBe(before + 1);
    expect(await test.unitOfWork.run((tx) => loadSeedCatalogue(tx))).toEqual({ fields: 0, versions: 0 });
    expect(await revision()).toBe(before + 1);
  });

  it('publishes a changed text as a new version and leaves the old one as it was', async () => {
    await load(sampleProcedure('9.000001'));
    const old = await catalogue.getByCode('9.000001');
    expect(old).toMatchObject({ versionNo: 1, publishedOn: '2026-11-20', fieldName: 'Hộ tịch' });
    await load(sampleProcedure('9.000001', { name: 'Tên mới' }));
    clock.advance(1_500);
    const now = await catalogue.getByCode('9.000001');
    expect(now).toMatchObject({ versionNo: 2, content: { name: 'Tên mới' } });
    expect(await catalogue.getVersion(old.versionId)).toMatchObject({ versionNo: 1, content: { name: 'Thủ tục 9.000001' } });
    const states = await test.database.query('select version_no, state, content_hash from procedure_version where procedure_id = $1 order by 1', [old.procedureId]);
    expect(states).toMatchObject([{ state: 'RETIRED' }, { state: 'PUBLISHED' }]);
  });

  it('does not bring back a shipped text that somebody has replaced since', async () => {
    const replaced = await load(sampleProcedure('9.000001'));
    expect(replaced.versions).toBe(0);
    expect(await catalogue.getByCode('9.000001')).toMatchObject({ content: { name: 'Tên mới' } });
  });

  it('keeps the code that a field of the same name has already', async () => {
    await test.database.execute(`insert into field (code, name) values ('moi-truong-bien', 'Môi trường biển')`);
    const fields = [...SAMPLE_FIELDS, { code: 'G99', name: 'MÔI TRƯỜNG BIỂN', codeConfirmed: true }];
    const procedures = [sampleProcedure('9.000009', { fieldCode: 'G99' })];
    const loadAgain = () => test.unitOfWork.run((tx) => loadCatalogue(tx, { fields, procedures }, AT));
    expect(await loadAgain()).toEqual({ fields: 0, versions: 1 });
    expect(await loadAgain()).toEqual({ fields: 0, versions: 0 });
    expect(await catalogue.getByCode('9.000009')).toMatchObject({ content: { fieldCode: 'moi-truong-bien' }, fieldName: 'Môi trường biển' });
  });

  it('refuses unknown codes, versions and cases by name', async () => {
    await expect(catalogue.getByCode('9.999999')).rejects.toMatchObject({ code: 'procedure.not-found' });
    await expect(catalogue.getVersion('01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'procedure.not-found' });
    const { versionId } = await catalogue.getByCode('9.000001');
    await expect(catalogue.getCase(versionId, 'khac')).rejects.toMatchObject({ code: 'procedure.case-not-found' });
    expect((await catalogue.getCase(versionId, 'chung')).case.fees[0]?.amount).toBe(8000);
  });

  describe('who offers a procedure', () => {
    const offering = async (code: string, day?: string) =>
      (await catalogue.listOffering(await catalogue.getByCode(code), day)).map((agency) => `${agency.code} ${agency.onlineLevel}`);

    it('is every agency of its kinds that is in force on the day', async () => {
      await load(sampleProcedure('9.000002'));
      clock.advance(1_500);
      expect(await offering('9.000002')).toEqual(['H24.100 4', 'H24.101 4']);
      expect(await offering('9.000002', '2025-06-30')).toEqual(['H24.100 4', 'H24.101 4', 'H24.900 4']);
    });

    it('is the listed agencies alone where some of a kind are listed', async () => {
      await load(sampleProcedure('9.000003', { offeredBy: { kinds: ['DEPARTMENT', 'COMMUNE'], agencyCodes: ['H24.15'] } }));
      clock.advance(1_500);
      expect(await offering('9.000003')).toEqual(['H24.100 4', 'H24.101 4', 'H24.15 4']);
    });

    it("follows an agency's own rule on its days, and the level in force is the lowest", async () => {
      const maxLevel = 3 as const;
      await load(sampleProcedure('9.000004', {}, [sampleCase(), sampleCase({ key: 'khac', maxLevel })]));
      clock.advance(1_500);
      const { procedureId, versionId } = await catalogue.getByCode('9.000004');
      await test.database.execute(
        `insert into agency_procedure (agency_id, procedure_id, online_level, offered, valid_from, valid_to) values
          ($1, $4, 2, true, '2026-01-01', '2026-11-21'), ($1, $4, 3, true, '2026-11-22', null),
          ($2, $4, null, false, '2026-01-01', null), ($3, $4, null, true, '2026-01-01', null)`,
        [agencies['H24.100'], agencies['H24.101'], agencies['H24.17'], procedureId],
      );
      expect(await offering('9.000004')).toEqual(['H24.100 3', 'H24.17 4']);
      expect(await offering('9.000004', '2026-11-21')).toEqual(['H24.100 2', 'H24.17 4']);
      const offer = (caseKey: string, agency: string) => catalogue.offerAt({ versionId, caseKey }, agencies[agency] ?? '');
      expect(await offer('chung', 'H24.100')).toEqual({ offered: true, level: 3 });
      expect(await offer('chung', 'H24.17')).toEqual({ offered: true, level: 4 });
      expect(await offer('khac', 'H24.17')).toEqual({ offered: true, level: 3 });
      expect(await offer('chung', 'H24.101')).toEqual({ offered: false });
      expect(await offer('chung', 'H24.15')).toEqual({ offered: false });
      expect(await offer('chung', 'H24.900')).toEqual({ offered: false });
    });
  });
});
