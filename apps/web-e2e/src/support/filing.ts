import type { Page } from 'playwright-core';
import type { Visitor } from './browser.js';
import { fillPage, type Answers } from './form.js';
import { photoOf } from './photo.js';
import { showScreen } from './screens.js';
import { PATIENCE_MS, seeHeading, settled } from './waits.js';

const AGENCY = 'phường Lê Chân';
const PASSWORD = 'con mua ha noi 1975';

/** A new citizen makes an account through the page and is signed in. */
export async function register(page: Page, fullName: string): Promise<void> {
  await page.goto('/dang-ky');
  await page.locator('#o-fullName').fill(fullName);
  await page.locator('#o-email').fill(`${crypto.randomUUID()}@nguoidan.example`);
  await page.locator('#o-password').fill(PASSWORD);
  await page.locator('#o-purpose').check();
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await seeHeading(page, 'Hồ sơ của tôi');
}

/** Searches in one's own words and opens the procedure that is meant. */
export async function findProcedure(page: Page, words: string, name: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Tìm thủ tục').fill(words);
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByRole('link', { name, exact: true }).first().click({ timeout: PATIENCE_MS });
  await seeHeading(page, name);
}

/** An agency as it is searched for and chosen. */
export interface Chosen {
  words: string;
  name: RegExp;
}

const USUAL_AGENCY: Chosen = { words: 'le chan', name: new RegExp(AGENCY) };

/** From the procedure's page into the wizard. */
export async function startFiling(page: Page, { words, name }: Chosen = USUAL_AGENCY): Promise<void> {
  await page.getByRole('link', { name: 'Bắt đầu nộp hồ sơ' }).click({ timeout: PATIENCE_MS });
  await page.locator('#chon-noi-nop').fill(words, { timeout: PATIENCE_MS });
  await page.getByRole('option', { name }).filter({ visible: true }).first().click({ timeout: PATIENCE_MS });
  await page.getByRole('button', { name: 'Bắt đầu nộp hồ sơ' }).click();
  await seeHeading(page, 'Nộp cho ai, ở đâu?');
}

/** Presses `Tiếp tục` and waits for the next page; says what was found wrong when it does not come. */
export async function goOn(page: Page): Promise<void> {
  const before = (await page.locator('h1').first().textContent()) ?? '';
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  const what = await page.waitForFunction(
    (old) => {
      const now = document.querySelector('h1')?.textContent;
      if (now && now !== old) return 'next';
      return document.querySelector('[role="alert"], [class*="summary"]')?.textContent ?? null;
    },
    before,
    { timeout: PATIENCE_MS },
  );
  const said = await what.jsonValue();
  if (said !== 'next') throw new Error(`“${before}” stays: ${String(said)}`);
}

/** Attaches a photo to every required paper and to those named, and waits until each has arrived. */
export async function attachPapers(page: Page, named: readonly string[] = []): Promise<void> {
  const missing = await page.locator('li[data-state="missing"]').getByRole('heading', { level: 2 }).allTextContents();
  for (const name of [...missing.map((heading) => heading.replace(/^\d+\.\s*/, '')), ...named]) {
    const paper = page.locator('li[data-state]').filter({ has: page.getByRole('heading', { level: 2, name }) });
    await paper.getByLabel(`Chọn tệp ${name}`).and(page.locator('input')).setInputFiles(await photoOf(name));
    await paper.getByText('Đã có', { exact: true }).waitFor({ timeout: PATIENCE_MS });
  }
}

export interface Filing {
  words: string;
  name: string;
  answers: Answers;
  /** Papers that are not required and come along all the same. */
  alsoPapers?: readonly string[];
  agency?: Chosen;
  /** Start of the names of the pictures; none are kept without it. */
  picture?: string;
}

/** Files a procedure from the search to the receipt; answers its code. The button is pressed twice. */
export async function fileDossier(visitor: Visitor, { words, name, answers, alsoPapers, agency, picture }: Filing): Promise<string> {
  const { page } = visitor;
  const keep = async (step: string): Promise<void> => {
    if (!picture) return;
    await settled(visitor);
    await showScreen(visitor, `${picture}-${step}`);
  };
  await findProcedure(page, words, name);
  await startFiling(page, agency);
  await keep('case');
  await goOn(page);
  for (let isFirst = true; page.url().includes('/don'); isFirst = false) {
    await fillPage(page, answers);
    if (isFirst) await keep('form');
    await goOn(page);
  }
  await attachPapers(page, alsoPapers);
  await keep('papers');
  await goOn(page);
  await page.getByRole('radio', { name: /^Nhận tại quầy/ }).check();
  await keep('return');
  await goOn(page);
  await page.locator('#o-declare').check();
  await page.locator('#o-consent').check();
  await keep('check');
  await page.getByRole('button', { name: 'Gửi hồ sơ', exact: true }).dblclick();
  await page.waitForURL(/\/ho-so\/[^/]+\/da-gui$/, { timeout: PATIENCE_MS });
  await seeHeading(page, 'Đã gửi hồ sơ');
  await keep('receipt');
  return decodeURIComponent(/\/ho-so\/([^/]+)\/da-gui$/.exec(page.url())?.[1] ?? '');
}

/** Birth of a child of married parents. */
export const BIRTH: Filing = {
  words: 'lam giay khai sinh',
  name: 'Đăng ký khai sinh',
  answers: {
    childFullName: 'Nguyễn Gia Bảo',
    childBirthDate: '02/11/2026',
    motherFullName: 'Trần Thị Hoa',
    fatherFullName: 'Nguyễn Văn Nam',
    birthFacility: 'Bệnh viện Phụ sản Hải Phòng',
    marriageRegisteredAt: 'UBND phường Lê Chân, thành phố Hải Phòng',
  },
};

/** A certificate that its bearer is not married: the shortest form with a paper to judge. */
export const MARITAL_STATUS: Filing = {
  words: 'xac nhan doc than',
  name: 'Cấp giấy xác nhận tình trạng hôn nhân',
  answers: { forWhom: 'SELF', status: 'SINGLE', purpose: 'LOAN' },
  alsoPapers: ['Giấy tờ tùy thân'],
};

/** A permit for a new house: its drawings are judged by several agencies. */
export const BUILDING_PERMIT: Filing = {
  words: 'giay phep xay dung nha o',
  name: 'Cấp giấy phép xây dựng nhà ở, công trình',
  answers: { builder: 'SELF', startsOn: '01/06/2030', floors: '3', basements: '0', months: '12' },
};
