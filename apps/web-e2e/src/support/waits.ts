import type { Page } from 'playwright-core';

/** A slow machine must not fail a journey. */
export const PATIENCE_MS = 60_000;

/** Time for one whole journey. */
export const JOURNEY_MS = 420_000;

/** JSON of an address of the product, read with the cookies of the page. */
export async function readJson<T>(page: Page, address: string): Promise<T> {
  const response = await page.request.get(address);
  if (!response.ok()) throw new Error(`${address} answers ${response.status()}: ${await response.text()}`);
  return (await response.json()) as T;
}

interface Answer {
  status: number;
  code: string | undefined;
}

/** What a page sends with each write. */
async function writeHeaders(page: Page): Promise<Record<string, string>> {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === 'motcua_csrf')?.value ?? '';
  const origin = new URL(page.url()).origin;
  return { 'x-csrf-token': decodeURIComponent(token), 'idempotency-key': crypto.randomUUID(), origin };
}

/** Sends what no screen offers, as a crafted request from the page would. */
export async function sendCrafted(page: Page, address: string, body: object): Promise<Answer> {
  const response = await page.request.post(address, { data: body, headers: await writeHeaders(page) });
  const answer = (await response.json()) as { code?: string };
  return { status: response.status(), code: answer.code };
}

/** Sends a write as the page would, where pressing fifty times would prove nothing; answers what came back. */
export async function sendFromPage<T>(page: Page, request: `${'POST' | 'PATCH'} /api/${string}`, body: object): Promise<T> {
  const [method = '', address = ''] = request.split(' ');
  const response = await page.request.fetch(address, { method, data: body, headers: await writeHeaders(page) });
  if (!response.ok()) throw new Error(`${address} answers ${response.status()}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** The heading of the page, once it says this. */
export async function seeHeading(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: words }).waitFor({ timeout: PATIENCE_MS });
}

/** Words that stand visibly on the page. */
export async function see(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: PATIENCE_MS });
}

/** Waits until nothing loads any more: no skeleton, no busy part. */
export async function settled({ page }: { page: Page }): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], [data-skeleton]') === null);
}
