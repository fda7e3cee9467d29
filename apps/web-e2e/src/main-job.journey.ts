import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser, visit, WIDTHS, type Visitor, type Width } from './support/browser.js';
import { judgePapers, officerAt, openAct, openByCode, openedSlip, perform, performSurely } from './support/desk.js';
import { figuresAtRest, figuresOnceReturned } from './support/figures.js';
import { BIRTH, fileDossier, register } from './support/filing.js';
import { photoOf } from './support/photo.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, readJson, see, settled } from './support/waits.js';

const BIRTH_CODE = '1.001193';
const WIDTH_NAMES = Object.keys(WIDTHS) as Width[];

async function receive(browser: Browser, code: string): Promise<void> {
  const officer = await officerAt(browser, 'tiepnhan');
  await openByCode(officer.page, code);
  await judgePapers(officer.page);
  await settled(officer);
  await showScreen(officer, 'o2-dossier-reception');
  await openAct(officer.page, 'Tiếp nhận');
  await perform(officer.page, 'Tiếp nhận, in giấy hẹn', 'Đã tiếp nhận hồ sơ.');
  expect(await openedSlip(officer.page)).toBe('%PDF-');
  await showScreen(officer, 'o6-print-receipt');
  await officer.leave();
}

async function propose(browser: Browser, code: string): Promise<void> {
  const officer = await officerAt(browser, 'chuyenvien');
  const { page } = officer;
  await openByCode(page, code);
  await openAct(page, 'Phân công');
  const own = page.getByLabel('Giao cho').locator('option', { hasText: 'Lê Văn Công' });
  await page.getByLabel('Giao cho').selectOption((await own.getAttribute('value')) ?? '');
  await perform(page, 'Phân công', 'Đã phân công hồ sơ.');
  await openAct(page, 'Trình duyệt');
  await page.getByLabel(/^Ý kiến/).fill('Đủ giấy tờ, đúng thẩm quyền. Đề nghị cấp Giấy khai sinh.');
  await showScreen(officer, 'o2-dossier-proposal');
  await perform(page, 'Trình duyệt', 'Đã trình lãnh đạo.');
  await officer.leave();
}

async function approve(browser: Browser, code: string): Promise<void> {
  const officer = await officerAt(browser, 'lanhdao');
  await openByCode(officer.page, code);
  await openAct(officer.page, 'Phê duyệt');
  await see(officer.page, 'Đề nghị cấp Giấy khai sinh.');
  await showScreen(officer, 'o4-approval');
  await perform(officer.page, 'Phê duyệt, chuyển phát hành', /Đã phê duyệt/);
  await officer.leave();
}

async function issue(browser: Browser, code: string): Promise<void> {
  const officer = await officerAt(browser, 'vanthu');
  const { page } = officer;
  await openByCode(page, code);
  await openAct(page, 'Phát hành kết quả');
  const result = await photoOf('Giấy khai sinh');
  await page.getByLabel('Tệp kết quả').setInputFiles(result);
  await page.getByRole('button', { name: `Bỏ ${result.name}` }).waitFor({ timeout: PATIENCE_MS });
  await page.getByText(result.name, { exact: true }).first().waitFor({ timeout: PATIENCE_MS });
  await performSurely(page, 'Phát hành kết quả', 'Đã phát hành kết quả, báo cho người nộp.');
  await officer.leave();
}

async function giveResult(browser: Browser, code: string): Promise<void> {
  const officer = await officerAt(browser, 'traketqua');
  await openByCode(officer.page, code);
  await openAct(officer.page, 'Trả kết quả');
  await showScreen(officer, 'o2-dossier-return');
  await perform(officer.page, 'Trả kết quả', 'Đã trả kết quả.');
  await officer.leave();
}

/** The owner sees the end, and the result can be downloaded. */
async function seeResult(citizen: Visitor, code: string): Promise<void> {
  const { page } = citizen;
  await page.goto(`/ho-so/${code}`);
  await see(page, 'Đã trả kết quả');
  await settled(citizen);
  if (citizen.width === 'phone') await showScreen(citizen, 'c9-returned');
  const downloading = page.waitForEvent('download', { timeout: PATIENCE_MS });
  await page.getByRole('link', { name: 'Tải kết quả' }).click();
  const download = await downloading;
  expect(await download.failure()).toBeNull();
  expect(download.suggestedFilename()).toMatch(/\.jpe?g$/);
}

describe.each(WIDTH_NAMES)('birth registration by a citizen at %s width', (width) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('goes from the search to the result in the hands of the citizen, and each figure moves by one', async () => {
    const manager = await officerAt(browser, 'quanly');
    const before = await figuresAtRest(manager.page, BIRTH_CODE);

    const citizen = await visit(browser, width);
    await register(citizen.page, 'Nguyễn Văn Bình');
    const code = await fileDossier(citizen, { ...BIRTH, picture: width === 'phone' ? 'filing' : undefined });
    const mine = await readJson<{ items: { code: string }[] }>(citizen.page, '/api/v1/my/dossiers');
    expect(mine.items.map((row) => row.code)).toEqual([code]);

    await receive(browser, code);
    await propose(browser, code);
    await approve(browser, code);
    await issue(browser, code);
    await giveResult(browser, code);
    await seeResult(citizen, code);
    await citizen.leave();

    const after = await figuresOnceReturned(manager.page, BIRTH_CODE, before.returned + 1);
    const oneMore = Object.fromEntries(Object.entries(before).map(([measure, count]) => [measure, count + 1]));
    expect(after).toEqual(oneMore);
    await manager.leave();
  }, JOURNEY_MS);
});
