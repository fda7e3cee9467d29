import type { Page, Route } from 'playwright-core';
import type { Visitor } from './browser.js';
import { misfits } from './habits.js';
import { settled } from './waits.js';

const EVERY_READ = /\/api\/v1\/(?!session|installation)/;
/** Screens that show all they have before any answer: links, an empty form. */
const READ_NOTHING = ['/quan-tri', '/can-bo/tiep-nhan'];
/** A skeleton is due after 300 ms (screens.md §8.35); a busy machine may take longer to draw it. */
const SKELETON_BY_MS = 2_000;
const ASKED_BY_MS = 600;
const RETRY_BY_MS = 8_000;
const FAILURE = { status: 500, json: { type: 'about:blank', title: 'x', status: 500, code: 'server.unexpected' } };

const isRead = (route: Route): boolean => route.request().method() === 'GET' || route.request().url().endsWith('/search');
const whether = (event: Promise<unknown>): Promise<boolean> => event.then(() => true, () => false);

/** How a screen behaved while it was opened. */
export interface Opening {
  /** Whether it asked the server for anything. */
  isAsked: boolean;
  faults: string[];
}

/** Opens a screen while every answer is held back (check 35): it shows a skeleton until they come. */
export async function openSlowly(visitor: Visitor, address: string): Promise<Opening> {
  const { page } = visitor;
  const reads = await holdReads(page);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.locator('h1, [aria-busy=true]').first().waitFor();
  const isAsked = !READ_NOTHING.includes(address) && (await Promise.race([reads.asked.then(() => true), page.waitForTimeout(ASKED_BY_MS).then(() => false)]));
  const hasSkeleton = !isAsked || (await whether(page.locator('[aria-busy=true]').first().waitFor({ timeout: SKELETON_BY_MS })));
  reads.release();
  await settled(visitor);
  await page.unroute(EVERY_READ);
  return { isAsked, faults: hasSkeleton ? [] : ['shows no skeleton while it waits'] };
}

/** Keeps every answer back until `release`; `asked` once the first read has come. */
async function holdReads(page: Page): Promise<{ asked: Promise<void>; release: () => void }> {
  let tell = (): void => undefined;
  let release = (): void => undefined;
  const asked = new Promise<void>((resolve) => (tell = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(EVERY_READ, async (route) => {
    if (isRead(route)) tell();
    await released;
    await route.continue().catch(() => undefined);
  });
  return { asked, release };
}

/**
 * Opens the screen once more in English while every read fails: there are words and a way out (check 4), the way out works, and what
 * then comes still fits with every word a third longer (check 17).
 */
export async function failureFaults({ page }: Visitor, { isAsked }: Opening): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => localStorage.setItem('motcua.language', 'en'));
  if (isAsked) await page.route(EVERY_READ, (route) => route.fulfill(FAILURE));
  await page.reload();
  const retry = page.getByRole('button', { name: 'Try again' }).first();
  const hasWayOut = isAsked && (await whether(retry.waitFor({ timeout: RETRY_BY_MS })));
  if (isAsked && !hasWayOut) faults.push('fails without a way out');
  await page.unroute(EVERY_READ);
  if (hasWayOut) await retry.click();
  await settled({ page });
  if (isAsked && (!hasWayOut || (await retry.isVisible()))) {
    await page.reload(); // another part of it failed too
    await settled({ page });
  }
  await lengthenWords(page);
  faults.push(...(await misfits(page)).map((fault) => `with longer words: ${fault}`));
  await page.evaluate(() => localStorage.setItem('motcua.language', 'vi'));
  return faults;
}

async function lengthenWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('#root') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent ?? '';
      if (/\p{L}/u.test(words)) text.textContent = words.replaceAll(/\p{L}{4,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.3)));
    }
  });
}
