import '../testing/browser-gaps.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Session } from '@motcua/contracts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { clearSessionEnded, markSessionEnded } from '../lib/session-end.js';
import { renderScreen, VISITOR } from '../testing/render-screen.js';
import { RequireSession } from './require-session.js';

const ID = '0190a000-0000-7000-8000-000000000001';
const account: NonNullable<Session['account']> = {
  id: ID,
  kind: 'STAFF',
  loginName: 'hoa',
  fullName: 'Nguyễn Thị Hoa',
  position: null,
  roles: [],
  permissions: ['desk'],
  standsInFor: [], mustChangePassword: false,
};
const officer: Session = { ...VISITOR, account, expiresAt: null };

beforeEach(clearSessionEnded);
afterEach(cleanup);

describe('RequireSession', () => {
  it('sends a visitor to sign in and back to the same page with its filters', async () => {
    const { router } = await renderScreen(<RequireSession kind="CITIZEN" />, {
      path: '/ho-so',
      url: '/ho-so?loc=can-lam',
    });
    await waitFor(() => expect(router.state.location.pathname).toBe('/dang-nhap'));
    expect(new URLSearchParams(router.state.location.search).get('next')).toBe('/ho-so?loc=can-lam');
  });

  it('tells an account without the right who has it, on a page', async () => {
    await renderScreen(<RequireSession kind="STAFF" anyOf={['administration']} />, { session: officer });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Tài khoản này không xem được trang này' }),
    ).toBeTruthy();
  });

  it('lets in who holds one of the permissions', async () => {
    const { container } = await renderScreen(<RequireSession kind="STAFF" anyOf={['statistics', 'desk']} />, {
      session: officer,
    });
    await waitFor(() => expect(container.querySelector('[aria-busy]')).toBeNull());
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('keeps the screen with what was typed when the sign-in has ended meanwhile', async () => {
    markSessionEnded();
    const { router, container } = await renderScreen(<RequireSession kind="CITIZEN" />, {
      path: '/ho-so',
      url: '/ho-so',
    });
    await waitFor(() => expect(container.querySelector('[aria-busy]')).toBeNull());
    expect(router.state.location.pathname).toBe('/ho-so');
  });
});
