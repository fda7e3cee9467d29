import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { document, DRAFT_ID, openWizard, RECEIPT, refusal, WHOLE } from '../testing/filing-fixture.js';

afterEach(cleanup);

const SUBMIT = `POST /api/v1/drafts/${DRAFT_ID}/submission`;
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Gửi hồ sơ' }));

async function open(responses: Record<string, unknown>, draft = WHOLE) {
  const opened = await openWizard('kiem-tra', { draft, responses });
  await screen.findByRole('heading', { name: 'Kiểm tra rồi gửi hồ sơ' });
  return opened;
}

function tickBoth(): void {
  fireEvent.click(screen.getByLabelText(/Tôi cam đoan/));
  fireEvent.click(screen.getByLabelText(/Tôi đồng ý/));
}

describe('the check page', () => {
  it('shows every answer, the money and the visits before sending', async () => {
    await open({});
    expect(screen.getAllByText('Nguyễn Minh An')).toHaveLength(1);
    expect(screen.getByText('chungsinh.pdf')).toBeTruthy();
    expect(screen.getAllByText('8.000 đ')).toHaveLength(2);
    expect(screen.getByText('Đến 1 lần, để nhận bản chính')).toBeTruthy();
    expect(screen.getByText(/Hồ sơ chưa gửi/)).toBeTruthy();
  });

  it('names what is missing, leads to its page, and sends nothing', async () => {
    const { sent } = await open({}, { ...WHOLE, answers: { isAbroad: false }, components: [] });
    press();
    await screen.findByRole('heading', { name: /chỗ cần sửa/ });
    expect(screen.getByRole('link', { name: 'Nhập họ và tên.' }).getAttribute('href')).toBe('#sua-don-1');
    expect(screen.getByRole('link', { name: 'Đính kèm Giấy chứng sinh.' })).toBeTruthy();
    expect(screen.getAllByText('Đánh dấu vào lời cam đoan trước khi gửi.').length).toBeGreaterThan(0);
    expect(sent('POST')).toEqual([]);
  });

  it('asks for the papers and the money that the answers call for, and stops where one cannot file', async () => {
    const { sent } = await open({}, { ...WHOLE, answers: { ...WHOLE.answers, isAbroad: true, country: 'Lào', reason: 'Công tác' } });
    expect(screen.getByText('Giấy của cơ quan đại diện')).toBeTruthy();
    expect(screen.getByText('16.000 đ')).toBeTruthy();
    expect(screen.getByText('24.000 đ')).toBeTruthy();
    tickBoth();
    press();
    expect((await screen.findByRole('link', { name: 'Sinh tại Lào thì nộp ở Sở Tư pháp.' })).getAttribute('href')).toBe('#sua-don-1');
    expect(screen.getByRole('link', { name: 'Đính kèm Giấy của cơ quan đại diện.' })).toBeTruthy();
    expect(sent('POST')).toEqual([]);
  });

  it('names a file that its paper does not take any more, and sends nothing', async () => {
    const kept = { componentKey: 'uy-quyen', documents: [document(21, 'uyquyen.pdf')], notHeld: false };
    const { sent } = await open({}, { ...WHOLE, components: [...(WHOLE.components ?? []), kept] });
    tickBoth();
    press();
    expect((await screen.findByRole('link', { name: 'Giấy này chỉ nhận tệp ảnh. Bỏ uyquyen.pdf rồi chọn tệp khác.' })).getAttribute('href')).toBe('#sua-giay-to');
    expect(sent('POST')).toEqual([]);
  });

  it('does not speak of papers that the answers do not call for', async () => {
    await open({});
    expect(screen.queryByText('Giấy của cơ quan đại diện')).toBeNull();
  });

  it('sends once however often the button is pressed, and shows the receipt', async () => {
    const { sent, router } = await open({ [SUBMIT]: RECEIPT });
    tickBoth();
    press();
    fireEvent.submit(screen.getByLabelText(/Tôi cam đoan/).closest('form') ?? window);
    await waitFor(() => expect(router.state.location.pathname).toBe('/ho-so/H24.12-261122-0001/da-gui'));
    expect(sent('POST')).toHaveLength(1);
    expect(sent('POST')[0]?.body).toEqual({ revision: 3, declared: true, consentPurpose: true });
  });

  it('repeats the same act with the same key after a lost answer', async () => {
    let tries = 0;
    const answer = () => {
      tries += 1;
      if (tries === 1) throw new TypeError('network');
      return RECEIPT;
    };
    const { sent, router } = await open({ [SUBMIT]: answer });
    tickBoth();
    press();
    await screen.findByText('Hồ sơ chưa được gửi');
    press();
    await waitFor(() => expect(router.state.location.pathname).toContain('/da-gui'));
    const keys = sent('POST').map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
  });

  it('leads to the receipt when the draft was sent already', async () => {
    const { router } = await open({ [SUBMIT]: refusal(409, 'draft.already-submitted', { params: { code: RECEIPT.code } }) });
    tickBoth();
    press();
    await waitFor(() => expect(router.state.location.pathname).toBe('/ho-so/H24.12-261122-0001/da-gui'));
  });

  it('words the gate of level 2 when the procedure was lowered meanwhile', async () => {
    await open({ [SUBMIT]: refusal(409, 'level.online-filing-not-offered', { params: { level: 2 } }) });
    tickBoth();
    press();
    expect((await screen.findAllByText(/Thủ tục này chưa nộp được trên mạng/)).length).toBeGreaterThan(0);
  });

  it('removes answers of another case before sending', async () => {
    const { sent } = await open({ [SUBMIT]: RECEIPT }, { ...WHOLE, answers: { ...WHOLE.answers, leftBehind: 'x' } });
    tickBoth();
    press();
    await waitFor(() => expect(sent('POST')).toHaveLength(1));
    expect(sent('PATCH')[0]?.body).toMatchObject({ answers: { leftBehind: null } });
  });
});
