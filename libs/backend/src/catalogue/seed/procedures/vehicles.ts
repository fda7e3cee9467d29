import {
  atTheDesk,
  caseOf,
  charge,
  COPY,
  deskOnly,
  hours,
  ifNeeded,
  need,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { laws } from '../legal-basis.js';
import { BY_COMMUNES, byDepartments } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';

const licence = {
  fieldCode: 'giay-phep-lai-xe',
  decisionNo: '1025/QĐ-BCA',
  applicants: ['CITIZEN', 'FOREIGNER'],
  lifeEvents: ['VEHICLE'],
  offeredBy: byDepartments('police'),
  executingAgencies: ['Công an tỉnh', 'Công an cấp xã'],
  results: [{ name: 'Giấy phép lái xe' }],
} satisfies Partial<SeedContent>;

const healthPaper = ifNeeded('suc-khoe', [
  'Giấy khám sức khỏe lái xe',
  'Giấy khám sức khỏe của người lái xe còn hiệu lực',
  'Trừ người có giấy phép hạng A1, A, B1',
]);
const passportPaper = ifNeeded('ho-chieu', [
  'Hộ chiếu',
  'Hộ chiếu còn thời hạn',
  'Khi là người nước ngoài, người Việt Nam định cư ở nước ngoài',
]);
const requestPaper = need(
  'don-de-nghi',
  ['Đơn đề nghị', 'Đề nghị đổi giấy phép lái xe theo mẫu Phụ lục XII Thông tư 12/2025/TT-BCA'],
  template('Phụ lục XII'),
);
const licencePaper = ifNeeded(
  'ban-sao-gplx',
  [
    'Bản sao giấy phép lái xe',
    'Bản sao giấy phép lái xe, hoặc quyết định xử phạt khi bị tước quyền sử dụng giấy phép tích hợp',
    'Khi còn giấy phép hoặc đang bị tước quyền sử dụng',
  ],
  COPY,
);

const licences = (
  [
    [
      '3.000347',
      'Đổi giấy phép lái xe',
      'Đổi giấy phép lái xe',
      'Exchange of a driving licence',
      ['đổi bằng lái', 'bằng lái hết hạn', 'gia hạn bằng lái', 'đổi bằng lái xe máy', 'đổi bằng ô tô'],
      'Đổi khi sắp hết hạn, hỏng, hoặc thông tin thay đổi.',
      ['12/2025/TT-BCA', '06/2025/TT-BTC', '37/2023/TT-BTC', '63/2023/TT-BTC'],
    ],
    [
      '3.000348',
      'Cấp lại giấy phép lái xe',
      'Cấp lại giấy phép lái xe',
      'Replacement of a driving licence',
      ['mất bằng lái', 'làm lại bằng lái xe', 'cấp lại bằng lái'],
      'Cấp lại khi bị mất hoặc quá hạn đổi.',
      ['12/2025/TT-BCA', '06/2025/TT-BTC', '37/2023/TT-BTC'],
    ],
  ] as const
).map(([code, name, shortName, nameEn, everydayNames, summary, numbers]) =>
  procedure(
    code,
    {
      ...licence,
      ...atTheDesk(2, 'để chụp ảnh và nhận giấy phép'),
      name,
      shortName,
      nameEn,
      everydayNames: [...everydayNames],
      summary,
      legalBasis: laws(...numbers),
    },
    [
      onlyCase({
        channels: deskOnly(workingDays(5), 'Phải chụp ảnh, đối chiếu bản chính tại nơi nhận hồ sơ'),
        fees: [charge('Lệ phí cấp giấy phép lái xe', 135_000)],
        workflow: DEPARTMENT_WORKFLOW,
        papers: [requestPaper, healthPaper, licencePaper, passportPaper],
      }),
    ],
  ),
);

const vehicle = {
  fieldCode: 'dang-ky-xe',
  decisionNo: '1383/QĐ-BCA',
  applicants: ['CITIZEN', 'FOREIGNER', 'ENTERPRISE', 'COOPERATIVE', 'ORGANISATION'],
  lifeEvents: ['VEHICLE'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Công an cấp xã', 'Công an tỉnh', 'Cục Cảnh sát giao thông'],
  legalBasis: laws('36/2024/QH15', '79/2024/TT-BCA', '13/2025/TT-BCA', '60/2023/TT-BTC', '06/2025/TT-BTC'),
} satisfies Partial<SeedContent>;

const plateFees = [
  charge('Lệ phí đăng ký, cấp biển số xe', null, {
    note: 'Theo loại xe và nơi đăng ký: Thông tư 60/2023/TT-BTC.',
  }),
];
const brought = 'Phải đưa xe đến kiểm tra, nộp giấy tờ gốc và nhận biển số';
const ownerPaper = need('giay-to-chu-xe', [
  'Giấy tờ của chủ xe',
  'Giấy tờ của chủ xe theo quy định, hoặc tài khoản định danh mức 2',
]);
const declarationPaper = need(
  'giay-khai',
  ['Giấy khai đăng ký xe (mẫu ĐKX10/79)', 'Giấy khai đăng ký xe (mẫu ĐKX10/79, Thông tư 13/2025/TT-BCA)'],
  template('Mẫu ĐKX10/79'),
);

const firstRegistration = procedure(
  '1.013067',
  {
    ...vehicle,
    ...atTheDesk(1, 'để đưa xe đến kiểm tra và nhận biển số'),
    name: 'Đăng ký, cấp biển số xe lần đầu thực hiện bằng dịch vụ công một phần hoặc trực tiếp thực hiện tại cấp trung ương, cấp tỉnh, cấp xã',
    shortName: 'Đăng ký xe mới, cấp biển số lần đầu',
    nameEn: 'First registration of a vehicle',
    everydayNames: [
      'đăng ký xe',
      'làm biển số xe',
      'đăng ký xe máy mới',
      'bấm biển số',
      'làm cà vẹt xe',
      'đăng ký ô tô mới',
    ],
    summary: 'Đăng ký ô tô, xe máy mới mua và nhận biển số.',
    results: [{ name: 'Giấy chứng nhận đăng ký xe' }, { name: 'Biển số xe' }],
  },
  [
    caseOf('bien-moi', ['Cấp biển số mới', 'New plate'], {
      channels: deskOnly(hours(1), brought),
      fees: plateFees,
      papers: [
        declarationPaper,
        ownerPaper,
        need('giay-to-xe', [
          'Giấy tờ của xe',
          'Giấy tờ của xe: chứng nhận nguồn gốc, chứng nhận quyền sở hữu, chứng từ lệ phí trước bạ',
        ]),
      ],
    }),
    caseOf('bien-dau-gia', ['Biển trúng đấu giá, biển định danh', 'Auctioned or personal plate'], {
      channels: deskOnly(workingDays(7), brought),
      fees: plateFees,
      papers: [
        declarationPaper,
        ownerPaper,
        need('giay-to-xe', [
          'Giấy tờ của xe',
          'Giấy tờ của xe: chứng nhận nguồn gốc, chứng nhận quyền sở hữu, chứng từ lệ phí trước bạ',
        ]),
      ],
    }),
  ],
);

const transfer = procedure(
  '1.013076',
  {
    ...vehicle,
    ...atTheDesk(2, 'để nộp lại biển số cũ và nhận đăng ký mới'),
    name: 'Cấp chứng nhận đăng ký xe, biển số xe trong trường hợp thay đổi chủ xe (đăng ký sang tên xe) bằng dịch vụ công trực tuyến một phần hoặc trực tiếp thực hiện tại cấp trung ương, cấp tỉnh, cấp xã',
    shortName: 'Đăng ký sang tên xe',
    nameEn: 'Transfer of a registered vehicle',
    everydayNames: ['sang tên xe', 'sang tên đổi chủ', 'mua xe cũ', 'rút hồ sơ gốc', 'sang tên xe máy'],
    summary: 'Khi mua, được tặng cho, thừa kế xe đã đăng ký.',
    results: [
      { name: 'Giấy chứng nhận thu hồi đăng ký, biển số xe' },
      { name: 'Giấy chứng nhận đăng ký xe' },
    ],
  },
  [
    caseOf('thu-hoi', ['Bên bán: thu hồi đăng ký, biển số', 'Seller: return of the registration'], {
      channels: deskOnly(workingDays(2), brought),
      fees: plateFees,
      papers: [
        need(
          'giay-khai-thu-hoi',
          [
            'Giấy khai thu hồi (mẫu ĐKX11/79)',
            'Giấy khai thu hồi chứng nhận đăng ký xe, biển số xe (mẫu ĐKX11/79)',
          ],
          template('Mẫu ĐKX11'),
        ),
        ownerPaper,
        need('dang-ky-bien-so', [
          'Đăng ký xe và biển số',
          'Chứng nhận đăng ký xe, biển số xe; mất thì ghi rõ lý do trong giấy khai',
        ]),
        need('ban-ca', ['2 bản chà số máy, số khung', '2 bản chà số máy, số khung của xe']),
        need('chuyen-quyen', ['Chứng từ chuyển quyền sở hữu', 'Bản sao chứng từ chuyển quyền sở hữu xe']),
      ],
    }),
    caseOf('sang-ten', ['Bên mua: đăng ký sang tên', 'Buyer: new registration'], {
      channels: deskOnly(workingDays(2), brought),
      fees: plateFees,
      papers: [
        declarationPaper,
        ownerPaper,
        need('chuyen-quyen', ['Chứng từ chuyển quyền sở hữu', 'Chứng từ chuyển quyền sở hữu xe']),
        need('truoc-ba', ['Chứng từ lệ phí trước bạ', 'Chứng từ lệ phí trước bạ xe']),
        need('chung-nhan-thu-hoi', [
          'Chứng nhận thu hồi',
          'Chứng nhận thu hồi chứng nhận đăng ký xe, biển số xe',
        ]),
      ],
    }),
  ],
);

const replacement = procedure(
  '1.013080',
  {
    ...vehicle,
    ...atTheDesk(1),
    name: 'Cấp lại chứng nhận đăng ký xe, biển số xe thực hiện bằng dịch vụ công trực tuyến toàn trình',
    shortName: 'Cấp lại đăng ký xe, biển số bị mất',
    nameEn: 'Replacement of a vehicle registration or plate',
    everydayNames: ['mất đăng ký xe', 'mất cà vẹt', 'làm lại biển số', 'mất biển số xe'],
    summary: 'Khi mất chứng nhận đăng ký xe hoặc biển số. Nộp trên Cổng dịch vụ công của Bộ Công an.',
    results: [{ name: 'Giấy chứng nhận đăng ký xe' }, { name: 'Biển số xe' }],
  },
  [
    onlyCase({
      channels: deskOnly(workingDays(2), 'Nộp trên mạng ở Cổng dịch vụ công của Bộ Công an'),
      fees: plateFees,
      papers: [declarationPaper, ownerPaper],
    }),
  ],
);

export const VEHICLES: SeedProcedure[] = [...licences, firstRegistration, transfer, replacement];
