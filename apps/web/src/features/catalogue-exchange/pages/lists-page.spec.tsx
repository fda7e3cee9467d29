import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { LOOKUP_FILE_FAULTS, LOOKUP_LIMITS, type LookupPreview } from '@motcua/contracts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import ListsPage from './lists-page.js';

const LISTS = 'GET /api/v1/admin/lookup-lists';
const LOOK = 'POST /api/v1/admin/lookup-lists/moi/preview';
const SAVE = 'POST /api/v1/admin/lookup-lists/truong-tieu-hoc/versions';

const preview = (over: Partial<LookupPreview> = {}): LookupPreview => ({
  columns: ['Mã', 'Tên'],
  rowCount: 2,
  rows: [
    ['A', 'Trường A'],
    ['B', 'Trường B'],
  ],
  ...{ faults: [], faultCount: 0, lostColumns: [] },
  ...over,
});

async function choose(content: string, responses: object) {
  const view = await renderScreen(
    <MantineProvider>
      <ListsPage />
    </MantineProvider>,
    { responses: { [LISTS]: { items: [] }, ...responses } },
  );
  expect(await screen.findByText(/^Chưa có danh sách nào/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Thêm danh sách' }));
  await userEvent.type(screen.getByLabelText('Tên danh sách'), 'Trường tiểu học');
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no input for files');
  const arrayBuffer = async () => new TextEncoder().encode(content).buffer; // jsdom has none
  await userEvent.upload(input, Object.assign(new File([content], 'truong.csv', { type: 'text/csv' }), { arrayBuffer }));
  return view;
}
const act = () => screen.getByRole('button', { name: 'Ghi bản 1' });

afterEach(cleanup);

describe('a new lookup list', () => {
  it('is looked at, then written under a key made of its name', async () => {
    const { calls } = await choose('Mã;Tên\nA;Trường A\nB;Trường B', { [LOOK]: preview(), [SAVE]: refusal(409, 'lookup-list.stale', { params: { versionNo: 3 } }) });
    expect(await screen.findByText('Tệp đọc tốt: 2 dòng')).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'Trường B' })).toBeTruthy();
    await userEvent.click(act());
    expect((await screen.findAllByText(/^Danh sách này đã có bản 3/)).length).toBeGreaterThan(0);
    const sent = calls.find(({ request }) => request === SAVE)?.body as { content: string };
    expect(sent).toMatchObject({ name: 'Trường tiểu học', fileName: 'truong.csv', expectedVersionNo: 0 });
    expect(Buffer.from(sent.content, 'base64').toString()).toContain('Trường B');
  });

  it('is not written while a line is wrong, and each is told', async () => {
    const faults = [{ line: 3, fault: 'key-twice', column: 'Mã' } as const, { line: 4, fault: 'formula', column: 'Tên' } as const];
    const { calls } = await choose('x', { [LOOK]: preview({ faults, faultCount: 25 }) });
    expect(await screen.findByText('Dòng 3: cột Mã lặp lại dòng trước')).toBeTruthy();
    expect(screen.getByText('và 23 chỗ khác')).toBeTruthy();
    await userEvent.click(act());
    expect(calls.some(({ request }) => request === SAVE)).toBe(false);
    expect(screen.getByText('Sửa 25 chỗ trong tệp trước')).toBeTruthy();
  });

  it.each(LOOKUP_FILE_FAULTS)('says what to do with a file that is %s', async (reason) => {
    await choose('x', { [LOOK]: refusal(422, 'lookup-list.bad-file', { params: { reason, maxBytes: 1_000_000, max: 5000, columns: ['Mã', 'Mã'] } }) });
    await waitFor(() => expect(document.querySelector('[role="status"][data-tone="danger"]')?.textContent).toMatch(/^(Tệp|Không đọc được tệp|Dòng đầu) ?.*\./));
    expect(document.body.textContent).not.toMatch(/\{\{|undefined|NaN/);
  });

  it('that is too large is not even sent', async () => {
    const { calls } = await choose('x'.repeat(LOOKUP_LIMITS.maxBytes + 1), {});
    expect(await screen.findByText(/^Tệp quá lớn, nhiều nhất/)).toBeTruthy();
    expect(calls.some(({ request }) => request === LOOK)).toBe(false);
  });
});
