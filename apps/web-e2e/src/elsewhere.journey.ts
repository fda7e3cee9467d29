import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { closeDialog, officerAt, openAct, openByCode, openedSlip, perform, judgePapers } from './support/desk.js';
import { BIRTH, fileDossier, register } from './support/filing.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, see, seeHeading, settled } from './support/waits.js';

const DOSSIER_CODE = /H24\.\S+-\d{6}-\d{4}/;

async function choose(page: Page, label: string, words: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).or(page.getByRole('textbox', { name: label })).first().fill(words);
  await page.getByRole('option', { name: option }).filter({ visible: true }).first().click({ timeout: PATIENCE_MS });
}

describe('a person hands in at the nearest ward what another one decides', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('gets a receipt of both, the competent ward receives it, and the near one follows it', async () => {
    const near = await officerAt(browser, 'quay.anbien');
    const { page } = near;
    await page.goto('/can-bo/tiep-nhan');
    await seeHeading(page, 'Nhận hồ sơ tại quầy');
    await page.locator('#nhan-fullName').fill('Đỗ Thị Lan');
    await page.locator('#nhan-procedure').fill('khai sinh');
    await page.getByRole('option', { name: /Đăng ký khai sinh/ }).filter({ visible: true }).first().click({ timeout: PATIENCE_MS });
    await choose(page, 'Nơi giải quyết', 'le chan', /Lê Chân/);
    await see(page, /Nhận hộ cho .*Lê Chân/);
    await choose(page, 'Nhận kết quả tại quầy của', 'an bien', /An Biên/);
    await settled(near);
    await showScreen(near, 'o5-elsewhere');
    await page.getByRole('button', { name: 'Nhận hộ, in giấy tiếp nhận' }).click();
    await see(page, /Đã chuyển đến .*Lê Chân/);
    expect(await openedSlip(page)).toBe('%PDF-');
    await closeDialog(page);
    const code = DOSSIER_CODE.exec((await page.getByText(/Đã chuyển đến/).first().textContent()) ?? '')?.[0] ?? '';
    expect(code).toMatch(DOSSIER_CODE);

    const competent = await officerAt(browser, 'tiepnhan');
    await openByCode(competent.page, code);
    await judgePapers(competent.page);
    await openAct(competent.page, 'Tiếp nhận');
    await perform(competent.page, 'Tiếp nhận, in giấy hẹn', 'Đã tiếp nhận hồ sơ.');
    await closeDialog(competent.page);
    await see(competent.page, 'Nộp tại');
    await competent.leave();

    await page.getByRole('link', { name: /^Nhận hộ, trả hộ/ }).click();
    await seeHeading(page, 'Nhận hộ, trả hộ');
    await page.getByRole('link', { name: /^Đang giải quyết/ }).click();
    await settled(near);
    await showScreen(near, 'o1-desk-parts');
    await page.getByRole('link', { name: code, exact: true }).click();
    await see(page, 'Quầy này thấy phần việc của mình');
    await settled(near);
    await showScreen(near, 'o2-desk-part');
    await near.leave();
  }, JOURNEY_MS);

  it('says that it does not know where: the centre finds out, and the person reads so', async () => {
    const citizen = await visit(browser, 'phone');
    await register(citizen.page, 'Vũ Thị Mai');
    const code = await fileDossier(citizen, { ...BIRTH, agency: { words: 'chua ro', name: /^Chưa rõ/ } });
    await citizen.page.goto(`/ho-so/${code}`);
    await see(citizen.page, 'Đang xác định cơ quan giải quyết');
    await settled(citizen);
    await showScreen(citizen, 'c9-coordination');
    await citizen.leave();

    const center = await officerAt(browser, 'quay.trungtam');
    await openByCode(center.page, code);
    await see(center.page, /Chưa rõ cơ quan giải quyết/);
    await choose(center.page, 'Nơi giải quyết', 'le chan', /Lê Chân/);
    await center.page.getByLabel(/^Lý do/).fill('Theo nơi cư trú của người mẹ: phường Lê Chân.');
    await settled(center);
    await showScreen(center, 'o2-coordination');
    await perform(center.page, 'Giao cơ quan giải quyết', `Đã giao hồ sơ ${code} cho cơ quan giải quyết.`);
    await center.leave();
  }, JOURNEY_MS);
});
