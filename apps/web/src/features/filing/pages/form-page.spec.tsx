import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { openWizard } from '../testing/filing-fixture.js';

afterEach(cleanup);

const goOn = () => fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }));
const type = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('a topic of the form', () => {
  it('names everything that is wrong at once, in the summary and at the field, and stays', async () => {
    const { router } = await openWizard('don');
    await screen.findByRole('heading', { name: 'Khai sinh cho ai?' });
    goOn();
    const summary = await screen.findByRole('heading', { name: 'Có 2 chỗ cần sửa' });
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(screen.getAllByText('Nhập họ và tên.')).toHaveLength(2);
    expect(screen.getAllByText('Chọn sinh ở nước ngoài.')).toHaveLength(2);
    expect(router.state.location.search).toBe('');
    expect(document.title).toMatch(/^Lỗi: /);
  });

  it('does not fault before the first press', async () => {
    await openWizard('don');
    fireEvent.blur(await screen.findByLabelText('Họ và tên'));
    expect(screen.queryByText('Nhập họ và tên.')).toBeNull();
  });

  it('shows a question only while its condition holds', async () => {
    await openWizard('don');
    await screen.findByLabelText('Họ và tên');
    expect(screen.queryByLabelText('Tên nước')).toBeNull();
    fireEvent.click(screen.getByLabelText('Có'));
    expect(await screen.findByLabelText('Tên nước')).toBeTruthy();
  });

  it('asks for an answer only while its condition holds, and says where it need not be given', async () => {
    await openWizard('don');
    await screen.findByLabelText(/^Lý do.*không bắt buộc/);
    fireEvent.click(screen.getByLabelText('Có'));
    expect(await screen.findByLabelText('Lý do')).toBeTruthy();
    goOn();
    expect(await screen.findAllByText('Nhập lý do.')).toHaveLength(2);
    fireEvent.click(screen.getByLabelText('Không'));
    await screen.findByLabelText(/^Lý do.*không bắt buộc/);
  });

  it('shows what follows from other answers, and sends none of it', async () => {
    const { sent } = await openWizard('don');
    expect((await screen.findByLabelText('Tổng số bản')).textContent).toBe('Có số này khi các câu ở trên đã được trả lời.');
    type(/^Số bản/, '1999');
    fireEvent.blur(screen.getByLabelText(/^Số bản/));
    await waitFor(() => expect(screen.getByLabelText('Tổng số bản').textContent).toBe('2.000'));
    fireEvent.click(screen.getByRole('button', { name: 'Lưu và thoát' }));
    await waitFor(() => expect(sent('PATCH')).toHaveLength(1));
    expect(sent('PATCH')[0]?.body).toMatchObject({ answers: { copies: 1999 } });
    expect(sent('PATCH')[0]?.body).not.toHaveProperty('answers.total');
  });

  it('says why it cannot be filed as soon as the answers show it, and no longer', async () => {
    await openWizard('don');
    fireEvent.click(await screen.findByLabelText('Có'));
    fireEvent.change(await screen.findByLabelText('Tên nước'), { target: { value: 'Lào' } });
    expect(await screen.findByText('Sinh tại Lào thì nộp ở Sở Tư pháp.')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Không'));
    await waitFor(() => expect(screen.queryByText('Sinh tại Lào thì nộp ở Sở Tư pháp.')).toBeNull());
  });

  it('turns the page when all is well and saves at once; a warning does not stop', async () => {
    const { router, sent } = await openWizard('don');
    await screen.findByLabelText('Họ và tên');
    type('Họ và tên', 'Nguyễn Minh An');
    type(/^Số căn cước/, '999190001234');
    fireEvent.blur(screen.getByLabelText(/^Số căn cước/));
    fireEvent.click(screen.getByLabelText('Không'));
    expect(await screen.findByText(/Ba số đầu 999 không có trong bảng mã/)).toBeTruthy();
    goOn();
    await waitFor(() => expect(router.state.location.search).toBe('?trang=2'));
    await waitFor(() => expect(sent('PATCH')).toHaveLength(1));
    expect(sent('PATCH')[0]?.body).toMatchObject({ baseRevision: 3, answers: { childName: 'Nguyễn Minh An', isAbroad: false } });
  });

  it('says which answers came from the profile', async () => {
    await openWizard('don?trang=2', { draft: { answers: { mother: 'Nguyễn Thị Hoa' } } });
    expect(await screen.findByText(/lấy từ hồ sơ cá nhân/)).toBeTruthy();
  });

  it('tells once what another device had written, and can take it', async () => {
    const { sent } = await openWizard('don', { conflicts: [{ key: 'childName', otherValue: 'Nguyễn Minh Anh' }] });
    await screen.findByLabelText('Họ và tên');
    type('Họ và tên', 'Nguyễn Minh An');
    fireEvent.click(screen.getByLabelText('Không'));
    goOn();
    expect(await screen.findByText(/Máy kia ghi: Nguyễn Minh Anh/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Lấy nội dung máy kia' }));
    expect(screen.queryByText(/Máy kia ghi/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Lưu và thoát' }));
    await waitFor(() => expect(sent('PATCH').at(-1)?.body).toMatchObject({ answers: { childName: 'Nguyễn Minh Anh' } }));
  });

  it('keeps what was typed while the network is gone, and says so', async () => {
    const lost = () => {
      throw new TypeError('network');
    };
    await openWizard('don', { responses: { 'PATCH /api/v1/drafts/0190a000-0000-7000-8000-000000000001': lost } });
    await screen.findByLabelText('Họ và tên');
    type('Họ và tên', 'Nguyễn Minh An');
    goOn();
    fireEvent.click(screen.getByLabelText('Không'));
    goOn();
    expect((await screen.findAllByText('Chưa lưu được, sẽ tự lưu khi có mạng')).length).toBeGreaterThan(0);
    expect(localStorage.getItem('motcua.draft.0190a000-0000-7000-8000-000000000001')).toContain('Nguyễn Minh An');
  });
});
