import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { officerAt, openAct, openByCode, openedSlip, performSurely } from './support/desk.js';
import { fileDossier, MARITAL_STATUS, register } from './support/filing.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, readJson, see, settled } from './support/waits.js';

const REASON = 'Nơi thường trú ghi trong đơn không thuộc phường Lê Chân. Nộp tại UBND nơi thường trú.';

interface Detail {
  status: string;
  papers: { id: string; kind: string }[];
}

describe('a dossier that is not accepted', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('tells the citizen why, in the very words of the officer, with the slip', async () => {
    const citizen = await visit(browser, 'phone');
    await register(citizen.page, 'Lê Thị Mai');
    const code = await fileDossier(citizen, MARITAL_STATUS);

    const officer = await officerAt(browser, 'tiepnhan');
    await openByCode(officer.page, code);
    await openAct(officer.page, 'Không tiếp nhận');
    await officer.page.getByLabel('Căn cứ').selectOption('NOT_COMPETENT');
    await officer.page.getByLabel('Lý do').fill(REASON);
    await showScreen(officer, 'o2-not-accepted');
    await performSurely(officer.page, 'Không tiếp nhận, gửi phiếu', 'Đã gửi phiếu không tiếp nhận.');
    expect(await openedSlip(officer.page)).toBe('%PDF-');
    await officer.leave();

    await citizen.page.goto(`/ho-so/${code}`);
    await see(citizen.page, 'Hồ sơ không được tiếp nhận');
    await see(citizen.page, REASON);
    await citizen.page.getByRole('link', { name: /^Phiếu không tiếp nhận .*PDF/ }).waitFor({ timeout: PATIENCE_MS });
    await settled(citizen);
    await showScreen(citizen, 'c9-not-accepted');
    const { status, papers } = await readJson<Detail>(citizen.page, `/api/v1/dossiers/${code}`);
    expect([status, papers.map(({ kind }) => kind)]).toEqual(['REJECTED_AT_INTAKE', ['REJECTION']]);
    await citizen.leave();
  }, JOURNEY_MS);
});
