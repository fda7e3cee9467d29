import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierDetail, DossierDraft, SubmissionReceipt } from '@motcua/contracts';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { officerAt } from './support/desk.js';
import { attachPapers, findProcedure, goOn, MARITAL_STATUS, register, startFiling } from './support/filing.js';
import { fillPage } from './support/form.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, readJson, see, seeHeading, sendFromPage, settled } from './support/waits.js';

const MANY = 50;

/** Goes through the wizard to its check page; answers the draft that stands there. */
async function preparedDraft(page: Page): Promise<DossierDraft> {
  await findProcedure(page, MARITAL_STATUS.words, MARITAL_STATUS.name);
  await startFiling(page);
  await goOn(page);
  while (page.url().includes('/don')) {
    await fillPage(page, MARITAL_STATUS.answers);
    await goOn(page);
  }
  await attachPapers(page);
  await goOn(page);
  await page.getByRole('radio', { name: /^Nhận tại quầy/ }).check();
  await goOn(page);
  const id = /\/nop-ho-so\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  return readJson<DossierDraft>(page, `/api/v1/drafts/${id}`);
}

/** Sends the same once more, as the wizard would. */
async function sendCopy(page: Page, { procedureCode, caseKey, agencyId, answers, returnChoice, components }: DossierDraft): Promise<string> {
  const made = await sendFromPage<DossierDraft>(page, 'POST /api/v1/drafts', { procedureCode, caseKey, agencyId });
  const papers = components.map(({ componentKey }) => ({ componentKey, documentIds: [], notHeld: true }));
  const { draft } = await sendFromPage<{ draft: DossierDraft }>(page, `PATCH /api/v1/drafts/${made.id}`, {
    baseRevision: made.revision,
    answers,
    ...(returnChoice ? { returnChoice } : {}),
    components: papers,
  });
  const sent = await sendFromPage<SubmissionReceipt>(page, `POST /api/v1/drafts/${made.id}/submission`, {
    revision: draft.revision,
    declared: true,
    consentPurpose: true,
  });
  return sent.code;
}

describe('a desk with a morning of dossiers', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('receives fifty at once, sees what became of each, keeps the list under a name and takes it away as a workbook', async () => {
    const citizen = await visit(browser, 'phone');
    await register(citizen.page, 'Hoàng Thị Năm Mươi');
    const draft = await preparedDraft(citizen.page);
    const codes: string[] = [];
    for (let index = 0; index < MANY; index += 1) codes.push(await sendCopy(citizen.page, draft));
    await citizen.leave();

    const desk = await officerAt(browser, 'tiepnhan');
    const { page } = desk;
    await page.goto(`/can-bo/viec/to-receive?thu-tuc=${draft.procedureCode}`);
    await page.getByRole('table').waitFor({ timeout: PATIENCE_MS });
    await page.getByRole('button', { name: /^Chọn tất cả/ }).click();
    const receive = page.getByRole('button', { name: /^Tiếp nhận \d+ hồ sơ$/ });
    await receive.waitFor({ timeout: PATIENCE_MS });
    await settled(desk);
    await showScreen(desk, 'o1-bulk');
    await receive.click();
    await see(page, /^Đã tiếp nhận \d+ hồ sơ\.$/);
    await showScreen(desk, 'o1-bulk-result');
    const done = Number(/\d+/.exec((await page.getByText(/^Đã tiếp nhận \d+ hồ sơ\.$/).textContent()) ?? '')?.[0]);
    expect(done).toBeGreaterThanOrEqual(MANY);
    for (const code of [codes[0], codes.at(-1)]) {
      const { status, receivedAt } = await readJson<DossierDetail>(page, `/api/v1/dossiers/${code}`);
      expect([status, receivedAt === null]).toEqual(['RECEIVED', false]);
    }

    await page.goto(`/can-bo/viec/unit?thu-tuc=${draft.procedureCode}`);
    await page.getByRole('button', { name: 'Lưu danh sách' }).click();
    await page.getByLabel('Tên danh sách').fill('Tình trạng hôn nhân');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu danh sách' }).click();
    await seeHeading(page, /^Tình trạng hôn nhân \(/);
    await settled(desk);
    await showScreen(desk, 'o1-saved');
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xuất Excel' }).click();
    const download = page.getByRole('link', { name: 'Tải tệp Excel' });
    await download.waitFor({ timeout: PATIENCE_MS });
    const file = await page.request.get((await download.getAttribute('href')) ?? '');
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
    await desk.leave();
  }, JOURNEY_MS);
});
