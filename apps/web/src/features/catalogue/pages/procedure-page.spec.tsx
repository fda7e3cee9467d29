import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FormDefinition, type ProcedureDetail } from '@motcua/contracts';
import { aComponent, aProcedureCase, aProcedureContent } from '@motcua/testing';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { renderScreen } from '../../../testing/render-screen.js';
import ProcedurePage from './procedure-page.js';

afterEach(cleanup);

const CODE = '1.001193';
const channels = [
  { channel: 'COUNTER' as const, allowed: true, timeLimit: { amount: 3, unit: 'working-day' as const } },
  { channel: 'ONLINE' as const, allowed: true, timeLimit: { amount: 2, unit: 'working-day' as const } },
  { channel: 'POST' as const, allowed: false, reasonNotAllowed: 'phải ký trước mặt cán bộ', timeLimit: null },
];
const fee = (channel: 'COUNTER' | 'ONLINE', amount: number) => ({ key: channel, kind: 'FEE' as const, name: 'Phí', amount, channel });

const PROCEDURE: ProcedureDetail = {
  ...aProcedureContent({ lifeEvents: ['CHILD'] }),
  code: CODE,
  fieldName: 'Hộ tịch',
  versionId: '0190a000-0000-7000-8000-000000000003',
  versionNo: 1,
  publishedOn: '2026-01-01',
  retiredOn: null,
  replacedByCode: null,
  closingNotice: null,
  cases: [aProcedureCase({ channels, fees: [fee('COUNTER', 8000), fee('ONLINE', 4000)] })],
  fileable: true,
  refusal: null,
  thisYear: { received: 0, resolved: 0, onTime: 0 },
};

const summary = (code: string, name: string) => ({
  ...{ code, name, shortName: null, fieldCode: 'HT', fieldName: 'Hộ tịch', onlineLevel: 4, serviceScope: 'FULL', partialReason: null },
  ...{ timeLimit: null, feeTotal: null, visits: null, executingAgencies: [], offeredByKinds: [], cases: 1, fileable: true },
});
const related = {
  items: [summary(CODE, 'Đăng ký khai sinh'), summary('1.000000', 'Đăng ký nhận cha, mẹ, con')],
  ...{ nextCursor: null, total: 2, spelling: null, facets: { level: [], scope: [], field: [], agencyKind: [], applicant: [], lifeEvent: [], agency: [] } },
};

const open = (change: Partial<ProcedureDetail> = {}) =>
  renderScreen(<ProcedurePage />, {
    path: '/thu-tuc/:code',
    url: `/thu-tuc/${CODE}`,
    responses: {
      [`GET /api/v1/procedures/${CODE}`]: { ...PROCEDURE, ...change },
      [`GET /api/v1/procedures/${CODE}/agencies`]: { items: [] },
      'GET /api/v1/procedures': related,
    },
  });

describe('the page of a procedure', () => {
  it('sets the ways to file side by side and names the one that costs least and the fastest', async () => {
    await open();
    const row = await screen.findByRole('row', { name: /Ít tiền nhất/ });
    expect(within(row).getByText('Nhanh nhất')).toBeTruthy();
    expect(screen.getAllByText('Nhanh nhất')).toHaveLength(1);
    expect(screen.getByText('phải ký trước mặt cán bộ')).toBeTruthy();
  });

  it('asks in everyday words until the case is known; papers, ways and address follow', async () => {
    const papers = [aComponent({ key: 'a', name: 'Giấy chứng sinh' }), aComponent({ key: 'b', name: 'Giấy ủy quyền', required: false, requiredWhen: 'Khi nhờ người khác', originals: 0, copies: 2 })];
    const cases = [aProcedureCase({ key: 'one', name: { vi: 'Có kết hôn' } }), aProcedureCase({ key: 'two', name: { vi: 'Chưa kết hôn' }, channels, fees: [], components: papers })];
    const situations = [
      { key: 'child', text: { vi: 'Khai sinh cho trẻ nào?' }, answers: [{ text: { vi: 'Trẻ mới sinh' }, leadsTo: { question: 'parents' } }, { text: { vi: 'Trẻ khác' }, leadsTo: { case: 'one' } }] },
      { key: 'parents', text: { vi: 'Bố mẹ đã kết hôn chưa?' }, answers: [{ text: { vi: 'Rồi' }, leadsTo: { case: 'one' } }, { text: { vi: 'Chưa' }, leadsTo: { case: 'two' } }] },
    ];
    const { router } = await open({ cases, situations });
    const first = await screen.findByRole('group', { name: 'Khai sinh cho trẻ nào?' });
    expect(screen.queryByRole('group', { name: 'Bố mẹ đã kết hôn chưa?' })).toBeNull();
    fireEvent.click(within(first).getByRole('radio', { name: 'Trẻ mới sinh' }));
    expect(screen.queryByText(/^Trường hợp: /)).toBeNull();
    fireEvent.click(within(screen.getByRole('group', { name: 'Bố mẹ đã kết hôn chưa?' })).getByRole('radio', { name: 'Chưa' }));
    expect(screen.getAllByText('Trường hợp: Chưa kết hôn').length).toBeGreaterThan(0);
    expect(screen.getAllByText('2 bản sao · Khi nhờ người khác').length).toBe(2);
    expect(screen.getByText('2 giấy tờ:')).toBeTruthy();
    expect(router.state.location.search).toBe('?case=two');
    expect(screen.getByRole('heading', { name: 'Chỉ nộp khi cần' })).toBeTruthy();
    fireEvent.click(within(first).getByRole('radio', { name: 'Trẻ khác' }));
    expect(screen.queryByRole('group', { name: 'Bố mẹ đã kết hôn chưa?' })).toBeNull();
    expect(router.state.location.search).toBe('?case=one');
  });

  it('asks what papers depend on, then lists and prints those that apply, with the answers on top', async () => {
    const isAbroad = { '==': [{ var: 'isAbroad' }, true] };
    const form = FormDefinition.parse({
      pages: [{ key: 'one', title: { vi: 'Đơn' }, fields: [{ key: 'isAbroad', type: 'yes-no', label: { vi: 'Trẻ sinh ở nước ngoài?' } }] }],
    });
    const components = [aComponent({ name: 'Giấy chứng sinh' }), aComponent({ key: 'consular', name: 'Giấy của cơ quan đại diện', askedWhen: isAbroad })];
    await open({ cases: [aProcedureCase({ channels, form, components })] });
    const question = await screen.findByRole('group', { name: 'Trẻ sinh ở nước ngoài?' });
    expect(question.closest('[data-print="hide"]')).not.toBeNull();
    expect(screen.getByRole('heading', { name: 'Chỉ nộp khi cần' })).toBeTruthy();
    fireEvent.click(within(question).getByRole('radio', { name: 'Có' }));
    expect(screen.queryByRole('heading', { name: 'Chỉ nộp khi cần' })).toBeNull();
    expect(screen.getByText('Giấy của cơ quan đại diện')).toBeTruthy();
    fireEvent.click(within(question).getByRole('radio', { name: 'Không' }));
    expect(screen.queryByText('Giấy của cơ quan đại diện')).toBeNull();
    const onPaper = screen.getByRole('heading', { name: 'Trong trường hợp của tôi' }).closest('section');
    expect([onPaper?.querySelector('li')?.textContent, onPaper?.closest('[data-print="hide"]')]).toEqual(['Trẻ sinh ở nước ngoài? Không', null]);
  });

  it('names related procedures, itself left out, and leads to all of them', async () => {
    await open();
    const link = await screen.findByRole('link', { name: 'Đăng ký nhận cha, mẹ, con' });
    expect(link.getAttribute('href')).toBe('/thu-tuc/1.000000');
    expect(screen.queryByRole('link', { name: 'Đăng ký khai sinh' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Xem tất cả: Có con' }).getAttribute('href')).toBe('/thu-tuc?lifeEvent=CHILD');
  });

  it('puts its address on the clipboard where the device cannot share, says so, and shows it where that is refused too', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    await open();
    fireEvent.click(await screen.findByRole('button', { name: 'Gửi liên kết trang này' }));
    expect((await screen.findAllByText('Đã chép liên kết.')).length).toBeGreaterThan(0);
    expect(copied).toEqual([window.location.href]);
    clipboard.writeText = () => Promise.reject(new Error('no permission'));
    fireEvent.click(screen.getByRole('button', { name: 'Gửi liên kết trang này' }));
    expect((await screen.findAllByText(/Trình duyệt không cho chép/)).length).toBeGreaterThan(0);
  });

  it('says that it is retired and links to what replaces it', async () => {
    await open({
      retiredOn: '2026-11-01',
      replacedByCode: '2.000635',
      closingNotice: { vi: 'Luật mới <b>gộp</b> hai thủ tục.' },
      fileable: false,
      refusal: { code: 'procedure.retired', params: {} },
    });
    expect((await screen.findByRole('link', { name: 'Xem thủ tục thay thế, mã 2.000635' })).getAttribute('href')).toBe('/thu-tuc/2.000635');
    expect(screen.getByText('Không cơ quan nào nhận hồ sơ theo thủ tục này nữa.')).toBeTruthy();
    expect(screen.getByText('Luật mới <b>gộp</b> hai thủ tục.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Bắt đầu nộp hồ sơ' })).toBeNull();
  });
});
