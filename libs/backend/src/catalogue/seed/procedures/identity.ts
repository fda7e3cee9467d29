import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  days,
  deskOnly,
  deskOrPost,
  ifNeeded,
  need,
  onlineWithVisit,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { JUDICIAL_RECORD_1, JUDICIAL_RECORD_2 } from '../forms/judicial-record.js';
import { laws } from '../legal-basis.js';
import { BY_COMMUNES, byDepartments } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';

const card = {
  fieldCode: 'can-cuoc',
  decisionNo: '5710/QĐ-BCA-C06',
  applicants: ['CITIZEN'],
  lifeEvents: ['IDENTITY'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Công an cấp xã'],
  results: [{ name: 'Thẻ căn cước' }],
  legalBasis: laws(
    '26/2023/QH15',
    '70/2024/NĐ-CP',
    '16/2024/TT-BCA',
    '17/2024/TT-BCA',
    '18/2024/TT-BCA',
    '53/2025/TT-BCA',
  ),
} satisfies Partial<SeedContent>;

const biometrics = 'Phải đến chụp ảnh, lấy vân tay, mống mắt; trên mạng chỉ đặt được lịch hẹn';
const collected = deskOnly(workingDays(7), biometrics);
const requestPaper = need(
  'phieu-dc02',
  [
    'Phiếu đề nghị (mẫu DC02)',
    'Phiếu đề nghị giải quyết thủ tục về căn cước (mẫu DC02, Thông tư 17/2024/TT-BCA)',
  ],
  template('Mẫu DC02'),
);
const checkedPaper = need('phieu-cc01', [
  'Phiếu thu nhận (mẫu CC01)',
  'Phiếu CC01 in từ Cơ sở dữ liệu quốc gia về dân cư để kiểm tra và ký khi thu nhận',
]);
const newcomerPaper = ifNeeded(
  'phieu-dc01',
  [
    'Phiếu thu thập thông tin (mẫu DC01)',
    'Phiếu thu thập thông tin dân cư (mẫu DC01, Thông tư 53/2025/TT-BCA)',
    'Khi chưa có thông tin trong Cơ sở dữ liệu quốc gia về dân cư',
  ],
  template('Mẫu DC01'),
);
const guardianPaper = ifNeeded('nguoi-dai-dien', [
  'Giấy tờ của người đại diện',
  'Giấy tờ chứng minh là người đại diện hợp pháp của người dưới 14 tuổi',
  'Khi làm cho người dưới 14 tuổi mà không tra cứu được quan hệ',
]);

const firstCards = procedure(
  '1.014061',
  {
    ...card,
    ...atTheDesk(1, 'để chụp ảnh, lấy vân tay'),
    name: 'Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên',
    shortName: 'Làm thẻ căn cước từ đủ 14 tuổi',
    nameEn: 'Identity card from the age of 14',
    everydayNames: [
      'làm căn cước',
      'làm thẻ căn cước',
      'làm CCCD',
      'chứng minh thư',
      'căn cước công dân gắn chip',
    ],
    summary: 'Thẻ căn cước lần đầu, làm ở công an phường, xã bất kỳ trong nước.',
  },
  [onlyCase({ channels: collected, papers: [requestPaper, checkedPaper, newcomerPaper] })],
);

const childCards = procedure(
  '1.014062',
  {
    ...card,
    ...atTheDesk(1, 'trẻ từ 6 tuổi đến chụp ảnh, lấy vân tay'),
    name: 'Cấp thẻ căn cước cho người dưới 14 tuổi',
    shortName: 'Làm thẻ căn cước cho trẻ dưới 14 tuổi',
    nameEn: 'Identity card under the age of 14',
    everydayNames: ['làm căn cước cho con', 'căn cước trẻ em', 'làm CCCD cho bé'],
    summary: 'Bố mẹ hoặc người giám hộ làm cho trẻ. Trẻ dưới 6 tuổi không phải lấy vân tay.',
    lifeEvents: ['IDENTITY', 'CHILD'],
  },
  [
    onlyCase({
      channels: [
        ...collected,
        { channel: 'POST', allowed: true, timeLimit: workingDays(7), note: 'Trả kết quả qua bưu điện.' },
      ],
      papers: [requestPaper, checkedPaper, guardianPaper],
    }),
  ],
);

const halved = 'Đến hết ngày 31/12/2026 thu 50% (Thông tư 64/2025/TT-BTC).';

const changedCards = (
  [
    [
      '1.014063',
      'Cấp đổi thẻ căn cước',
      'Đổi thẻ căn cước',
      'Exchange of the identity card',
      50_000,
      ['đổi căn cước', 'đổi CCCD', 'căn cước hết hạn', 'gia hạn căn cước'],
      'Khi thẻ hết hạn (14, 25, 40, 60 tuổi), hỏng, hoặc thông tin thay đổi.',
    ],
    [
      '1.014064',
      'Cấp lại thẻ căn cước',
      'Cấp lại thẻ căn cước bị mất',
      'Replacement of a lost identity card',
      70_000,
      ['mất căn cước', 'làm lại căn cước', 'mất CCCD', 'cấp lại CCCD'],
      'Khi bị mất thẻ hoặc thẻ hỏng không sử dụng được.',
    ],
  ] as const
).map(([code, name, shortName, nameEn, amount, everydayNames, summary]) =>
  procedure(
    code,
    {
      ...card,
      ...atTheDesk(1, 'để chụp ảnh, lấy vân tay'),
      name,
      shortName,
      nameEn,
      everydayNames: [...everydayNames],
      summary,
      legalBasis: [...card.legalBasis, ...laws('73/2024/TT-BTC', '64/2025/TT-BTC')],
    },
    [
      onlyCase({
        channels: collected,
        fees: [charge('Lệ phí thẻ căn cước', amount, { note: halved })],
        papers: [requestPaper, checkedPaper, guardianPaper],
      }),
    ],
  ),
);

const account = procedure(
  '3.000228',
  {
    ...card,
    ...atTheDesk(1, 'để xác thực khuôn mặt, vân tay'),
    fieldCode: 'dinh-danh',
    decisionNo: '5709/QĐ-BCA-C06',
    name: 'Cấp tài khoản định danh điện tử mức độ 02, căn cước điện tử cho công dân Việt Nam (cấp xã)',
    shortName: 'Cấp tài khoản VNeID mức 2',
    nameEn: 'Electronic identity account, level 2',
    everydayNames: ['VNeID', 'làm định danh mức 2', 'tài khoản định danh điện tử', 'căn cước điện tử'],
    summary: 'Tài khoản VNeID mức 2 dùng thay giấy tờ và để nộp hồ sơ trên mạng.',
    results: [{ name: 'Thông báo kết quả qua ứng dụng VNeID, tin nhắn hoặc thư điện tử' }],
    legalBasis: laws('69/2024/NĐ-CP'),
  },
  [
    caseOf('da-co-the', ['Đã có thẻ căn cước còn hiệu lực', 'With a valid identity card'], {
      channels: deskOnly(workingDays(3), biometrics),
      papers: [
        need(
          'phieu-tk01',
          [
            'Phiếu đề nghị (mẫu TK01)',
            'Phiếu đề nghị cấp tài khoản định danh điện tử (mẫu TK01, Nghị định 69/2024/NĐ-CP), ghi số thuê bao chính chủ',
          ],
          template('Mẫu TK01'),
        ),
        need('the-can-cuoc', [
          'Thẻ căn cước',
          'Thẻ căn cước hoặc căn cước công dân gắn chip còn hiệu lực, xuất trình',
        ]),
      ],
    }),
    caseOf('chua-co-the', ['Chưa có thẻ hoặc thẻ hết hạn', 'Without a valid card'], {
      channels: deskOnly(workingDays(7), biometrics),
      papers: [
        need('ho-so-can-cuoc', [
          'Hồ sơ làm thẻ căn cước',
          'Hồ sơ cấp thẻ căn cước, làm cùng lúc với cấp tài khoản',
        ]),
      ],
    }),
  ],
);

const passport = {
  fieldCode: 'G01-CA11',
  decisionNo: '5568/QĐ-BCA',
  applicants: ['CITIZEN'],
  lifeEvents: ['IDENTITY'],
} satisfies Partial<SeedContent>;

const passports = procedure(
  '1.001456',
  {
    ...passport,
    ...atTheDesk(1, 'để chụp ảnh, lấy vân tay hoặc nhận hộ chiếu'),
    offeredBy: byDepartments('police'),
    executingAgencies: ['Công an cấp tỉnh'],
    name: 'Cấp hộ chiếu phổ thông ở trong nước (thực hiện tại cấp tỉnh)',
    shortName: 'Làm hộ chiếu phổ thông',
    nameEn: 'Ordinary passport',
    everydayNames: ['làm hộ chiếu', 'passport', 'cấp hộ chiếu', 'đổi hộ chiếu', 'hộ chiếu hết hạn'],
    summary: 'Hộ chiếu mới, đổi hoặc cấp lại cho công dân đang ở trong nước.',
    results: [{ name: 'Hộ chiếu phổ thông, có hoặc không gắn chíp điện tử' }],
    legalBasis: laws('23/2023/QH15', '25/2021/TT-BTC', '110/2020/TT-BCA', '31/2023/TT-BCA'),
  },
  [
    caseOf('tu-14-tuoi', ['Người từ 14 tuổi', 'From the age of 14'], {
      channels: deskOrPost(workingDays(8)),
      fees: [
        charge('Lệ phí cấp hộ chiếu', 200_000, {
          note: 'Cấp lại do hỏng hoặc mất: 400.000 đ (Thông tư 25/2021/TT-BTC).',
        }),
      ],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'to-khai-tk01',
          [
            'Tờ khai (mẫu TK01)',
            'Tờ khai đề nghị cấp hộ chiếu phổ thông ở trong nước (mẫu TK01, Thông tư 31/2023/TT-BCA)',
          ],
          template('Mẫu TK01'),
        ),
        need('anh', [
          'Ảnh 4 x 6 cm',
          'Ảnh chụp không quá 6 tháng, 4 x 6 cm, phông trắng, mặt nhìn thẳng, không đeo kính',
        ]),
        ifNeeded('ho-chieu-cu', [
          'Hộ chiếu cũ',
          'Hộ chiếu phổ thông cấp lần gần nhất còn giá trị',
          'Khi đã từng được cấp; mất thì kèm đơn báo mất',
        ]),
      ],
    }),
    caseOf('duoi-14-tuoi', ['Trẻ dưới 14 tuổi', 'Under the age of 14'], {
      channels: deskOrPost(workingDays(8)),
      fees: [
        charge('Lệ phí cấp hộ chiếu', 200_000, {
          note: 'Cấp lại do hỏng hoặc mất: 400.000 đ (Thông tư 25/2021/TT-BTC).',
        }),
      ],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'to-khai-tk01a',
          [
            'Tờ khai (mẫu TK01a)',
            'Tờ khai đề nghị cấp hộ chiếu phổ thông cho người chưa đủ 14 tuổi (mẫu TK01a), người đại diện ký',
          ],
          template('Mẫu TK01a'),
        ),
        need('anh', ['Ảnh 4 x 6 cm', 'Ảnh chụp không quá 6 tháng, 4 x 6 cm, phông trắng, mặt nhìn thẳng']),
        ifNeeded(
          'khai-sinh',
          [
            'Giấy khai sinh',
            'Bản sao giấy khai sinh hoặc trích lục khai sinh',
            'Khi trẻ chưa có số định danh cá nhân',
          ],
          { copies: 1 },
        ),
        ifNeeded(
          'dai-dien',
          [
            'Giấy tờ của người đại diện',
            'Bản sao giấy tờ chứng minh người đại diện hợp pháp',
            'Khi người nộp không phải bố, mẹ',
          ],
          { copies: 1 },
        ),
      ],
    }),
  ],
);

const lostPassport = procedure(
  '1.010386',
  {
    ...passport,
    ...atTheDesk(1),
    offeredBy: BY_COMMUNES,
    executingAgencies: ['Công an cấp xã'],
    name: 'Trình báo mất hộ chiếu phổ thông (thực hiện tại cấp xã)',
    shortName: 'Báo mất hộ chiếu',
    nameEn: 'Report of a lost passport',
    everydayNames: ['mất hộ chiếu', 'báo mất passport', 'trình báo mất hộ chiếu'],
    summary: 'Báo trong 48 giờ từ khi phát hiện mất, để hủy giá trị sử dụng của hộ chiếu.',
    results: [
      { name: 'Thông báo về việc giải quyết đơn trình báo mất hộ chiếu (mẫu VB03)' },
      { name: 'Thông báo chuyển đơn (mẫu VB01)' },
    ],
    legalBasis: laws('31/2023/TT-BCA'),
  },
  [
    onlyCase({
      channels: deskOrPost(workingDays(1)),
      papers: [
        need(
          'don-tk05',
          [
            'Đơn báo mất (mẫu TK05)',
            'Đơn trình báo mất hộ chiếu phổ thông (mẫu TK05, Thông tư 31/2023/TT-BCA)',
          ],
          template('Mẫu TK05'),
        ),
      ],
    }),
  ],
);

const recordPapers = [
  need(
    'tuy-than',
    [
      'Bản sao căn cước hoặc hộ chiếu',
      'Bản sao thẻ căn cước, giấy chứng nhận căn cước hoặc hộ chiếu của người được cấp phiếu',
    ],
    { originals: 0, copies: 1 },
  ),
  ifNeeded('mien-giam', [
    'Giấy tờ được miễn, giảm phí',
    'Giấy tờ chứng minh đối tượng miễn hoặc giảm phí',
    'Khi được miễn, giảm phí',
  ]),
];
const recordFees = [
  charge('Phí cung cấp thông tin lý lịch tư pháp', null, {
    kind: 'FEE',
    note: 'Theo Thông tư 244/2016/TT-BTC và văn bản sửa đổi.',
  }),
];

const judicialRecord = procedure(
  '3.000333',
  {
    ...onlineWithVisit('Bản giấy nhận tại quầy và nộp phí tại đó', 'để nộp phí và nhận phiếu'),
    fieldCode: 'ly-lich-tu-phap',
    decisionNo: '1025/QĐ-BCA',
    applicants: ['CITIZEN', 'FOREIGNER'],
    lifeEvents: ['WORK', 'IDENTITY'],
    offeredBy: byDepartments('police'),
    executingAgencies: ['Công an tỉnh'],
    name: 'Cấp Phiếu Lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam, người Việt Nam đang cư trú ở nước ngoài',
    shortName: 'Cấp phiếu lý lịch tư pháp',
    nameEn: 'Judicial record',
    everydayNames: [
      'lý lịch tư pháp',
      'làm lý lịch tư pháp',
      'giấy không tiền án',
      'lý lịch tư pháp số 1',
      'lý lịch tư pháp số 2',
    ],
    summary: 'Phiếu xác nhận có hay không có án tích, để đi làm, đi nước ngoài, xin giấy phép.',
    results: [{ name: 'Phiếu Lý lịch tư pháp số 1' }, { name: 'Phiếu Lý lịch tư pháp số 2' }],
    legalBasis: laws('244/2016/TT-BTC'),
  },
  [
    caseOf(
      'phieu-so-1',
      ['Phiếu số 1 (để nộp cơ quan, doanh nghiệp)', 'Record no. 1, for agencies and employers'],
      {
        channels: anyChannel(days(10)),
        fees: recordFees,
        form: JUDICIAL_RECORD_1,
        workflow: DEPARTMENT_WORKFLOW,
        papers: [
          ...recordPapers,
          ifNeeded('uy-quyen', [
            'Văn bản ủy quyền',
            'Văn bản ủy quyền yêu cầu cấp Phiếu Lý lịch tư pháp số 1',
            'Khi nhờ người khác làm thay',
          ]),
        ],
      },
    ),
    caseOf(
      'phieu-so-2',
      ['Phiếu số 2 (để biết về mình, đại sứ quán yêu cầu)', 'Record no. 2, for oneself or an embassy'],
      {
        channels: anyChannel(days(10)),
        fees: recordFees,
        form: JUDICIAL_RECORD_2,
        workflow: DEPARTMENT_WORKFLOW,
        papers: recordPapers,
      },
    ),
  ],
);

export const IDENTITY: SeedProcedure[] = [
  firstCards,
  childCards,
  ...changedCards,
  account,
  passports,
  lostPassport,
  judicialRecord,
];
