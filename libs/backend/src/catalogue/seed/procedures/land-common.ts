import { charge, ifNeeded, need, template } from '../compose.js';
import { laws } from '../legal-basis.js';
import { byDepartments } from '../offered-by.js';
import type { SeedContent } from '../shape.js';

/** What all land procedures of the city share (QĐ 2670/QĐ-UBND of Hải Phòng). */
export const land = {
  fieldCode: 'G13-TN02',
  decisionNo: '2670/QĐ-UBND',
  applicants: ['CITIZEN', 'FOREIGNER', 'ENTERPRISE', 'ORGANISATION'],
  lifeEvents: ['HOUSE_LAND'],
  offeredBy: byDepartments('agricultureAndEnvironment'),
  executingAgencies: ['Văn phòng Đăng ký đất đai', 'Chi nhánh Văn phòng Đăng ký đất đai khu vực'],
  results: [{ name: 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất' }],
  legalBasis: laws(
    '31/2024/QH15',
    '43/2024/QH15',
    '254/2025/QH15',
    '118/2025/NĐ-CP',
    '49/2026/NĐ-CP',
    '52/2026/QĐ-UBND',
  ),
} satisfies Partial<SeedContent>;

/** Tariff of the city, not published with the procedures. */
export const fees = [
  charge('Phí, lệ phí về đất đai', null, {
    note: 'Theo biểu phí, lệ phí của thành phố Hải Phòng kèm Quyết định 2670/QĐ-UBND.',
  }),
];

/** Longer time limits of remote communes. */
export const remote = 'Xã miền núi, hải đảo, vùng khó khăn: thêm không quá 10 ngày làm việc.';

/** Papers that most of them ask for. */
export const model24 = need(
  'don-mau-24',
  [
    'Đơn đăng ký biến động (mẫu 24)',
    'Đơn đăng ký biến động đất đai, tài sản gắn liền với đất, mẫu số 24 Phụ lục 04 Quyết định 52/2026/QĐ-UBND',
  ],
  template('Mẫu 24'),
);

export const certificate = need('giay-chung-nhan', [
  'Giấy chứng nhận đã cấp (sổ đỏ)',
  'Giấy chứng nhận đã cấp',
]);

export const measurement = ifNeeded('trich-do', [
  'Mảnh trích đo địa chính',
  'Mảnh trích đo bản đồ địa chính thửa đất',
  'Khi muốn đo lại kích thước, diện tích thửa đất',
]);

export const representative = ifNeeded('dai-dien', [
  'Văn bản đại diện, ủy quyền',
  'Văn bản về việc đại diện theo pháp luật về dân sự',
  'Khi làm thủ tục qua người đại diện',
]);
