import '../../../testing/browser-gaps.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { FormDefinition, type VersionDetail, type VersionSave } from '@motcua/contracts';
import { aForm, aProcedureCase, aProcedureContent } from '@motcua/testing';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { paths } from '../../../lib/paths.js';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import DesignerPage from './designer-page.js';

const ID = '0190a000-0000-7000-8000-00000000000a';
const READ = `GET /api/v1/admin/procedure-versions/${ID}`;
const SAVE = `PUT /api/v1/admin/procedure-versions/${ID}`;

const version = (over: Partial<VersionDetail> = {}): VersionDetail => ({
  id: ID,
  versionNo: 4,
  state: 'DRAFT',
  name: 'Đăng ký khai sinh',
  revision: 3,
  decisionNo: null,
  decidedOn: null,
  validFrom: null,
  validTo: null,
  changedAt: '2026-11-27T02:00:00.000Z',
  changedByName: 'Ngô Đình Khoa',
  publishedByName: null,
  code: '1.001193',
  content: aProcedureContent(),
  cases: [aProcedureCase(), aProcedureCase({ key: 'late' })],
  ...over,
});

const saved = (body: VersionSave): VersionDetail => version({ content: body.content, cases: body.cases, revision: body.expectedRevision + 1 });

async function open(responses: Record<string, unknown> = {}) {
  const view = await renderScreen(
    <MantineProvider>
      <DesignerPage />
    </MantineProvider>,
    { path: paths.admin.formDesigner.path, url: paths.admin.formDesigner.href('1.001193', ID, 'default'), responses: { [READ]: version(), [SAVE]: saved, ...responses } },
  );
  await screen.findByRole('heading', { name: 'Cấu trúc' });
  const writes = () => view.calls.filter(({ request }) => request === SAVE).map(({ body }) => body as VersionSave);
  return { ...view, writes };
}

const question = (): HTMLInputElement => screen.getByLabelText('Câu hỏi');
const write = (text: string) => fireEvent.change(question(), { target: { value: text } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Lưu bản nháp' }));
const structure = () => within(screen.getByRole('group', { name: 'Cấu trúc' }));
const preview = () => within(screen.getByRole('heading', { name: 'Xem thử' }).parentElement ?? document.body);

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the form designer', () => {
  it('saves the whole draft on the revision it was read at, with this form replaced and nothing else', async () => {
    const { writes } = await open();
    write('Họ tên của bé');
    save();
    await screen.findByText(/^Đã lưu \d\d:\d\d$/);
    const [sent] = writes();
    expect(sent?.expectedRevision).toBe(3);
    expect(sent?.cases[0]?.form?.pages[0]?.fields[0]?.label).toEqual({ vi: 'Họ tên của bé' });
    expect(sent?.cases[1]).toEqual(JSON.parse(JSON.stringify(version().cases[1])));
    expect(sent?.content).toEqual(JSON.parse(JSON.stringify(version().content)));
  });

  it('loses nothing when somebody else saved first: what changed is shown, then saved over by hand', async () => {
    const theirs = version({ revision: 4, content: aProcedureContent({ visits: 1 }) });
    let reads = 0;
    const { writes } = await open({
      [READ]: () => (reads++ === 0 ? version() : theirs),
      [SAVE]: (body: VersionSave) => (body.expectedRevision === 3 ? refusal(409, 'version.stale', { params: { actorName: 'Lê Văn Công', at: '2026-11-27T02:05:00.000Z', revision: 4 } }) : saved(body)),
    });
    write('Tên của bé');
    save();
    expect(await screen.findAllByText(/^Lê Văn Công đã lưu bản nháp này lúc 09:05/)).toHaveLength(2); // seen and said
    expect(question().value).toBe('Tên của bé');
    fireEvent.click(screen.getByRole('button', { name: 'Xem thay đổi' }));
    expect(await screen.findByText(/visits/)).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Thực hiện lại' }));
    await waitFor(() => expect(writes()).toHaveLength(2));
    expect(writes()[1]).toMatchObject({ expectedRevision: 4, content: { visits: 1 } });
    expect(writes()[1]?.cases[0]?.form?.pages[0]?.fields[0]?.label).toEqual({ vi: 'Tên của bé' });
  });

  it('keeps in the browser what cannot be saved, says why, and brings it back', async () => {
    const { writes } = await open();
    write('');
    save();
    expect(screen.getByText('Chưa lưu: còn 1 chỗ cần sửa')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Câu hỏi, tiếng Anh'), { target: { value: 'Name of the child' } });
    cleanup();
    await open();
    expect(await screen.findByText(/^Phần soạn lần trước chưa kịp lưu đã được lấy lại/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Câu hỏi, tiếng Anh').value).toBe('Name of the child');
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(question().value).toBe('Họ và tên bé');
    expect(writes()).toEqual([]);
  });

  it('shows markup in a question as text', async () => {
    await open();
    write('<b>Tên</b> & <script>x</script>');
    expect(await preview().findByLabelText('<b>Tên</b> & <script>x</script>')).toBeTruthy();
    expect(document.querySelector('main b, label b, script')).toBeNull();
  });

  it('tells a condition that lost its field at the place, with the way out', async () => {
    await open();
    fireEvent.click(structure().getByRole('button', { name: /Sinh ở nước ngoài/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Xóa' }));
    fireEvent.click(structure().getByRole('button', { name: /^Nước/ }));
    const shown = within(screen.getByRole('group', { name: 'Khi nào hiện' }));
    expect(await shown.findByText(/^Điều kiện hỏi đến mục isAbroad/)).toBeTruthy();
    fireEvent.click(shown.getByRole('button', { name: 'Bỏ điều kiện này' }));
    await waitFor(() => expect(shown.queryByText(/^Điều kiện hỏi đến mục isAbroad/)).toBeNull());
    expect(shown.getByText('Luôn hiện.')).toBeTruthy();
  });

  it('is only read when the version is no draft', async () => {
    const { writes } = await open({ [READ]: version({ state: 'PUBLISHED' }) });
    expect(screen.getByText(/^Bản 4 đang có hiệu lực nên chỉ xem/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Thêm mục' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Lưu bản nháp' })).toBeNull();
    expect(question().matches(':disabled')).toBe(true);
    expect(writes()).toEqual([]);
  });

  it('takes a form from JSON, and says where one that is wrong is wrong', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Lấy biểu mẫu…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Từ tệp JSON' }));
    const box = screen.getByLabelText('Hoặc dán nội dung JSON');
    fireEvent.change(box, { target: { value: '{"pages":[{"key":"a","title":{"vi":"A"},"fields":[{"key":"1"}]}]}' } });
    expect(screen.getByText(/pages › 0 › fields › 0/)).toBeTruthy();
    const [page] = aForm().pages;
    fireEvent.change(box, { target: { value: JSON.stringify(FormDefinition.parse({ pages: [{ ...page, title: { vi: 'Trang lấy về' } }] })) } });
    fireEvent.click(screen.getByRole('button', { name: 'Thêm vào cuối' }));
    expect(await screen.findByText(/^2 trang, 8 mục/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /Trang lấy về/ })).toBeTruthy();
  });

  it('takes the form of who was faster, on wish', async () => {
    const [page] = aForm().pages;
    const theirForm = FormDefinition.parse({ pages: [{ ...page, title: { vi: 'Trang của người kia' } }] });
    const theirs = version({ revision: 4, cases: [aProcedureCase({ form: theirForm }), aProcedureCase({ key: 'late' })] });
    let reads = 0;
    const { writes } = await open({
      [READ]: () => (reads++ === 0 ? version() : theirs),
      [SAVE]: (body: VersionSave) => (body.expectedRevision === 3 ? refusal(409, 'version.stale', { params: { actorName: 'Lê Văn Công', at: '2026-11-27T02:05:00.000Z', revision: 4 } }) : saved(body)),
    });
    write('Tên của bé');
    save();
    fireEvent.click(await screen.findByRole('button', { name: 'Xem thay đổi' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Lấy biểu mẫu của người kia' }));
    expect(await screen.findByRole('button', { name: /Trang của người kia/ })).toBeTruthy();
    await waitFor(() => expect(writes()).toHaveLength(2));
    expect(writes()[1]?.cases[0]?.form).toEqual(JSON.parse(JSON.stringify(theirForm)));
  });

  it('keeps a value to begin with and words of its own for print', async () => {
    const { writes } = await open();
    fireEvent.change(screen.getByLabelText(/^Giá trị có sẵn/), { target: { value: 'An' } });
    fireEvent.change(screen.getByLabelText('Câu hỏi trên bản in (không bắt buộc)'), { target: { value: 'Họ tên trẻ' } });
    save();
    await screen.findByText(/^Đã lưu/);
    expect(writes()[0]?.cases[0]?.form?.pages[0]?.fields[0]).toMatchObject({ initial: 'An', printLabel: { vi: 'Họ tên trẻ' } });
  });

  it('fills other questions from a line of an uploaded list, chosen by name', async () => {
    const fields = [
      { key: 'school', type: 'lookup', label: { vi: 'Trường' }, settings: { list: 'truong', column: 'Tên' } },
      { key: 'address', type: 'short-text', label: { vi: 'Địa chỉ trường' } },
    ];
    const form = FormDefinition.parse({ pages: [{ key: 'one', title: { vi: 'Trường nào?' }, fields }] });
    const list = { key: 'truong', name: 'Trường học', versionNo: 1, columns: ['Mã', 'Tên', 'Địa chỉ'], rowCount: 2, fileName: 'a.csv', uploadedAt: '2026-11-27T02:00:00.000Z', uploadedByName: null };
    const { writes } = await open({
      [READ]: version({ cases: [aProcedureCase({ form })] }),
      'GET /api/v1/admin/lookup-lists': { items: [list] },
      'GET /api/v1/lookup-lists/truong/rows?q=': { versionNo: 1, columns: list.columns, items: [] },
    });
    expect((await screen.findByLabelText<HTMLSelectElement>('Danh sách tra')).selectedOptions[0]?.text).toBe('Trường học (truong)');
    fireEvent.change(screen.getByLabelText('Cột được hiện'), { target: { value: 'Mã' } });
    fireEvent.click(screen.getByRole('button', { name: 'Thêm mục được điền giúp' }));
    fireEvent.change(screen.getByLabelText('Lấy từ cột (1)'), { target: { value: 'Địa chỉ' } });
    expect(screen.getByLabelText<HTMLSelectElement>('Điền vào mục (1)').selectedOptions[0]?.text).toBe('Địa chỉ trường');
    save();
    await screen.findByText(/^Đã lưu/);
    expect(writes()[0]?.cases[0]?.form?.pages[0]?.fields[0]?.settings).toEqual({ list: 'truong', column: 'Mã', fills: [{ column: 'Địa chỉ', field: 'address' }] });
  });

  it('changes the type of a question: tells what is lost, and gives it back', async () => {
    await open();
    fireEvent.change(screen.getByLabelText('Mẫu phải khớp (biểu thức chính quy)'), { target: { value: '[A-Z]+' } });
    fireEvent.click(screen.getByRole('button', { name: 'Đổi kiểu' }));
    fireEvent.click(screen.getByRole('button', { name: /^Nhiều dòng chữ|^Đoạn văn|^Chữ nhiều dòng/ }));
    const dialog = await screen.findByRole('dialog', { hidden: true });
    expect(within(dialog).getByText('Mẫu phải khớp (biểu thức chính quy)')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Đổi kiểu', hidden: true }));
    await waitFor(() => expect(screen.queryByLabelText('Mẫu phải khớp (biểu thức chính quy)')).toBeNull());
    expect(question().value).toBe('Họ và tên bé');
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(screen.getByLabelText<HTMLInputElement>('Mẫu phải khớp (biểu thức chính quy)').value).toBe('[A-Z]+');
  });

  it('refuses a form of more than 2,000 questions in words, and takes in none of them', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Lấy biểu mẫu…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Từ tệp JSON' }));
    const pages = Array.from({ length: 10 }, (_, page) => ({
      key: `p${page}`,
      title: { vi: `Trang ${page}` },
      fields: Array.from({ length: 200 }, (_field, index) => ({ key: `f${page}x${index}`, type: 'heading', label: { vi: 'Câu' } })),
    }));
    fireEvent.change(screen.getByLabelText('Hoặc dán nội dung JSON'), { target: { value: JSON.stringify({ pages }) } });
    fireEvent.click(screen.getByRole('button', { name: 'Thêm vào cuối' }));
    expect(await screen.findByText(/^Biểu mẫu tối đa 2.000 mục/)).toBeTruthy();
    expect(screen.getByText(/^1 trang, 4 mục/)).toBeTruthy();
  });
});
