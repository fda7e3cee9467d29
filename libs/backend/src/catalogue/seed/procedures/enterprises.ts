import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  COPY,
  ifNeeded,
  need,
  procedure,
  workingDays,
} from '../compose.js';
import { laws } from '../legal-basis.js';
import { byDepartments } from '../offered-by.js';
import type { SeedContent, SeedPaper, SeedProcedure } from '../shape.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';

const enterprise = {
  fieldCode: 'doanh-nghiep',
  decisionNo: '92/QĐ-BTC',
  applicants: ['CITIZEN', 'ENTERPRISE', 'ORGANISATION'],
  lifeEvents: ['BUSINESS'],
  offeredBy: byDepartments('finance'),
  executingAgencies: ['Sở Tài chính'],
  legalBasis: laws('59/2020/QH14', '76/2025/QH15', '168/2025/NĐ-CP', '68/2025/TT-BTC', '66.7/2025/NQ-CP'),
} satisfies Partial<SeedContent>;

const fees = [
  charge('Phí công bố nội dung đăng ký doanh nghiệp', 100_000, {
    kind: 'FEE',
    note: 'Thông tư 47/2019/TT-BTC.',
  }),
  charge('Lệ phí đăng ký doanh nghiệp', null, {
    channel: 'COUNTER',
    note: 'Bằng 50% mức của Thông tư 47/2019/TT-BTC (Thông tư 64/2025/TT-BTC).',
  }),
];

const requestPaper = need('giay-de-nghi', [
  'Giấy đề nghị đăng ký doanh nghiệp',
  'Giấy đề nghị đăng ký doanh nghiệp',
]);

const charter = need('dieu-le', ['Điều lệ công ty', 'Điều lệ công ty']);

const legalPapers = need(
  'giay-to-phap-ly',
  [
    'Bản sao giấy tờ pháp lý',
    'Bản sao giấy tờ pháp lý của thành viên, người đại diện theo pháp luật; của tổ chức và người đại diện theo ủy quyền',
  ],
  COPY,
);

const beneficial = ifNeeded(
  'chu-so-huu-huong-loi',
  [
    'Danh sách chủ sở hữu hưởng lợi',
    'Danh sách chủ sở hữu hưởng lợi của doanh nghiệp',
    'Khi có chủ sở hữu hưởng lợi',
  ],
  COPY,
);

const authorised = ifNeeded('uy-quyen', [
  'Văn bản ủy quyền',
  'Văn bản ủy quyền cho cá nhân (không phải công chứng), hoặc bản sao hợp đồng dịch vụ và giấy giới thiệu',
  'Khi nhờ người khác làm thay',
]);

const householdCertificate = need(
  'dang-ky-ho-kinh-doanh',
  ['Bản sao Giấy chứng nhận hộ kinh doanh', 'Bản sao Giấy chứng nhận đăng ký hộ kinh doanh'],
  COPY,
);

/** Founding anew, or by turning a household business into a company. */
const foundingCases = (papers: SeedPaper[]) => [
  caseOf('thanh-lap-moi', ['Thành lập mới', 'New company'], {
    channels: anyChannel(workingDays(3)),
    fees,
    workflow: DEPARTMENT_WORKFLOW,
    papers: [...papers, authorised],
  }),
  caseOf('tu-ho-kinh-doanh', ['Chuyển từ hộ kinh doanh', 'From a household business'], {
    channels: anyChannel(workingDays(3)),
    fees,
    workflow: DEPARTMENT_WORKFLOW,
    papers: [...papers, householdCertificate, authorised],
  }),
];

const FOUNDINGS = [
  [
    '2.001610',
    'Đăng ký thành lập doanh nghiệp tư nhân',
    'Private enterprise',
    ['lập doanh nghiệp tư nhân', 'mở doanh nghiệp'],
    'Một cá nhân làm chủ, chịu trách nhiệm bằng toàn bộ tài sản.',
    [requestPaper, legalPapers],
  ],
  [
    '2.001583',
    'Đăng ký thành lập công ty TNHH một thành viên',
    'One-member limited company',
    ['mở công ty', 'thành lập công ty', 'lập công ty TNHH'],
    'Công ty trách nhiệm hữu hạn do một người hoặc một tổ chức làm chủ.',
    [requestPaper, charter, legalPapers, beneficial],
  ],
  [
    '2.001199',
    'Đăng ký thành lập công ty TNHH hai thành viên trở lên',
    'Limited company of two or more members',
    ['mở công ty chung', 'góp vốn lập công ty', 'công ty TNHH hai thành viên'],
    'Công ty trách nhiệm hữu hạn có từ 2 đến 50 thành viên.',
    [
      requestPaper,
      charter,
      need('danh-sach-thanh-vien', [
        'Danh sách thành viên',
        'Danh sách thành viên; danh sách chủ sở hữu hưởng lợi (nếu có)',
      ]),
      legalPapers,
    ],
  ],
  [
    '2.002043',
    'Đăng ký thành lập công ty cổ phần',
    'Joint-stock company',
    ['lập công ty cổ phần', 'mở công ty cổ phần'],
    'Công ty có từ 3 cổ đông trở lên, được phát hành cổ phần.',
    [
      requestPaper,
      charter,
      need('danh-sach-co-dong', [
        'Danh sách cổ đông sáng lập',
        'Danh sách cổ đông sáng lập, cổ đông là nhà đầu tư nước ngoài; danh sách chủ sở hữu hưởng lợi (nếu có)',
      ]),
      legalPapers,
    ],
  ],
] as const;

const foundings = FOUNDINGS.map(([code, name, nameEn, everydayNames, summary, papers]) =>
  procedure(
    code,
    {
      ...enterprise,
      ...atTheDesk(),
      name,
      shortName: name.replace('Đăng ký thành lập', 'Thành lập'),
      nameEn: `Registration: ${nameEn.toLowerCase()}`,
      everydayNames: [...everydayNames],
      summary,
      legalBasis: [
        ...enterprise.legalBasis,
        ...laws(code === '2.001610' ? '47/2019/TT-BTC' : '64/2025/TT-BTC'),
      ],
      results: [
        { name: 'Giấy chứng nhận đăng ký doanh nghiệp' },
        { name: 'Thông báo về việc sửa đổi, bổ sung hồ sơ đăng ký doanh nghiệp' },
      ],
    },
    foundingCases([...papers]),
  ),
);

const pause = procedure(
  '2.002029',
  {
    ...enterprise,
    ...atTheDesk(),
    decisionNo: '2354/QĐ-BTC',
    name: 'Thông báo tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo (doanh nghiệp, chi nhánh, văn phòng đại diện, địa điểm kinh doanh)',
    shortName: 'Tạm ngừng, tiếp tục kinh doanh (công ty)',
    nameEn: 'Suspension or resumption of an enterprise',
    everydayNames: ['tạm ngừng công ty', 'tạm ngừng hoạt động doanh nghiệp', 'công ty hoạt động lại'],
    summary: 'Báo trước ít nhất 3 ngày làm việc khi tạm ngừng hoặc hoạt động lại.',
    results: [
      { name: 'Giấy xác nhận về việc tạm ngừng kinh doanh' },
      { name: 'Giấy xác nhận về việc tiếp tục kinh doanh' },
    ],
    legalBasis: laws(
      '59/2020/QH14',
      '76/2025/QH15',
      '168/2025/NĐ-CP',
      '68/2025/TT-BTC',
      '47/2019/TT-BTC',
      '64/2025/TT-BTC',
    ),
  },
  [
    caseOf('tam-ngung', ['Tạm ngừng', 'Suspension'], {
      channels: anyChannel(workingDays(1)),
      fees: [charge('Lệ phí', 0, { channel: 'ONLINE', note: 'Miễn lệ phí (Thông tư 47/2019/TT-BTC).' })],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need('thong-bao', ['Thông báo tạm ngừng', 'Thông báo tạm ngừng kinh doanh, tạm ngừng hoạt động']),
        need(
          'nghi-quyet',
          [
            'Nghị quyết, quyết định của chủ sở hữu',
            'Bản sao hoặc bản chính nghị quyết, quyết định của chủ sở hữu, Hội đồng thành viên hoặc Hội đồng quản trị',
          ],
          COPY,
        ),
        authorised,
      ],
    }),
    caseOf('tiep-tuc', ['Tiếp tục trước thời hạn', 'Resumption'], {
      channels: anyChannel(workingDays(1)),
      fees: [charge('Lệ phí', 0, { channel: 'ONLINE', note: 'Miễn lệ phí (Thông tư 47/2019/TT-BTC).' })],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need('thong-bao', [
          'Thông báo tiếp tục',
          'Thông báo tiếp tục kinh doanh, tiếp tục hoạt động trước thời hạn đã thông báo',
        ]),
        authorised,
      ],
    }),
  ],
);

export const ENTERPRISES: SeedProcedure[] = [...foundings, pause];
