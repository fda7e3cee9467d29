import type { Page } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { visit, type Visitor } from './browser.js';
import { signIn } from './people.js';
import { PATIENCE_MS, see } from './waits.js';

export type Officer = Visitor & { leave: () => Promise<void> };

/** An officer of the demo at a desk. */
export async function officerAt(browser: Browser, loginName: string): Promise<Officer> {
  const officer = await visit(browser, 'desk');
  await signIn(officer.page, loginName);
  return officer;
}

/** Finds a dossier by its code in the search of the header and opens it. */
export async function openByCode(page: Page, code: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Tìm mã hồ sơ, tên, số giấy tờ' }).or(page.getByRole('textbox', { name: 'Tìm mã hồ sơ, tên, số giấy tờ' }));
  await search.first().fill(code);
  await search.first().press('Enter');
  const link = page.locator('#noi-dung, main').getByRole('link', { name: code, exact: true }).first();
  const opened = page.getByRole('heading', { level: 2, name: 'Việc cần làm' });
  await link.or(opened).first().waitFor({ timeout: PATIENCE_MS });
  if (!(await opened.isVisible())) await link.click();
  await opened.waitFor({ timeout: PATIENCE_MS });
}

/** Judges every paper: those with files are right, the others are not needed; records the verdicts. */
export async function judgePapers(page: Page): Promise<void> {
  const papers = page.getByRole('list', { name: 'Giấy tờ của hồ sơ' }).locator('> li');
  for (let index = 0; index < (await papers.count()); index += 1) {
    const paper = papers.nth(index);
    const hasFiles = (await paper.textContent())?.includes('chưa có tệp') === false;
    await paper.getByRole('radio', { name: hasFiles ? 'Đạt' : 'Không áp dụng', exact: true }).check();
  }
  await page.getByRole('button', { name: 'Ghi kết quả xem giấy tờ' }).click();
  await see(page, 'Đã ghi kết quả xem giấy tờ.');
}

/** Opens the form of an act unless it stands open already. */
export async function openAct(page: Page, name: string): Promise<void> {
  const open = page.getByRole('heading', { level: 3, name, exact: true });
  const other = page.getByRole('button', { name: `${name}…` });
  await open.or(other).first().waitFor({ timeout: PATIENCE_MS });
  if (!(await open.isVisible())) await other.click();
  await open.waitFor({ timeout: PATIENCE_MS });
}

/** Presses the button of the open act and waits for its result in words. */
export async function perform(page: Page, button: string, done: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await see(page, done);
}

/** Presses the button of an act that asks once more, says yes and waits for its result. */
export async function performSurely(page: Page, button: string, done: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click({ timeout: PATIENCE_MS });
  await see(page, done);
}
