import '../../../testing/browser-gaps.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import type { DossierDetail } from '@motcua/contracts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import { CITIZEN, CODE, documentOf, dossierOf } from '../testing/dossier-fixture.js';
import SupplementPage from './supplement-page.js';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const ACT = `POST /api/v1/dossiers/${CODE}/acts`;

/** A file that was attached before the page was opened again. */
const keepFile = (): void =>
  localStorage.setItem(
    `motcua.supplement.${CODE}`,
    JSON.stringify({
      accountId: CITIZEN.account?.id,
      number: '12',
      documents: { 'chung-sinh': [documentOf(30, 'chup-lai.pdf', new Date().toISOString())] },
      message: 'Đã chụp lại',
    }),
  );

const open = (change: Partial<DossierDetail> = {}, responses: Record<string, unknown> = {}) =>
  renderScreen(
    <MantineProvider env="test">
      <SupplementPage />
    </MantineProvider>,
    {
      path: '/ho-so/:code/bo-sung',
      url: `/ho-so/${CODE}/bo-sung`,
      session: CITIZEN,
      responses: { [`GET /api/v1/dossiers/${CODE}`]: dossierOf(change), ...responses },
    },
  );

const send = async () => fireEvent.click(await screen.findByRole('button', { name: 'Gửi bổ sung' }));

describe('answering a supplement request', () => {
  it('shows the words of the officer, the old file and what was accepted', async () => {
    await open();
    expect(await screen.findByText(/Ảnh mờ góc trái/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Cần bổ sung 1 giấy tờ' })).toBeTruthy();
    expect(screen.getByText(/mo-goc.pdf/)).toBeTruthy();
    expect(screen.getByText(/Giấy tờ khác đã nộp/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bỏ uyquyen.pdf' })).toBeNull();
  });

  it('names the paper without a new file and sends nothing', async () => {
    const { calls } = await open();
    await send();
    expect(await screen.findByRole('link', { name: 'Đính kèm tệp mới cho Giấy chứng sinh.' })).toBeTruthy();
    expect(calls.some(({ request }) => request === ACT)).toBe(false);
  });

  it('sends everything kept as one act and goes to the dossier', async () => {
    keepFile();
    const answered = { version: 5, seq: 3, dossier: dossierOf({ status: 'SUBMITTED', version: 5 }) };
    const { calls, router } = await open({}, { [ACT]: answered });
    await send();
    await waitFor(() => expect(router.state.location.pathname).toBe(`/ho-so/${CODE}`));
    expect(calls.find(({ request }) => request === ACT)?.body).toEqual({
      expectedVersion: 4,
      act: { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'chung-sinh', documentIds: [documentOf(30, '').id] }], message: 'Đã chụp lại' },
    });
    expect(localStorage.getItem(`motcua.supplement.${CODE}`)).toBeNull();
  });

  it('keeps everything when somebody else was faster, and shows who', async () => {
    keepFile();
    const stale = refusal(409, 'dossier.stale-version', {
      params: { actorName: 'Bà Trần Thị Bình', act: 'NOTE', at: '2026-11-22T07:03:00.000Z', version: 5 },
    });
    await open({}, { [ACT]: stale });
    await send();
    expect((await screen.findAllByText(/Bà Trần Thị Bình/)).length).toBeGreaterThan(0);
    expect(screen.getByDisplayValue('Đã chụp lại')).toBeTruthy();
    expect(screen.getByText(/chup-lai.pdf/)).toBeTruthy();
  });

  it('warns before unsent files are left', async () => {
    keepFile();
    const { router } = await open();
    fireEvent.click(await screen.findByRole('link', { name: 'Xem hồ sơ' }));
    expect(await screen.findByRole('heading', { name: 'Chưa gửi bổ sung' })).toBeTruthy();
    expect(router.state.location.pathname).toBe(`/ho-so/${CODE}/bo-sung`);
    fireEvent.click(screen.getByRole('button', { name: 'Rời trang' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/ho-so/${CODE}`));
  });

  it('tells the date and the way on when the time has run out', async () => {
    const expired = { code: 'supplement.expired', params: { replyBy: '2026-11-21T10:00:00.000Z' } };
    await open({ acts: [{ type: 'ANSWER_SUPPLEMENT', allowed: false, refusal: expired, main: true }] });
    expect(await screen.findByText(/Hạn bổ sung đã qua lúc 17:00/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Nộp hồ sơ mới' }).getAttribute('href')).toBe('/nop-ho-so/bat-dau/1.001193');
  });
});
