import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WIDTHS, startBrowser, visit, type Width } from './support/browser.js';
import type { Browser } from 'playwright-core';
import { fillPage } from './support/form.js';
import { BIRTH, attachPapers, findProcedure, goOn, register, startFiling } from './support/filing.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, readJson, see, seeHeading, sendCrafted, settled } from './support/waits.js';

const LEVEL_2 = '2.000815';
const LEVEL_3 = '1.001193';

interface Procedure {
  onlineLevel: number;
  cases: { key: string }[];
}

const WIDTH_NAMES = Object.keys(WIDTHS) as Width[];

describe.each(WIDTH_NAMES)('the gates of the levels at %s width', (width) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('level 2 cannot be started, says why, and refuses a crafted draft', async () => {
    const citizen = await visit(browser, width);
    const { page } = citizen;
    await register(page, 'Đỗ Quang Huy');
    const procedure = await readJson<Procedure>(page, `/api/v1/procedures/${LEVEL_2}`);
    expect(procedure.onlineLevel).toBe(2);

    await page.goto(`/thu-tuc/${LEVEL_2}`);
    await see(page, 'Thủ tục này chưa nộp được trên mạng.');
    expect(await page.getByRole('link', { name: 'Bắt đầu nộp hồ sơ' }).count()).toBe(0);
    await page.goto(`/nop-ho-so/bat-dau/${LEVEL_2}`);
    await seeHeading(page, 'Chuẩn bị nộp hồ sơ');
    await see(page, 'Thủ tục này chưa nộp được trên mạng.');
    expect(await page.getByRole('button', { name: 'Bắt đầu nộp hồ sơ' }).count()).toBe(0);

    const draft = { procedureCode: LEVEL_2, caseKey: procedure.cases[0]?.key ?? '', agencyId: null };
    expect(await sendCrafted(page, '/api/v1/drafts', draft)).toEqual({ status: 409, code: 'level.online-filing-not-offered' });
    await citizen.leave();
  }, JOURNEY_MS);

  it('level 3 does not return an electronic result alone, and says why beside the choice', async () => {
    const citizen = await visit(browser, width);
    const { page } = citizen;
    await register(page, 'Vũ Thị Ngân');
    expect((await readJson<Procedure>(page, `/api/v1/procedures/${LEVEL_3}`)).onlineLevel).toBe(3);
    await findProcedure(page, BIRTH.words, BIRTH.name);
    await startFiling(page);
    await goOn(page);
    for (; page.url().includes('/don'); await goOn(page)) await fillPage(page, BIRTH.answers);
    await attachPapers(page);
    await goOn(page);
    const online = page.getByRole('radio', { name: /^Nhận bản điện tử/ });
    expect(await online.isDisabled()).toBe(true);
    await see(page, 'Thủ tục này chưa trả riêng bản điện tử.');
    await settled(citizen);
    if (width === 'phone') await showScreen(citizen, 'gate-level-3');
    await citizen.leave();
  }, JOURNEY_MS);
});
