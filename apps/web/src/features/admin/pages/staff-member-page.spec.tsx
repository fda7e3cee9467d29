import '../../../testing/browser-gaps.js';
import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import StaffMemberPage from './staff-member-page.js';

const ACCOUNT = {
  id: '019aaaaa-0000-7000-8000-000000000001',
  loginName: 'lan.bui',
  fullName: 'Bùi Thị Lan',
  position: null,
  email: null,
  phone: null,
  active: true,
  lastSignInAt: null,
  roles: [],
  openDossiers: 3,
};
const LINK = { path: '/dat-lai-mat-khau#bi-mat-dung-mot-lan', expiresAt: '2026-11-23T14:05:00+07:00' };

const open = (id: string, responses: object) =>
  renderScreen(
    <MantineProvider>
      <StaffMemberPage />
    </MantineProvider>,
    {
      url: `/quan-tri/can-bo/${id}`,
      path: '/quan-tri/can-bo/:id',
      responses: { 'GET /api/v1/agencies': { items: [] }, 'GET /api/v1/admin/staff': { items: [ACCOUNT] }, ...responses },
    },
  );

describe('a staff account', () => {
  it('is made and its one-time link is shown once', async () => {
    const { calls } = await open('moi', { 'POST /api/v1/admin/staff': { ...ACCOUNT, setPassword: LINK } });
    await userEvent.type(await screen.findByLabelText('Họ tên'), 'Bùi Thị Lan');
    await userEvent.type(screen.getByLabelText('Tên đăng nhập'), 'Lan.Bui');
    await userEvent.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));
    expect(await screen.findByText(/bi-mat-dung-mot-lan/)).not.toBeNull();
    expect(calls.find(({ request }) => request.startsWith('POST'))?.body).toMatchObject({
      loginName: 'lan.bui',
      position: null,
      roles: [],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Tạo tài khoản khác' }));
    expect(screen.queryByText(/bi-mat-dung-mot-lan/)).toBeNull();
  });

  it('keeps what was typed and names every wrong field, also of a role', async () => {
    const fields = [
      { path: 'loginName', code: 'field.pattern', params: {} },
      { path: 'roles.0.agencyId', code: 'agency.not-found', params: {} },
    ];
    await open('moi', { 'POST /api/v1/admin/staff': refusal(422, 'request.invalid-fields', { fields }) });
    await userEvent.type(await screen.findByLabelText('Họ tên'), 'Bùi Thị Lan');
    await userEvent.click(screen.getByRole('button', { name: 'Thêm vai trò' }));
    await userEvent.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));
    expect(await screen.findByText('Có 2 chỗ cần sửa')).not.toBeNull();
    expect(screen.getAllByText('Nhập cơ quan.')).toHaveLength(2);
    expect(screen.getAllByText('Nhập tên đăng nhập.')).toHaveLength(2);
    expect(screen.getByLabelText('Họ tên')).toHaveProperty('value', 'Bùi Thị Lan');
    expect(screen.getByLabelText('Tên đăng nhập').getAttribute('aria-invalid')).toBe('true');
  });

  it('limits a role to the field chosen by a few letters', async () => {
    const fields = { items: [{ code: 'G01', name: 'Hộ tịch', procedures: 3 }, { code: 'G02', name: 'Đất đai', procedures: 2 }] };
    const { calls } = await open('moi', {
      'POST /api/v1/admin/staff': { ...ACCOUNT, setPassword: LINK },
      'GET /api/v1/fields': fields,
      'GET /api/v1/procedures': { items: [], nextCursor: null, total: 0, spelling: null, facets: {} },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Thêm vai trò' }));
    await userEvent.type(await screen.findByPlaceholderText('Mọi thủ tục'), 'ho tich');
    expect(screen.queryByRole('option', { name: 'Đất đai', hidden: true })).toBeNull();
    await userEvent.click(await screen.findByRole('option', { name: 'Hộ tịch', hidden: true }));
    const send = async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));
      return calls.findLast(({ request }) => request.startsWith('POST'))?.body;
    };
    expect(await send()).toMatchObject({ roles: [{ covers: ['G01'] }] });
  });

  it('is switched off only after the consequence was told', async () => {
    const { calls } = await open(ACCOUNT.id, {
      [`POST /api/v1/admin/staff/${ACCOUNT.id}/active`]: { ...ACCOUNT, active: false },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ngừng tài khoản' }));
    expect(screen.getByText(/Đang giữ 3 hồ sơ chưa xong/)).not.toBeNull();
    expect(calls.some(({ request }) => request.endsWith('/active'))).toBe(false);
    const [, confirm] = screen.getAllByRole('button', { name: 'Ngừng tài khoản' });
    await userEvent.click(confirm ?? document.body);
    expect(calls.find(({ request }) => request.endsWith('/active'))?.body).toEqual({ active: false });
  });
});
