import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../../../../tools/test/find-browser.mjs';

/** The widths at which every journey runs: a phone and a desk (issue 2 §12). */
export const WIDTHS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const;
export type Width = keyof typeof WIDTHS;

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Where the product runs; the test runner starts it. */
export const BASE_URL = process.env['JOURNEY_BASE_URL'] ?? 'http://localhost:3000';

/** Starts a browser that speaks to nobody but the product. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  const known = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({ executablePath, args: [...args, ...QUIET], env: Object.fromEntries(known) });
}

/** Somebody at a screen of the given width. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  width: Width;
}

/** A new visitor with nothing stored; every uncaught error of a page fails the journey at `leave`. */
export async function visit(browser: Browser, width: Width): Promise<Visitor & { leave: () => Promise<void> }> {
  const context = await browser.newContext({ baseURL: BASE_URL, viewport: WIDTHS[width], locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text())) faults.push(message.text());
  });
  const leave = async (): Promise<void> => {
    await context.close();
    if (faults.length > 0) throw new Error(`the page reported: ${faults.join(' | ')}`);
  };
  return { page, context, width, leave };
}
