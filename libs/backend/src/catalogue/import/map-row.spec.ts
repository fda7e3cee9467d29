import { describe, expect, it } from '@jest/globals';
import { bodyOfDetailRow, bodyOfListRow } from './map-row.js';
import { detailRow, listRow } from './file.sample.js';
import { OfferMapper } from './map-offer.js';
import { DetailRow, ListRow } from './row-schemas.js';

const agency = (code: string, name: string, kind: 'PROVINCE' | 'DEPARTMENT' | 'COMMUNE' | 'DIVISION') => ({
  ...{ id: code, code, name, kind, shortName: null, address: null, phone: null, validFrom: null, validTo: null },
});
const offers = new OfferMapper([
  agency('H24', 'Ủy ban nhân dân thành phố Hải Phòng', 'PROVINCE'),
  agency('H24.15', 'Sở Tư pháp', 'DEPARTMENT'),
  agency('H24.12', 'Sở Tài chính', 'DEPARTMENT'),
  agency('H24.71', 'Công an thành phố Hải Phòng', 'DEPARTMENT'),
  agency('H24.73', 'Thuế thành phố Hải Phòng', 'DEPARTMENT'),
  agency('H24.60.4', 'Văn phòng Đăng ký đất đai thành phố Hải Phòng', 'DIVISION'),
  agency('H24.100', 'Ủy ban nhân dân phường Lê Chân', 'COMMUNE'),
  agency('H24.100.3', 'Phòng Kinh tế phường Lê Chân', 'DIVISION'),
]);
const target = { fieldCode: 'ho-tich', offers };
const detailed = (change: Record<string, unknown> = {}) => bodyOfDetailRow(DetailRow.parse(detailRow('1.000001', change)), target);
const listed = (change: Record<string, unknown> = {}) => bodyOfListRow(ListRow.parse(listRow('1.000001', change)), target);
const channel = (name: string, change: Record<string, unknown> = {}) => ({ channel: name, time_qty: null, time_unit: 'unspecified', fees: [], note: null, ...change });
const fee = (amount: number | null, note: string | null = null, change: Record<string, unknown> = {}) => ({ kind: 'phí/lệ phí', amount, currency: 'VND', note, amount_see_note: false, ...change });
const feesAfter = (...fees: object[]) => detailed({ channels: [channel('counter', { fees })] }).cases[0]?.fees;
const paper = (name: string, change: Record<string, unknown> = {}) => ({ case: null, name, originals: 1, copies: 0, templates: [], ...change });

describe('a row of the national list', () => {
  it('becomes a procedure of level 2, for information, with nothing guessed', () => {
    const { content, cases } = listed();
    expect(content).toMatchObject({ onlineLevel: 2, serviceScope: 'INFO', visits: null, applicants: ['CITIZEN'], popular: false });
    expect(cases).toMatchObject([{ components: [], form: null, fees: [{ amount: null, channel: null }] }]);
    expect(cases[0]?.channels).toEqual([
      { channel: 'COUNTER', allowed: true, timeLimit: null },
      { channel: 'POST', allowed: true, timeLimit: null },
    ]);
  });

  it('keeps what the national portal says about filing there, without offering it here', () => {
    expect(listed({ full_online: true }).content).toMatchObject({ onlineLevel: 2, partialReason: expect.stringContaining('toàn trình') });
    expect(listed({ full_online: false }).content).toMatchObject({ onlineLevel: 2, partialReason: expect.stringContaining('một phần') });
    expect(listed().content.partialReason).toBeUndefined();
  });

  it('names each kind of applicant once, also where the portal cut a name at its comma', () => {
    const applicants = ['Doanh nghiệp', 'Doanh nghiệp Việt Nam', 'Tổ chức (không bao gồm doanh nghiệp', 'HTX)', 'Người nước ngoài', 'nhóm 1'];
    expect(listed({ applicants }).content.applicants).toEqual(['ENTERPRISE', 'ORGANISATION', 'FOREIGNER']);
  });

  const OFFERS = [
    { levels: ['commune'], by: ['Công an cấp Xã'], of: 'Bộ Công an', kinds: ['COMMUNE'], codes: [] },
    { levels: ['province'], by: ['Sở Tư Pháp'], of: 'Bộ Tư pháp', kinds: ['DEPARTMENT'], codes: ['H24.15'] },
    { levels: ['province'], by: ['Công an tỉnh'], of: 'Bộ Công an', kinds: ['DEPARTMENT'], codes: ['H24.71'] },
    { levels: ['ministry', 'province'], by: ['Sở Tài chính các tỉnh, thành phố'], of: 'Bộ Tài chính', kinds: ['DEPARTMENT'], codes: ['H24.12'] },
    { levels: ['province', 'commune'], by: ['Thuế tỉnh, thành phố', 'Ủy ban nhân dân cấp xã'], of: 'Bộ Tài chính', kinds: ['COMMUNE', 'DEPARTMENT'], codes: ['H24.73'] },
    { levels: ['province'], by: ['Chi nhánh Văn phòng đăng ký đất đai khu vực'], of: 'Bộ Nông nghiệp', kinds: ['DIVISION'], codes: ['H24.60.4'] },
    { levels: ['province'], by: ['Ủy ban nhân dân cấp tỉnh'], of: 'Bộ Nội vụ', kinds: ['PROVINCE'], codes: [] },
    { levels: ['province'], by: ['Cơ quan chuyên môn về tư pháp thuộc Ủy ban nhân dân cấp tỉnh'], of: 'Bộ Tư pháp', kinds: ['DEPARTMENT'], codes: ['H24.15'] },
    { levels: ['province', 'commune'], by: ['Thuế cơ sở', 'Ngân hàng Nhà nước Khu vực'], of: 'Bộ Tài chính', kinds: ['COMMUNE', 'DEPARTMENT'], codes: ['H24.73'] },
    { levels: ['province'], by: ['Ngân hàng Nhà nước Khu vực'], of: 'Ngân hàng Nhà nước', kinds: [], codes: [] },
    { levels: ['province'], by: ['Cơ quan chức năng do Ủy ban nhân dân cấp tỉnh chỉ định'], of: 'Bộ Y tế', kinds: ['PROVINCE'], codes: [] },
    { levels: ['ministry'], by: ['Bộ Công an'], of: 'Bộ Công an', kinds: [], codes: [] },
    { levels: ['commune'], by: ['Ủy ban nhân dân cấp xã'], of: 'UBND tỉnh Lào Cai', kinds: [], codes: [] },
    { levels: ['commune'], by: ['Ủy ban nhân dân cấp xã'], of: 'UBND Thành phố Hải Phòng', kinds: ['COMMUNE'], codes: [] },
    { levels: [], by: ['Cơ quan đại diện'], of: 'Bộ Ngoại giao', kinds: [], codes: [] },
  ];

  it.each(OFFERS)('at levels $levels by $by of $of is offered by $kinds $codes', ({ levels, by, of, kinds, codes }) => {
    const { offeredBy } = listed({ levels, executing_agencies: by, promulgating_agency: of }).content;
    expect(offeredBy).toEqual({ kinds, agencyCodes: codes });
  });
});

describe('time limits of a row with detail', () => {
  const limits = (change: Record<string, unknown>) => detailed(change).cases[0]?.channels.map(({ channel: name, timeLimit }) => [name, timeLimit]);

  it('are those of the channel; online stays with the national portal', () => {
    const { cases } = detailed();
    expect(cases[0]?.channels).toMatchObject([
      { channel: 'ONLINE', allowed: false, timeLimit: { amount: 3, unit: 'working-day' } },
      { channel: 'COUNTER', allowed: true, timeLimit: { amount: 3, unit: 'working-day' } },
      { channel: 'POST', allowed: true },
    ]);
  });

  it('come from the processing cases where the channel states none and the cases agree', () => {
    const one = { name: 'x', time_qty: 1, time_unit: 'working_day' };
    expect(limits({ channels: [channel('counter')], processing_cases: [one, one] })).toEqual([['COUNTER', { amount: 1, unit: 'working-day' }]]);
    const { cases } = detailed({ channels: [channel('counter')], processing_cases: [one, { ...one, time_qty: 5 }] });
    expect(cases[0]?.channels[0]).toMatchObject({ timeLimit: null, note: 'Tùy trường hợp: 1 ngày làm việc; 5 ngày làm việc.' });
  });

  it('are never guessed: different rows are told in words, a hint is quoted', () => {
    const rows = [channel('counter', { time_qty: 2, time_unit: 'working_day', note: 'Không xác minh' }), channel('counter', { time_qty: 4, time_unit: 'working_day', note: 'Có xác minh' })];
    expect(detailed({ channels: rows }).cases[0]?.channels[0]).toMatchObject({
      timeLimit: null,
      note: '2 ngày làm việc: Không xác minh\n4 ngày làm việc: Có xác minh',
    });
    const hint = { time_qty: 7, time_unit: 'day', from_text: 'Trong thời hạn 07 ngày' };
    expect(detailed({ channels: [channel('counter')], time_hint: hint }).cases[0]?.channels[0]).toMatchObject({ timeLimit: null, note: expect.stringContaining('07 ngày') });
  });

  it('count half working days in working hours', () => {
    expect(limits({ channels: [channel('post', { time_qty: 3.5, time_unit: 'working_day' })] })).toEqual([['POST', { amount: 28, unit: 'hour' }]]);
    expect(limits({ channels: [channel('post', { time_qty: 2, time_unit: 'month' })] })).toEqual([['POST', { amount: 2, unit: 'month' }]]);
    expect(limits({ channels: [channel('post', { time_qty: 0, time_unit: 'unspecified' })] })).toEqual([['POST', null]]);
    expect(limits({ channels: [] })).toEqual([['COUNTER', null], ['POST', null]]);
  });

  it('make cases of processing cases with names of their own', () => {
    const processing = [{ name: 'Tách thửa, không đổi người', time_qty: 7.5, time_unit: 'working_day' }, { name: 'Tách thửa, đổi người', time_qty: 9.5, time_unit: 'working_day' }];
    const channels = processing.map(({ time_qty }) => channel('counter', { time_qty, time_unit: 'working_day' }));
    const { cases } = detailed({ channels, processing_cases: processing });
    expect(cases.map((one) => [one.key, one.name.vi, one.channels[0]?.timeLimit?.amount])).toEqual([
      ['truong-hop-1', 'Tách thửa, không đổi người', 60],
      ['truong-hop-2', 'Tách thửa, đổi người', 76],
    ]);
    expect(cases.every((one) => one.components.length === 1)).toBe(true);
  });
});

describe('fees of a row with detail', () => {
  it('are the stated sum, with its note, once for all channels that state the same', () => {
    expect(feesAfter(fee(50_000, 'Lệ phí đăng ký'))).toEqual([{ key: 'fee-1', kind: 'CHARGE', name: 'Lệ phí', amount: 50_000, note: 'Lệ phí đăng ký', channel: null }]);
    const channels = [channel('counter', { fees: [fee(20_000)] }), channel('online', { fees: [fee(10_000)] })];
    expect(detailed({ channels }).cases[0]?.fees).toMatchObject([
      { amount: 20_000, channel: 'COUNTER' },
      { amount: 10_000, channel: 'ONLINE' },
    ]);
  });

  it.each([null, 'Không', 'Không có', 'Không quy định.', 'Không được quy định tại Biểu phí kèm theo Thông tư số 47/2019/TT-BTC', '- Miễn lệ phí (Thông tư số 47/2019/TT-BTC).', 'i'])(
    'of 0 with the note %j are nothing to pay',
    (note) => {
      expect(feesAfter(fee(0, note))?.[0]?.amount).toBe(0);
    },
  );

  it.each([
    'Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho người có công',
    'Theo quy định của Luật phí và lệ phí',
    'do Ủy ban nhân dân cấp tỉnh quy định.',
    'Thông tư số 60/2023/TT-BTC ngày 07/9/2023',
  ])('of 0 with the note "%s" are not known', (note) => {
    expect(feesAfter(fee(0, note))).toMatchObject([{ amount: null, note: expect.stringContaining(note) }]);
  });

  it('are not known when the note holds the sum, when none is stated, in foreign money, or with alternatives', () => {
    expect(feesAfter(fee(0, 'Trên 15 tấn: 150.000 đồng', { amount_see_note: true }))?.[0]?.amount).toBeNull();
    expect(feesAfter(fee(null, 'Chi tiết tại biểu phí'))?.[0]?.amount).toBeNull();
    expect(feesAfter()).toMatchObject([{ amount: null }]);
    expect(feesAfter(fee(10, 'một người', { currency: 'USD' }))).toMatchObject([{ amount: null, note: '10 USD: một người' }]);
    expect(feesAfter(fee(50_000, 'ô tô'), fee(20_000, 'xe máy'))).toMatchObject([{ amount: null, note: '50.000 đồng: ô tô\n20.000 đồng: xe máy' }]);
  });
});

describe('papers of a row with detail', () => {
  const papers = (...dossier: object[]) => detailed({ dossier }).cases;

  it('keep counts and forms; a condition in their words makes them optional', () => {
    const [one] = papers(
      paper('- Tờ khai', { templates: ['a.docx'] }),
      paper('Trường hợp trẻ bị bỏ rơi thì phải có biên bản', { originals: 0, copies: 2 }),
      paper('Giấy ủy quyền (nếu có)'),
    );
    expect(one?.components).toMatchObject([
      { key: 'giay-to-1', name: 'Tờ khai', required: true, originals: 1, copies: 0, templates: [{ name: 'a.docx' }] },
      { key: 'giay-to-2', required: false, requiredWhen: 'Trường hợp trẻ bị bỏ rơi', originals: 0, copies: 2 },
      { key: 'giay-to-3', required: false, requiredWhen: 'nếu có' },
    ]);
  });

  it('make cases where all headings name alternatives; papers without heading belong to each', () => {
    const cases = papers(
      paper('Đơn'),
      paper('Giấy A', { case: 'a) Đối với trường hợp bị mất:' }),
      paper('Giấy B', { case: 'b) Trường hợp bị hỏng:' }),
    );
    expect(cases.map((one) => [one.name.vi, one.components.map(({ name }) => name)])).toEqual([
      ['Đối với trường hợp bị mất', ['Đơn', 'Giấy A']],
      ['Trường hợp bị hỏng', ['Đơn', 'Giấy B']],
    ]);
    expect(new Set(cases.map((one) => one.key)).size).toBe(2);
  });

  it('stay one case under headings of parts that all belong to it', () => {
    const cases = papers(paper('Đơn', { case: 'a) Hồ sơ của người nhận con nuôi:' }), paper('Giấy khai sinh', { case: 'b) Hồ sơ của người được nhận:' }));
    expect(cases).toHaveLength(1);
    expect(cases[0]?.components.map(({ required }) => required)).toEqual([true, true]);
  });

  it('stay one case under headings that only group or add; the heading becomes the condition', () => {
    const cases = papers(
      paper('Tờ khai', { case: '* Giấy tờ phải nộp:' }),
      paper('Giấy ủy quyền', { case: 'Trường hợp ủy quyền thực hiện thủ tục:' }),
    );
    expect(cases).toHaveLength(1);
    expect(cases[0]?.components).toMatchObject([
      { name: 'Tờ khai', required: true },
      { name: 'Giấy ủy quyền', required: false, requiredWhen: 'Trường hợp ủy quyền thực hiện thủ tục' },
    ]);
  });

  it('lose the remarks, which become a step', () => {
    const { content, cases } = detailed({ dossier: [paper('Tờ khai'), paper('Bản sao phải rõ nét.', { case: '* Lưu ý :' })] });
    expect(cases[0]?.components.map(({ name }) => name)).toEqual(['Tờ khai']);
    expect(content.steps.at(-1)).toBe('Lưu ý về hồ sơ:\nBản sao phải rõ nét.');
  });
});

describe('texts of a row with detail', () => {
  it('are cut into steps, and nothing is lost of a step too long for one', () => {
    expect(detailed().content.steps).toEqual(['Bước 1: Nộp.', 'Bước 2: Nhận.']);
    const long = Array.from({ length: 2500 }, (_, line) => `dòng ${line} dài dài dài`).join('\n');
    const { steps } = detailed({ steps: [{ name: null, text: long }] }).content;
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.join('\n')).toBe(long);
  });

  it('tell where conditions too long for the page stand in full', () => {
    const { conditions } = detailed({ conditions: 'điều kiện '.repeat(4000) }).content;
    expect(conditions?.length).toBeLessThanOrEqual(20_000);
    expect(conditions).toContain('https://dichvucong.gov.vn/x');
    expect(detailed({ conditions: 'Không' }).content.conditions).toBeUndefined();
  });

  it('use the title of a legal basis whose number could not be read', () => {
    const legal_basis = [{ number: null, title: 'Luật 90/2015/QH13' }, { number: '1/2020/NĐ-CP', title: null }, { number: null, title: null }];
    expect(detailed({ legal_basis }).content.legalBasis).toEqual([{ number: 'Luật 90/2015/QH13' }, { number: '1/2020/NĐ-CP' }]);
  });
});
