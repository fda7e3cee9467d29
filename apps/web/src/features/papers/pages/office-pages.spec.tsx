import '../../../testing/browser-gaps.js';
import { MantineProvider } from '@mantine/core';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { refusal } from '../../../testing/answers.js';
import { renderScreen, type ScreenOptions } from '../../../testing/render-screen.js';
import PrintPage from './print-page.js';
import RegisterPage from './register-page.js';

// pdf.js needs a worker of the bundler, which jsdom has not.
jest.unstable_mockModule('../../../components/pdf-page.js', () => ({ default: () => null }));
const { default: TemplatePage } = await import('./template-page.js');

afterEach(cleanup);

const open = (ui: ReactElement, options: ScreenOptions) => renderScreen(<MantineProvider>{ui}</MantineProvider>, options);

const ID = '0190a000-0000-7000-8000-000000000001';
const ORDER = { id: ID, state: 'WAITING', done: 0, total: 2, askedAt: '2026-04-16T07:05:00.000Z', file: null };
const FILE = { id: ID, name: 'giay-1.pdf', mediaType: 'application/pdf', size: 41_000, pages: 1, uploadedAt: '2026-04-16T07:05:00.000Z' };
const SLIP = {
  ...{ id: ID, kind: 'RECEIPT', number: 'H24.12-260416-0007', dossierCode: 'H24.12-260416-0007', applicantName: 'Trần Văn Nam' },
  ...{ agencyName: 'Phường Lê Chân', issuedAt: '2026-04-16T07:05:00.000Z', prints: 1 },
};
describe('printing many slips', () => {
  it('asks to choose first, merges what was chosen and gives the file', async () => {
    const { calls } = await open(<PrintPage />, {
      responses: {
        'GET /api/v1/papers': { items: [SLIP], more: false },
        'POST /api/v1/file-orders': ORDER,
        [`GET /api/v1/file-orders/${ID}`]: { ...ORDER, state: 'READY', done: 1, total: 1, file: FILE },
      },
    });
    expect(await screen.findByText('Chọn ít nhất một giấy.')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(screen.getByRole('button', { name: 'Ghép 1 giấy để in' }));
    const link = await screen.findByRole('link', { name: 'Mở tệp' });
    expect(link.getAttribute('href')).toBe(`/api/v1/documents/${ID}/content?view=true`);
    const sent = calls.find(({ request }) => request === 'POST /api/v1/file-orders');
    expect(sent?.body).toEqual({ kind: 'SLIPS', paperIds: [ID], sheet: 'A5' });
  });

  it('says that nothing was issued', async () => {
    await open(<PrintPage />, { responses: { 'GET /api/v1/papers': { items: [], more: false } } });
    expect(await screen.findByText('Không có giấy nào trong khoảng ngày này.')).toBeTruthy();
  });
});

describe('the register', () => {
  it('tells a wrong period at its field and a failed file with a way out', async () => {
    await open(<RegisterPage />, {
      responses: {
        'GET /api/v1/registers/agencies': { items: [{ id: ID, name: 'Phường Lê Chân' }] },
        'POST /api/v1/file-orders': refusal(422, 'request.invalid-fields', {
          fields: [{ path: 'to', code: 'period.too-long', params: { days: 366 } }],
        }),
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Lập sổ' }));
    expect((await screen.findAllByText('Chọn khoảng thời gian không quá 366 ngày.')).length).toBeGreaterThan(0);
  });

  it('is not there for others', async () => {
    await open(<RegisterPage />, { responses: { 'GET /api/v1/registers/agencies': { items: [] } } });
    expect(await screen.findByText('Sổ dành cho trưởng bộ phận một cửa và người quản lý.')).toBeTruthy();
  });
});

describe('the editor of a form', () => {
  const template = {
    office: '',
    title: 'PHIẾU',
    blocks: [{ kind: 'TEXT', text: 'Lý do: {ly_do}', apart: false }],
    closing: [],
    signers: [],
  };
  const detail = {
    kind: 'REJECTION',
    versionInForce: 0,
    draft: null,
    versions: [{ versionNo: 0, validFrom: null, publishedAt: null, publishedBy: null, template }],
  };
  const editor = (save: unknown) =>
    open(<TemplatePage />, {
      url: '/quan-tri/mau-giay/REJECTION',
      path: '/quan-tri/mau-giay/:kind',
      responses: { 'GET /api/v1/paper-templates/REJECTION': detail, 'PUT /api/v1/paper-templates/REJECTION/draft': save },
    });

  it('keeps what is typed by itself, once, and offers to publish it', async () => {
    const { calls } = await editor({ revision: 1 });
    fireEvent.change(await screen.findByLabelText('Tên giấy'), { target: { value: 'PHIẾU TỪ CHỐI' } });
    await screen.findByText('Đã lưu bản nháp.', undefined, { timeout: 3000 });
    const sent = calls.filter(({ request }) => request.startsWith('PUT'));
    expect(sent.map(({ body }) => body)).toEqual([{ revision: 0, template: { ...template, title: 'PHIẾU TỪ CHỐI' } }]);
    expect(screen.getByRole('button', { name: 'Phát hành mẫu' })).toBeTruthy();
  });

  it('tells an unknown value at the field and offers nothing to publish', async () => {
    await editor(
      refusal(422, 'request.invalid-fields', {
        fields: [{ path: 'template.blocks.0.text', code: 'template.unknown-placeholder', params: { name: 'khong_co' } }],
      }),
    );
    fireEvent.change(await screen.findByLabelText('Đoạn 1'), { target: { value: '{khong_co}' } });
    await waitFor(() => expect(screen.getByLabelText('Đoạn 1').getAttribute('aria-invalid')).toBe('true'), { timeout: 3000 });
    expect(screen.getAllByText(/không có giá trị khong_co/).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Phát hành mẫu' })).toBeNull();
  });

  it('puts a value where the cursor stands', async () => {
    await editor({ revision: 1 });
    const field: HTMLTextAreaElement = await screen.findByLabelText('Đoạn 1');
    fireEvent.focus(field);
    field.setSelectionRange(0, 0);
    fireEvent.click(screen.getByRole('button', { name: 'Chèn so' }));
    expect(field.value).toBe('{so}Lý do: {ly_do}');
  });
});
