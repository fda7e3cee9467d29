import type { Browser, Locator, Page } from 'playwright-core';
import { visit, type Visitor } from './browser.js';
import { signIn } from './people.js';
import { PATIENCE_MS, see, settled } from './waits.js';

export type Officer = Visitor & { leave: () => Promise<void> };

/** An officer of the demo at a desk. */
export async function officerAt(browser: Browser, loginName: string): Promise<Officer> {
  const officer = await visit(browser, 'desk');
  await signIn(officer.page, loginName);
  await officer.page.waitForURL(/\/(can-bo\/viec|quan-ly)/, { timeout: PATIENCE_MS });
  await settled(officer);
  return officer;
}

/** Finds a dossier by its code in the search of the header and opens it. */
export async function openByCode(page: Page, code: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Tìm mã hồ sơ, tên, số giấy tờ' });
  await search.fill(code);
  await search.press('Enter');
  await page.waitForURL(/\/can-bo\/viec\//, { timeout: PATIENCE_MS });
  await page.getByRole('link', { name: code, exact: true }).first().click({ timeout: PATIENCE_MS });
  await page.getByRole('heading', { level: 2, name: 'Việc cần làm' }).waitFor({ timeout: PATIENCE_MS });
}

/** Waits until the slip stands in the print dialog, then answers its first bytes as the link opens them. */
export async function openedSlip(page: Page): Promise<string> {
  const link = page.getByRole('dialog').getByRole('link', { name: 'Mở PDF' });
  await link.waitFor({ timeout: PATIENCE_MS });
  const pdf = await page.request.get((await link.getAttribute('href')) ?? '');
  return (await pdf.body()).subarray(0, 5).toString();
}

/** Puts the print dialog away; the page behind it can be used again. */
export async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
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

/** Check 24: the summary of faults has the focus, its line leads to the field, and the same words stand there. */
export async function seeFault(page: Page, field: Locator, words: RegExp): Promise<void> {
  const line = page.getByRole('link', { name: words });
  await line.waitFor({ timeout: PATIENCE_MS });
  await page.waitForFunction(() => /chỗ cần sửa/.test(document.activeElement?.textContent ?? ''));
  await line.press('Enter');
  const { isFocused, said } = await field.evaluate((element) => {
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
    return { isFocused: element === document.activeElement, said: ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') };
  });
  if (!isFocused || !words.test(said)) throw new Error(`the line of the summary leads ${isFocused ? '' : 'not '}to the field, which says “${said}”`);
}
