import type { Locator, Page } from 'playwright-core';

const MOST_TABS = 300;

/** Moves the focus to a control by Tab alone; fails where no Tab leads. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < MOST_TABS; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${String(target)}`);
}

/** Presses a button or follows a link that was reached by Tab alone. */
export async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** A file as a person would choose it, with text in it. */
export interface TextFile {
  name: string;
  text: string;
}

/** Opens the chooser of a field by keyboard and takes a file. */
export async function chooseByKeyboard(page: Page, field: string, { name, text }: TextFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await pressByKeyboard(page, page.getByLabel(field, { exact: true }).and(page.locator('button')).last());
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}
