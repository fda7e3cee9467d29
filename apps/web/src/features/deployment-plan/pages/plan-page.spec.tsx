import '../../../testing/browser-gaps.js';
import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import type { PlanItem } from '@motcua/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import PlanPage from './plan-page.js';

const PLAN = '019aaaaa-0000-7000-8000-000000000001';
const AT = `/api/v1/deployment-plans/${PLAN}`;
const counts = { items: 2, reached: 0, late: 1, dueThisQuarter: 1, blocked: 1 };

const item = (with_: Partial<PlanItem> = {}): PlanItem => ({
  id: '019aaaaa-0000-7000-8000-000000000002',
  revision: 3,
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  targetLevel: 4,
  levelNow: 3,
  agenciesBelow: 2,
  dueOn: '2026-10-31',
  agencyCode: 'H24.15',
  agencyName: 'Sở Tư pháp',
  note: '',
  progress: 'BUILDING',
  blockingReason: 'FORM',
  blockingWords: 'Chờ Bộ',
  state: 'LATE',
  reachedOn: null,
  reportedAt: null,
  mayReport: true,
  ...with_,
});
const other = item({
  id: '019aaaaa-0000-7000-8000-000000000003',
  procedureCode: '1.000656',
  state: 'DUE_THIS_QUARTER',
  agenciesBelow: 0,
  blockingReason: null,
});
const read = (with_: object = {}) => ({
  plan: { id: PLAN, name: 'Kế hoạch 2026', decisionNo: '846/QĐ-TTg', decidedOn: '2026-06-09', revision: 1, counts },
  ...{ mayManage: false, asOf: '2026-11-27', counts, items: [item(), other] },
  months: [
    { month: '2026-11', planned: 1, reached: 0 },
    { month: '2026-12', planned: 2, reached: null },
  ],
  ...with_,
});

const open = (responses: object, url = `/quan-ly/ke-hoach/${PLAN}`) =>
  renderScreen(
    <MantineProvider>
      <PlanPage />
    </MantineProvider>,
    { url, path: '/quan-ly/ke-hoach/:planId', responses: { 'GET /api/v1/agencies': { items: [] }, ...responses } },
  );

describe('a deployment plan on screen', () => {
  it('shows how items stand, and keeps what was chosen in the address', async () => {
    const asked: string[] = [];
    const answer = (_: unknown, url: string) => {
      asked.push(url);
      return read();
    };
    const { router } = await open({ [`GET ${AT}`]: answer });
    const table = await screen.findByRole('table', { name: 'Dịch vụ trong kế hoạch' }, { timeout: 10_000 });
    expect(within(table).getByText('3 → 4 · 2 cơ quan còn giữ mức thấp hơn', { exact: false })).not.toBeNull();
    expect(within(table).getByText('Chưa có biểu mẫu điện tử: Chờ Bộ')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Thêm dịch vụ' })).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: /^Quá hạn/ }));
    await waitFor(() => expect(router.state.location.search).toBe('?state=LATE'));
    await waitFor(() => expect(asked.some((url) => url.includes('state=LATE'))).toBe(true));
  });

  it('tells the progress, and keeps what was typed when somebody else was faster', async () => {
    let revision = 3;
    const stale = refusal(409, 'plan.stale', { params: { actorName: 'Lê Thị Hoa', at: '2026-11-27T09:00:00+07:00', revision: 4 } });
    const { calls } = await open({
      [`GET ${AT}`]: () => read({ items: [item({ revision })] }),
      [`PUT ${AT}/items/${item().id}/progress`]: () => {
        if (revision === 4) return { id: item().id, revision: 5 };
        revision = 4;
        return stale;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '1.001193' }, { timeout: 10_000 }));
    const words = screen.getByLabelText('Chỗ vướng cụ thể');
    await userEvent.clear(words);
    await userEvent.type(words, 'Đã gửi công văn');
    await userEvent.click(screen.getByRole('button', { name: 'Báo tiến độ' }));
    expect(await screen.findAllByText(/Lê Thị Hoa đã sửa chỗ này/)).not.toHaveLength(0);
    await waitFor(() => expect(calls.filter(({ request }) => request === `GET ${AT}`).length).toBeGreaterThan(1));
    expect(words).toHaveProperty('value', 'Đã gửi công văn');
    await userEvent.click(screen.getByRole('button', { name: 'Báo tiến độ' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = calls.filter(({ request }) => request.startsWith('PUT')).map(({ body }) => body);
    expect(sent).toEqual([
      { progress: 'BUILDING', blockingReason: 'FORM', blockingWords: 'Đã gửi công văn', expectedRevision: 3 },
      { progress: 'BUILDING', blockingReason: 'FORM', blockingWords: 'Đã gửi công văn', expectedRevision: 4 },
    ]);
  });

  it('names every wrong line of a pasted list, and writes nothing before it is shown', async () => {
    const wrong = refusal(422, 'plan.bad-file', {
      params: { reason: 'LINES' },
      fields: [{ path: 'line.2', code: 'procedure.not-found', params: { code: '9.999999', line: 2, field: 'procedureCode' } }],
    });
    const entry = { procedureCode: '1.000894', targetLevel: 4, dueOn: '2026-12-31', agencyCode: 'H24.15', note: '' };
    const answers = [wrong, { entries: [{ ...entry, procedureName: 'Đăng ký kết hôn', agencyName: 'Sở Tư pháp' }] }];
    const { calls } = await open({
      [`GET ${AT}`]: read({ mayManage: true }),
      [`POST ${AT}/import/preview`]: () => answers.shift(),
      [`POST ${AT}/items`]: { added: 1 },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Thêm từ danh sách' }, { timeout: 10_000 }));
    const list = screen.getByLabelText('Danh sách');
    await userEvent.type(list, 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Đọc danh sách' }));
    expect(await screen.findByText(/^Dòng 2: .*9\.999999/)).not.toBeNull();
    await userEvent.type(list, 'y');
    await userEvent.click(screen.getByRole('button', { name: 'Đọc danh sách' }));
    expect(await screen.findByText('Đăng ký kết hôn')).not.toBeNull();
    expect(calls.some(({ request }) => request === `POST ${AT}/items`)).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Thêm 1 dịch vụ' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls.find(({ request }) => request === `POST ${AT}/items`)?.body).toEqual({ items: [entry] });
  });

  it('offers candidates that the plan does not have, and adds them in one act', async () => {
    const candidate = (procedureCode: string) => ({
      procedureCode,
      name: `Thủ tục ${procedureCode}`,
      onlineLevel: 3,
      received: 100,
      online: 40,
      sharePercent: 40,
    });
    const { calls } = await open({
      [`GET ${AT}`]: read({ mayManage: true }),
      'GET /api/v1/agencies': { items: [] },
      'GET /api/v1/admin/level-candidates': { items: [candidate('1.001193'), candidate('1.004873')] },
      [`POST ${AT}/items`]: refusal(422, 'request.invalid-fields', {
        fields: [
          { path: 'items.0.dueOn', code: 'date.invalid', params: {} },
          { path: 'items.0.agencyCode', code: 'field.too-short', params: {} },
        ],
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Thêm dịch vụ nên nâng mức' }, { timeout: 10_000 }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('1.004873 · Thủ tục 1.004873')).not.toBeNull();
    expect(dialog.queryByText('1.001193 · Thủ tục 1.001193')).toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Thêm 1 dịch vụ' }));
    expect(await dialog.findByText(/Có 2 chỗ cần sửa/)).not.toBeNull();
    expect(calls.find(({ request }) => request === `POST ${AT}/items`)?.body).toMatchObject({
      items: [{ procedureCode: '1.004873', targetLevel: 4 }],
    });
  });
});
