import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierDetail, DossierRow } from '@motcua/contracts';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, visit } from './support/browser.js';
import { closeDialog, officerAt, openAct, openByCode, openedSlip, perform, seeFault } from './support/desk.js';
import { signIn } from './support/people.js';
import { showScreen } from './support/screens.js';
import { JOURNEY_MS, PATIENCE_MS, readJson, see, settled } from './support/waits.js';

const OWNER = 'nam@demo.motcua.vn';
/** Who works at the offices of the demo: the holder by name, and the accounts of the holder and of a leader. */
const OFFICES: Record<string, { holder: string; officer: string; leader: string }> = {
  'Ủy ban nhân dân phường Lê Chân': { holder: 'Lê Văn Công', officer: 'chuyenvien', leader: 'lanhdao' },
  'Ủy ban nhân dân phường An Biên': { holder: 'Nguyễn Hữu Phúc', officer: 'thuly.anbien', leader: 'duyet.anbien' },
  'Sở Xây dựng': { holder: 'Nguyễn Hữu Phúc', officer: 'thuly.soxaydung', leader: 'duyet.soxaydung' },
};
interface Late {
  code: string;
  holder: string;
  officer: string;
  leader: string;
}

const REASON = 'Cơ quan đăng ký hộ tịch nơi cư trú cũ chưa trả lời xác minh.';

/** A dossier of the demo that is late at an officer who can sign in. */
async function aLateOne(page: Page): Promise<Late> {
  const { items } = await readJson<{ items: DossierRow[] }>(page, '/api/v1/my/dossiers');
  const late = items.filter(({ status, stepKind, time }) => status === 'PROCESSING' && stepKind === 'APPRAISAL' && time.kind === 'OVERDUE');
  const found = late.flatMap(({ code, agencyName, holderName }) => {
    const office = OFFICES[agencyName];
    return office?.holder === holderName ? [{ code, ...office }] : [];
  });
  if (!found[0]) throw new Error('the demo has no late dossier');
  return found[0];
}

/** The officer writes why; without a date the system proposes one. */
async function prepare(browser: Browser, { code, officer: loginName }: Late): Promise<void> {
  const officer = await officerAt(browser, loginName);
  await openByCode(officer.page, code);
  await openAct(officer.page, 'Soạn văn bản xin lỗi');
  await officer.page.getByLabel('Lý do').fill(REASON);
  await perform(officer.page, 'Trình lãnh đạo', 'Đã trình văn bản xin lỗi.');
  await officer.leave();
}

/** The leader finds the draft in the form, is told of a day that does not exist, and signs. Answers the new date. */
async function sign(browser: Browser, { code, holder, leader: loginName }: Late): Promise<string> {
  const leader = await officerAt(browser, loginName);
  const { page } = leader;
  await openByCode(page, code);
  const { apologyDraft } = await readJson<DossierDetail>(page, `/api/v1/dossiers/${code}`);
  await openAct(page, 'Xin lỗi, hẹn lại');
  await see(page, new RegExp(`^${holder} soạn lúc`));
  expect(await page.getByLabel('Lý do').inputValue()).toBe(REASON);
  const date = page.getByLabel('Hẹn mới');
  const proposed = await date.inputValue();
  await date.fill('14:00 31/02/2030');
  await page.getByRole('button', { name: 'Gửi xin lỗi, hẹn lại', exact: true }).click();
  await seeFault(page, date, /Hẹn mới chưa đúng dạng/);
  await showScreen(leader, 'o4-apology');
  await date.fill(proposed);
  await page.getByRole('button', { name: 'Gửi xin lỗi, hẹn lại', exact: true }).click();
  await see(page, 'Văn bản xin lỗi gửi ngay cho người nộp. Hồ sơ vẫn tính quá hạn.');
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi xin lỗi, hẹn lại', exact: true }).click();
  await see(page, 'Đã gửi văn bản xin lỗi, hẹn lại.');
  expect(await openedSlip(page)).toBe('%PDF-');
  await closeDialog(page);
  const { apology, time } = await readJson<DossierDetail>(page, `/api/v1/dossiers/${code}`);
  expect([apology?.newDueAt, time.kind]).toEqual([apologyDraft?.newDueAt, 'OVERDUE']);
  await leader.leave();
  return proposed;
}

describe('a dossier that is late', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(() => browser.close());

  it('has an apology before its leader, who signs it; the citizen reads the reason and the new date and stays told of the delay', async () => {
    const citizen = await visit(browser, 'phone');
    const { page } = citizen;
    await signIn(page, OWNER);
    const late = await aLateOne(page);
    await prepare(browser, late);
    const [time = '', day = ''] = (await sign(browser, late)).split(' ');

    await page.goto(`/ho-so/${late.code}`);
    await see(page, `Lý do: ${REASON}`);
    const notice = page.getByText('Xin lỗi Ông/Bà vì chưa trả kết quả đúng hẹn').locator('..');
    expect(await notice.textContent()).toMatch(new RegExp(`${time}.*${day}`));
    await page.getByRole('link', { name: /^Văn bản xin lỗi, gia hạn .*PDF/ }).first().waitFor({ timeout: PATIENCE_MS });
    await settled(citizen);
    await showScreen(citizen, 'c9-apology');
    await citizen.leave();
  }, JOURNEY_MS);
});
