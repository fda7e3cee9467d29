import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { webcrypto } from 'node:crypto';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { renderScreen } from '../../../testing/render-screen.js';
import CheckPage from './check-page.js';

afterEach(cleanup);

const CODE = '3F09A1B277C40D5E';
/** `printf slip | sha256sum` */
const HASH = '1c1480e67eee52c17293f3628a94874948eae6a2481044b13b6778db6c7dbeab';
const PAPER = {
  checkCode: CODE,
  kind: 'RECEIPT',
  number: 'H24.12-260416-0007',
  dossierCode: 'H24.12-260416-0007',
  agencyName: 'Ủy ban nhân dân phường Lê Chân',
  issuedAt: '2026-04-16T07:05:00.000Z',
  sha256: HASH,
};

const open = (papers: readonly object[], language?: 'en') =>
  renderScreen(<CheckPage />, {
    url: `/kiem-tra/${CODE}`,
    path: '/kiem-tra/:code',
    ...(language ? { language } : {}),
    responses: { [`GET /api/v1/paper-checks/${CODE}`]: { papers } },
  });

/** jsdom cannot read files. */
const fileOf = (bytes: string): File =>
  Object.assign(new File([], 'giay-hen.pdf'), { arrayBuffer: () => Promise.resolve(Uint8Array.from(Buffer.from(bytes)).buffer) });

const choose = (bytes: string) =>
  fireEvent.change(screen.getByLabelText('Chọn tệp PDF', { selector: 'input' }), { target: { files: [fileOf(bytes)] } });

describe('the check of a slip', () => {
  it('shows what stands on its head and nothing about the person', async () => {
    await open([PAPER]);
    expect(await screen.findByRole('heading', { name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả' })).toBeTruthy();
    expect(screen.getByText('Ủy ban nhân dân phường Lê Chân')).toBeTruthy();
    expect(screen.getByRole('link', { name: /xem tình trạng/ }).getAttribute('href')).toBe('/tra-cuu/H24.12-260416-0007');
  });

  it('tells a file with the same bytes from one that was altered', async () => {
    // Bytes of jsdom are foreign to Node's WebCrypto until they stand in a Buffer.
    const digest = (algorithm: string, bytes: ArrayBuffer) => webcrypto.subtle.digest(algorithm, Buffer.from(bytes));
    Object.defineProperty(globalThis.crypto, 'subtle', { value: { digest }, configurable: true });
    await open([PAPER, { ...PAPER, checkCode: '0'.repeat(16), sha256: null }]);
    await screen.findByText('So tệp PDF với bản lưu');
    choose('slip');
    expect(await screen.findByText('Tệp thật')).toBeTruthy();
    choose('slip, altered');
    expect(await screen.findByText('Tệp khác bản lưu')).toBeTruthy();
    expect(screen.queryByText('Tệp thật')).toBeNull();
  });

  it('says so where the browser cannot compare, and where there is nothing to compare with', async () => {
    Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined, configurable: true });
    await open([PAPER]);
    await screen.findByText('So tệp PDF với bản lưu');
    choose('slip');
    expect(await screen.findByText('Chưa so được tệp')).toBeTruthy();
    cleanup();
    await open([{ ...PAPER, sha256: null }]);
    expect(await screen.findByText(/chưa được lập/)).toBeTruthy();
  });

  it('says that no such slip was issued, in both languages', async () => {
    await open([]);
    expect(await screen.findByText('Không có giấy này')).toBeTruthy();
    cleanup();
    await open([], 'en');
    expect(await screen.findByText('There is no such slip')).toBeTruthy();
  });

  it('asks for a code, and goes to the page of the one that is typed', async () => {
    const { router } = await renderScreen(<CheckPage />, { url: '/kiem-tra', path: '/kiem-tra' });
    fireEvent.click(await screen.findByRole('button', { name: 'Kiểm tra giấy' }));
    expect(screen.getByText('Nhập mã kiểm tra hoặc số của giấy.')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: ' 12/2026/HDHS ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra giấy' }));
    await screen.findByTestId('elsewhere');
    expect(router.state.location.pathname).toBe('/kiem-tra/12%2F2026%2FHDHS');
  });
});
