import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { VersionDetail } from '@motcua/contracts';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from './support/axe.js';
import { startBrowser, visit, WIDTHS } from './support/browser.js';
import { signIn } from './support/people.js';
import { keepScreen, showScreen } from './support/screens.js';
import { JOURNEY_MS, readJson, see, settled } from './support/waits.js';

/** Starts the draft of a procedure nobody knows, as the list of procedures does. */
async function startDraft(page: Page): Promise<VersionDetail> {
  const cookies = await page.context().cookies();
  const token = decodeURIComponent(cookies.find(({ name }) => name === 'motcua_csrf')?.value ?? '');
  const { items } = await readJson<{ items: { code: string }[] }>(page, '/api/v1/fields');
  const code = `9.${String(Date.now()).slice(-6)}`;
  const answer = await page.request.post('/api/v1/admin/procedures', {
    data: { code, name: 'Cấp bản sao giấy tờ lưu trữ', fieldCode: items[0]?.code },
    headers: { 'x-csrf-token': token, 'idempotency-key': crypto.randomUUID(), origin: new URL(page.url()).origin },
  });
  if (!answer.ok()) throw new Error(`no draft: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as VersionDetail;
}

/** Adds a field by keyboard alone: the picker, a few letters, Enter, the question. */
async function addField(page: Page, search: string, question: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm mục', exact: true }).press('Enter');
  await page.getByRole('dialog').getByLabel('Tìm kiểu mục').fill(search);
  await page.getByRole('dialog').getByLabel('Tìm kiểu mục').press('Enter');
  await page.getByLabel('Câu hỏi', { exact: true }).waitFor();
  await page.keyboard.type(question);
  await page.keyboard.press('Tab');
}

const rows = (page: Page) => page.getByRole('group', { name: 'Cấu trúc' }).getByRole('listitem');

async function buildByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm trang', exact: true }).press('Enter');
  await page.getByLabel('Tên trang', { exact: true }).fill('Xin bản sao gì?');
  await addField(page, 'co hoac khong', 'Gửi qua bưu điện?');
  await addField(page, 'mot dong chu', 'Địa chỉ nhận');
  await addField(page, 'so nguyen', 'Số bản');
  expect(await page.locator('#muc-dang-soan').inputValue()).toBe('Số bản');
}

describe('the form designer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('builds a form by keyboard: order, condition, trial, save, reload', async () => {
    const administrator = await visit(browser, 'desk');
    const { page } = administrator;
    await signIn(page, 'quantri');
    const { id, code, cases } = await startDraft(page);
    const address = `/quan-tri/thu-tuc/${code}/phien-ban/${id}/bieu-mau/${cases[0]?.key ?? ''}`;
    await page.goto(address);
    await settled(administrator);
    await buildByKeyboard(page);

    await rows(page).filter({ hasText: 'Số bản' }).getByRole('button').focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await rows(page).allInnerTexts()).toEqual([expect.stringContaining('Gửi qua'), expect.stringContaining('Số bản'), expect.stringContaining('Địa chỉ')]);
    await see(page, 'Số bản, mục 2 trên 3 của trang Xin bản sao gì?').catch(() => undefined);
    await page.keyboard.press('Control+Z');
    expect((await rows(page).allInnerTexts())[1]).toContain('Địa chỉ');
    await page.keyboard.press('Control+Shift+Z');
    expect((await rows(page).allInnerTexts())[1]).toContain('Số bản');
    const row = (name: string) => rows(page).filter({ hasText: name }).getByRole('button').first();
    await row('Địa chỉ nhận').dragTo(row('Gửi qua'), { targetPosition: { x: 20, y: 3 } }); // a real mouse: pressed, moved, let go in the upper half
    expect(await rows(page).allInnerTexts()).toEqual([expect.stringContaining('Địa chỉ'), expect.stringContaining('Gửi qua'), expect.stringContaining('Số bản')]);
    await row('Địa chỉ nhận').focus();
    await page.keyboard.press('Control+Z');
    expect((await rows(page).allInnerTexts())[2]).toContain('Địa chỉ');

    await rows(page).filter({ hasText: 'Địa chỉ nhận' }).getByRole('button').press('Enter');
    const shown = page.getByRole('group', { name: 'Khi nào hiện' });
    await shown.getByRole('button', { name: 'Thêm điều kiện' }).press('Enter');
    await shown.getByLabel('Khi (dòng 1)').selectOption({ label: 'Gửi qua bưu điện?' });
    await shown.getByLabel('giá trị (dòng 1)').selectOption({ label: 'Có' });

    const preview = page.locator('[data-zone="preview"]').last();
    await preview.getByLabel('Không', { exact: true }).check();
    await preview.getByLabel('Số bản').fill('2');
    expect(await preview.getByLabel('Địa chỉ nhận').count()).toBe(0);
    await preview.getByLabel('Có', { exact: true }).check();
    await preview.getByRole('button', { name: 'Thử kiểm tra' }).press('Enter');
    await see(page, 'Người nộp sẽ thấy 1 chỗ cần sửa');
    await preview.getByLabel('Địa chỉ nhận').fill('<b>5 Hồ Sen</b>');
    await see(page, 'Các câu trả lời đều được nhận');
    await see(page, /Đã lưu \d\d:\d\d/);
    await showScreen(administrator, 'a3-designer');

    const stored = await readJson<VersionDetail>(page, `/api/v1/admin/procedure-versions/${id}`);
    expect(stored.cases[0]?.form?.pages[0]?.fields.map(({ key, shownWhen }) => [key, shownWhen])).toEqual([
      ['guiQuaBuuDien', undefined],
      ['soBan', undefined],
      ['diaChiNhan', { '==': [{ var: 'guiQuaBuuDien' }, true] }],
    ]);
    await page.reload();
    await settled(administrator);
    expect(await rows(page).count()).toBe(3);

    await page.setViewportSize(WIDTHS.phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(1);
    for (const zone of ['Xem thử', 'Cấu trúc', 'Soạn mục']) {
      await page.getByRole('group', { name: 'Phần đang xem' }).getByRole('button', { name: zone }).click();
      expect(await axeFaults(page)).toEqual([]);
    }
    await keepScreen({ ...administrator, width: 'phone' }, 'a3-designer');
    await administrator.leave();
  }, JOURNEY_MS);
});
