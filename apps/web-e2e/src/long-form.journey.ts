import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '@motcua/contracts';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { BIRTH, findProcedure, goOn, register, startFiling } from './support/filing.js';
import { JOURNEY_MS, PATIENCE_MS } from './support/waits.js';

const PROCEDURE = '**/api/v1/procedures/1.001193';
const SLOW_DOWN = 4;
const KEYS = 30;
/** A long form may cost this many times a form of ten questions, as the same machine measures both. */
const MOST_TIMES = 2.5;

/** Lines of text; every second one is asked by what the one before it says, up to the number of rules. */
function formOf(fields: number, rules: number): FormDefinition {
  return {
    pages: [
      {
        key: 'long',
        title: { vi: 'Đơn dài' },
        fields: Array.from({ length: fields }, (_, index) => ({
          key: `f${index}`,
          type: 'short-text' as const,
          label: { vi: `Câu ${index}` },
          required: true,
          settings: {},
          ...(index > 0 && index <= rules * 2 && index % 2 === 1 ? { shownWhen: { '!': { '==': [{ var: `f${index - 1}` }, 'ẩn'] } } } : {}),
        })),
      },
    ],
  };
}

/** Seconds of script that the page has run since it was opened. */
async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
}

/** Milliseconds of script for one key in the middle of the form, the processor slowed down. */
async function msPerKey(page: Page, field: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const input = page.locator(`#muc-${field}`);
  await input.pressSequentially('khởi động', { timeout: PATIENCE_MS });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  const before = await scriptSeconds(session);
  await input.pressSequentially('a'.repeat(KEYS), { delay: 60, timeout: PATIENCE_MS });
  const spent = (await scriptSeconds(session)) - before;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return (spent * 1000) / KEYS;
}

describe('a long form', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  async function measured(form: FormDefinition, field: string): Promise<number> {
    const citizen = await visit(browser, 'phone');
    const { page } = citizen;
    await page.route(PROCEDURE, async (route) => {
      const response = await route.fetch();
      const procedure = (await response.json()) as { cases: object[] };
      await route.fulfill({ response, json: { ...procedure, cases: procedure.cases.map((one) => ({ ...one, form })) } });
    });
    await register(page, 'Trần Thị Mai');
    await findProcedure(page, BIRTH.words, BIRTH.name);
    await startFiling(page);
    await goOn(page);
    const ms = await msPerKey(page, field);
    await citizen.leave();
    return ms;
  }

  it('of 200 questions and 100 conditions answers a key nearly as fast as one of ten', async () => {
    const short = await measured(formOf(10, 0), 'f4');
    const long = await measured(formOf(200, 100), 'f100');
    expect(long / short).toBeLessThan(MOST_TIMES);
  }, JOURNEY_MS);
});
