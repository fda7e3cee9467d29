import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { closeDialog, officerAt, openAct, openByCode, openedSlip, perform } from './support/desk.js';
import { fileDossier, MARITAL_STATUS, register } from './support/filing.js';
import { photoOf } from './support/photo.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, see, seeHeading, settled } from './support/waits.js';

const PAPER = 'Giấy tờ tùy thân';
const NOTE = 'Ảnh mờ ở góc dưới, chụp lại cả hai mặt thẻ.';
const MESSAGE = 'Mời gửi lại ảnh rõ để tra cứu sổ hộ tịch.';

async function askFor(page: Page, code: string): Promise<void> {
  await openByCode(page, code);
  await openAct(page, 'Yêu cầu bổ sung');
  await page.getByRole('checkbox', { name: PAPER }).check();
  await page.getByLabel(`Cần sửa gì ở ${PAPER}`, { exact: true }).fill(NOTE);
  await page.getByLabel('Lời nhắn cho người nộp').fill(MESSAGE);
  await perform(page, 'Gửi yêu cầu bổ sung', 'Đã gửi yêu cầu bổ sung');
}

async function answer(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`/ho-so/${code}`);
  await page.getByRole('link', { name: 'Bổ sung giấy tờ' }).click({ timeout: PATIENCE_MS });
  await seeHeading(page, 'Cần bổ sung 1 giấy tờ');
  await see(page, NOTE);
  await see(page, MESSAGE);
  const photo = await photoOf(name);
  await page.getByLabel(`Chọn tệp ${PAPER}`).and(page.locator('input')).setInputFiles(photo);
  await page.getByRole('button', { name: `Bỏ ${photo.name}` }).waitFor({ timeout: PATIENCE_MS });
}

describe('a paper that is asked for again', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('is sent anew by the citizen and stands beside the old one for the officer', async () => {
    const citizen = await visit(browser, 'phone');
    await register(citizen.page, 'Phạm Thu Trang');
    const code = await fileDossier(citizen, MARITAL_STATUS);

    const officer = await officerAt(browser, 'tiepnhan');
    await askFor(officer.page, code);
    expect(await openedSlip(officer.page)).toBe('%PDF-');
    await showScreen(officer, 'o6-print-supplement');
    await closeDialog(officer.page);

    await answer(citizen.page, code, 'Thẻ căn cước rõ');
    await showScreen(citizen, 'c10-supplement');
    await citizen.page.getByRole('button', { name: 'Gửi bổ sung' }).click();
    await see(citizen.page, 'Đã gửi bổ sung. Cán bộ xem tiếp');
    await citizen.leave();

    await openByCode(officer.page, code);
    const files = officer.page.getByRole('list', { name: 'Tệp của giấy tờ đang xem' }).getByRole('button');
    await files.first().waitFor({ timeout: PATIENCE_MS });
    const names = await files.allTextContents();
    expect(names).toEqual([expect.stringContaining('Lần 2'), expect.stringContaining('bản trước')]);
    expect(names[0]).toContain('Thẻ-căn-cước-rõ');
    await settled(officer);
    await showScreen(officer, 'o2-two-rounds');
    await officer.leave();
  }, JOURNEY_MS);
});
