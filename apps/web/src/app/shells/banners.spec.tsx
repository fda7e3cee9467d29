import '../../testing/browser-gaps.js';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Session } from '@motcua/contracts';
import { act, cleanup, screen } from '@testing-library/react';
import { noteAnswer } from '../../lib/activity.js';
import { clearSessionEnded } from '../../lib/session-end.js';
import { renderScreen, VISITOR } from '../../testing/render-screen.js';
import { SessionBanner } from './banners.js';

const MINUTE_MS = 60_000;
const account: NonNullable<Session['account']> = {
  id: '0190a000-0000-7000-8000-000000000001',
  kind: 'CITIZEN',
  loginName: 'an',
  fullName: 'Nguyễn Minh An',
  position: null,
  roles: [],
  permissions: ['own-dossiers'],
  standsInFor: [], mustChangePassword: false,
};
const endingIn = (ms: number): Session => ({
  ...VISITOR,
  account,
  expiresAt: new Date(Date.now() + ms).toISOString(),
});
const pass = (ms: number): Promise<void> => act(async () => void (await jest.advanceTimersByTimeAsync(ms)));

beforeEach(async () => {
  clearSessionEnded();
  await renderScreen(<p />); // words are fetched before the clock stands still
  cleanup();
  jest.useFakeTimers({ doNotFake: ['performance'] });
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

describe('SessionBanner', () => {
  it('warns five minutes before the end, with a way to stay', async () => {
    await renderScreen(<SessionBanner />, { session: endingIn(60 * MINUTE_MS) });
    await pass(54 * MINUTE_MS);
    expect(screen.queryByRole('heading')).toBeNull();
    await pass(2 * MINUTE_MS);
    expect(screen.getByRole('heading').textContent).toMatch(/^Phiên sắp hết lúc \d\d:\d\d$/);
    expect(screen.getByRole('button', { name: 'Ở lại' })).toBeTruthy();
  });

  it('asks the server again instead of warning when the sign-in has been used meanwhile', async () => {
    let session = endingIn(60 * MINUTE_MS);
    const answer = () => session;
    await renderScreen(<SessionBanner />, { responses: { 'GET /api/v1/session': answer } });
    await pass(30 * MINUTE_MS);
    noteAnswer(Date.now());
    session = endingIn(60 * MINUTE_MS);
    await pass(26 * MINUTE_MS);
    expect(screen.queryByRole('heading')).toBeNull();
    await pass(30 * MINUTE_MS);
    expect(screen.getByRole('heading').textContent).toMatch(/^Phiên sắp hết/);
  });

  it('offers to sign in again after the end, and says that the place is kept', async () => {
    let session = endingIn(10 * MINUTE_MS);
    await renderScreen(<SessionBanner />, { responses: { 'GET /api/v1/session': () => session } });
    await pass(MINUTE_MS);
    session = VISITOR;
    await pass(10 * MINUTE_MS);
    expect(
      screen
        .getAllByRole('alert')
        .map((region) => region.textContent)
        .join(),
    ).toContain('Đã hết phiên.');
    expect(screen.getByRole('link', { name: 'Đăng nhập lại' }).getAttribute('href')).toBe(
      '/dang-nhap?next=%2F',
    );
  });
});
