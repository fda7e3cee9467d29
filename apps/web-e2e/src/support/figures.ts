import type { Measures } from '@motcua/contracts';
import type { Page } from 'playwright-core';
import { PATIENCE_MS, readJson } from './waits.js';

type Moved = Pick<Measures, 'submitted' | 'received' | 'granted' | 'returned'>;

interface Breakdown {
  rows: { key: string; measures: Moved }[];
}

const ADDRESS = '/api/v1/statistics/breakdown?by=procedure';
const NONE: Moved = { submitted: 0, received: 0, granted: 0, returned: 0 };

/** What the manager's counters say of one procedure. */
export async function figuresOf(page: Page, procedureCode: string): Promise<Moved> {
  const { rows } = await readJson<Breakdown>(page, ADDRESS);
  const { submitted, received, granted, returned } = rows.find(({ key }) => key === procedureCode)?.measures ?? NONE;
  return { submitted, received, granted, returned };
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
