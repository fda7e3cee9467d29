import type { Page } from 'playwright-core';
import { PATIENCE_MS } from './waits.js';

/** One required question of the page that has no answer yet. */
interface OpenQuestion {
  id: string;
  kind: 'choice' | 'list' | 'address' | 'date' | 'phone' | 'number' | 'text' | 'tick';
}

/** Answers by key of the question; what is not told gets an answer by its type. */
export type Answers = Partial<Record<string, string>>;

const BY_TYPE = { date: '15/06/1995', phone: '0912345678', number: '1', text: 'Nguyễn Thị Hoa' } as const;

/** Answers every required question of the page, also those that appear while it is answered. */
export async function fillPage(page: Page, answers: Answers = {}): Promise<void> {
  const done = new Set<string>();
  for (let open = await openQuestion(page, done); open; open = await openQuestion(page, done)) {
    done.add(open.id);
    await answer(page, open, answers[open.id.replace('muc-', '')]);
  }
}

async function openQuestion(page: Page, done: ReadonlySet<string>): Promise<OpenQuestion | null> {
  return page.evaluate((known): OpenQuestion | null => {
    const controls = document.querySelectorAll<HTMLInputElement>('form [id^="muc-"]:is(input, textarea)');
    for (const control of controls) {
      const { id, type, name } = control;
      const question = control.closest('fieldset') ?? control.closest('div[class*="field"]') ?? control.parentElement;
      const isOptional = (question?.querySelector('legend, label')?.textContent ?? '').includes('(không bắt buộc)');
      const isAnswered = type === 'radio' ? document.querySelector(`[name="${name}"]:checked`) !== null : control.value.trim() !== '';
      if (known.includes(id) || isOptional || (isAnswered && type !== 'checkbox')) continue;
      if (type === 'radio') return { id, kind: 'choice' };
      if (type === 'checkbox') return { id, kind: 'tick' };
      if (control.getAttribute('aria-haspopup') === 'listbox') return { id, kind: 'list' };
      if (control.autocomplete === 'street-address') return { id, kind: 'address' };
      if (control.placeholder.startsWith('ngày/tháng/năm')) return { id, kind: 'date' };
      if (type === 'tel') return { id, kind: 'phone' };
      return { id, kind: control.inputMode === 'numeric' ? 'number' : 'text' };
    }
    return null;
  }, [...done]);
}

async function answer(page: Page, { id, kind }: OpenQuestion, told: string | undefined): Promise<void> {
  const control = page.locator(`[id="${id}"]`);
  if (kind === 'choice') return told ? page.locator(`[name="${id}"][value="${told}"]`).check() : control.check();
  if (kind === 'tick') return control.check();
  if (kind === 'list') return chooseFrom(page, id, told ?? 'Kinh');
  if (kind !== 'address') return control.fill(told ?? BY_TYPE[kind]);
  await control.fill(told ?? 'Số 5 Hồ Sen');
  const commune = page.locator('fieldset').filter({ has: control }).getByPlaceholder('Gõ tên nay hoặc tên cũ');
  await commune.fill('le chan');
  await page.getByRole('option', { name: /^Phường Lê Chân/ }).filter({ visible: true }).first().click({ timeout: PATIENCE_MS });
}

/** Picks from a list that is searched by typing. */
export async function chooseFrom(page: Page, id: string, words: string): Promise<void> {
  await page.locator(`[id="${id}"]`).fill(words);
  await page.getByRole('option', { name: words, exact: true }).filter({ visible: true }).click({ timeout: PATIENCE_MS });
}
