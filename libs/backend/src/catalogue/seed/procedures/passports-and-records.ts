import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  days,
  deskOrPost,
  feeNotStated,
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
import { PASSPORT_SITUATIONS } from '../situations.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';

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
    situations: PASSPORT_SITUATIONS,
    results: [{ name: 'Hộ chiếu phổ thông, có hoặc không gắn chíp điện tử' }],
    legalBasis: laws('23/2023/QH15', '25/2021/TT-BTC', '44/2023/TT-BTC', '110/2020/TT-BCA', '31/2023/TT-BCA'),
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
      fees: [feeNotStated],
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

export const PASSPORTS_AND_RECORDS: SeedProcedure[] = [passports, lostPassport, judicialRecord];
