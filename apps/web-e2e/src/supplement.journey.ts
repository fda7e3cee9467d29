import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { closeDialog, officerAt, openAct, openByCode, openedSlip, perform, seeFault, type Officer } from './support/desk.js';
import { fileDossier, MARITAL_STATUS, register } from './support/filing.js';
import { photoOf } from './support/photo.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, see, seeHeading, settled } from './support/waits.js';

const PAPER = 'Giấy tờ tùy thân';
const NOTE = 'Ảnh mờ ở góc dưới, chụp lại cả hai mặt thẻ.';
const MESSAGE = 'Mời gửi lại ảnh rõ để tra cứu sổ hộ tịch.';

const AGAIN = 'Ảnh lần 2 thiếu mặt sau của thẻ.';
const WHY_AGAIN = 'Ảnh lần 2 chỉ có mặt trước nên chưa tra cứu được sổ hộ tịch; đã xin ý kiến Trưởng phòng.';

async function choosePaper(page: Page, note: string): Promise<void> {
  await openAct(page, 'Yêu cầu bổ sung');
  await page.getByRole('checkbox', { name: PAPER }).check();
  await page.getByLabel(`Cần sửa gì ở ${PAPER}`, { exact: true }).fill(note);
}

async function askFor(page: Page, code: string): Promise<void> {
  await openByCode(page, code);
  await choosePaper(page, NOTE);
  await page.getByLabel('Lời nhắn cho người nộp').fill(MESSAGE);
  await perform(page, 'Gửi yêu cầu bổ sung', 'Đã gửi yêu cầu bổ sung');
}

/** Opens what is asked and chooses a photo for it; the note and the message of the office stand there. */
async function answer(page: Page, code: string, { name, note, message }: Record<'name' | 'note' | 'message', string>): Promise<void> {
  await page.goto(`/ho-so/${code}`);
  await page.getByRole('link', { name: 'Bổ sung giấy tờ' }).click({ timeout: PATIENCE_MS });
  await seeHeading(page, 'Cần bổ sung 1 giấy tờ');
  await see(page, note);
  await see(page, message);
  const photo = await photoOf(name);
  await page.getByLabel(`Chọn tệp ${PAPER}`).and(page.locator('input')).setInputFiles(photo);
  await page.getByRole('button', { name: `Bỏ ${photo.name}` }).waitFor({ timeout: PATIENCE_MS });
}

async function sendAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi bổ sung' }).click();
  await see(page, 'Đã gửi bổ sung. Cán bộ xem tiếp');
}

/** Names of the files of the paper, the newest first, once this round stands there. */
async function roundsOf(officer: Officer, code: string, round: string): Promise<string[]> {
  await openByCode(officer.page, code);
  await see(officer.page, new RegExp(round));
  const files = officer.page.getByRole('list', { name: 'Tệp của giấy tờ đang xem' }).getByRole('button');
  return files.allTextContents();
}

/** The desk may not ask a second time and reads why; the leader may, with a reason that the citizen reads. */
async function askAgain(browser: Browser, desk: Page, code: string): Promise<void> {
  const refused = desk.getByRole('button', { name: 'Yêu cầu bổ sung…' });
  await refused.waitFor({ timeout: PATIENCE_MS });
  expect(await refused.getAttribute('aria-disabled')).toBe('true');
  await see(desk, 'Đã yêu cầu bổ sung 1 lần. Lần này cần lý do và lãnh đạo duyệt.');

  const leader = await officerAt(browser, 'truongphong');
  const { page } = leader;
  await openByCode(page, code);
  await choosePaper(page, AGAIN);
  await see(page, 'Đây là lần yêu cầu thứ 2: cần lời nhắn nêu lý do.');
  await page.getByRole('button', { name: 'Gửi yêu cầu bổ sung', exact: true }).click();
  await seeFault(page, page.getByLabel('Lời nhắn cho người nộp'), /Nhập lời nhắn cho người nộp/i);
  await showScreen(leader, 'o2-supplement-again');
  await page.getByLabel('Lời nhắn cho người nộp').fill(WHY_AGAIN);
  await perform(page, 'Gửi yêu cầu bổ sung', 'Đã gửi yêu cầu bổ sung');
  await leader.leave();
}

describe('a paper that is asked for again', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('is sent anew by the citizen; a second time needs a reason and a leader, and every round stays', async () => {
    const citizen = await visit(browser, 'phone');
    await register(citizen.page, 'Phạm Thu Trang');
    const code = await fileDossier(citizen, MARITAL_STATUS);

    const officer = await officerAt(browser, 'tiepnhan');
    await askFor(officer.page, code);
    expect(await openedSlip(officer.page)).toBe('%PDF-');
    await showScreen(officer, 'o6-print-supplement');
    await closeDialog(officer.page);

    await answer(citizen.page, code, { name: 'Thẻ căn cước rõ', note: NOTE, message: MESSAGE });
    await showScreen(citizen, 'c10-supplement');
    await sendAnswer(citizen.page);

    const names = await roundsOf(officer, code, 'Lần 2');
    expect(names).toEqual([expect.stringContaining('Lần 2'), expect.stringContaining('bản trước')]);
    expect(names[0]).toContain('Thẻ-căn-cước-rõ');
    await settled(officer);
    await showScreen(officer, 'o2-two-rounds');

    await askAgain(browser, officer.page, code);
    await answer(citizen.page, code, { name: 'Thẻ căn cước hai mặt', note: AGAIN, message: WHY_AGAIN });
    await sendAnswer(citizen.page);
    await settled(citizen);
    await showScreen(citizen, 'c9-supplemented-twice');
    await citizen.leave();

    expect(await roundsOf(officer, code, 'Lần 3')).toEqual([expect.stringContaining('Lần 3'), expect.stringContaining('bản trước'), expect.stringContaining('bản trước')]);
    await officer.leave();
  }, JOURNEY_MS);
});
