import type { Page } from 'playwright-core';
import { WIDTHS, type Visitor } from './browser.js';

/** Widths beside those of the journeys; 320 px is also 1280 px at 400 % (WCAG 1.4.10). */
const OTHER_WIDTHS = { phone: [320], desk: [768, 1024] } as const;
/** A phone whose owner asked the browser for letters of twice the size. */
const LARGE_TEXT = { standard: 32, usual: 16, width: 780 } as const;
/** Smallest target anywhere, and of a finger (screens.md §8.20). */
const SMALLEST_TARGET = { phone: 44, desk: 24 } as const;
const TABS = 30;
const REDRAWN_BY_MS = 600;

/** What does not fit the screen: sideways scrolling, and texts cut off without an ellipsis. */
export async function misfits(page: Page): Promise<string[]> {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1;
  await page.waitForFunction(fits, undefined, { timeout: REDRAWN_BY_MS }).catch(() => undefined); // a chart takes a moment for its new width
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const overflow = scrollWidth > clientWidth + 1 ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('p, span, td, th, a, button, h1, h2, dd, dt, li, label')].filter((element) => {
      const { overflowX, textOverflow, clip, clipPath } = getComputedStyle(element);
      const isHidden = element.clientWidth <= 1 || clip !== 'auto' || clipPath !== 'none';
      return element.childElementCount === 0 && !isHidden && overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 2;
    });
    return [...overflow, ...cut.map((element) => `cuts "${element.textContent.slice(0, 40)}"`)];
  });
}

/** Checks 31, 32: the same screen at the other widths and with text twice as large. */
async function layoutFaults({ page, width }: Visitor): Promise<string[]> {
  const faults: string[] = [];
  const judge = async (name: string): Promise<void> => void faults.push(...(await misfits(page)).map((fault) => `at ${name}: ${fault}`));
  for (const other of OTHER_WIDTHS[width]) {
    await page.setViewportSize({ ...WIDTHS[width], width: other });
    await judge(`${other} px`);
  }
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: LARGE_TEXT.standard } });
  await page.setViewportSize({ ...WIDTHS[width], width: LARGE_TEXT.width });
  await judge('200 % text');
  await browser.send('Page.setFontSizes', { fontSizes: { standard: LARGE_TEXT.usual } });
  await browser.detach();
  await page.setViewportSize(WIDTHS[width]);
  return faults;
}

/**
 * Check 20. Links inside a sentence are no targets of their own, and a label carries its box (WCAG 2.5.8). What is smaller passes
 * where a finger that lands beside it hits it all the same.
 */
async function targetFaults({ page, width }: Visitor): Promise<string[]> {
  const small = await page.evaluate((least) => {
    const targets = [...document.querySelectorAll<HTMLElement>('a, button, select, summary, input:not([type=hidden]), [role=button], [role=tab]')];
    const isHit = (target: Element, x: number, y: number): boolean => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (target.contains(hit) || hit === target.closest('label'));
    };
    return targets.flatMap((target) => {
      const label = target.closest('label') ?? (target as HTMLInputElement).labels?.[0];
      const isBox = ['checkbox', 'radio', 'file'].includes(target.getAttribute('type') ?? '');
      const carrier = (isBox ? label : target.closest('.mantine-MultiSelect-wrapper')) ?? target;
      carrier.scrollIntoView({ block: 'center' });
      const { left, top, width: wide, height: high } = carrier.getBoundingClientRect();
      const { display, visibility, clipPath } = getComputedStyle(target);
      const isInText = display === 'inline' && !carrier.closest('[data-target]');
      if (wide <= 1 || high <= 1 || visibility === 'hidden' || clipPath !== 'none' || isInText || carrier.closest('[inert], [aria-hidden=true]')) return [];
      if (Math.min(wide, high) >= least - 0.5) return [];
      const [x, y, reach] = [left + wide / 2, top + high / 2, least / 2 - 1];
      const isWide = wide >= least - 0.5 || (isHit(carrier, x - reach, y) && isHit(carrier, x + reach, y));
      const isHigh = high >= least - 0.5 || (isHit(carrier, x, y - reach) && isHit(carrier, x, y + reach));
      if (isWide && isHigh) return [];
      const name = (carrier.getAttribute('aria-label') ?? carrier.textContent).trim().slice(0, 24) || target.id;
      return [`small target ${target.tagName.toLowerCase()}.${target.className.slice(0, 40)} "${name}" ${Math.round(wide)}×${Math.round(high)}`];
    });
  }, SMALLEST_TARGET[width]);
  return [...new Map(small.map((fault) => [fault.replace(/".*/, ''), fault])).values()];
}

/** Checks 19, 21, 22: the skip link leads to the content, and whatever has the focus shows it and lies under nothing. */
export async function focusFaults({ page }: Visitor): Promise<string[]> {
  const faults = new Set<string>();
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    window.scrollTo(0, 0);
  });
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  if (!first.startsWith('#')) faults.add('begins without a skip link');
  for (let index = 0; index < TABS; index += 1) {
    const fault = await page.evaluate(judgeFocus);
    if (fault) faults.add(fault);
    await page.keyboard.press('Tab');
  }
  return [...faults];
}

function judgeFocus(): string | null {
  const focused = document.activeElement as HTMLElement | null;
  if (!focused || focused === document.body || focused instanceof HTMLIFrameElement) return null;
  const name = (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 30) || focused.id || focused.tagName;
  const shows = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  const carriers = [focused, focused.parentElement, focused.closest('label'), focused.nextElementSibling];
  if (!carriers.some(shows)) return `focus is not seen on "${name}"`;
  const box = focused.getBoundingClientRect();
  const left = Math.max(box.left, focused.closest('[data-scroll-region]')?.getBoundingClientRect().left ?? 0);
  const [x, y] = [Math.min(left + 40, (left + box.right) / 2), box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const isCovered = top !== null && !focused.contains(top) && !top.contains(focused) && !carriers.includes(top as HTMLElement);
  return isCovered ? `"${name}" has the focus under ${top.tagName.toLowerCase()}.${String(top.className).slice(0, 30)}` : null;
}

/** Check 34: on A4 paper (794 px between the edges) nothing is cut off and no bar is printed. */
async function printFaults({ page, width }: Visitor): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  const faults = await misfits(page);
  const bars = await page.evaluate(() => [...document.querySelectorAll('nav, header:not(main *), button')].filter((bar) => bar.getClientRects().length > 0).length);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(WIDTHS[width]);
  return [...faults, ...(bars > 0 ? [`${bars} bars or buttons`] : [])].map((fault) => `printed: ${fault}`);
}

/** What can be judged in the middle of a journey without touching what it has done: checks 20, 31, 32, 34. */
export async function shapeFaults(visitor: Visitor): Promise<string[]> {
  return [...(await layoutFaults(visitor)), ...(await targetFaults(visitor)), ...(await printFaults(visitor))];
}
