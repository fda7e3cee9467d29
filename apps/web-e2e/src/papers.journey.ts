import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { officerAt } from './support/desk.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, readJson, see, settled } from './support/waits.js';

interface Issued {
  items: { id: string; number: string; kind: string }[];
}

/** A slip that the desk issued since the demo began, with the bytes of its frozen copy. */
async function aSlip(page: Page): Promise<{ number: string; bytes: Buffer }> {
  const { items } = await readJson<Issued>(page, '/api/v1/papers?from=2026-01-01&to=2030-12-31&kind=RECEIPT');
  const slip = items[0];
  if (!slip) throw new Error('the demo issued no slip');
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    const pdf = await page.request.get(`/api/v1/papers/${slip.id}/pdf`);
    if (pdf.ok()) return { number: slip.number, bytes: await pdf.body() };
  }
  throw new Error('the slip was not drawn');
}

describe('a slip in the hands of somebody', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('is told authentic, altered or unknown without signing in', async () => {
    const officer = await officerAt(browser, 'tiepnhan');
    const { number, bytes } = await aSlip(officer.page);
    await officer.leave();

    const citizen = await visit(browser, 'phone');
    const { page } = citizen;
    await page.goto('/kiem-tra');
    await page.getByRole('textbox').fill(number);
    await page.getByRole('button', { name: 'Kiểm tra giấy' }).click();
    await see(page, 'Cơ quan có phát hành giấy này');
    const file = page.locator('input[type="file"]');
    await file.setInputFiles({ name: 'giay-hen.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([bytes, Buffer.from(' ')]) });
    await see(page, 'Tệp khác bản lưu');
    await file.setInputFiles({ name: 'giay-hen.pdf', mimeType: 'application/pdf', buffer: bytes });
    await see(page, 'Tệp thật');
    await settled(citizen);
    await showScreen(citizen, 'check-slip');

    await page.getByRole('textbox').fill('FFFF-0000-FFFF-0000');
    await page.getByRole('button', { name: 'Kiểm tra giấy' }).click();
    await see(page, 'Không có giấy này');
    expect(page.url()).not.toContain(number);
    await citizen.leave();
  }, JOURNEY_MS);
});
