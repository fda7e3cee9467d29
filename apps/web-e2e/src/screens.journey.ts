import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { failureFaults, openSlowly } from './support/answers.js';
import { axeFaults } from './support/axe.js';
import { startBrowser, visit, WIDTHS, type Visitor, type Width } from './support/browser.js';
import { focusFaults, shapeFaults } from './support/habits.js';
import { clampFaults, readLongData } from './support/long-data.js';
import { signIn } from './support/people.js';
import { keepScreen } from './support/screens.js';
import { settled } from './support/waits.js';

/** Screens by who opens them; each is opened once, judged at both widths and kept as a picture. */
const SCREENS = {
  visitor: [
    ['c1-home', '/'],
    ['c2-search', '/thu-tuc?q=lam%20giay%20khai%20sinh'],
    ['c2-nothing', '/thu-tuc?q=xyzzy%20qwrt'],
    ['c3-procedure', '/thu-tuc/1.001193'],
    ['c3-level-2', '/thu-tuc/2.000815'],
    ['fields', '/linh-vuc'],
    ['deadline', '/tinh-ngay-tra-ket-qua'],
    ['c9b-lookup', '/tra-cuu'],
    ['check-unknown', '/kiem-tra/3F09A1B277C40D5E'],
    ['statistics-2017', '/thong-ke?year=2017'],
    ['s1-sign-in', '/dang-nhap'],
    ['s1-register', '/dang-ky'],
    ['s1-forgot', '/quen-mat-khau'],
    ['mailbox', '/hop-thu-demo'],
    ['not-found', '/khong-co-trang-nay'],
  ],
  'nam@demo.motcua.vn': [
    ['c8-my-dossiers', '/ho-so'],
    ['s2-account', '/tai-khoan'],
  ],
  tiepnhan: [
    ['o1-queue', '/can-bo/viec/to-receive'],
    ['o1-all', '/can-bo/viec/all'],
    ['o5-intake', '/can-bo/tiep-nhan'],
    ['print-slips', '/can-bo/in-giay'],
  ],
  truongphong: [
    ['hand-over', '/can-bo/ban-giao'],
    ['o7-board', '/can-bo/bang'],
    ['saved-lists', '/can-bo/danh-sach'],
    ['labels', '/can-bo/nhan'],
    ['texts', '/can-bo/cau-mau'],
  ],
  quanly: [
    ['m1-overview', '/quan-ly'],
    ['m2-levels', '/quan-ly/muc-do?year=2017'],
    ['m3-detail', '/quan-ly/chi-tiet'],
    ['register', '/quan-ly/so-ho-so'],
  ],
  quantri: [
    ['admin-home', '/quan-tri'],
    ['admin-staff', '/quan-tri/can-bo'],
    ['admin-agencies', '/quan-tri/co-quan'],
    ['admin-calendar', '/quan-tri/lich-lam-viec'],
    ['admin-mail', '/quan-tri/thu-dien-tu'],
    ['paper-templates', '/quan-tri/mau-giay'],
    ['paper-template', '/quan-tri/mau-giay/RECEIPT'],
    ['a2-procedures', '/quan-tri/thu-tuc'],
    ['a2-procedure', '/quan-tri/thu-tuc/1.001193'],
    ['a2-new-procedure', '/quan-tri/thu-tuc/moi'],
    ['a4-levels', '/quan-tri/muc-do?procedure=1.001193'],
    ['a4-level-change', '/quan-tri/muc-do/thay-doi'],
    ['a7-review-start', '/quan-tri/duyet-nhap'],
    ['a5-lists', '/quan-tri/danh-sach'],
    ['m4-plans', '/quan-ly/ke-hoach'],
  ],
} as const;

/** Screens that carry names, papers and cases of the catalogue: read once more with the longest there are. */
const LONG_SCREENS = {
  visitor: ['/thu-tuc/1.001193', '/thu-tuc?q=khai%20sinh'],
  'nam@demo.motcua.vn': ['/ho-so'],
  tiepnhan: ['/can-bo/viec/all'],
} as const satisfies Partial<Record<keyof typeof SCREENS, readonly string[]>>;

/** Citizens are shown on a phone, staff at a desk: one picture of each screen is kept. */
const pictureWidth = (who: string): Width => (who === 'visitor' || who.includes('@') ? 'phone' : 'desk');

const other = (width: Width): Width => (width === 'phone' ? 'desk' : 'phone');

/** What no act is needed for, at one width: axe, nothing beside the edge, one heading, the shape of things. */
async function faultsAt(visitor: Visitor, width: Width): Promise<string[]> {
  const { page } = visitor;
  await page.setViewportSize(WIDTHS[width]);
  await settled(visitor);
  const faults = await axeFaults(page);
  const { overflow, headings } = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    headings: document.querySelectorAll('h1').length,
  }));
  if (overflow > 1) faults.push(`scrolls sideways by ${overflow} px`);
  if (headings !== 1) faults.push(`has ${headings} headings of the first level`);
  return [...faults, ...(await shapeFaults({ ...visitor, width }))].map((fault) => `at ${width} width: ${fault}`);
}

describe('every screen at both widths', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(SCREENS))('of %s passes axe and the checks of the score card that need no act', async (who, screens) => {
    const usual = pictureWidth(who);
    const visitor = await visit(browser, usual);
    if (who !== 'visitor') await signIn(visitor.page, who);
    const faults: string[] = [];
    for (const [name, address] of screens) {
      const opening = await openSlowly(visitor, address);
      await keepScreen(visitor, name);
      const found = [...opening.faults, ...(await faultsAt(visitor, other(usual))), ...(await faultsAt(visitor, usual))];
      found.push(...(await focusFaults(visitor)), ...(await failureFaults(visitor, opening)));
      faults.push(...found.map((fault) => `${address} ${fault}`));
    }
    await visitor.leave();
    expect(faults).toEqual([]);
  }, 300_000);

  it.each(Object.entries(LONG_SCREENS))('of %s keeps its shape with the longest names, 94 papers and 20 cases', async (who, addresses) => {
    const visitor = await visit(browser, pictureWidth(who));
    if (who !== 'visitor') await signIn(visitor.page, who);
    await readLongData(visitor.page);
    const faults: string[] = [];
    for (const address of addresses) {
      await visitor.page.goto(address);
      await settled(visitor);
      for (const width of ['phone', 'desk'] as const) {
        const found = [...(await faultsAt(visitor, width)), ...(await clampFaults(visitor.page))];
        faults.push(...found.map((fault) => `${address} ${fault}`));
      }
    }
    expect(await visitor.page.getByText(/Cấp, cấp lại, điều chỉnh Giấy phép/).count()).toBeGreaterThan(0);
    await visitor.leave();
    expect(faults).toEqual([]);
  }, 120_000);
});
