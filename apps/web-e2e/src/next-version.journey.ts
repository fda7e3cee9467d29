import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit, type Visitor } from './support/browser.js';
import { pressByKeyboard } from './support/keyboard.js';
import { signIn } from './support/people.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, readJson, see, seeHeading, settled } from './support/waits.js';

const OFFICE = 'quantri';
const CITIZEN = 'nam@demo.motcua.vn';

interface Dossier {
  procedure: { code: string; name: string; versionNo: number };
}

interface Version {
  id: string;
  versionNo: number;
  state: string;
  decisionNo: string | null;
}

/** A catalogue administrator at a desk. */
async function officeAt(browser: Browser): Promise<Awaited<ReturnType<typeof visit>>> {
  const office = await visit(browser, 'desk');
  await signIn(office.page, OFFICE);
  return office;
}

const versionsOf = async (page: Page, code: string): Promise<Version[]> =>
  (await readJson<{ items: Version[] }>(page, `/api/v1/admin/procedures/${code}/versions`)).items;

/** The catalogue office at its list, found in own words; answers the code of the procedure. */
async function openProcedure({ page }: Visitor, name: string): Promise<string> {
  await page.goto('/quan-tri/thu-tuc');
  await page.getByLabel('Tìm theo việc cần làm hoặc mã').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: new RegExp(name, 'i') }).first().click({ timeout: PATIENCE_MS });
  await page.waitForURL(/thu-tuc\/\d/);
  return new URL(page.url()).pathname.split('/')[3] ?? '';
}

/** A dialog stands after the page it covers. */
const pressLast = (page: Page, name: string | RegExp): Promise<void> => pressByKeyboard(page, page.getByRole('button', { name }).last());

describe('the next version of a procedure', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('is written, read as a difference and published; the public page shows it and a running dossier keeps its own', async () => {
    const citizen = await visit(browser, 'phone');
    await signIn(citizen.page, CITIZEN);
    const [own] = (await readJson<{ items: { code: string }[] }>(citizen.page, '/api/v1/my/dossiers')).items;
    const dossier = () => readJson<Dossier>(citizen.page, `/api/v1/dossiers/${own?.code ?? ''}`);
    const { procedure } = await dossier();

    const office = await officeAt(browser);
    const { page } = office;
    const code = await openProcedure(office, procedure.name);
    expect(code).toBe(procedure.code);
    await showScreen(office, 'a2-procedure');
    await page.getByRole('button', { name: 'Soạn phiên bản tiếp theo' }).click();
    await seeHeading(page, 'Bản nháp 2');
    await page.getByRole('tab').nth(1).click();
    const limit = page.getByRole('group', { name: 'Trên mạng' }).getByLabel('Thời hạn');
    const before = await limit.inputValue();
    await limit.fill(String(Number(before) + 4));
    await see(page, 'Có thay đổi chưa lưu');
    await page.getByRole('link', { name: 'Kiểm tra, công bố' }).click();
    await page.getByRole('button', { name: 'Ở lại' }).click();
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await see(page, /Đã lưu lúc/);
    await showScreen(office, 'a2-version');

    await page.getByRole('link', { name: 'Kiểm tra, công bố' }).click();
    await seeHeading(page, 'Kiểm tra bản 2');
    await see(page, /Bản 2 so với bản 1: 1 thay đổi/);
    await see(page, `${Number(before) + 4} ngày làm việc`);
    await settled(office);
    await showScreen(office, 'a2-diff');
    await page.getByLabel('Số quyết định công bố').fill('163/QĐ-UBND');
    await page.getByLabel('Số quyết định công bố').focus();
    await pressLast(page, 'Công bố bản 2');
    await page.getByRole('dialog').getByText(/hồ sơ đang giải quyết giữ bản 1/).waitFor({ timeout: PATIENCE_MS });
    await pressLast(page, 'Công bố bản 2');
    await see(page, /Đã công bố bản 2/);

    const [second, first] = await versionsOf(page, code);
    expect([second?.state, second?.decisionNo, first?.state]).toEqual(['PUBLISHED', '163/QĐ-UBND', 'RETIRED']);
    await citizen.page.goto(`/thu-tuc/${code}`);
    await see(citizen.page, new RegExp(`${Number(before) + 4} ngày làm việc`));
    expect((await dossier()).procedure.versionNo).toBe(procedure.versionNo);
    await citizen.leave();
    await office.leave();
  }, JOURNEY_MS);

  it('tells the second of two administrators who published, and keeps levels readable on a phone', async () => {
    const one = await officeAt(browser);
    const code = await openProcedure(one, 'khai tử');
    await one.page.getByRole('button', { name: 'Soạn phiên bản tiếp theo' }).click();
    await seeHeading(one.page, /^Bản nháp \d+$/);
    const check = `${new URL(one.page.url()).pathname}/kiem-tra`;
    const other = await officeAt(browser);
    for (const { page } of [one, other]) {
      await page.goto(check);
      await page.getByLabel('Số quyết định công bố').fill(page === one.page ? '164/QĐ-UBND' : '165/QĐ-UBND', { timeout: PATIENCE_MS });
      await page.getByRole('button', { name: /^Công bố bản \d+$/ }).click();
      await page.getByRole('dialog').waitFor({ timeout: PATIENCE_MS });
    }
    const confirm = ({ page }: Visitor) => page.getByRole('dialog').getByRole('button', { name: /^Công bố bản \d+$/ }).click();
    await confirm(one);
    await see(one.page, /Đã công bố bản \d+/);
    await confirm(other);
    await see(other.page, /Ngô Đình Khoa đã công bố phiên bản này/);
    await one.leave();
    await other.leave();

    const phone = await visit(browser, 'phone');
    await signIn(phone.page, OFFICE);
    await phone.page.goto(`/quan-tri/thu-tuc/${code}`);
    await settled(phone);
    await showScreen(phone, 'a2-procedure');
    await phone.leave();
  }, JOURNEY_MS);
});
