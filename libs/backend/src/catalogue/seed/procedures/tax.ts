import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  ifNeeded,
  need,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { laws } from '../legal-basis.js';
import { byDepartments } from '../offered-by.js';
import type { SeedProcedure } from '../shape.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';

const tax = procedure(
  '1.008498',
  {
    ...atTheDesk(),
    fieldCode: 'thue',
    decisionNo: '1109/QĐ-BTC',
    applicants: ['CITIZEN', 'FOREIGNER', 'ENTERPRISE', 'ORGANISATION'],
    lifeEvents: ['WORK', 'BUSINESS'],
    offeredBy: byDepartments('tax'),
    executingAgencies: ['Thuế tỉnh, thành phố', 'Thuế cơ sở'],
    name: 'Đăng ký thuế lần đầu đối với người nộp thuế là cá nhân, người phụ thuộc',
    shortName: 'Đăng ký mã số thuế cá nhân, người phụ thuộc',
    nameEn: 'First tax registration of persons and dependants',
    everydayNames: ['mã số thuế cá nhân', 'làm mã số thuế', 'đăng ký người phụ thuộc', 'giảm trừ gia cảnh'],
    summary: 'Đăng ký mã số thuế cho người có thu nhập và cho người phụ thuộc để giảm trừ gia cảnh.',
    results: [
      { name: 'Thông báo mã số thuế cá nhân (mẫu 14-MST)' },
      { name: 'Giấy chứng nhận đăng ký thuế' },
    ],
    legalBasis: laws(
      '38/2019/QH14',
      '56/2024/QH15',
      '373/2025/NĐ-CP',
      '66.16/2026/NQ-CP',
      '86/2024/TT-BTC',
      '19/2021/TT-BTC',
      '46/2024/TT-BTC',
      '40/2025/TT-BTC',
    ),
  },
  [
    caseOf('ca-nhan', ['Cá nhân tự đăng ký', 'Person'], {
      channels: anyChannel(workingDays(3)),
      fees: [charge('Lệ phí', 0)],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'to-khai-05',
          [
            'Tờ khai mẫu 05-ĐK-TCT',
            'Tờ khai đăng ký thuế mẫu 05-ĐK-TCT (Thông tư 86/2024/TT-BTC), hoặc hồ sơ khai thuế',
          ],
          { ...template('Mẫu 05-ĐK-TCT'), copies: 1 },
        ),
      ],
    }),
    caseOf('nguoi-phu-thuoc', ['Người phụ thuộc', 'Dependant'], {
      channels: anyChannel(workingDays(3)),
      fees: [charge('Lệ phí', 0)],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'to-khai-20',
          ['Tờ khai mẫu 20-ĐK-TCT', 'Tờ khai đăng ký thuế mẫu 20-ĐK-TCT (Thông tư 86/2024/TT-BTC)'],
          { ...template('Mẫu 20-ĐK-TCT'), copies: 1 },
        ),
        need(
          'chung-minh-phu-thuoc',
          [
            'Giấy tờ chứng minh người phụ thuộc',
            'Giấy tờ chứng minh người phụ thuộc theo pháp luật về thuế thu nhập cá nhân',
          ],
          { copies: 1 },
        ),
        ifNeeded(
          'bang-ke',
          [
            'Bảng kê người phải trực tiếp nuôi dưỡng',
            'Bảng kê khai về người phải trực tiếp nuôi dưỡng',
            'Khi người phụ thuộc không phải con, vợ, chồng, cha, mẹ',
          ],
          template('Mẫu 07/XN-NPT-TNCN'),
        ),
      ],
    }),
  ],
);

const taxOfOrganisations = procedure(
  '2.002225',
  {
    ...atTheDesk(),
    fieldCode: 'thue',
    decisionNo: '4472/QĐ-BTC',
    applicants: ['ENTERPRISE', 'ORGANISATION'],
    lifeEvents: ['BUSINESS'],
    offeredBy: byDepartments('tax'),
    executingAgencies: ['Cục Thuế - Bộ Tài chính'],
    name: 'Đăng ký thuế lần đầu đối với người nộp thuế là tổ chức (trừ trường hợp đăng ký thuế theo cơ chế một cửa liên thông qua cơ quan đăng ký kinh doanh)',
    shortName: 'Đăng ký mã số thuế cho tổ chức',
    nameEn: 'First tax registration of organisations',
    everydayNames: ['mã số thuế tổ chức', 'đăng ký thuế cơ quan', 'mã số thuế hội, quỹ'],
    summary: 'Cho tổ chức không đăng ký qua cơ quan đăng ký kinh doanh.',
    results: [{ name: 'Giấy chứng nhận đăng ký thuế (lần đầu)' }],
    legalBasis: laws(
      '38/2019/QH14',
      '56/2024/QH15',
      '86/2024/TT-BTC',
      '19/2021/TT-BTC',
      '46/2024/TT-BTC',
      '40/2025/TT-BTC',
    ),
  },
  [
    onlyCase({
      channels: anyChannel(workingDays(3)),
      fees: [charge('Lệ phí', 0)],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'to-khai-01',
          ['Tờ khai mẫu 01-ĐK-TCT', 'Tờ khai đăng ký thuế mẫu 01-ĐK-TCT (đơn vị phụ thuộc: mẫu 02-ĐK-TCT)'],
          template('Mẫu 01-ĐK-TCT', 'Mẫu 02-ĐK-TCT'),
        ),
        ifNeeded(
          'bang-ke-don-vi',
          [
            'Bảng kê công ty con, đơn vị phụ thuộc',
            'Bảng kê mẫu BK01, BK02, BK03-ĐK-TCT',
            'Khi có công ty con, đơn vị phụ thuộc, địa điểm kinh doanh',
          ],
          template('Mẫu BK01-ĐK-TCT', 'Mẫu BK02-ĐK-TCT', 'Mẫu BK03-ĐK-TCT'),
        ),
      ],
    }),
  ],
);

export const TAX: SeedProcedure[] = [tax, taxOfOrganisations];
