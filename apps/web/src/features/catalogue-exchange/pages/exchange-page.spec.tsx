import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { EXCHANGE_CONFLICTS, PROCEDURE_FILE_LIMIT_BYTES, type ExchangeConflictCode, type ExchangeReport } from '@motcua/contracts';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import ExchangePage from './exchange-page.js';

const LOOK = 'POST /api/v1/admin/procedure-files/inspection';
const TAKE = 'POST /api/v1/admin/procedure-files';

const report = (over: Partial<ExchangeReport> = {}): ExchangeReport => ({
  ...{ code: '1.001193', name: 'Đăng ký khai sinh', installation: 'Máy thử', exportedAt: '2026-11-27T02:00:00.000Z', signer: '0123456789abcdef' },
  ...{ standing: 'DIFFERS', cases: [], conflicts: [], basis: 'b1' },
  changes: [{ kind: 'CHANGED', part: 'CONTENT', caseKey: null, key: 'visits', name: null, property: 'visits', before: 2, after: 1 }],
  ...over,
});
const conflict = (code: ExchangeConflictCode) => ({ severity: EXCHANGE_CONFLICTS[code], code, found: ['H24.99'] });

async function choose(text: string, responses: object) {
  const view = await renderScreen(
    <MantineProvider>
      <ExchangePage />
    </MantineProvider>,
    { responses: { ...responses } },
  );
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no input for files');
  const file = Object.assign(new File([text], 'thu-tuc.json', { type: 'application/json' }), { text: async () => text });
  await userEvent.upload(input, file);
  return view;
}
const act = () => screen.findByRole('button', { name: 'Nhận thành bản nháp' });

afterEach(cleanup);

describe('taking a file of a procedure', () => {
  it('tells what would change before anything is written, then sends the very file and the basis that was looked at', async () => {
    const { calls } = await choose('{"format":"motcua.procedure","hash":"x"}', { [LOOK]: report(), [TAKE]: refusal(409, 'exchange.stale', { params: { code: '1.001193' } }) });
    expect(await screen.findByText('Không có vướng mắc.')).toBeTruthy();
    expect(screen.getByText('Khác bản đang áp dụng 1 điểm')).toBeTruthy();
    expect(calls.map(({ request }) => request)).not.toContain(TAKE);
    await userEvent.click(await act());
    expect((await screen.findAllByText(/^Thủ tục đã thay đổi từ lúc so sánh/)).length).toBeGreaterThan(0);
    expect(calls.find(({ request }) => request === TAKE)?.body).toEqual({ file: { format: 'motcua.procedure', hash: 'x' }, basis: 'b1' });
    expect(calls.filter(({ request }) => request === LOOK)).toHaveLength(2);
  });

  it.each(Object.keys(EXCHANGE_CONFLICTS) as ExchangeConflictCode[])('words %s, and lets go on only where it is no hindrance', async (code) => {
    const { calls } = await choose('{}', { [LOOK]: report({ conflicts: [conflict(code)] }) });
    const button = await act();
    expect(document.querySelector('[role="status"] li')?.textContent).toMatch(/\p{L}{2,} \p{L}{2,}/u);
    await userEvent.click(button);
    expect(calls.some(({ request }) => request === TAKE)).toBe(EXCHANGE_CONFLICTS[code] === 'SHOULD');
  });

  it.each([
    ['không phải JSON', 'Tệp này không phải JSON. Chọn tệp do nút Xuất tệp tạo ra.'],
    ['[1]', 'Tệp này không phải JSON. Chọn tệp do nút Xuất tệp tạo ra.'],
    [JSON.stringify({ padding: 'x'.repeat(PROCEDURE_FILE_LIMIT_BYTES) }), 'Tệp nặng quá 8 MB nên máy chủ không nhận. Xem lại có đúng tệp của một thủ tục.'],
  ])('says at the field why it is not even sent (%#)', async (text, words) => {
    const { calls } = await choose(text, {});
    expect(await screen.findByText(words)).toBeTruthy();
    expect(calls.some(({ request }) => request === LOOK)).toBe(false);
  });

  it('names the places of a file that cannot be read', async () => {
    const fields = ['file.procedure.code', 'file.procedure.content.onlineLevel'].map((path) => ({ path, code: 'field.type', params: {} }));
    await choose('{}', { [LOOK]: refusal(422, 'request.invalid-fields', { fields }) });
    expect(await screen.findByText('procedure.content.onlineLevel')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Nhận thành bản nháp' })).toBeNull();
  });
});
