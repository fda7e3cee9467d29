import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { ProcedureCase, type VersionDetail, type VersionSave } from '@motcua/contracts';
import { aComponent, aProcedureCase, aProcedureContent } from '@motcua/testing';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { paths } from '../../../lib/paths.js';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import VersionPage from './version-page.js';

const ID = '0190a000-0000-7000-8000-00000000000b';
const READ = `GET /api/v1/admin/procedure-versions/${ID}`;
const SAVE = `PUT /api/v1/admin/procedure-versions/${ID}`;

const version = (over: Partial<VersionDetail> = {}): VersionDetail => ({
  id: ID,
  versionNo: 2,
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
  cases: [aProcedureCase({ components: [aComponent(), aComponent({ key: 'poor', name: 'Giấy chứng nhận hộ nghèo', required: false })] })],
  ...over,
});
const saved = (body: VersionSave): VersionDetail => version({ content: body.content, cases: body.cases, revision: body.expectedRevision + 1 });

async function open(responses: Record<string, unknown> = {}, part = '') {
  const view = await renderScreen(
    <MantineProvider>
      <VersionPage />
    </MantineProvider>,
    {
      path: paths.admin.version.path,
      url: `${paths.admin.version.href('1.001193', ID)}${part}`,
      responses: {
        [READ]: version(),
        [SAVE]: saved,
        'GET /api/v1/admin/fields': { items: [{ code: 'HT', name: 'Hộ tịch' }] },
        'GET /api/v1/agencies': { items: [] },
        ...responses,
      },
    },
  );
  await screen.findByRole('heading', { name: 'Bản nháp 2' });
  const writes = () => view.calls.filter(({ request }) => request === SAVE).map(({ body }) => body as VersionSave);
  return { ...view, writes };
}

const officialName = () => screen.findByLabelText<HTMLTextAreaElement>('Tên chính thức');
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Lưu bản nháp' }));

afterEach(cleanup);

describe('the version editor', () => {
  it('asks once before unsaved words are left', async () => {
    const { router } = await open();
    fireEvent.change(await officialName(), { target: { value: 'Khai sinh' } });
    const leave = async (): Promise<void> => void fireEvent.click(screen.getByRole('link', { name: 'Kiểm tra, công bố' }));
    await leave();
    fireEvent.click(await screen.findByRole('button', { name: 'Ở lại', hidden: true }));
    expect((await officialName()).value).toBe('Khai sinh');
    expect(router.state.location.pathname).toBe(paths.admin.version.href('1.001193', ID));
    await leave();
    fireEvent.click(await screen.findByRole('button', { name: 'Rời trang', hidden: true }));
    expect(await screen.findByTestId('elsewhere')).toBeTruthy();
  });

  it('after somebody else was faster takes what they saved, and writes nothing', async () => {
    const theirs = version({ revision: 4, content: aProcedureContent({ name: 'Của người kia', visits: 1 }) });
    let reads = 0;
    const { writes } = await open({
      [READ]: () => (reads++ === 0 ? version() : theirs),
      [SAVE]: () => refusal(409, 'version.stale', { params: { actorName: 'Lê Văn Công', at: '2026-11-27T02:05:00.000Z', revision: 4 } }),
    });
    fireEvent.change(await officialName(), { target: { value: 'Của tôi' } });
    save();
    expect((await screen.findAllByText(/^Lê Văn Công đã lưu bản nháp này/)).length).toBeGreaterThan(0);
    expect((await officialName()).value).toBe('Của tôi');
    fireEvent.click(screen.getByRole('button', { name: 'Xem thay đổi' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Lấy bản của người kia, bỏ phần chưa lưu' }));
    await waitFor(async () => expect((await officialName()).value).toBe('Của người kia'));
    expect(screen.queryByRole('button', { name: 'Xem thay đổi' })).toBeNull();
    expect(writes()).toHaveLength(1);
  });

  it('offers for a step only roles that fit its work', async () => {
    const { writes } = await open({}, '?phan=0');
    const step = within(await screen.findByRole('group', { name: 'Xem xét hồ sơ' }));
    const role = step.getByLabelText<HTMLSelectElement>('Ai làm');
    expect([...role.options].map(({ value }) => value)).toEqual(['DEPARTMENT_LEADER', 'PROCESSING_OFFICER']);
    fireEvent.change(step.getByLabelText('Việc của bước'), { target: { value: 'ISSUE' } });
    expect(step.getByLabelText<HTMLSelectElement>('Ai làm').value).toBe('CLERK');
    fireEvent.change(step.getByLabelText('Số giờ làm việc'), { target: { value: '12' } });
    fireEvent.change(step.getByLabelText('Cơ quan nào làm'), { target: { value: 'PARENT' } });
    fireEvent.click(step.getByLabelText('Làm song song với bước trước'));
    fireEvent.click(step.getByLabelText('Giấy chứng nhận hộ nghèo'));
    save();
    await waitFor(() => expect(writes()).toHaveLength(1));
    expect(writes()[0]?.cases[0]?.workflow[2]).toMatchObject({
      ...{ kind: 'ISSUE', role: 'CLERK', hours: 12, agencyRule: { by: 'PARENT' }, parallel: true, documentsRequired: ['poor'] },
    });
  });

  it('offers how work is given at an assignment alone', async () => {
    const { writes } = await open({}, '?phan=0');
    const step = within(await screen.findByRole('group', { name: 'Phân công' }));
    fireEvent.change(step.getByLabelText('Giao việc'), { target: { value: 'LOAD' } });
    expect(step.getByText(/đang giữ ít hồ sơ nhất/)).toBeTruthy();
    expect(within(screen.getByRole('group', { name: 'Phê duyệt' })).queryByLabelText('Giao việc')).toBeNull();
    save();
    await waitFor(() => expect(writes()).toHaveLength(1));
    expect(writes()[0]?.cases[0]?.workflow[1]).toMatchObject({ kind: 'ASSIGNMENT', assignBy: 'LOAD' });
  });

  it('writes an exemption with its proof, and a fee of its own for filing online', async () => {
    const fees = [{ key: 'le-phi', kind: 'CHARGE' as const, name: 'Lệ phí', amount: 8000, channel: null }];
    const { writes } = await open({ [READ]: version({ cases: [ProcedureCase.parse({ ...version().cases[0], fees })] }) }, '?phan=0');
    fireEvent.click(await screen.findByRole('button', { name: 'Thêm nhóm miễn, giảm' }));
    fireEvent.change(screen.getByLabelText('Nhóm được miễn, giảm'), { target: { value: 'POOR_HOUSEHOLD' } });
    fireEvent.change(screen.getByLabelText('Giấy tờ chứng minh'), { target: { value: 'poor' } });
    fireEvent.click(screen.getByRole('button', { name: 'Thêm mức riêng khi nộp trên mạng' }));
    save();
    await waitFor(() => expect(writes()).toHaveLength(1));
    const exemptions = [{ group: 'POOR_HOUSEHOLD', percent: 100, proof: 'poor' }];
    expect(writes()[0]?.cases[0]?.fees).toMatchObject([
      { key: 'le-phi', channel: null, exemptions },
      { name: 'Lệ phí', channel: 'ONLINE', exemptions },
    ]);
  });
});
