import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit, type Visitor } from './support/browser.js';
import { officerAt } from './support/desk.js';
import { BIRTH, findProcedure, goOn, register, startFiling } from './support/filing.js';
import { JOURNEY_MS, PATIENCE_MS, see, seeHeading, settled } from './support/waits.js';

const NAME = 'Trần Ngọc Lan Chi';
const SAVED = /Đã lưu/;
/** A phone at the edge of the network (screens.md §8.36). */
const SLOW_NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 25_000 };
const SLOW_PAGE_MS = 15_000;

const line = (page: Page) => page.locator('#muc-childFullName');

async function openForm(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await findProcedure(page, BIRTH.words, BIRTH.name);
  await startFiling(page);
  await goOn(page);
  await settled(visitor);
}

describe('what somebody has done is kept', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('words of a form outlive a reload, a lost network and the end of the session', async () => {
    const citizen = await visit(browser, 'phone');
    const { page, context } = citizen;
    await register(page, 'Lê Thị Mai');
    await openForm(citizen);
    await line(page).fill(NAME);
    await see(page, SAVED);
    await page.reload();
    await settled(citizen);
    expect(await line(page).inputValue()).toBe(NAME);

    await context.setOffline(true);
    await line(page).fill(`${NAME} A`);
    await page.waitForTimeout(2_000);
    await context.setOffline(false);
    await page.waitForFunction(() => /Đã lưu/.test(document.body.innerText), undefined, { timeout: PATIENCE_MS });
    await page.reload();
    await settled(citizen);
    expect(await line(page).inputValue()).toBe(`${NAME} A`);

    await context.clearCookies();
    await line(page).fill(`${NAME} B`);
    await page.getByRole('link', { name: /Đăng nhập/ }).or(page.getByRole('button', { name: /Đăng nhập/ })).first().waitFor({ timeout: PATIENCE_MS });
    expect(await line(page).inputValue().catch(() => 'gone')).toBe(`${NAME} B`);
    await citizen.leave();
  }, JOURNEY_MS);

  it('a list comes back as it was left, and its address shows the same to another', async () => {
    const officer = await officerAt(browser, 'tiepnhan');
    const { page, context } = officer;
    await page.goto('/can-bo/viec/all');
    await settled(officer);
    await page.getByLabel('Kênh', { exact: true }).selectOption({ label: 'Tại quầy' });
    await settled(officer);
    const address = page.url();
    expect(address).toContain('COUNTER');
    const rows = page.locator('main tbody tr');
    const code = await rows.nth(5).getByRole('link').first().textContent();
    await rows.nth(5).scrollIntoViewIfNeeded();
    await rows.nth(5).getByRole('link').first().click();
    await page.waitForURL(/\/can-bo\/ho-so\//);
    await settled(officer);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1', undefined, { timeout: PATIENCE_MS });
    await page.goBack();
    await settled(officer);
    expect(page.url()).toBe(address);
    await page.waitForFunction((left) => document.activeElement?.textContent?.includes(left), code ?? '', { timeout: PATIENCE_MS });

    const other = await context.newPage();
    await other.goto(address);
    await settled({ ...officer, page: other });
    expect(await other.locator('main tbody tr').first().textContent()).toBe(await rows.first().textContent());
    await officer.leave();
  }, JOURNEY_MS);

  it('the first page and a procedure can be read on a slow network', async () => {
    const citizen = await visit(browser, 'phone');
    const { page, context } = citizen;
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByLabel('Tìm thủ tục').waitFor({ timeout: SLOW_PAGE_MS });
    await page.goto('/thu-tuc/1.001193', { waitUntil: 'commit' });
    await seeHeading(page, /khai sinh/);
    await citizen.leave();
  }, JOURNEY_MS);
});
