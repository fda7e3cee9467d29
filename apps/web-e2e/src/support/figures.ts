import { isDeepStrictEqual } from 'node:util';
import type { Measures } from '@motcua/contracts';
import type { Page } from 'playwright-core';
import { PATIENCE_MS, readJson } from './waits.js';

type Moved = Pick<Measures, 'submitted' | 'received' | 'granted' | 'returned'>;

interface Breakdown {
  rows: { key: string; measures: Moved }[];
}

/** Longer than the worker rests between two rounds of counting. */
const RELAY_PAUSE_MS = 1500;

const ADDRESS = '/api/v1/statistics/breakdown?by=procedure';
const NONE: Moved = { submitted: 0, received: 0, granted: 0, returned: 0 };

/** What the manager's counters say of one procedure. */
async function figuresOf(page: Page, procedureCode: string): Promise<Moved> {
  const { rows } = await readJson<Breakdown>(page, ADDRESS);
  const { submitted, received, granted, returned } = rows.find(({ key }) => key === procedureCode)?.measures ?? NONE;
  return { submitted, received, granted, returned };
}

/** The same once the worker has counted the whole demo, which has some of each: a product that has just started still does. */
export async function figuresAtRest(page: Page, procedureCode: string): Promise<Moved> {
  const before = await figuresOf(page, procedureCode);
  await page.waitForTimeout(RELAY_PAUSE_MS);
  const now = await figuresOf(page, procedureCode);
  return now.returned > 0 && isDeepStrictEqual(before, now) ? now : figuresAtRest(page, procedureCode);
}

/** Waits until the worker has counted at least this many handed out, then answers what stands. */
export async function figuresOnceReturned(page: Page, procedureCode: string, returned: number): Promise<Moved> {
  await page.waitForFunction(
    async ({ address, code, least }) => {
      const { rows } = (await (await fetch(address)).json()) as { rows: { key: string; measures: { returned: number } }[] };
      return (rows.find(({ key }) => key === code)?.measures.returned ?? 0) >= least;
    },
    { address: ADDRESS, code: procedureCode, least: returned },
    { timeout: PATIENCE_MS, polling: 500 },
  );
  return figuresOf(page, procedureCode);
}
