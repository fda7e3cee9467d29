import '../../../testing/browser-gaps.js';
import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { MEASURES } from '@motcua/contracts';
import { screen, within } from '@testing-library/react';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import OverviewPage from './overview-page.js';

const none = Object.fromEntries(MEASURES.map((measure) => [measure, 0]));
const stamp = { asOf: '2026-11-22T14:05:00+07:00', position: 7 };
const overview = (previous: object = {}) => ({
  ...stamp,
  measures: { ...none, submitted: 100, received: 90, resolvedOnTime: 60, resolvedLate: 20 },
  previous: { ...none, ...previous },
  onlineSubmitted: 60,
  open: 12,
  overdue: 0,
  dueSoon: 3,
  worst: [],
});
const channel = (key: string, submitted: number) => ({ key, label: key, second: null, services: 1, measures: { ...none, submitted } });

async function open(previous: object, before: unknown, url = '/?from=2026-01-01&to=2026-11-22') {
  const view = await renderScreen(
    <MantineProvider>
      <OverviewPage />
    </MantineProvider>,
    {
      url,
      responses: {
        'GET /api/v1/agencies': { items: [] },
        'GET /api/v1/fields': { items: [] },
        'GET /api/v1/statistics/overview': overview(previous),
        'GET /api/v1/statistics/breakdown': before,
      },
    },
  );
  const tiles = await screen.findByRole('list', { name: 'Sáu số liệu chính' }, { timeout: 10_000 });
  const tile = (name: string) => within(within(tiles).getByRole('link', { name }).closest('li') ?? tiles);
  return { ...view, tile };
}

describe('the six figures against the year before', () => {
  it('tell no figures from too few', async () => {
    const { tile } = await open(
      { resolvedOnTime: 9, resolvedLate: 1 },
      { ...stamp, rows: [channel('ONLINE', 60), channel('COUNTER', 40)] },
    );
    expect(tile('Đúng hạn').getByText('Cùng kỳ 2025: 9 trên 10, quá ít hồ sơ để so')).not.toBeNull();
    expect(tile('Trả lời trong 8 giờ').getByText('Cùng kỳ 2025: chưa có số liệu')).not.toBeNull();
    expect(await tile('Nộp trên mạng').findByText(/Cùng kỳ 2025: 60.*0 điểm/)).not.toBeNull();
  });

  it('name both years when the period goes over New Year', async () => {
    const { tile } = await open({}, { ...stamp, rows: [] }, '/?from=2025-12-01&to=2026-01-31');
    expect(tile('Đã tiếp nhận').getByText('Cùng kỳ 2024–2025: chưa có số liệu')).not.toBeNull();
  });

  it('say that the year before could not be read', async () => {
    const { tile } = await open({}, refusal(400, 'request.malformed'));
    expect(await tile('Nộp trên mạng').findByText('Cùng kỳ 2025: chưa đọc được số liệu')).not.toBeNull();
  });
});
