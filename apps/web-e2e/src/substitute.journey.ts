import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { closeDialog, judgePapers, officerAt, openAct, openByCode, perform } from './support/desk.js';
import { fileDossier, MARITAL_STATUS, register } from './support/filing.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, see, seeHeading, settled } from './support/waits.js';

const ABSENT = 'Lê Văn Công';
const SUBSTITUTE = 'Bùi Thị Lan';

/** A local day `dd/mm/yyyy`, some days from now. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

async function choose(page: Page, label: string, name: string): Promise<void> {
  const option = page.getByLabel(label, { exact: true }).locator('option', { hasText: name });
  await page.getByLabel(label, { exact: true }).selectOption((await option.getAttribute('value')) ?? '');
}

async function arrange(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Người thay thế' }).click({ timeout: PATIENCE_MS });
  await seeHeading(page, 'Người thay thế');
  await page.getByRole('button', { name: 'Phân công', exact: true }).click();
  await see(page, /Người vắng/);
  await choose(page, 'Người vắng', ABSENT);
  await choose(page, 'Người thay', SUBSTITUTE);
  await page.getByLabel('Từ ngày').fill(dayFromNow(0));
  await page.getByLabel('Đến hết ngày').fill(dayFromNow(3));
  await page.getByRole('button', { name: 'Phân công', exact: true }).click();
  await see(page, new RegExp(`${SUBSTITUTE} thay ${ABSENT} từ`));
}

describe('a substitute for an absent officer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('takes over what he holds, is named beside him in the history, and loses the rights when it is ended', async () => {
    const citizen = await visit(browser, 'phone');
    await register(citizen.page, 'Hoàng Thu Nga');
    const code = await fileDossier(citizen, MARITAL_STATUS);
    await citizen.leave();

    const reception = await officerAt(browser, 'tiepnhan');
    await openByCode(reception.page, code);
    await judgePapers(reception.page);
    await openAct(reception.page, 'Tiếp nhận');
    await perform(reception.page, 'Tiếp nhận, in giấy hẹn', 'Đã tiếp nhận hồ sơ.');
    await closeDialog(reception.page);
    await reception.leave();

    const head = await officerAt(browser, 'truongphong');
    await openByCode(head.page, code);
    await openAct(head.page, 'Phân công');
    await choose(head.page, 'Giao cho', ABSENT);
    await perform(head.page, 'Phân công', 'Đã phân công hồ sơ.');
    await arrange(head.page);
    await settled(head);
    await showScreen(head, 'o7-substitutes');

    const substitute = await officerAt(browser, 'traketqua');
    await see(substitute.page, new RegExp(`Đang thay ${ABSENT}`));
    await openByCode(substitute.page, code);
    await openAct(substitute.page, 'Trình duyệt');
    await substitute.page.getByLabel(/^Ý kiến/).fill('Đủ điều kiện.');
    await perform(substitute.page, 'Trình duyệt', 'Đã trình lãnh đạo.');
    await substitute.page.getByText('Lịch sử', { exact: true }).click();
    await see(substitute.page, new RegExp(`${SUBSTITUTE}.*thay ${ABSENT}`));
    await showScreen(substitute, 'o2-substitute');

    await head.page.getByRole('row', { name: new RegExp(`Đang thay.*${ABSENT}`) }).getByRole('button', { name: 'Kết thúc' }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click();
    await see(head.page, 'Đã hết');
    await head.leave();

    await substitute.page.reload();
    await settled(substitute);
    expect(await substitute.page.getByText(new RegExp(`Đang thay ${ABSENT}`)).count()).toBe(0);
    await substitute.leave();
  }, JOURNEY_MS);
});
