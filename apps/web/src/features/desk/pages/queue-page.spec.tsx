import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { MantineArea } from '../../../app/mantine-area.js';
import { refusal } from '../../../testing/answers.js';
import { renderScreen, type ScreenOptions } from '../../../testing/render-screen.js';
import { aPage, aRow, AS_OF, NO_COUNTS, OFFICER } from '../testing/samples.js';
import QueuePage from './queue-page.js';

const SEARCH = 'POST /api/v1/dossiers/search';
const COUNTS = 'GET /api/v1/dossiers/counts';
const INBOX = 'GET /api/v1/inbox';
const PROCEDURES = 'GET /api/v1/procedures';
const noProcedures = { items: [], nextCursor: null, total: 0, spelling: null, facets: { level: [], scope: [], field: [], agencyKind: [], applicant: [], lifeEvent: [], agency: [] } };

const show = (responses: ScreenOptions['responses'], url = '/can-bo/viec/to-receive') =>
  renderScreen(
    <MantineArea density="compact">
      <QueuePage />
    </MantineArea>,
    {
      url,
      path: '/can-bo/viec/:queue',
      session: OFFICER,
      responses: { [INBOX]: { views: {}, queries: [] }, [COUNTS]: { counts: { ...NO_COUNTS, 'to-receive': 12 }, saved: {}, asOf: AS_OF }, [PROCEDURES]: noProcedures, ...responses },
    },
  );

afterEach(cleanup);

describe('the queue page', () => {
  it('lists by due time, the time first, with the counter in the heading and the next act of a row', async () => {
    await show({ [SEARCH]: aPage([aRow(7)]) });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('Chờ tiếp nhận');
    const row = await screen.findByRole('row', { name: /^Còn 1 giờ làm việc, Đăng ký khai sinh, Nguyễn Minh An$/ });
    expect(row.querySelectorAll('td')[1]?.textContent).toBe('Còn 1 giờ làm việc');
    expect(screen.getByRole('link', { name: 'Tiếp nhận' }).getAttribute('href')).toBe('/can-bo/ho-so/H24.12-260416-0007?viec=RECEIVE');
    expect((await screen.findByRole('heading', { name: 'Chờ tiếp nhận (12)' }))).toBeTruthy();
  });

  it('says that nothing is left instead of showing a bare table', async () => {
    await show({ [SEARCH]: aPage([]) });
    expect(await screen.findByText('Không còn hồ sơ chờ tiếp nhận.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('offers to take off the filters when nothing matches them', async () => {
    const { calls } = await show({ [SEARCH]: aPage([]) }, '/can-bo/viec/to-receive?kenh=POST');
    expect(await screen.findByText('Không có hồ sơ khớp bộ lọc.')).toBeTruthy();
    expect(calls.find(({ request }) => request === SEARCH)?.body).toMatchObject({ queue: 'to-receive', channel: 'POST' });
    expect(screen.getByRole('button', { name: 'Bỏ lọc Bưu điện' })).toBeTruthy();
  });

  it('keeps the words of a person out of the address', async () => {
    const { router, calls } = await show({ [SEARCH]: aPage([aRow(7)]) });
    await screen.findByRole('table');
    fireEvent.change(screen.getByLabelText('Tìm trong danh sách'), { target: { value: 'tran van ba' } });
    fireEvent.submit(screen.getByRole('search'));
    await waitFor(() => expect(calls.some(({ body }) => JSON.stringify(body)?.includes('tran van ba'))).toBe(true));
    expect(router.state.location.search).toBe('');
  });

  it('opens the row that has the focus with Enter', async () => {
    const { router } = await show({ [SEARCH]: aPage([aRow(7), aRow(9)]) });
    const rows = await screen.findAllByRole('row', { name: /Đăng ký khai sinh/ });
    fireEvent.keyDown(rows[0] as HTMLElement, { key: 'j', code: 'KeyJ' });
    fireEvent.keyDown(rows[1] as HTMLElement, { key: 'Enter', code: 'Enter' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/can-bo/ho-so/H24.12-260416-0009'));
  });

  it('tells a failure in words with a way to try again', async () => {
    await show({ [SEARCH]: refusal(403, 'access.forbidden') });
    expect(await screen.findByText(/không có quyền làm việc này/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });
});
