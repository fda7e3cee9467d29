import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../../platform/index.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/index.js';
import { AgencyDirectory } from '../agency-directory.js';
import { loadCatalogue } from '../load-seed-catalogue.js';
import { insertSampleAgencies, SAMPLE_FIELDS, sampleCase, sampleProcedure } from '../testing.sample.js';
import { detailRow, listRow } from './file.sample.js';
import { ImportCatalogue } from './import-catalogue.js';
import type { RowProblem } from './row-problem.js';

const NOTHING_CHANGED = { created: 0, changed: 0 };

describe('import of the national catalogue', () => {
  let test: TestDatabase;
  let folder: string;
  let importer: ImportCatalogue;
  const clock = new FixedClock('2026-11-22T02:00:00Z');

  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-import-'));
    await insertSampleAgencies(test.database);
    importer = new ImportCatalogue(test.unitOfWork, new AgencyDirectory(test.database, clock), clock);
    const seed = [
      sampleProcedure('1.000001', { shortName: 'Có mẫu đơn', everydayNames: ['làm giấy một'] }),
      sampleProcedure('1.000002', { shortName: 'Không mẫu đơn', onlineLevel: 2, everydayNames: ['làm giấy hai'] }, [sampleCase({ form: null })]),
    ];
    await test.unitOfWork.run((tx) => loadCatalogue(tx, { fields: SAMPLE_FIELDS, procedures: seed }, clock.date()));
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  async function importText(text: string | Buffer, onProgress?: Parameters<ImportCatalogue['importFile']>[1]) {
    const file = path.join(folder, 'file.json');
    await writeFile(file, text);
    return importer.importFile(file, onProgress);
  }
  const importRows = (...rows: object[]) => importText(JSON.stringify(rows, null, 1));

  async function everything(): Promise<unknown> {
    const tables = ['field', 'procedure', 'procedure_version', 'procedure_case', 'catalogue_revision'];
    return Promise.all(tables.map((table) => test.database.query(`select count(*)::int, md5(string_agg(t::text, '' order by t::text)) from ${table} t`)));
  }
  async function problemsOf(text: string | Buffer): Promise<Pick<RowProblem, 'line' | 'field' | 'reason'>[]> {
    const before = await everything();
    const error: unknown = await importText(text).catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ code: 'catalogue.bad-file' });
    expect(await everything()).toEqual(before);
    return (error as { problems: RowProblem[] }).problems.map(({ line, field, reason }) => ({ line, field, reason }));
  }
  const published = (code: string) =>
    test.database.query<{ content: Record<string, unknown>; version_no: number }>(
      `select v.content, v.version_no from procedure p join procedure_version v on v.procedure_id = p.id and state = 'PUBLISHED' where code = $1`,
      [code],
    );

  it('takes a list, makes the fields it names, and says that nothing changes the second time', async () => {
    const rows = [listRow('1.000010'), listRow('1.000011', { field: 'Lĩnh vực mới' }), listRow('1.000001')];
    expect(await importRows(...rows)).toMatchObject({ format: 'list', rows: 3, created: 2, changed: 0, kept: 1, fieldsAdded: 1, rejected: [] });
    const after = await everything();
    expect(await importRows(...rows)).toMatchObject({ ...NOTHING_CHANGED, unchanged: 2, kept: 1, fieldsAdded: 0 });
    expect(await everything()).toEqual(after);
    expect(await published('1.000011')).toMatchObject([{ content: { fieldCode: 'linh-vuc-moi', onlineLevel: 2, serviceScope: 'INFO' } }]);
  });

  it('gives a listed procedure its detail as a new version, which the list does not take away', async () => {
    expect(await importRows(detailRow('1.000010'))).toMatchObject({ format: 'details', changed: 1 });
    expect(await importRows(listRow('1.000010', { name: 'Anders' }))).toMatchObject({ ...NOTHING_CHANGED, kept: 1 });
    expect(await published('1.000010')).toMatchObject([{ version_no: 2, content: { results: [{ name: 'Giấy khai sinh' }] } }]);
  });

  it('never replaces a procedure with a form; without one, its own words stay', async () => {
    expect(await importRows(detailRow('1.000001'), detailRow('1.000002'))).toMatchObject({ kept: 1, changed: 1 });
    expect(await published('1.000001')).toMatchObject([{ version_no: 1, content: { shortName: 'Có mẫu đơn' } }]);
    const [second] = await published('1.000002');
    expect(second).toMatchObject({ version_no: 2, content: { shortName: 'Không mẫu đơn', everydayNames: ['làm giấy hai'], decisionNo: '1/QĐ-BTP' } });
  });

  it('marks popular procedures, and a later file without that mark does not take it away', async () => {
    expect(await importRows(detailRow('1.000010', { group: 'Hộ tịch' }))).toMatchObject({ format: 'popular', changed: 1 });
    expect(await importRows(detailRow('1.000010'))).toMatchObject({ ...NOTHING_CHANGED, unchanged: 1 });
    expect(await published('1.000010')).toMatchObject([{ content: { popular: true } }]);
  });

  it('reads JSON lines too, and tells how far it is', async () => {
    const seen: number[] = [];
    const text = [detailRow('1.000020'), detailRow('1.000021')].map((row) => JSON.stringify(row)).join('\n');
    const report = await importText(text, ({ bytes, ofBytes }) => seen.push(bytes / ofBytes));
    expect(report).toMatchObject({ format: 'details', created: 2 });
    expect(seen.at(-1)).toBe(1);
  });

  it('leaves out rows without a usable code or name, lists them, and takes the rest', async () => {
    const rows = [listRow('1.000030'), listRow(null, { portal_code_raw: '1.0133611' }), listRow(null), listRow('1.0133611'), listRow('1.000031', { name: ' ' })];
    const report = await importText(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`);
    expect(report).toMatchObject({ rows: 5, created: 1 });
    expect(report.rejected).toEqual([
      { line: 3, field: 'code', reason: 'code-malformed', found: '1.0133611' },
      { line: 4, field: 'code', reason: 'code-missing', found: '' },
      { line: 5, field: 'code', reason: 'code-malformed', found: '1.0133611' },
      { line: 6, field: 'name', reason: 'name-missing', found: '' },
    ]);
  });

  describe('refuses the whole file and changes nothing', () => {
    const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

    it('when it is cut off or no JSON', async () => {
      expect(await problemsOf(`[\n${JSON.stringify(listRow('1.000040'))},\n{"code": "1.0`)).toEqual([{ line: 3, field: '', reason: 'malformed-json' }]);
      expect(await problemsOf('mã,tên\n1,2')).toEqual([{ line: 1, field: '', reason: 'malformed-json' }]);
      expect(await problemsOf(`${lines(listRow('1.000040'))}\n{"code": nothing}`)).toEqual([{ line: 2, field: '', reason: 'malformed-json' }]);
    });

    it('when it is empty', async () => {
      for (const text of ['', '[]', ' \n']) expect(await problemsOf(text)).toEqual([{ line: 0, field: '', reason: 'empty' }]);
    });

    it('when a code stands in it twice', async () => {
      expect(await problemsOf(lines(listRow('1.000040'), listRow('1.000041'), listRow('1.000040')))).toEqual([{ line: 3, field: 'code', reason: 'duplicate-code' }]);
    });

    it('when a unit or another value is not known: all of them are told', async () => {
      const channels = [{ channel: 'counter', time_qty: 2, time_unit: 'fortnight', fees: [], note: null }];
      const fax = [{ channel: 'fax', time_qty: 2, time_unit: 'day', fees: [], note: null }];
      expect(await problemsOf(lines(detailRow('1.000040', { channels }), detailRow('1.000041'), detailRow('1.000042', { channels: fax })))).toEqual([
        { line: 1, field: 'channels.0.time_unit', reason: 'unknown-unit' },
        { line: 3, field: 'channels.0.channel', reason: 'unknown-value' },
      ]);
      expect(await problemsOf(lines(listRow('1.000040', { levels: ['district'] })))).toEqual([{ line: 1, field: 'levels.0', reason: 'unknown-value' }]);
      expect(await problemsOf(lines(listRow('1.000040', { applicants: 'all' })))).toEqual([{ line: 1, field: 'applicants', reason: 'wrong-type' }]);
    });

    it('when its text was garbled on the way', async () => {
      const garbled = Buffer.from('Thủ tục đăng ký khai sinh', 'utf8').toString('latin1');
      expect(await problemsOf(lines(listRow('1.000040'), listRow('1.000041', { name: garbled })))).toEqual([{ line: 2, field: 'name', reason: 'mojibake' }]);
      const escaped = JSON.stringify(detailRow('1.000040', { conditions: garbled })).replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
      expect(await problemsOf(escaped)).toEqual([{ line: 1, field: 'conditions', reason: 'mojibake' }]);
      expect(await problemsOf(Buffer.from(JSON.stringify([listRow('1.000040', { name: 'é' })]), 'latin1'))).toEqual([{ line: 0, field: '', reason: 'not-utf8' }]);
    });

    it('when it is another file, or two kinds of rows in one', async () => {
      expect(await problemsOf(JSON.stringify([{ code: 'H24', name: 'Hải Phòng', level: 'province_government' }], null, 1))).toEqual([{ line: 2, field: '', reason: 'other-format' }]);
      expect(await problemsOf(JSON.stringify({ meta: {}, rows: [listRow('1.000040')] }))).toEqual([{ line: 1, field: '', reason: 'other-format' }]);
      expect(await problemsOf(lines(listRow('1.000040'), detailRow('1.000041')))).toEqual([{ line: 2, field: '', reason: 'other-format' }]);
    });
  });
});
