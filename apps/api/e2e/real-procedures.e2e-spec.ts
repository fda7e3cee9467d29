import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEndpoints, exchangeEndpoints, identityEndpoints, type ProcedureDetail } from '@motcua/contracts';
import { ImportCatalogue, loadSeedCatalogue } from '@motcua/backend/catalogue';
import { insertAgencies, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { Database, UnitOfWork } from '@motcua/backend/platform';
import { answersSchema, validateAnswers, type PlainDate } from '@motcua/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const file = path.resolve(process.env['CATALOGUE_DATA_DIR'] ?? '../shared/data', 'procedure_details.jsonl');
const isPresent = existsSync(file);
if (!isPresent) console.info(`real procedures not walked: ${file} is not there (CATALOGUE_DATA_DIR)`);

/** Every procedure with `npm run test:long`, each fortieth otherwise. */
const STEP = process.env['LONG_TESTS'] ? 1 : 40;
const MINUTES = 60_000;
const DETAILED = `select p.code from procedure p where imported_detail order by p.code`;
const WITH_FORM = `
  select distinct p.code from procedure p join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED'
  join procedure_case c on c.version_id = v.id where jsonb_typeof(c.definition -> 'form') = 'object' order by p.code`;

(isPresent ? describe : describe.skip)('the real procedures', () => {
  let api: TestApi;
  let office: Visitor;
  const codesOf = async (sql: string): Promise<string[]> =>
    (await api.app.get(Database).query<{ code: string }>(sql)).map(({ code }) => code);
  const pageOf = async (code: string): Promise<ProcedureDetail> => (await office.call(catalogueEndpoints.detail, { params: { code } })).body;

  beforeAll(async () => {
    api = await startApi();
    const { city } = await insertAgencies(api.app.get(Database));
    await api.app.get(UnitOfWork).run((tx) => loadSeedCatalogue(tx));
    await api.app.get(ImportCatalogue, { strict: false }).importFile(file);
    const password = 'gạch-mưa-rào-47';
    const passwordHash = await api.app.get(Passwords).hash(password);
    await insertStaff(api.app.get(Database), { loginName: 'danh.muc', fullName: 'Danh Mục', passwordHash, roles: ['CATALOGUE_ADMINISTRATOR'], agencyId: city });
    office = api.visitor();
    await office.call(identityEndpoints.signIn, { body: { loginName: 'danh.muc', password } });
  }, 3 * MINUTES);
  afterAll(() => api.close());

  it('are pages that keep their contract, and files that say the same when they come back', async () => {
    const codes = await codesOf(DETAILED);
    expect(codes.length).toBeGreaterThanOrEqual(1446);
    const walked = codes.filter((_, index) => index % STEP === 0);
    for (const code of walked) {
      expect((await pageOf(code)).code).toBe(code);
      const { body: carried } = await office.call(exchangeEndpoints.export, { params: { code } });
      const { body: report } = await office.call(exchangeEndpoints.inspect, { body: { file: JSON.parse(JSON.stringify(carried)) as object } });
      expect([code, report.standing, report.conflicts.map((conflict) => conflict.code).filter((found) => found !== 'agencies-unknown')]).toEqual([code, 'SAME', ['nothing-new']]);
    }
    console.info(`real procedures walked: ${walked.length} of ${codes.length}`);
  }, 20 * MINUTES);

  it('have forms that are sound schemas, are asked like our own validator asks, and print', async () => {
    const codes = await codesOf(WITH_FORM);
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes.filter((_, index) => STEP === 1 || index % 10 === 0)) {
      const { cases, versionNo } = await pageOf(code);
      for (const { key, form } of cases) {
        if (!form) continue;
        const accepts = new Ajv2020({ strict: true }).compile(answersSchema(form, `https://motcua.test/${code}/${key}`));
        expect([code, key, accepts({}), accepts({ noSuchQuestion: 1 })]).toEqual([code, key, validateAnswers(form, {}, '2026-11-27' as PlainDate).problems.length === 0, false]);
        const print = await office.fetch(`/api/v1/procedures/${code}/versions/${versionNo}/cases/${key}/form.pdf`);
        expect([code, key, print.status]).toEqual([code, key, 200]);
      }
    }
  }, 20 * MINUTES);
});
