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

const BOTH = { originals: 1, copies: 1 } as const;
const shipDeclaration = need(
  'to-khai',
  [
    'Tờ khai đăng ký (mẫu 02a.ĐKT)',
    'Tờ khai đăng ký tàu cá, mẫu số 02a.ĐKT Phụ lục VIII Thông tư 02/2026/TT-BNNMT',
  ],
  { ...BOTH, ...template('Mẫu 02a.ĐKT') },
);
const shipPhoto = need(
  'anh-mau',
  ['Ảnh màu 9 x 12 cm', 'Ảnh màu 9 x 12 cm, chụp toàn tàu theo hướng 2 bên mạn'],
  BOTH,
);
const shipTax = need(
  'truoc-ba',
  ['Biên lai thuế trước bạ', 'Thông tin hoặc bản chính biên lai nộp thuế trước bạ của tàu'],
  BOTH,
);
const shipSafety = ifNeeded(
  'an-toan-ky-thuat',
  [
    'Giấy chứng nhận an toàn kỹ thuật',
    'Bản chụp Giấy chứng nhận an toàn kỹ thuật tàu cá còn hiệu lực',
    'Khi tàu dài từ 12 mét trở lên',
  ],
  BOTH,
);

const ships = procedure(
  '1.003650',
  {
    ...atTheDesk(2, 'để nộp giấy tờ gốc và nhận giấy chứng nhận'),
    fieldCode: 'thuy-san',
    decisionNo: '68/QĐ-BNNMT',
    applicants: ['CITIZEN', 'FOREIGNER', 'ENTERPRISE', 'COOPERATIVE', 'ORGANISATION'],
    lifeEvents: ['BUSINESS', 'VEHICLE'],
    offeredBy: byDepartments('agricultureAndEnvironment'),
    executingAgencies: ['Cơ quan quản lý nhà nước về thủy sản cấp tỉnh'],
    name: 'Cấp giấy chứng nhận đăng ký tàu cá, tàu phục vụ nuôi trồng thủy sản',
    shortName: 'Đăng ký tàu cá',
    nameEn: 'Registration of a fishing vessel',
    everydayNames: ['đăng ký tàu cá', 'đăng ký thuyền đánh cá', 'giấy tờ tàu cá', 'đăng ký tàu'],
    summary: 'Cho tàu cá đóng mới, cải hoán, mua bán, tặng cho và tàu phục vụ nuôi trồng thủy sản.',
    results: [{ name: 'Giấy chứng nhận đăng ký tàu cá, tàu công vụ thủy sản' }],
    legalBasis: laws('02/2026/TT-BNNMT'),
  },
  [
    caseOf('dong-moi', ['Tàu đóng mới', 'New vessel'], {
      channels: anyChannel(workingDays(3)),
      fees: [charge('Lệ phí', 0)],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        shipDeclaration,
        need(
          'xuat-xuong',
          [
            'Giấy chứng nhận xuất xưởng',
            'Bản chính Giấy chứng nhận xuất xưởng do chủ cơ sở đóng tàu cấp, mẫu số 03.ĐKT',
          ],
          BOTH,
        ),
        shipTax,
        shipPhoto,
        shipSafety,
      ],
    }),
    caseOf('cai-hoan', ['Tàu cải hoán', 'Rebuilt vessel'], {
      channels: anyChannel(workingDays(3)),
      fees: [charge('Lệ phí', 0)],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        shipDeclaration,
        need(
          'cai-hoan',
          [
            'Giấy chứng nhận cải hoán',
            'Giấy chứng nhận cải hoán với tàu dài từ 12 mét trở lên, mẫu số 04.ĐKT',
          ],
          BOTH,
        ),
        shipTax,
        shipPhoto,
        shipSafety,
      ],
    }),
    caseOf('mua-ban', ['Tàu mua bán, tặng cho', 'Vessel bought or given'], {
      channels: anyChannel(workingDays(3)),
      fees: [charge('Lệ phí', 0)],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        shipDeclaration,
        need(
          'dang-ky-cu',
          ['Giấy đăng ký cũ và hồ sơ gốc', 'Giấy chứng nhận đăng ký tàu cá cũ kèm hồ sơ đăng ký gốc'],
          BOTH,
        ),
        need('chuyen-nhuong', ['Giấy tờ chuyển nhượng', 'Giấy tờ chuyển nhượng quyền sở hữu tàu'], BOTH),
        ifNeeded(
          'xoa-dang-ky',
          ['Giấy chứng nhận xóa đăng ký', 'Giấy chứng nhận xóa đăng ký', 'Khi mua bán ngoài tỉnh, thành phố'],
          BOTH,
        ),
        shipTax,
        shipPhoto,
      ],
    }),
  ],
);

const legalAid = procedure(
  '2.000829',
  {
    ...atTheDesk(),
    fieldCode: 'tro-giup-phap-ly',
    decisionNo: '3791/QĐ-BTP',
    applicants: ['CITIZEN', 'FOREIGNER'],
    lifeEvents: ['SOCIAL'],
    offeredBy: byDepartments('justice'),
    executingAgencies: [
      'Trung tâm trợ giúp pháp lý nhà nước',
      'Tổ chức hành nghề luật sư',
      'Tổ chức tư vấn pháp luật',
    ],
    name: 'Thủ tục yêu cầu trợ giúp pháp lý',
    shortName: 'Yêu cầu trợ giúp pháp lý',
    nameEn: 'Request for legal aid',
    everydayNames: ['luật sư miễn phí', 'tư vấn pháp luật miễn phí', 'trợ giúp pháp lý', 'bào chữa miễn phí'],
    summary:
      'Luật sư, trợ giúp viên giúp miễn phí cho hộ nghèo, trẻ em, người có công, người khuyết tật và người khác.',
    results: [{ name: 'Vụ việc được vào sổ thụ lý, theo dõi vụ việc trợ giúp pháp lý' }],
    legalBasis: laws(
      '11/2017/QH14',
      '66.7/2025/NQ-CP',
      '12/2018/TT-BTP',
      '09/2022/TT-BTP',
      '10/2023/TT-BTP',
      '08/2025/TT-BTP',
      '11/2025/TT-BTP',
    ),
  },
  (
    [
      ['ho-ngheo', ['Người thuộc hộ nghèo', 'Poor household'], 'Giấy chứng nhận hộ nghèo'],
      [
        'tre-em',
        ['Trẻ em', 'Child'],
        'Giấy khai sinh, hộ chiếu; văn bản của cơ quan tiến hành tố tụng xác định là trẻ em',
      ],
      [
        'nguoi-co-cong',
        ['Người có công với cách mạng', 'Person of merit'],
        'Quyết định công nhận, huân chương, huy chương, giấy chứng nhận thương binh, bệnh binh hoặc giấy tờ tương đương',
      ],
      [
        'kho-khan',
        ['Người có khó khăn về tài chính', 'Person in financial need'],
        'Giấy chứng nhận hộ cận nghèo hoặc quyết định trợ cấp xã hội hàng tháng, kèm giấy tờ về diện được giúp (cao tuổi, khuyết tật, nạn nhân bạo lực gia đình, nhiễm HIV)',
      ],
    ] as const
  ).map(([key, name, proof]) =>
    caseOf(key, name, {
      channels: anyChannel(null),
      fees: [charge('Lệ phí', 0)],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need('don', ['Đơn yêu cầu', 'Đơn yêu cầu trợ giúp pháp lý']),
        need('giay-to-dien', ['Giấy tờ chứng minh thuộc diện', proof]),
        need('tai-lieu-vu-viec', ['Giấy tờ về vụ việc', 'Các giấy tờ, tài liệu có liên quan đến vụ việc']),
      ],
    }),
  ),
);

const sandbox = procedure(
  '1.014890',
  {
    ...atTheDesk(),
    fieldCode: 'G06-KC02',
    decisionNo: '303/QĐ-UBND',
    applicants: ['CITIZEN', 'ENTERPRISE', 'ORGANISATION'],
    lifeEvents: ['BUSINESS'],
    offeredBy: byDepartments('science', 'economicZone'),
    executingAgencies: ['Sở Khoa học và Công nghệ thành phố Hải Phòng', 'Ban Quản lý Khu kinh tế Hải Phòng'],
    name: 'Thủ tục gia hạn thử nghiệm có kiểm soát',
    shortName: 'Gia hạn thử nghiệm có kiểm soát',
    nameEn: 'Extension of a controlled trial (sandbox)',
    everydayNames: ['sandbox', 'thử nghiệm công nghệ mới', 'gia hạn thử nghiệm'],
    summary: 'Thủ tục riêng của Hải Phòng cho giải pháp công nghệ đang thử nghiệm có kiểm soát.',
    results: [{ name: 'Quyết định cho gia hạn thời gian thử nghiệm có kiểm soát' }],
    legalBasis: laws('248/2025/QĐ-UBND'),
  },
  [
    onlyCase({
      channels: anyChannel(workingDays(15)),
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'don-mau-1-5',
          [
            'Đơn, báo cáo và kế hoạch (mẫu 1.5)',
            'Đơn đề nghị gia hạn theo mẫu 1.5 Phụ lục I; báo cáo kết quả thực hiện; kế hoạch điều chỉnh tiến độ thử nghiệm',
          ],
          template('Mẫu 1.5'),
        ),
      ],
    }),
  ],
);

export const SEA_LAW_SCIENCE: SeedProcedure[] = [ships, legalAid, sandbox];
