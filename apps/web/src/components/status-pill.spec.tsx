import '../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DOSSIER_STATUSES } from '@motcua/contracts';
import { cleanup, screen } from '@testing-library/react';
import { renderScreen } from '../testing/render-screen.js';
import { StatusPill } from './status-pill.js';
import { STATUS_LOOKS } from './status-tones.js';

afterEach(cleanup);

describe('StatusPill', () => {
  it.each(DOSSIER_STATUSES)('has words and an icon for %s, for citizens and staff', async (status) => {
    const { container, words } = await renderScreen(
      <>
        <StatusPill status={status} audience="citizen" />
        <StatusPill status={status} audience="staff" />
      </>,
    );

    expect(container.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(2);
    expect(container.textContent).toContain(words.t(`status:pill.citizen.${status}`));
    expect(container.textContent).toContain(words.t(`status:pill.staff.${status}`));
  });

  it('gives each status a tone of its own', () => {
    const tones = Object.values(STATUS_LOOKS).map(({ tone }) => tone);
    expect(new Set(tones).size).toBe(tones.length);
  });

  it('never shows a refused result in green, and says no in words', async () => {
    const { container } = await renderScreen(
      <StatusPill status="RESOLVED" resultKind="REFUSED" audience="citizen" />,
    );
    await screen.findByText('Đã có kết quả: không được chấp thuận');
    expect(container.querySelector('[data-tone="withdrawn"]')).not.toBeNull();
  });
});
