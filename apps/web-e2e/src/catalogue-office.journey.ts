import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcedureFile } from '@motcua/contracts';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit, WIDTHS, type Visitor, type Width } from './support/browser.js';
import { EVERY_LABEL, everyTypeForm } from './support/every-type.js';
import { goOn, register, startFiling } from './support/filing.js';
import { chooseByKeyboard, pressByKeyboard } from './support/keyboard.js';
import { publishNew, publishNext, readInForce } from './support/office.js';
import { signIn } from './support/people.js';
import { keepWholeScreen, showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, see, seeHeading, settled } from './support/waits.js';

const OFFICE = 'quantri';
const SOURCE = '1.001193';
/** Procedures of the demo that no other journey changes, for each width. */
const EXCHANGED = { phone: '1.014061', desk: '1.010038' } as const satisfies Record<Width, string>;
const REVIEWED = { phone: '2.000884', desk: '2.000942' } as const satisfies Record<Width, string>;
const UNKNOWN = { phone: '9.170390', desk: '9.171440' } as const satisfies Record<Width, string>;
const WHERE = { phone: 'tại phường', desk: 'tại xã' } as const satisfies Record<Width, string>;
const LIST = { phone: 'Trường tiểu học', desk: 'Trường trung học' } as const satisfies Record<Width, string>;
const WIDTH_NAMES = Object.keys(WIDTHS) as Width[];

/** Goes to a screen of the administration by its rail, by keyboard alone. */
async function goByRail({ page, width }: Visitor, name: string): Promise<void> {
  const rail = page.locator('#ray-viec');
  if (width === 'phone') await pressByKeyboard(page, page.getByRole('button', { name: 'Menu' }));
  await pressByKeyboard(page, rail.getByRole('link', { name, exact: true }));
  await seeHeading(page, /./);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last();
const press = (page: Page, name: string | RegExp): Promise<void> => pressByKeyboard(page, button(page, name));

/** A picture of the state the screen is in, once nothing loads. */
async function show(visitor: Visitor, name: string): Promise<void> {
  await settled(visitor);
  await showScreen(visitor, name);
}

/** A row of the national details. */
const row = (code: string, name: string) => ({
  ...{ code, name, field: 'Chứng thực', field_code: null, promulgating_agency: null, executing_agencies: [], levels: ['commune'] },
  ...{ applicants: ['Công dân Việt Nam'], decision_no: '1/QĐ-BTP', full_online: null, source: 'test', source_url: null, processing_cases: [] },
  channels: [{ channel: 'counter', time_qty: 3, time_unit: 'working_day', fees: [], note: null }],
  dossier: [{ case: null, name: 'Tờ khai', originals: 1, copies: 0, templates: [] }],
  ...{ results: [], conditions: null, receiving_addresses: null, steps: [{ name: null, text: 'Bước 1: nộp hồ sơ' }], legal_basis: [] },
});

async function uploadList(visitor: Visitor): Promise<void> {
  const { page, width } = visitor;
  const csv = (...lines: string[]) => ({ name: 'truong.csv', text: lines.join('\n') });
  await goByRail(visitor, 'Danh sách tra');
  await press(page, 'Thêm danh sách');
  await page.getByLabel('Tên danh sách').fill(LIST[width]);
  await chooseByKeyboard(page, 'Tệp', csv('Mã;Tên;Địa chỉ', 'A;Trường Minh Khai;12 Cầu Đất', 'A;Trường Lê Lợi;3 Lạch Tray', 'B;=1+1;5 Hồ Sen'));
  await see(page, 'Dòng 3: cột Mã lặp lại dòng trước');
  await see(page, 'Sửa 2 chỗ trong tệp trước');
  await show(visitor, 'a5-list-faults');
  await chooseByKeyboard(page, 'Tệp', { name: 'anh.xlsx', text: 'PK không phải bảng tính' });
  await see(page, /^Không đọc được tệp/);
  await chooseByKeyboard(page, 'Tệp', csv('Mã;Tên;Địa chỉ', 'A;Trường Minh Khai;12 Cầu Đất', 'B;Trường Lê Lợi;3 Lạch Tray'));
  await see(page, 'Tệp đọc tốt: 2 dòng');
  await press(page, 'Ghi bản 1');
  await seeHeading(page, LIST[width]);
  await page.getByLabel('Tìm trong danh sách').fill('le loi');
  await page.getByText('Trường Minh Khai').waitFor({ state: 'hidden', timeout: PATIENCE_MS });
  await press(page, 'Thay bằng tệp mới');
  await chooseByKeyboard(page, 'Tệp', csv('Mã;Tên', 'A;Trường Minh Khai', 'B;Trường Lê Lợi', 'C;Trường Lê Chân'));
  await see(page, /^Tệp không còn các cột: Địa chỉ/);
  await press(page, 'Ghi bản 2');
  await see(page, 'Bản 2 đang dùng: 3 dòng');
  await show(visitor, 'a5-list');
}

/** The file of the version in force, as the link on the page of the procedure gives it. */
async function exportFile({ page }: Visitor, code: string): Promise<string> {
  await page.goto(`/quan-tri/thu-tuc/${code}`);
  const download = page.waitForEvent('download');
  await pressByKeyboard(page, page.getByRole('link', { name: 'Xuất tệp' }));
  return readFile(await (await download).path(), 'utf8');
}

async function exchange(visitor: Visitor): Promise<void> {
  const { page, width } = visitor;
  const code = EXCHANGED[width];
  const text = await exportFile(visitor, code);
  const file = JSON.parse(text) as ProcedureFile;
  expect(file).toMatchObject({ format: 'motcua.procedure', procedure: { code } });
  await goByRail(visitor, 'Trao đổi tệp');
  await chooseByKeyboard(page, 'Tệp thủ tục', { name: 'anh.json', text: 'không phải JSON' });
  await see(page, /^Tệp này không phải JSON/);
  await chooseByKeyboard(page, 'Tệp thủ tục', { name: 'cu.json', text });
  await see(page, /^Bản đang áp dụng đã đúng như tệp/);
  const altered = { ...file, procedure: { ...file.procedure, content: { ...file.procedure.content, name: 'Tên đã bị sửa' } } };
  await chooseByKeyboard(page, 'Tệp thủ tục', { name: 'sua.json', text: JSON.stringify(altered) });
  await see(page, /^Nội dung tệp đã bị sửa sau khi xuất/);
  await press(page, 'Nhận thành bản nháp');
  await see(page, 'Còn 1 điểm phải giải quyết');
  await show(visitor, 'a6-exchange-refused');
  await publishNext(page, code, ({ content, cases }) => ({ content: { ...content, summary: `Bản trung gian ${WHERE[width]}` }, cases }));
  await chooseByKeyboard(page, 'Tệp thủ tục', { name: 'cu.json', text });
  await see(page, /^Khác bản đang áp dụng \d điểm/);
  await show(visitor, 'a6-exchange');
  await press(page, 'Nhận thành bản nháp');
  await see(page, /^Đã ghi bản nháp 3 của thủ tục/);
  await pressByKeyboard(page, page.getByRole('link', { name: 'Mở bản nháp' }));
  await seeHeading(page, 'Bản nháp 3');
}

async function review(visitor: Visitor, second: Visitor): Promise<void> {
  const { page, width } = visitor;
  const rows = [row(REVIEWED[width], `Chứng thực ${WHERE[width]}`), row(EXCHANGED[width], `Tên theo quốc gia ${WHERE[width]}`), row(UNKNOWN[width], `Thủ tục mới ${WHERE[width]}`)];
  await goByRail(visitor, 'Duyệt dữ liệu nhập');
  await press(page, /^Đọc tệp danh mục/);
  await chooseByKeyboard(page, 'Tệp danh mục', { name: 'hong.jsonl', text: '{"code":' });
  await press(page, 'So với danh mục');
  await see(page, /không đọc được JSON/);
  await chooseByKeyboard(page, 'Tệp danh mục', { name: 'tthc.jsonl', text: rows.map((one) => JSON.stringify(one)).join('\n') });
  await press(page, 'So với danh mục');
  await see(page, '3 thủ tục có điểm muốn đổi');
  await press(page, 'Về danh sách');
  await see(page, '3 đề xuất chờ duyệt');
  await show(visitor, 'a7-review');

  await page.getByRole('link', { name: `Chứng thực ${WHERE[width]}` }).click();
  await seeHeading(page, `Chứng thực ${WHERE[width]}`);
  await second.page.goto(page.url());
  await settled(second);
  await page.getByRole('checkbox').first().press('Space');
  await show(visitor, 'a7-proposal');
  await press(page, /^Nhận \d+ điểm đã đánh dấu$/);
  await press(page, 'Ghi quyết định');
  await see(page, /^Ngô Đình Khoa đã quyết định lúc .*không nhận 1$/);
  await second.page.getByRole('button', { name: 'Không nhận điểm nào' }).click();
  await second.page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await see(second.page, /^Ngô Đình Khoa đã quyết định lúc .*không nhận 1$/);

  await goByRail(visitor, 'Duyệt dữ liệu nhập');
  await page.getByLabel('Loại').selectOption('NEW');
  await see(page, '1 đề xuất chờ duyệt');
  await page.getByLabel('Loại').selectOption('');
  await see(page, '2 đề xuất chờ duyệt');
  await press(page, 'Chọn hết các dòng đang hiện');
  await press(page, 'Nhận toàn bộ');
  await see(page, 'Nhận toàn bộ 2 đề xuất đã chọn?');
  await press(page, 'Nhận toàn bộ');
  await see(page, 'Đã nhận 1 đề xuất thành bản nháp');
  await see(page, /Thủ tục này đã có bản nháp/);
  await press(page, 'Chọn hết các dòng đang hiện');
  await press(page, 'Không nhận');
  await see(page, 'Không nhận 1 đề xuất đã chọn?');
  await press(page, 'Không nhận');
  await see(page, /^Không còn đề xuất nào chờ duyệt/);
}

describe('the catalogue office', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it.each(WIDTH_NAMES)('exchanges files, reviews imports and keeps lists, by keyboard, at %s width', async (width) => {
    const office = await visit(browser, width);
    const second = await visit(browser, width);
    for (const { page } of [office, second]) await signIn(page, OFFICE);
    await office.page.goto('/quan-tri');
    await settled(office);
    await uploadList(office);
    await exchange(office);
    await review(office, second);
    await second.leave();
    await office.leave();
  }, JOURNEY_MS);

  it('publishes a form with a question of every type, which a citizen reads on a phone', async () => {
    const office = await visit(browser, 'desk');
    await signIn(office.page, OFFICE);
    const { content, cases } = await readInForce(office.page, SOURCE);
    const [source] = cases;
    const paper = source?.components[0];
    if (!source || !paper) throw new Error(`${SOURCE} asks for no paper`);
    const { situations: _of, ...rest } = content;
    const { eligibility: _rules, ...plain } = source;
    const name = 'Đơn thử có mọi kiểu câu hỏi';
    const proof = { ...paper, key: 'proof', name: 'Giấy tờ kèm theo' };
    const only = { ...plain, key: 'default', name: { vi: 'Mọi trường hợp' }, fees: [], components: [proof], form: everyTypeForm() };
    await publishNew(office.page, '9.170000', { content: { ...rest, name, shortName: name, everydayNames: [], popular: false }, cases: [only] });
    await office.page.goto('/quan-tri/danh-sach/truong-tieu-hoc');
    await see(office.page, /câu hỏi “Trường đang học”/);
    await office.leave();

    const citizen = await visit(browser, 'phone');
    await register(citizen.page, 'Phạm Thị Lan');
    await citizen.page.goto('/thu-tuc/9.170000');
    await startFiling(citizen.page);
    await goOn(citizen.page);
    await settled(citizen);
    for (const label of EVERY_LABEL) await see(citizen.page, label);
    await keepWholeScreen(citizen, 'field-types');
    await citizen.leave();
  }, JOURNEY_MS);
});
