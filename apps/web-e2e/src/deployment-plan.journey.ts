import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from './support/axe.js';
import { startBrowser, visit, WIDTHS, type Width } from './support/browser.js';
import { signIn } from './support/people.js';
import { keepScreen, showScreen } from './support/screens.js';
import { settled } from './support/waits.js';

/** A service that the demo's plan does not have, for each width. */
const ADDED = { phone: '1.014061', desk: '1.010038' } as const satisfies Record<Width, string>;
/** An item of the ward whose leader is `lanhdao`. */
const OWN_ITEM = '2.000908';
const WIDTH_NAMES = Object.keys(WIDTHS) as Width[];

async function openPlan(page: Page): Promise<void> {
  await page.goto('/quan-ly/ke-hoach');
  await page
    .getByRole('link', { name: /Kế hoạch nâng mức/ })
    .first()
    .click();
  await page.waitForURL(/\/quan-ly\/ke-hoach\/[0-9a-f-]{36}/);
}

const openItem = (page: Page, code: string): Promise<void> => page.getByRole('button', { name: code, exact: true }).click();

describe.each(WIDTH_NAMES)('a deployment plan at %s width', (width) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('is read by the manager, with nothing to write', async () => {
    const visitor = await visit(browser, width);
    const { page } = visitor;
    await signIn(page, 'quanly');
    await page.goto('/quan-ly/ke-hoach');
    await settled(visitor);
    expect(await axeFaults(page)).toEqual([]);
    await openPlan(page);
    await settled(visitor);
    await page.getByRole('figure').locator('svg.recharts-surface').first().waitFor();
    await showScreen(visitor, 'm4-plan');
    await page.getByRole('figure').evaluate((figure) => figure.scrollIntoView({ block: 'start' }));
    await page.mouse.move(0, 0);
    await keepScreen(visitor, 'm4-plan-chart');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(1);
    expect(await page.getByRole('button', { name: 'Thêm dịch vụ' }).count()).toBe(0);
    await page.getByRole('link', { name: /^Quá hạn/ }).click();
    await page.waitForURL(/state=LATE/);
    await page.getByRole('button', { name: '1.001193', exact: true }).waitFor();
    await visitor.leave();
  }, 120_000);

  it('takes the progress of the responsible agency', async () => {
    const visitor = await visit(browser, width);
    const { page } = visitor;
    await signIn(page, 'lanhdao');
    await openPlan(page);
    await openItem(page, OWN_ITEM);
    await page.getByLabel('Đang vướng gì').selectOption('OTHER');
    await page.getByLabel('Chỗ vướng cụ thể').fill('');
    await page.getByRole('button', { name: 'Báo tiến độ' }).click();
    await page
      .getByText(/Nhập chỗ vướng cụ thể/)
      .first()
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await keepScreen(visitor, 'm4-plan-item');
    const words = `Chờ máy quét (${width})`;
    await page.getByLabel('Chỗ vướng cụ thể').fill(words);
    await page.getByRole('button', { name: 'Báo tiến độ' }).click();
    await page
      .getByText(new RegExp(`Lý do khác: Chờ máy quét \\(${width}\\)`))
      .first()
      .waitFor();
    await openItem(page, '1.001193');
    expect(await page.getByRole('button', { name: 'Báo tiến độ' }).count()).toBe(0);
    await visitor.leave();
  }, 120_000);

  it('takes a pasted list of the catalogue office, and lets an item go again', async () => {
    const visitor = await visit(browser, width);
    const { page } = visitor;
    await signIn(page, 'quantri');
    await openPlan(page);
    await page.getByRole('button', { name: 'Thêm từ danh sách' }).click();
    const list = page.getByLabel('Danh sách', { exact: true });
    await list.fill(`${ADDED[width]}\t4\tQuý IV/2027\tSở Tư pháp\n9.999999\t4\t12/2027\tSở Tư pháp`);
    await page.getByRole('button', { name: 'Đọc danh sách' }).click();
    await page.getByText(/^Dòng 2:/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await list.fill(`${ADDED[width]}\t4\tQuý IV/2027\tSở Tư pháp`);
    await page.getByRole('button', { name: 'Đọc danh sách' }).click();
    await keepScreen(visitor, 'm4-plan-import');
    await page.getByRole('button', { name: 'Thêm 1 dịch vụ' }).click();
    await openItem(page, ADDED[width]);
    await page.getByText('31/12/2027').first().waitFor();
    await page.getByRole('button', { name: 'Bỏ khỏi kế hoạch' }).click();
    await page
      .getByRole('dialog', { name: new RegExp(`Bỏ ${ADDED[width]}`) })
      .getByRole('button', { name: 'Bỏ khỏi kế hoạch' })
      .click();
    await page.getByRole('button', { name: ADDED[width], exact: true }).waitFor({ state: 'detached' });
    await visitor.leave();
  }, 120_000);
});
