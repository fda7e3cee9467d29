import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import type { DossierDetail } from '@motcua/contracts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import { CITIZEN, CODE, documentOf, dossierOf } from '../testing/dossier-fixture.js';
import DossierPage from './dossier-page.js';

afterEach(cleanup);

const ACT = `POST /api/v1/dossiers/${CODE}/acts`;
const confirmation: DossierDetail['confirmation'] = {
  ...{ askedAt: '2026-11-27T02:00:00.000Z', answerBy: '2026-11-28T02:00:00.000Z', text: 'Kiểm tra họ tên, ngày sinh' },
  ...{ document: documentOf(40, 'du-thao.pdf'), answer: null, answeredAt: null, answerText: null },
};
const checking = (allowed = true): Partial<DossierDetail> => ({
  ...{ status: 'PROCESSING', supplements: [], confirmation },
  acts: [{ type: 'ANSWER_CONFIRMATION', allowed, refusal: null, main: false }],
});

const open = (change: Partial<DossierDetail>, responses: Record<string, unknown> = {}) =>
  renderScreen(
    <MantineProvider env="test">
      <DossierPage />
    </MantineProvider>,
    { path: '/ho-so/:code', url: `/ho-so/${CODE}`, session: CITIZEN, responses: { [`GET /api/v1/dossiers/${CODE}`]: dossierOf(change), ...responses } },
  );
const bodiesOf = (calls: { request: string; body?: unknown }[]) => calls.filter(({ request }) => request === ACT).map(({ body }) => body);

describe('the check of a draft by its owner', () => {
  it('shows the question, the file and by when; right is one press', async () => {
    const { calls } = await open(checking(), { [ACT]: { version: 5, seq: 6, dossier: dossierOf({ ...checking(false), confirmation: { ...confirmation, answer: 'RIGHT' } }) } });
    expect(await screen.findByText('Kiểm tra họ tên, ngày sinh')).toBeTruthy();
    expect(screen.getByRole('link', { name: /du-thao.pdf/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Đúng' }));
    await waitFor(() => expect(bodiesOf(calls)).toMatchObject([{ act: { type: 'ANSWER_CONFIRMATION', isRight: true, text: '' } }]));
    await waitFor(() => expect(screen.queryByText('Kiểm tra họ tên, ngày sinh')).toBeNull());
  });

  it('asks what is not right, sends nothing empty and keeps the words when sending fails', async () => {
    const { calls } = await open(checking(), { [ACT]: () => refusal(409, 'confirmation.expired', { params: { answerBy: '2026-11-28T02:00:00.000Z' } }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Chưa đúng' }));
    fireEvent.click(screen.getByRole('button', { name: 'Gửi chỗ chưa đúng' }));
    expect(bodiesOf(calls)).toEqual([]);
    const words = screen.getByLabelText<HTMLTextAreaElement>('Chỗ nào chưa đúng, đúng phải là gì?');
    fireEvent.change(words, { target: { value: 'Sinh ngày 3' } });
    fireEvent.click(screen.getByRole('button', { name: 'Gửi chỗ chưa đúng' }));
    expect(await screen.findByText(/^Hết giờ xem dự thảo/)).toBeTruthy();
    expect(bodiesOf(calls)).toMatchObject([{ act: { isRight: false, text: 'Sinh ngày 3' } }]);
    expect(words.value).toBe('Sinh ngày 3');
  });

  it('is gone when the time has passed', async () => {
    await open(checking(false));
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Đúng' })).toBeNull();
  });
});
