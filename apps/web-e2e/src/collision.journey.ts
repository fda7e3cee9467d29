import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { officerAt, openAct, openByCode, perform } from './support/desk.js';
import { fileDossier, MARITAL_STATUS, register } from './support/filing.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, see } from './support/waits.js';

const NOTE = 'Người nộp hẹn mang bản chính đến lúc nhận kết quả.';

async function receiveWith(page: Page, code: string, note: string): Promise<void> {
  await openByCode(page, code);
  await openAct(page, 'Tiếp nhận');
  await page.getByLabel(/^Ghi chú \(/).fill(note);
}

describe('two officers at one dossier', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('one wins; the other reads who did what and when, and keeps the typed words', async () => {
    const citizen = await visit(browser, 'phone');
    await register(citizen.page, 'Hoàng Minh Tuấn');
    const code = await fileDossier(citizen, MARITAL_STATUS);
    await citizen.leave();

    const first = await officerAt(browser, 'tiepnhan');
    const second = await officerAt(browser, 'tiepnhan');
    await receiveWith(second.page, code, NOTE);
    await receiveWith(first.page, code, '');
    await perform(first.page, 'Tiếp nhận, in giấy hẹn', 'Đã tiếp nhận hồ sơ.');

    await second.page.getByRole('button', { name: 'Tiếp nhận, in giấy hẹn', exact: true }).click();
    await see(second.page, /Trần Thị Bình đã tiếp nhận hồ sơ này lúc .+ Nội dung vừa nhập vẫn còn/);
    expect(await second.page.getByLabel(/^Ghi chú \(/).inputValue()).toBe(NOTE);
    await second.page.getByRole('button', { name: 'Xem thay đổi' }).click();
    await second.page.getByRole('button', { name: 'Thực hiện lại' }).waitFor({ timeout: PATIENCE_MS });
    expect(await second.page.getByLabel(/^Ghi chú \(/).inputValue()).toBe(NOTE);
    await showScreen(second, 'o2-collision');
    await first.leave();
    await second.leave();
  }, JOURNEY_MS);
});
