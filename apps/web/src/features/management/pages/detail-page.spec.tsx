import '../../../testing/browser-gaps.js';
import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { MEASURES } from '@motcua/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../../testing/render-screen.js';
import DetailPage from './detail-page.js';

const AGENCY = '019aaaaa-0000-7000-8000-000000000001';
const none = Object.fromEntries(MEASURES.map((measure) => [measure, 0]));
const stamp = { asOf: '2026-11-22T14:05:00+07:00', position: 7 };
const row = (key: string, label: string, measures: object) => ({
  key,
  label,
  second: null,
  services: 2,
  measures: { ...none, ...measures },
});

const BREAKDOWN = {
  ...stamp,
  rows: [
    row(AGENCY, 'Phường Lê Chân', { submitted: 41, resolvedOnTime: 3, resolvedLate: 2 }),
    row('019aaaaa-0000-7000-8000-000000000002', 'Phường Gia Viên', { submitted: 4 }),
  ],
};
const BEHIND = {
  total: 41,
  items: [
    {
      code: 'H24.12-260416-0007',
      procedureName: 'Đăng ký khai sinh',
      agencyName: 'Phường Lê Chân',
      status: 'PROCESSING',
      at: '2026-04-16T09:00:00+07:00',
      dueAt: null,
    },
  ],
  nextCursor: '50',
};

const open = (url: string, more: object = {}) =>
  renderScreen(
    <MantineProvider>
      <DetailPage />
    </MantineProvider>,
    {
      url,
      responses: {
        'GET /api/v1/agencies': { items: [] },
        'GET /api/v1/fields': { items: [] },
        'GET /api/v1/statistics/breakdown': BREAKDOWN,
        'GET /api/v1/statistics/dossiers': BEHIND,
        ...more,
      },
    },
  );

describe('going from figures to dossiers', () => {
  it('shows totals first, no rate of fewer than thirty, and opens the dossiers behind a figure', async () => {
    const { router } = await open('/?from=2026-01-01&to=2026-04-30');
    const table = await screen.findByRole('table', {}, { timeout: 10_000 });
    const [, total, first] = within(table).getAllByRole('row');
    expect(total?.textContent).toContain('Tổng');
    expect(total?.textContent).toContain('45');
    expect(first?.textContent).toContain('3 trên 5');

    await userEvent.click(within(table).getByRole('link', { name: /Phường Lê Chân, hồ sơ đã nộp: 41/ }));
    await screen.findByText('H24.12-260416-0007');
    expect(router.state.location.search).toContain(`agencyId=${AGENCY}`);
    expect(router.state.location.search).toContain('measure=submitted');
    expect(document.activeElement?.textContent).toContain('hồ sơ đã nộp');
  });

  it('takes filters off one by one, in the address too', async () => {
    const { router } = await open('/?measure=overdue&channel=ONLINE');
    await userEvent.click(await screen.findByRole('button', { name: 'Bỏ lọc hồ sơ quá hạn đang giữ' }));
    await waitFor(() => expect(router.state.location.search).toBe('?channel=ONLINE'));
    expect(await screen.findByRole('table')).not.toBeNull();
  });

  it('names a period that ends before it begins and does not ask for it', async () => {
    const { calls, router } = await open('/?from=2026-02-01&to=2026-04-30');
    await screen.findByRole('table');
    const asked = calls.length;
    const to = screen.getByLabelText('Đến ngày');
    await userEvent.clear(to);
    await userEvent.type(to, '1/1/2026{Enter}');
    expect(await screen.findByText('Ngày đầu phải trước hoặc bằng ngày cuối.')).not.toBeNull();
    expect(calls).toHaveLength(asked);
    expect(router.state.location.search).toContain('to=2026-04-30');
  });

  it('says so when nothing matches', async () => {
    await open('/', { 'GET /api/v1/statistics/breakdown': { ...stamp, rows: [] } });
    expect(await screen.findByText(/Không có hồ sơ khớp bộ lọc trong kỳ này/)).not.toBeNull();
  });
});
