import '../../../testing/browser-gaps.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { MantineArea } from '../../../app/mantine-area.js';
import { refusal } from '../../../testing/answers.js';
import { renderScreen, type ScreenOptions } from '../../../testing/render-screen.js';
import { aDossier, OFFICER } from '../testing/samples.js';
import DossierPage from './dossier-page.js';

const CODE = 'H24.12-260416-0007';
const DETAIL = `GET /api/v1/dossiers/${CODE}`;
const ACTS = `POST /api/v1/dossiers/${CODE}/acts`;
const PRESENCE = `POST /api/v1/dossiers/${CODE}/presence`;

const show = (responses: ScreenOptions['responses'], query = '') =>
  renderScreen(
    <MantineArea density="compact">
      <DossierPage />
    </MantineArea>,
    {
      url: `/can-bo/ho-so/${CODE}${query}`,
      path: '/can-bo/ho-so/:code',
      session: OFFICER,
      responses: { [DETAIL]: aDossier(), [PRESENCE]: { others: [] }, ...responses },
    },
  );

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

/** Zones are tabs in jsdom, which matches no media query. */
const goTo = (tab: string): void => {
  const found = screen.queryByRole('tab', { name: tab });
  if (found) fireEvent.click(found);
};

describe('the page of a dossier', () => {
  it('shows the main act as its one filled button and opens others on request', async () => {
    await show({});
    const main = await screen.findByRole('button', { name: 'Tiếp nhận, in giấy hẹn' });
    expect(main.getAttribute('data-variant')).toBe('main');
    expect(document.querySelectorAll('[data-variant=main]')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Ghi chú nội bộ…' }));
    expect(await screen.findByRole('button', { name: 'Lưu ghi chú' })).toBeTruthy();
    expect(document.querySelectorAll('[data-variant=main]')).toHaveLength(1);
  });

  it('keeps a refused act in sight with its reason', async () => {
    const acts = aDossier().acts.map((act) =>
      act.type === 'REQUEST_SUPPLEMENT' ? { ...act, allowed: false, refusal: { code: 'supplement.second-needs-approval', params: {} } } : act,
    );
    await show({ [DETAIL]: aDossier({ acts }) });
    const button = await screen.findByRole('button', { name: 'Yêu cầu bổ sung…' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/Đã yêu cầu bổ sung 1 lần/)).toBeTruthy();
  });

  it('names what is empty and sends nothing', async () => {
    const { calls } = await show({}, '?viec=NOTE');
    fireEvent.click(await screen.findByRole('button', { name: 'Lưu ghi chú' }));
    expect(await screen.findByRole('heading', { name: 'Có 1 chỗ cần sửa' })).toBe(document.activeElement);
    expect(calls.some(({ request }) => request === ACTS)).toBe(false);
  });

  it('keeps the typed words after somebody else was faster, and sends again only by hand with the new version', async () => {
    let isStale = true;
    const { calls } = await show(
      {
        [ACTS]: () =>
          isStale
            ? refusal(409, 'dossier.stale-version', { params: { actorName: 'Lê Văn Công', act: 'JUDGE_PAPERS', at: '2026-04-16T07:03:00.000Z', version: 4 } })
            : { version: 5, seq: 6, dossier: aDossier({ version: 5 }) },
      },
      '?viec=NOTE',
    );
    fireEvent.change(await screen.findByLabelText('Nội dung'), { target: { value: 'Đã gọi người nộp.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu ghi chú' }));
    expect((await screen.findAllByText(/Lê Văn Công đã đánh giá giấy tờ/)).length).toBeGreaterThan(0);
    expect(screen.getByDisplayValue('Đã gọi người nộp.')).toBeTruthy();
    isStale = false;
    fireEvent.click(screen.getByRole('button', { name: 'Xem thay đổi' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Thực hiện lại' }));
    expect(await screen.findByText('Đã lưu ghi chú.')).toBeTruthy();
    expect(calls.filter(({ request }) => request === ACTS)).toHaveLength(2);
  });

  it('takes over papers judged not accepted into the request for documents', async () => {
    const { calls } = await show({ [ACTS]: (body: unknown) => ({ version: 4, seq: 5, dossier: aDossier({ version: 4 }), body }) });
    await screen.findByRole('button', { name: 'Tiếp nhận, in giấy hẹn' });
    goTo('Giấy tờ');
    const verdicts = within(await screen.findByRole('group', { name: 'Kết quả xem Giấy chứng sinh' }));
    fireEvent.click(verdicts.getByRole('radio', { name: 'Chưa đạt' }));
    fireEvent.change(screen.getByLabelText('Ghi chú'), { target: { value: 'Ảnh mờ, chụp lại cả trang.' } });
    goTo('Việc cần làm');
    fireEvent.click(screen.getByRole('button', { name: 'Yêu cầu bổ sung…' }));
    expect((await screen.findByRole('checkbox', { name: 'Giấy chứng sinh' }) as HTMLInputElement).checked).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }));
    await waitFor(() => expect(calls.some(({ request }) => request === ACTS)).toBe(true));
    expect(calls.find(({ request }) => request === ACTS)?.body).toEqual({
      expectedVersion: 3,
      act: {
        type: 'REQUEST_SUPPLEMENT',
        papers: [{ componentKey: 'giay-chung-sinh', note: 'Ảnh mờ, chụp lại cả trang.' }],
        message: '',
        replyBy: null,
      },
    });
  });

  it('asks once more before not accepting, with the words the citizen will read', async () => {
    const { calls } = await show({ [ACTS]: { version: 4, seq: 5, dossier: aDossier({ version: 4, status: 'REJECTED_AT_INTAKE', acts: [] }) } }, '?viec=REJECT_AT_INTAKE');
    fireEvent.change(await screen.findByLabelText('Căn cứ'), { target: { value: 'NOT_COMPETENT' } });
    const reason = screen.getByLabelText('Lý do') as HTMLTextAreaElement;
    expect(reason.value).toContain('không thuộc thẩm quyền');
    fireEvent.click(screen.getByRole('button', { name: 'Không tiếp nhận, gửi phiếu' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Người nộp nhận ngay phiếu/)).toBeTruthy();
    expect(calls.some(({ request }) => request === ACTS)).toBe(false);
    fireEvent.click(dialog.getByRole('button', { name: 'Không tiếp nhận, gửi phiếu' }));
    expect(await screen.findByText('Đã gửi phiếu không tiếp nhận.')).toBeTruthy();
  });
});
