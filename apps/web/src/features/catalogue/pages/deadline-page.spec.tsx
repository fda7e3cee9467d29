import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { renderScreen } from '../../../testing/render-screen.js';
import DeadlinePage from './deadline-page.js';

afterEach(cleanup);

const type = (label: string, text: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const count = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Tính ngày trả' }));

describe('counting a due date', () => {
  it('takes day and time as people write them', async () => {
    const { calls } = await renderScreen(<DeadlinePage />);
    type('Ngày', '2.4.2026');
    type('Giờ', '14h');
    count();
    await waitFor(() => expect(calls.map(({ query }) => query.get('from'))).toContain('2026-04-02T14:00:00+07:00'));
  });

  it('names a day that does not exist at its field and asks nothing of the server', async () => {
    const { calls } = await renderScreen(<DeadlinePage />);
    type('Ngày', '31/2/2026');
    count();
    const day = screen.getByLabelText('Ngày');
    expect(day.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(day.getAttribute('aria-describedby') ?? '')?.textContent).toBeTruthy();
    expect(document.activeElement).toBe(day);
    expect(calls.some(({ request }) => request.includes('deadlines'))).toBe(false);
  });
});
