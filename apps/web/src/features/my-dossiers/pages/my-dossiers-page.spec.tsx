import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import { CITIZEN, CODE, dossierOf, rowOf } from '../testing/dossier-fixture.js';
import DossierPage from './dossier-page.js';
import LookupPage from './lookup-page.js';
import MyDossiersPage from './my-dossiers-page.js';
import TrackingPage from './tracking-page.js';

afterEach(cleanup);

describe('my dossiers', () => {
  it('puts what one has to do before everything, with the date', async () => {
    const rows = [rowOf({ id: '0190a000-0000-7000-8000-000000000005', code: 'H24.12-261122-0002', status: 'PROCESSING' }), rowOf()];
    await renderScreen(<MyDossiersPage />, {
      session: CITIZEN,
      responses: { 'GET /api/v1/my/dossiers': { items: rows }, 'GET /api/v1/drafts': { items: [], thrownAway: [] }, [`GET /api/v1/dossiers/${CODE}`]: dossierOf() },
    });
    const headings = await screen.findAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual(['Cần Ông/Bà làm (1)', 'Đang giải quyết (1)']);
    expect(await screen.findByText(/Cần bổ sung 1 giấy tờ, trước/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Bổ sung giấy tờ' }).getAttribute('href')).toBe(`/ho-so/${CODE}/bo-sung`);
  });

  it('says what to do first when there is nothing yet', async () => {
    await renderScreen(<MyDossiersPage />, {
      session: CITIZEN,
      responses: { 'GET /api/v1/my/dossiers': { items: [] }, 'GET /api/v1/drafts': { items: [], thrownAway: [] } },
    });
    expect(await screen.findByText('Chưa có hồ sơ nào. Tìm thủ tục để bắt đầu.')).toBeTruthy();
  });
});

describe('a draft thrown away', () => {
  const thrownAway = { id: '0190a000-0000-7000-8000-000000000077', procedureName: 'Thủ tục đăng ký khai sinh', deletedAt: '2026-11-22T07:05:00.000Z', restorableUntil: '2026-12-06T07:05:00.000Z' };

  it('can be taken back from the list, with the day until when', async () => {
    const { calls } = await renderScreen(<MyDossiersPage />, {
      session: CITIZEN,
      responses: {
        'GET /api/v1/my/dossiers': { items: [] },
        'GET /api/v1/drafts': { items: [], thrownAway: [thrownAway] },
        [`POST /api/v1/drafts/${thrownAway.id}/restoration`]: refusal(404, 'draft.not-found'),
      },
    });
    expect(await screen.findByText('Bản nháp đã bỏ (1)')).toBeTruthy();
    expect(screen.getByText(/Khôi phục được đến/).textContent).toContain('06/12/2026');
    fireEvent.click(screen.getByRole('button', { name: /^Khôi phục/, hidden: true }));
    await waitFor(() => expect(calls.some(({ request }) => request.endsWith('/restoration'))).toBe(true));
    expect(await screen.findByText(/Không còn bản nháp này/)).toBeTruthy();
  });
});

const openDossier = (responses: Record<string, unknown> = {}, change = {}) =>
  renderScreen(
    <MantineProvider env="test">
      <DossierPage />
    </MantineProvider>,
    { path: '/ho-so/:code', url: `/ho-so/${CODE}`, session: CITIZEN, responses: { [`GET /api/v1/dossiers/${CODE}`]: dossierOf(change), ...responses } },
  );

describe('following a dossier', () => {
  it('names who holds it since when, and what waits for the owner', async () => {
    await openDossier();
    expect((await screen.findAllByText(/Trần Thị Bình, Cán bộ một cửa, UBND phường Lê Chân/)).length).toBeGreaterThan(0);
    expect(screen.getByRole('link', { name: 'Bổ sung giấy tờ' })).toBeTruthy();
    expect(screen.getByText('Chờ Ông/Bà bổ sung giấy tờ').closest('li')?.getAttribute('aria-current')).toBe('step');
  });

  it('withdraws only after the consequence was shown', async () => {
    const { calls } = await openDossier({ [`POST /api/v1/dossiers/${CODE}/acts`]: { version: 5, seq: 3, dossier: dossierOf({ status: 'WITHDRAWN', acts: [] }) } });
    fireEvent.click(await screen.findByRole('button', { name: 'Rút hồ sơ' }));
    expect(screen.getByText(/muốn làm lại phải nộp mới/)).toBeTruthy();
    expect(calls.some(({ request }) => request.startsWith('POST'))).toBe(false);
    fireEvent.click(screen.getAllByRole('button', { name: 'Rút hồ sơ' }).at(-1) ?? document.body);
    await waitFor(() => expect(screen.getAllByText('Đã rút').length).toBeGreaterThan(0));
  });

  it('says why it cannot be withdrawn any more', async () => {
    const refused = { code: 'dossier.action-not-allowed', params: { status: 'RESOLVED' } };
    await openDossier({}, { status: 'RESOLVED', acts: [{ type: 'WITHDRAW', allowed: false, refusal: refused, main: false }] });
    const button = await screen.findByRole('button', { name: 'Rút hồ sơ' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/Hồ sơ đang ở tình trạng “Đã có kết quả”/)).toBeTruthy();
  });
});

describe('public tracking', () => {
  it('shows code and stage and nothing of the person', async () => {
    const { container } = await renderScreen(<TrackingPage />, {
      path: '/tra-cuu/:code',
      url: `/tra-cuu/${CODE}`,
      responses: { [`GET /api/v1/tracking/${CODE}`]: { code: CODE, stage: 'IN_PROGRESS' } },
    });
    expect((await screen.findByText('Đang giải quyết')).closest('li')?.getAttribute('aria-current')).toBe('step');
    expect(container.textContent).not.toContain('Nguyễn');
  });

  it('words too many look-ups', async () => {
    await renderScreen(<TrackingPage />, {
      path: '/tra-cuu/:code',
      url: `/tra-cuu/${CODE}`,
      responses: { [`GET /api/v1/tracking/${CODE}`]: refusal(429, 'lookup.too-many') },
    });
    expect(await screen.findByText('Tra cứu quá nhiều lần, thử lại sau 10 phút.')).toBeTruthy();
  });

  it('takes a code in small letters and refuses what is none', async () => {
    const { router } = await renderScreen(<LookupPage />, { path: '/tra-cuu', url: '/tra-cuu' });
    const field = await screen.findByLabelText('Mã hồ sơ');
    fireEvent.change(field, { target: { value: 'abc' } });
    fireEvent.click(screen.getByRole('button', { name: 'Tra cứu' }));
    expect(await screen.findByText(/Mã hồ sơ có dạng/)).toBeTruthy();
    fireEvent.change(field, { target: { value: ' h24.12-261122-0001 ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Tra cứu' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/tra-cuu/${CODE}`));
  });
});
