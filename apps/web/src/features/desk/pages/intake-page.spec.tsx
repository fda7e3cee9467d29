import '../../../testing/browser-gaps.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { MantineArea } from '../../../app/mantine-area.js';
import { renderScreen, type ScreenOptions } from '../../../testing/render-screen.js';
import { OFFICER } from '../testing/samples.js';
import IntakePage from './intake-page.js';

const INTAKE = 'POST /api/v1/dossiers';
const noProcedures = { items: [], nextCursor: null, total: 0, spelling: null, facets: { level: [], scope: [], field: [], agencyKind: [], applicant: [], lifeEvent: [], agency: [] } };
const person = { kind: 'CITIZEN', fullName: 'Hoàng Đức Hải', personalId: '031063977082', taxCode: null, birthDate: '1963-02-13', phone: '0981137493', email: null, address: null };

const show = (responses: ScreenOptions['responses'] = {}) =>
  renderScreen(
    <MantineArea density="compact">
      <IntakePage />
    </MantineArea>,
    { session: OFFICER, responses: { 'GET /api/v1/procedures': noProcedures, 'GET /api/v1/agencies': { items: [] }, ...responses } },
  );

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

describe('the intake at the desk', () => {
  it('names everything that is missing at once and sends nothing', async () => {
    const { calls } = await show();
    fireEvent.click(await screen.findByRole('button', { name: 'Tiếp nhận, in giấy hẹn' }));
    expect(await screen.findByRole('heading', { name: 'Có 2 chỗ cần sửa' })).toBe(document.activeElement);
    expect(screen.getByRole('link', { name: 'Nhập họ, chữ đệm và tên.' }).getAttribute('href')).toBe('#nhan-fullName');
    expect(calls.some(({ request }) => request === INTAKE)).toBe(false);
  });

  it('fills in who is known by the number of the card, to be compared with it', async () => {
    await show({ 'POST /api/v1/people/search': { person } });
    fireEvent.change(await screen.findByLabelText('Số căn cước'), { target: { value: '031063977082' } });
    fireEvent.click(screen.getByRole('button', { name: 'Tìm' }));
    expect(await screen.findByText(/Xem lại với thẻ/)).toBeTruthy();
    expect(screen.getByDisplayValue('Hoàng Đức Hải')).toBeTruthy();
    expect(screen.getByDisplayValue('13/02/1963')).toBeTruthy();
  });

  it('keeps what was typed over a reload', async () => {
    await show();
    fireEvent.change(await screen.findByLabelText('Họ, chữ đệm và tên'), { target: { value: 'Trần Văn Ba' } });
    cleanup();
    await show();
    await waitFor(() => expect(screen.getByDisplayValue('Trần Văn Ba')).toBeTruthy());
  });
});
