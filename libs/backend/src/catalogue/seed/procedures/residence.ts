import {
  anyChannel,
  caseOf,
  charge,
  fullyOnline,
  ifNeeded,
  need,
  onlineOnly,
  onlineOrDesk,
  onlineWithVisit,
  onlyCase,
  procedure,
  workingDays,
} from '../compose.js';
import {
  CORRECTED_RESIDENCE,
  EXTENDED_RESIDENCE,
  PERMANENT_RESIDENCE,
  REMOVED_RESIDENCE,
  RESIDENCE_CERTIFICATE,
  SEPARATE_HOUSEHOLD,
  TEMPORARY_RESIDENCE,
} from '../forms/residence.js';
import { laws, RESIDENCE_LAWS } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';

const residence = {
  fieldCode: 'G01-CA05',
  decisionNo: '9354/QĐ-BCA-C06',
  applicants: ['CITIZEN'],
  lifeEvents: ['RESIDENCE', 'HOUSE_LAND'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Công an cấp xã'],
  legalBasis: laws(...RESIDENCE_LAWS, '75/2022/TT-BTC', '66.7/2025/NQ-CP'),
  results: [
    { name: 'Thông báo kết quả giải quyết thủ tục về cư trú' },
    { name: 'Cập nhật thông tin trong Cơ sở dữ liệu về cư trú' },
  ],
} satisfies Partial<SeedContent>;

const housingPaper = ifNeeded('cho-o-hop-phap', [
  'Giấy tờ về chỗ ở',
  'Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp',
  'Khi không tra cứu được trên VNeID, Cơ sở dữ liệu quốc gia về dân cư',
]);
const consentPaper = ifNeeded('y-kien-dong-y', [
  'Văn bản đồng ý',
  'Văn bản đồng ý của chủ hộ, chủ sở hữu chỗ ở, bố mẹ hoặc người giám hộ',
  'Khi chưa đồng ý trên VNeID hoặc trong tờ khai',
]);
const unitLetter = need('giay-gioi-thieu', [
  'Giấy giới thiệu của đơn vị',
  'Giấy giới thiệu của đơn vị quân đội cấp trung đoàn trở lên, hoặc của thủ trưởng đơn vị công an có chỗ ở cho cán bộ, chiến sĩ',
]);

const perRegistration = (online: number, desk: number) => [
  charge('Lệ phí đăng ký cư trú, nộp trên mạng', online, { channel: 'ONLINE' }),
  charge('Lệ phí đăng ký cư trú, nộp tại quầy', desk, { channel: 'COUNTER' }),
];

const permanent = procedure(
  '1.004222',
  {
    ...residence,
    ...onlineWithVisit(
      'Công an phường, xã đối chiếu bản chính giấy tờ về chỗ ở khi chưa tra cứu được',
      'để xuất trình bản chính khi được yêu cầu',
    ),
    decisionNo: '1523/QĐ-BCA-C06',
    name: 'Đăng ký thường trú',
    shortName: 'Đăng ký thường trú',
    nameEn: 'Permanent residence registration',
    everydayNames: [
      'nhập hộ khẩu',
      'hộ khẩu',
      'chuyển hộ khẩu',
      'đăng ký hộ khẩu',
      'nhập khẩu cho con',
      'thường trú',
    ],
    summary:
      'Đăng ký nơi ở lâu dài, thay cho nhập hộ khẩu trước đây. Làm trong 12 tháng từ khi có chỗ ở mới.',
    legalBasis: laws(...RESIDENCE_LAWS, '75/2022/TT-BTC', '58/2026/NĐ-CP', '66.7/2025/NQ-CP'),
  },
  [
    caseOf('nha-cua-minh', ['Vào nhà của mình', 'Into one’s own house'], {
      channels: onlineOrDesk(workingDays(7)),
      fees: perRegistration(10_000, 20_000),
      form: PERMANENT_RESIDENCE,
      papers: [housingPaper, consentPaper],
    }),
    caseOf('ve-voi-nguoi-than', ['Về ở với vợ, chồng, bố, mẹ, con, người thân', 'To join relatives'], {
      channels: onlineOrDesk(workingDays(7)),
      fees: perRegistration(10_000, 20_000),
      form: PERMANENT_RESIDENCE,
      papers: [
        ifNeeded('quan-he-nhan-than', [
          'Giấy tờ về quan hệ',
          'Giấy tờ chứng minh quan hệ với chủ hộ, thành viên hộ gia đình',
          'Khi không tra cứu được trên VNeID, Cơ sở dữ liệu quốc gia về dân cư',
        ]),
        consentPaper,
      ],
    }),
    caseOf('thue-muon', ['Vào nhà thuê, mượn, ở nhờ', 'Into a rented or lent house'], {
      channels: onlineOrDesk(workingDays(7)),
      fees: perRegistration(10_000, 20_000),
      form: PERMANENT_RESIDENCE,
      papers: [
        need('hop-dong-thue', [
          'Hợp đồng thuê, mượn, ở nhờ',
          'Hợp đồng, văn bản về việc cho thuê, cho mượn, cho ở nhờ được công chứng hoặc chứng thực',
        ]),
        ifNeeded('du-dien-tich', [
          'Giấy tờ về diện tích nhà ở',
          'Giấy tờ chứng minh đủ diện tích nhà ở để đăng ký thường trú',
          'Khi không tra cứu được trên hệ thống',
        ]),
        consentPaper,
      ],
    }),
    caseOf('don-vi-dong-quan', ['Nơi đơn vị quân đội, công an đóng quân', 'At a military or police post'], {
      channels: onlineOrDesk(workingDays(7)),
      fees: perRegistration(10_000, 20_000),
      form: PERMANENT_RESIDENCE,
      papers: [unitLetter],
    }),
  ],
);

const temporary = procedure(
  '1.004194',
  {
    ...residence,
    ...fullyOnline,
    name: 'Đăng ký tạm trú',
    shortName: 'Đăng ký tạm trú',
    nameEn: 'Temporary residence registration',
    everydayNames: [
      'đăng ký tạm trú',
      'làm tạm trú',
      'giấy tạm trú',
      'sổ tạm trú',
      'KT3',
      'tạm trú cho người thuê nhà',
    ],
    summary: 'Khi đến ở ngoài phường, xã thường trú từ 30 ngày trở lên. Mỗi lần tối đa 2 năm.',
    applicants: ['CITIZEN', 'ENTERPRISE', 'COOPERATIVE', 'ORGANISATION'],
    legalBasis: laws(...RESIDENCE_LAWS, '75/2022/TT-BTC', '85/2019/TT-BTC', '66.7/2025/NQ-CP'),
  },
  [
    caseOf('ca-nhan', ['Cá nhân, hộ gia đình', 'Person or household'], {
      channels: onlineOrDesk(workingDays(3)),
      fees: perRegistration(7000, 15_000),
      form: TEMPORARY_RESIDENCE,
      papers: [housingPaper, consentPaper],
    }),
    caseOf('theo-danh-sach', ['Nhiều người theo danh sách', 'Several people by list'], {
      channels: onlineOrDesk(workingDays(3)),
      fees: [
        charge('Lệ phí mỗi người, nộp trên mạng', 5000, { channel: 'ONLINE' }),
        charge('Lệ phí mỗi người, nộp tại quầy', 10_000, { channel: 'COUNTER' }),
      ],
      form: TEMPORARY_RESIDENCE,
      papers: [
        need(
          'van-ban-danh-sach',
          [
            'Văn bản đề nghị kèm danh sách',
            'Văn bản đề nghị đăng ký tạm trú ghi rõ chỗ ở hợp pháp, kèm danh sách: họ tên, ngày sinh, giới tính, số định danh, thời hạn tạm trú',
          ],
          { copies: 1 },
        ),
        need(
          'to-khai-ct01',
          [
            'Tờ khai CT01 của từng người',
            'Tờ khai thay đổi thông tin cư trú của từng người (mẫu CT01, Thông tư 53/2025/TT-BCA)',
          ],
          { templates: [{ name: 'Mẫu CT01' }] },
        ),
      ],
    }),
    caseOf('don-vi-dong-quan', ['Nơi đơn vị quân đội, công an đóng quân', 'At a military or police post'], {
      channels: onlineOrDesk(workingDays(3)),
      fees: perRegistration(7000, 15_000),
      form: TEMPORARY_RESIDENCE,
      papers: [unitLetter],
    }),
  ],
);

const extension = procedure(
  '1.002755',
  {
    ...residence,
    ...onlineWithVisit(
      'Công an phường, xã xác minh chỗ ở khi chủ nhà chưa đồng ý trên VNeID',
      'khi được yêu cầu xuất trình giấy tờ',
    ),
    name: 'Gia hạn tạm trú',
    shortName: 'Gia hạn tạm trú',
    nameEn: 'Extension of temporary residence',
    everydayNames: ['gia hạn tạm trú', 'tạm trú hết hạn', 'đăng ký tạm trú tiếp'],
    summary: 'Nộp trong 15 ngày trước khi hết hạn tạm trú. Mỗi lần gia hạn tối đa 2 năm.',
    applicants: ['CITIZEN', 'ORGANISATION'],
  },
  [
    caseOf('ca-nhan', ['Cá nhân, hộ gia đình', 'Person or household'], {
      channels: onlineOrDesk(workingDays(3)),
      fees: perRegistration(7000, 15_000),
      form: EXTENDED_RESIDENCE,
      papers: [consentPaper],
    }),
    caseOf('theo-danh-sach', ['Nhiều người theo danh sách', 'Several people by list'], {
      channels: onlineOrDesk(workingDays(3)),
      fees: [
        charge('Lệ phí mỗi người, nộp trên mạng', 5000, { channel: 'ONLINE' }),
        charge('Lệ phí mỗi người, nộp tại quầy', 10_000, { channel: 'COUNTER' }),
      ],
      form: EXTENDED_RESIDENCE,
      papers: [
        need('van-ban-danh-sach', [
          'Văn bản đề nghị kèm danh sách',
          'Văn bản đề nghị gia hạn tạm trú kèm danh sách người gia hạn',
        ]),
      ],
    }),
  ],
);

const separation = procedure(
  '1.010038',
  {
    ...residence,
    ...onlineWithVisit(
      'Phải có ý kiến của chủ hộ, chủ nhà; chưa đồng ý trên VNeID thì xuất trình văn bản',
      'để xuất trình văn bản đồng ý khi cần',
    ),
    name: 'Tách hộ',
    shortName: 'Tách hộ khẩu',
    nameEn: 'Separation of a household',
    everydayNames: ['tách khẩu', 'tách hộ khẩu', 'tách sổ hộ khẩu'],
    summary: 'Tách thành hộ mới ở cùng địa chỉ, khi chủ hộ và chủ nhà đồng ý.',
    legalBasis: laws(...RESIDENCE_LAWS, '75/2022/TT-BTC', '62/2021/NĐ-CP', '66.7/2025/NQ-CP'),
  },
  [
    caseOf('chu-ho-dong-y', ['Chủ hộ, chủ nhà đồng ý', 'With the consent of head and owner'], {
      channels: onlineOrDesk(workingDays(5)),
      fees: perRegistration(5000, 10_000),
      form: SEPARATE_HOUSEHOLD,
      papers: [consentPaper],
    }),
    caseOf('vo-chong-ly-hon', ['Vợ chồng đã ly hôn vẫn ở cùng nhà', 'Divorced couple in the same house'], {
      channels: onlineOrDesk(workingDays(5)),
      fees: perRegistration(5000, 10_000),
      form: SEPARATE_HOUSEHOLD,
      papers: [
        need('ly-hon', [
          'Giấy tờ về việc ly hôn',
          'Giấy tờ, tài liệu chứng minh việc ly hôn và việc tiếp tục được sử dụng chỗ ở đó',
        ]),
      ],
    }),
  ],
);

const evidence = ifNeeded('chung-minh', [
  'Giấy tờ chứng minh',
  'Giấy tờ, tài liệu chứng minh thuộc trường hợp đề nghị',
  'Khi thông tin chưa có trong cơ sở dữ liệu kết nối với cơ quan đăng ký cư trú',
]);

const removals = (
  [
    [
      '1.003197',
      'Xóa đăng ký thường trú',
      'Removal of permanent residence',
      ['xóa hộ khẩu', 'cắt khẩu', 'xóa thường trú'],
      onlineOnly(workingDays(5)),
    ],
    [
      '1.010028',
      'Xóa đăng ký tạm trú',
      'Removal of temporary residence',
      ['xóa tạm trú', 'cắt tạm trú'],
      anyChannel(workingDays(2)),
    ],
  ] as const
).map(([code, name, nameEn, everydayNames, channels]) =>
  procedure(
    code,
    {
      ...residence,
      ...fullyOnline,
      decisionNo: '1523/QĐ-BCA-C06',
      name,
      shortName: name,
      nameEn,
      everydayNames: [...everydayNames],
      summary: 'Khi người đăng ký đã mất, ra nước ngoài định cư, hoặc không còn ở tại chỗ đã đăng ký.',
      applicants: ['CITIZEN', 'ORGANISATION'],
      legalBasis: laws(...RESIDENCE_LAWS),
    },
    [onlyCase({ channels: [...channels], form: REMOVED_RESIDENCE, papers: [evidence] })],
  ),
);

const correction = procedure(
  '1.010039',
  {
    ...residence,
    ...fullyOnline,
    name: 'Điều chỉnh thông tin về cư trú trong Cơ sở dữ liệu về cư trú',
    shortName: 'Điều chỉnh thông tin cư trú, đổi chủ hộ',
    nameEn: 'Correction of residence data',
    everydayNames: ['đổi chủ hộ', 'sửa thông tin hộ khẩu', 'điều chỉnh hộ khẩu', 'sai thông tin cư trú'],
    summary: 'Đổi chủ hộ, sửa thông tin cá nhân hoặc địa chỉ đã đổi tên trong dữ liệu cư trú.',
  },
  [
    onlyCase({
      channels: onlineOnly(workingDays(3)),
      fees: [charge('Lệ phí điều chỉnh thông tin', 0)],
      form: CORRECTED_RESIDENCE,
      papers: [evidence],
    }),
  ],
);

const certificate = procedure(
  '1.010041',
  {
    ...residence,
    ...fullyOnline,
    name: 'Xác nhận thông tin về cư trú',
    shortName: 'Xác nhận thông tin cư trú (CT07)',
    nameEn: 'Certificate of residence',
    everydayNames: ['giấy xác nhận cư trú', 'CT07', 'xác nhận nơi ở', 'giấy xác nhận hộ khẩu'],
    summary: 'Giấy xác nhận nơi thường trú, tạm trú, nơi ở hiện tại và các thành viên trong hộ.',
    applicants: ['CITIZEN', 'ENTERPRISE', 'ORGANISATION'],
    results: [{ name: 'Xác nhận thông tin về cư trú (CT07)' }],
    legalBasis: laws(...RESIDENCE_LAWS, '62/2021/NĐ-CP'),
  },
  [
    caseOf('da-co-du-lieu', ['Thông tin đã có trong cơ sở dữ liệu', 'Data already in the database'], {
      channels: onlineOnly(workingDays(1)),
      fees: [charge('Lệ phí xác nhận cư trú', 0)],
      form: RESIDENCE_CERTIFICATE,
      papers: [],
    }),
    caseOf('phai-xac-minh', ['Phải xác minh', 'To be verified'], {
      channels: onlineOnly(workingDays(3)),
      fees: [charge('Lệ phí xác nhận cư trú', 0)],
      form: RESIDENCE_CERTIFICATE,
      papers: [evidence],
    }),
  ],
);

export const RESIDENCE: SeedProcedure[] = [
  permanent,
  temporary,
  extension,
  separation,
  ...removals,
  correction,
  certificate,
];
