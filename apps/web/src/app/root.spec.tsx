import '../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { PageHeading } from '../components/page-heading.js';
import { startWords } from '../i18n/index.js';
import { useTitle } from '../lib/use-title.js';
import { Root } from './root.js';

function Page({ title }: { title: string }) {
  useTitle({ screen: title, code: 'H24.12-260416-0007' });
  return <PageHeading>{title}</PageHeading>;
}

async function showRouter() {
  await startWords('vi');
  const children = [
    { path: '/', element: <Page title="Trang chủ" /> },
    { path: '/thu-tuc', element: <Page title="Thủ tục" /> },
  ];
  const router = createMemoryRouter([{ element: <Root />, children }]);
  render(<RouterProvider router={router} />);
  return router;
}

afterEach(cleanup);

describe('Root', () => {
  it('leaves the focus alone on the first screen', async () => {
    await showRouter();
    expect(await screen.findByRole('heading', { name: 'Trang chủ' })).not.toBe(document.activeElement);
  });

  it('moves the focus to the heading and changes the title when the screen changes', async () => {
    const router = await showRouter();
    await act(() => router.navigate('/thu-tuc'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Thủ tục' }));
    expect(document.title).toBe('Thủ tục · H24.12-260416-0007 · Một Cửa Hải Phòng');
  });

  it('leaves the focus on a filter when only the query changes', async () => {
    const router = await showRouter();
    await act(() => router.navigate('/thu-tuc'));
    const filter = document.body.appendChild(document.createElement('button'));
    filter.focus();
    await act(() => router.navigate('/thu-tuc?linh-vuc=ho-tich', { replace: true }));
    expect(document.activeElement).toBe(filter);
    filter.remove();
  });
});
