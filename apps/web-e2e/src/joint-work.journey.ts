import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { closeDialog, judgePapers, officerAt, openAct, openByCode, perform } from './support/desk.js';
import { BUILDING_PERMIT, fileDossier, register } from './support/filing.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, see, seeHeading, settled } from './support/waits.js';

const REQUEST = 'Cho ý kiến về chiều cao công trình so với quy hoạch phân khu.';
const WRONG = 'Thửa đất không thuộc địa bàn phường An Biên.';
const ANSWER = 'Chiều cao phù hợp quy hoạch phân khu.';

async function chooseAgency(page: Page, field: string, words: string, name: RegExp): Promise<void> {
  await page.locator(`#${field}`).fill(words);
  await page.getByRole('option', { name }).filter({ visible: true }).first().click({ timeout: PATIENCE_MS });
}

async function receive(browser: Browser, code: string): Promise<void> {
  const desk = await officerAt(browser, 'tiepnhan');
  await openByCode(desk.page, code);
  await judgePapers(desk.page);
  await openAct(desk.page, 'Tiếp nhận');
  await perform(desk.page, 'Tiếp nhận, in giấy hẹn', 'Đã tiếp nhận hồ sơ.');
  await closeDialog(desk.page);
  await desk.leave();
}

/** The officer takes the dossier and asks the neighbouring ward, which is the wrong one. */
async function askWrongWard(page: Page, code: string): Promise<void> {
  await openByCode(page, code);
  await openAct(page, 'Phân công');
  const own = page.getByLabel('Giao cho').locator('option', { hasText: 'Lê Văn Công' });
  await page.getByLabel('Giao cho').selectOption((await own.getAttribute('value')) ?? '');
  await perform(page, 'Phân công', 'Đã phân công hồ sơ.');
  await openAct(page, 'Hỏi, phối hợp với cơ quan khác');
  await page.getByRole('button', { name: 'Gửi cơ quan phối hợp' }).click();
  await see(page, /Nội dung cần trả lời/);
  await chooseAgency(page, 'hoi-0-agencyId', 'an bien', /An Biên/);
  await page.getByLabel('Nội dung cần trả lời').fill(REQUEST);
}

/** Opens the first line of a list of the page "Phối hợp" that is about this dossier. */
async function openFromList(page: Page, tab: RegExp, code: string): Promise<void> {
  await page.getByRole('link', { name: /^Phối hợp/ }).click({ timeout: PATIENCE_MS });
  await seeHeading(page, 'Phối hợp');
  await page.getByRole('navigation', { name: 'Danh sách phối hợp' }).getByRole('link', { name: tab }).click();
  await page.getByRole('link', { name: code, exact: true }).click({ timeout: PATIENCE_MS });
  await page.getByRole('heading', { level: 2, name: 'Việc cần làm' }).waitFor({ timeout: PATIENCE_MS });
}

async function returnAsWrong(browser: Browser, code: string): Promise<void> {
  const ward = await officerAt(browser, 'thuly.anbien');
  const { page } = ward;
  await page.getByRole('link', { name: /^Phối hợp/ }).click({ timeout: PATIENCE_MS });
  await see(page, 'Chờ nhận (1)');
  await settled(ward);
  await showScreen(ward, 'o1-joint-work');
  await openFromList(page, /^Chờ nhận/, code);
  await see(page, REQUEST);
  await see(page, 'chỉ thấy việc được hỏi và giấy tờ được chia sẻ');
  await settled(ward);
  await showScreen(ward, 'o2-asked-agency');
  await page.getByRole('button', { name: 'Trả lại, không đúng nơi…' }).first().click();
  await page.getByLabel('Lý do').fill(WRONG);
  await page.getByRole('button', { name: 'Trả lại nơi gửi', exact: true }).click();
  await see(page, `Đã trả lại nơi gửi hồ sơ ${code}.`);
  await ward.leave();
}

async function answer(browser: Browser, code: string): Promise<void> {
  const office = await officerAt(browser, 'thuly.soxaydung');
  const { page } = office;
  await openFromList(page, /^Chờ nhận/, code);
  await perform(page, 'Nhận việc này', 'Đã nhận việc phối hợp.');
  await page.getByRole('heading', { level: 3, name: 'Trả lời cơ quan hỏi' }).waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
  await page.getByLabel('Nội dung trả lời').fill(ANSWER);
  await showScreen(office, 'o2-agency-answer');
  await perform(page, 'Gửi trả lời', 'Đã gửi trả lời.');
  await office.leave();
}

describe('a building permit that needs the opinion of another agency', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('comes back from the wrong recipient, goes on to the right one, and is proposed only with the answer', async () => {
    const citizen = await visit(browser, 'phone');
    await register(citizen.page, 'Đặng Minh Tuấn');
    const code = await fileDossier(citizen, BUILDING_PERMIT);
    await receive(browser, code);

    const officer = await officerAt(browser, 'chuyenvien');
    const { page } = officer;
    await askWrongWard(page, code);
    await settled(officer);
    await showScreen(officer, 'o2-ask-agencies');
    await perform(page, 'Gửi cơ quan phối hợp', 'Đã gửi cơ quan phối hợp.');
    await see(page, 'Chờ cơ quan nhận');

    await returnAsWrong(browser, code);

    await page.reload();
    await see(page, 'Bị trả lại, cần chuyển nơi khác');
    await see(page, WRONG);
    await page.getByRole('button', { name: 'Chuyển sang cơ quan khác…' }).first().click();
    await chooseAgency(page, 'viec-agencyId', 'so xay dung', /Sở Xây dựng/);
    await perform(page, 'Chuyển đi', 'Đã chuyển sang cơ quan khác.');
    await see(page, /Còn 1 việc phối hợp bắt buộc chưa xong/);

    await answer(browser, code);

    await citizen.page.goto(`/ho-so/${code}`);
    await see(citizen.page, /Cơ quan phối hợp đã trả lời: .*Sở Xây dựng/);
    expect(await citizen.page.getByText(ANSWER).count()).toBe(0);
    await settled(citizen);
    await citizen.page.getByText(/Cơ quan phối hợp đã trả lời/).first().scrollIntoViewIfNeeded();
    await showScreen(citizen, 'c9-joint-work');
    await citizen.leave();

    await page.reload();
    await see(page, ANSWER);
    await openAct(page, 'Trình duyệt');
    await page.getByLabel(/^Ý kiến/).fill('Đủ điều kiện, Sở Xây dựng đồng ý.');
    await perform(page, 'Trình duyệt', 'Đã trình lãnh đạo.');
    await officer.leave();
  }, JOURNEY_MS);
});
