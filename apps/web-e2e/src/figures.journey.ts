import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { officerAt } from './support/desk.js';
import { JOURNEY_MS, PATIENCE_MS, readJson, settled } from './support/waits.js';

/** Figures of M1 that open a list of dossiers, by what their link asks for. */
const OPENED = ['overdue', 'dueSoon', 'open', 'received'] as const;
const PAGE = 50;

const numberIn = (text: string | null): number => Number(/\d[\d.]*/.exec(text ?? '')?.[0].replaceAll('.', ''));

describe('the figures of the overview', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('are what their lists hold, line by line, and what the agencies add up to', async () => {
    const manager = await officerAt(browser, 'quanly');
    const { page } = manager;
    const shown: Record<string, [number, number, number]> = {};
    for (const measure of OPENED) {
      await page.goto('/quan-ly');
      await settled(manager);
      const link = page.locator(`main a[href*="measure=${measure}"]`).last();
      const tile = page.locator('main li', { has: page.locator(`a[href*="measure=${measure}"]`) }).last();
      const figure = numberIn(measure === 'received' ? await tile.locator('p').first().textContent() : await link.textContent());
      await link.click();
      await page.getByRole('heading', { level: 2, name: /^\d/ }).waitFor({ timeout: PATIENCE_MS });
      const total = numberIn(await page.getByRole('heading', { level: 2, name: /^\d/ }).textContent());
      for (let rows = PAGE; rows < total; rows += PAGE) {
        await page.getByRole('button', { name: 'Xem thêm 50' }).click();
        await page.locator('main tbody tr').nth(rows).waitFor({ timeout: PATIENCE_MS });
      }
      shown[measure] = [figure, total, await page.locator('main tbody tr').count()];
    }
    for (const [measure, [figure, ...listed]] of Object.entries(shown)) expect([measure, ...listed]).toEqual([measure, figure, figure]);

    const { measures } = await readJson<{ measures: { received: number } }>(page, `/api/v1/statistics/overview?${period(page.url())}`);
    const { rows } = await readJson<{ rows: { measures: { received: number } }[] }>(page, `/api/v1/statistics/breakdown?by=agency&${period(page.url())}`);
    expect(rows.reduce((sum, row) => sum + row.measures.received, 0)).toBe(measures.received);
    expect(shown['received']?.[0]).toBe(measures.received);
    await manager.leave();
  }, JOURNEY_MS);
});

/** The period of the address of a list, as the API takes it. */
function period(address: string): string {
  const { searchParams } = new URL(address);
  return new URLSearchParams({ from: searchParams.get('from') ?? '', to: searchParams.get('to') ?? '' }).toString();
}
