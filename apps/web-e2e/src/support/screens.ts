import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { axeFaults } from './axe.js';
import type { Visitor } from './browser.js';
import { shapeFaults } from './habits.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../../docs/screens');

/** Pictures are refreshed on demand: a test that only judges leaves the folder as it is. */
const KEEPS_PICTURES = process.env['JOURNEY_PICTURES'] !== undefined;

/** Keeps a picture of the screen for the README and the score card: `<name>-390.png` or `<name>-1440.png`. */
export async function keepScreen({ page, width }: Visitor, name: string): Promise<void> {
  if (!KEEPS_PICTURES) return;
  mkdirSync(FOLDER, { recursive: true });
  const suffix = width === 'phone' ? '390' : '1440';
  await page.screenshot({ path: path.join(FOLDER, `${name}-${suffix}.png`), animations: 'disabled', caret: 'hide' });
}

/** The screen in the middle of a journey: kept as a picture, then judged by axe and by its shape in the state it is in. */
export async function showScreen(visitor: Visitor, name: string): Promise<void> {
  await keepScreen(visitor, name); // first: at the other widths a form may begin anew
  const faults = [...(await axeFaults(visitor.page)), ...(await shapeFaults(visitor))];
  if (faults.length > 0) throw new Error(`${name}: ${faults.join(' | ')}`);
}

/** The whole page, judged by axe, for what is longer than a screen. */
export async function keepWholeScreen(visitor: Visitor, name: string): Promise<void> {
  const { page, width } = visitor;
  await showScreen(visitor, name);
  if (!KEEPS_PICTURES) return;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const before = page.viewportSize();
  await page.setViewportSize({ width: before?.width ?? 0, height });
  await keepScreen({ page, context: visitor.context, width }, name);
  if (before) await page.setViewportSize(before);
}
