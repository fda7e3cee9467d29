import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormDefinition } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { Audit, FixedClock } from '../../platform/index.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/index.js';
import { insertSampleAgencies } from '../testing.sample.js';
import { AdministerCatalogue } from '../versions/administer-catalogue.js';
import { referenceProblems } from '../versions/check-references.js';
import { LookupLists, requireKnownLines } from './lookup-lists.js';
import { UploadLookupList } from './upload-lookup-list.js';

const fileOf = (...lines: string[]) => ({ fileName: 'truong.csv', content: Buffer.from(lines.join('\n')).toString('base64') });
const FIRST = fileOf('Mã,Tên,Địa chỉ', 'HP01,Trường Minh Khai,12 Cầu Đất', 'HP02,Trường Lê Lợi,3 Lạch Tray', 'HP03,Trường Lê Chân,5 Hồ Sen');
const SECOND = fileOf('Mã,Tên', 'HP01,Trường Minh Khai', 'HP02,Trường Lê Lợi mới');

const form = (settings: Record<string, unknown>) =>
  FormDefinition.parse({
    pages: [
      {
        key: 'only',
        title: { vi: 'Trang' },
        fields: [
          { key: 'school', type: 'lookup', label: { vi: 'Trường' }, settings: { list: 'schools', column: 'Tên', ...settings } },
          { key: 'place', type: 'short-text', label: { vi: 'Địa chỉ' } },
        ],
      },
    ],
  });

describe('uploaded lists', () => {
  let test: TestDatabase;
  let uploads: UploadLookupList;
  let lists: LookupLists;
  let office: Actor;
  let commune: Actor;

  async function staff(name: string, agencyId = ''): Promise<Actor> {
    const [row] = await test.database.query<{ id: string }>(`insert into account (kind, login_name, full_name) values ('STAFF', $1, $1) returning id`, [name]);
    return { kind: 'STAFF', id: row?.id ?? '', grants: [{ role: 'CATALOGUE_ADMINISTRATOR', agencyId }] };
  }
  const upload = (actor: Actor, file: typeof FIRST, expectedVersionNo: number) => uploads.upload(actor, 'schools', { ...file, name: 'Trường học', expectedVersionNo });
  const faultsOf = (answer: unknown, settings = {}) =>
    requireKnownLines(test.database, form(settings), { school: answer }).then(
      () => [],
      ({ fields }: { fields: { path: string; code: string }[] }) => fields.map(({ path, code }) => `${path} ${code}`),
    );

  beforeAll(async () => {
    test = await createTestDatabase();
    const ids = await insertSampleAgencies(test.database);
    await test.database.execute(`update agency set parent_id = (select id from agency where code = 'H24') where code <> 'H24'`);
    const administer = new AdministerCatalogue(test.unitOfWork, new FixedClock('2026-11-27T09:00:00+07:00'), new Audit());
    uploads = new UploadLookupList(administer, test.database);
    lists = new LookupLists(test.database);
    office = await staff('danh.muc', ids['H24']);
    commune = await staff('danh.muc.phuong', ids['H24.100']);
  });
  afterAll(() => test.close());

  it('are refused from another role or agency, with faults, and when another version came first; nothing is written', async () => {
    const officer: Actor = { kind: 'STAFF', id: '', grants: [{ role: 'RECEPTION_OFFICER', agencyId: '' }] };
    await expect(upload(officer, FIRST, 0)).rejects.toMatchObject({ code: 'access.forbidden' });
    await expect(upload(commune, FIRST, 0)).rejects.toMatchObject({ code: 'access.forbidden' });
    await expect(upload(office, fileOf('Mã', 'A', 'A'), 0)).rejects.toMatchObject({ code: 'lookup-list.bad-file' });
    await expect(upload(office, FIRST, 1)).rejects.toMatchObject({ code: 'lookup-list.stale', params: { versionNo: 0 } });
    expect(await lists.lists()).toEqual([]);
    await expect(lists.search('schools', '')).rejects.toMatchObject({ code: 'lookup-list.not-found' });
    await expect(lists.versions('schools')).rejects.toMatchObject({ code: 'lookup-list.not-found' });
  });

  it('are taken in once however often they are sent, and show what a file would change', async () => {
    const first = await upload(office, FIRST, 0);
    expect(first).toMatchObject({ versionNo: 1, rowCount: 3, columns: ['Mã', 'Tên', 'Địa chỉ'], uploadedByName: 'danh.muc' });
    expect(await upload(office, FIRST, 0)).toEqual(first);
    expect(await uploads.preview('schools', SECOND)).toMatchObject({ rowCount: 2, faultCount: 0, lostColumns: ['Địa chỉ'] });
    expect(await lists.lists()).toHaveLength(1);
    const written = await test.database.query(`select action from audit_event where action = 'catalogue.upload-list'`);
    expect(written).toHaveLength(1);
  });

  it('are searched by any words without marks, in the order of the file', async () => {
    const found = async (words: string) => (await lists.search('schools', words)).items.map(({ key }) => key);
    expect(await found('')).toEqual(['HP01', 'HP02', 'HP03']);
    expect(await found('le truong')).toEqual(['HP02', 'HP03']);
    expect(await found('lach  tray')).toEqual(['HP02']);
    expect(await found('%')).toEqual([]);
  });

  it('a chosen line must stand in the version named and in the newest', async () => {
    const chosen = { version: 1, key: 'HP02', text: 'Trường Lê Lợi' };
    const unknown = ['answers.school lookup-list.line-unknown'];
    expect(await faultsOf(chosen)).toEqual([]);
    expect(await faultsOf({ ...chosen, key: 'HP09' })).toEqual(unknown);
    expect(await faultsOf({ ...chosen, text: 'Trường khác' })).toEqual(unknown);
    expect(await faultsOf({ ...chosen, version: 2 })).toEqual(unknown);
    expect(await faultsOf(chosen, { list: 'other' })).toEqual(unknown);
    await upload(office, SECOND, 1);
    expect(await faultsOf(chosen)).toEqual(unknown);
    expect(await faultsOf({ version: 1, key: 'HP01', text: 'Trường Minh Khai' })).toEqual([]);
    expect(await faultsOf({ version: 2, key: 'HP02', text: 'Trường Lê Lợi mới' })).toEqual([]);
    expect((await lists.versions('schools')).map(({ versionNo }) => versionNo)).toEqual([2, 1]);
  });

  it('no version ever changes', async () => {
    for (const statement of [
      `update lookup_list_version set name = 'x'`,
      'delete from lookup_list_row',
      `insert into lookup_list_row (version_id, row_no, key, cells, search) select id, 99, 'X', '{X}', 'x' from lookup_list_version`,
    ]) {
      await expect(test.database.execute(statement)).rejects.toThrow();
    }
  });

  it('a version of a procedure names a paper that its form asks for and the case does not have', async () => {
    const asking = FormDefinition.parse({
      pages: [{ key: 'only', title: { vi: 'Trang' }, fields: [{ key: 'card', type: 'file', label: { vi: 'Thẻ' }, settings: { component: 'card' } }] }],
    });
    const codesWith = async (...keys: string[]) =>
      (await referenceProblems(test.database, { cases: [{ form: asking, components: keys.map((key) => ({ key })), workflow: [] }] })).map(({ code }) => code);
    expect(await codesWith('card')).toEqual([]);
    expect(await codesWith('other')).toEqual(['field-paper-unknown']);
  });

  it('a version of a procedure names what its lookup fields refer to and is not there', async () => {
    const problemsOf = async (settings: Record<string, unknown>) => {
      const problems = await referenceProblems(test.database, { cases: [{ form: form(settings), components: [], workflow: [] }] });
      return problems.map(({ code, place }) => `${code} ${place}`);
    };
    const at = 'cases.0.form.pages.0.fields.0.settings';
    expect(await problemsOf({ fills: [{ column: 'Mã', field: 'place' }] })).toEqual([]);
    expect(await problemsOf({ list: 'other' })).toEqual([`lookup-list-missing ${at}.list`]);
    expect(await problemsOf({ column: 'Địa chỉ', fills: [{ column: 'Xã', field: 'nowhere' }] })).toEqual([
      `lookup-column-missing ${at}.column`,
      `lookup-column-missing ${at}.fills.0.column`,
      `lookup-target-missing ${at}.fills.0.field`,
    ]);
  });
});
