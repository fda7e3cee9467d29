import {
  anyChannel,
  caseOf,
  charge,
  councilCharge,
  ifNeeded,
  need,
  onlineWithVisit,
  onlyCase,
  procedure,
  workingDays,
} from '../compose.js';
import {
  BIRTH_FOUNDLING,
  BIRTH_MARRIED_PARENTS,
  BIRTH_UNMARRIED_PARENTS,
} from '../forms/birth-registration.js';
import { DEATH_REGISTRATION } from '../forms/death-registration.js';
import { MARRIAGE } from '../forms/marriage.js';
import { CIVIL_STATUS_LAWS, laws } from '../legal-basis.js';
import type { SeedProcedure } from '../shape.js';
import { BIRTH_SITUATIONS, DEATH_SITUATIONS } from '../situations.js';
import { authorisation } from './common-papers.js';
import { civilStatus, presented } from './civil-status-common.js';

const birthCertificate = need('giay-chung-sinh', [
  'Giấy chứng sinh',
  'Giấy chứng sinh; không có thì nộp văn bản của người làm chứng xác nhận việc sinh; không có người làm chứng thì nộp giấy cam đoan về việc sinh',
]);

const birthFees = [
  charge('Lệ phí đăng ký khai sinh', 0, {
    note: 'Miễn lệ phí khi đăng ký trong 60 ngày từ ngày sinh. Quá hạn: Hội đồng nhân dân thành phố quy định.',
  }),
];

const nextDay = anyChannel(
  workingDays(1),
  'Nhận ngay trong ngày; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.',
);

const birth = procedure(
  '1.001193',
  {
    ...civilStatus,
    ...onlineWithVisit(
      'Phải nhận bản chính Giấy khai sinh và ký vào sổ hộ tịch',
      'để nhận bản chính và ký sổ hộ tịch',
    ),
    name: 'Thủ tục đăng ký khai sinh',
    shortName: 'Đăng ký khai sinh',
    nameEn: 'Birth registration',
    everydayNames: [
      'làm khai sinh',
      'làm giấy khai sinh',
      'giấy khai sinh',
      'khai sinh cho con',
      'đăng ký khai sinh cho trẻ em',
    ],
    summary:
      'Đăng ký cho trẻ mới sinh, trong 60 ngày từ ngày sinh. Kết quả là Giấy khai sinh và số định danh.',
    situations: BIRTH_SITUATIONS,
    applicants: ['CITIZEN', 'FOREIGNER'],
    lifeEvents: ['CHILD'],
    results: [{ name: 'Giấy khai sinh' }],
  },
  [
    caseOf('bo-me-ket-hon', ['Bố mẹ có đăng ký kết hôn', 'Married parents'], {
      channels: nextDay,
      fees: birthFees,
      form: BIRTH_MARRIED_PARENTS,
      papers: [birthCertificate, ...presented, authorisation],
    }),
    caseOf('bo-me-chua-ket-hon', ['Bố mẹ chưa đăng ký kết hôn', 'Unmarried parents'], {
      channels: nextDay,
      fees: birthFees,
      form: BIRTH_UNMARRIED_PARENTS,
      papers: [
        birthCertificate,
        ifNeeded('chung-cu-quan-he', [
          'Chứng cứ quan hệ bố con',
          'Văn bản xác nhận quan hệ bố con của cơ quan y tế, giám định; hoặc văn bản cam đoan có ít nhất hai người làm chứng',
          'Khi muốn ghi tên bố và làm kèm thủ tục nhận con',
        ]),
        ...presented,
        authorisation,
      ],
    }),
    caseOf('tre-bi-bo-roi', ['Trẻ bị bỏ rơi', 'Foundling'], {
      channels: nextDay,
      fees: birthFees,
      form: BIRTH_FOUNDLING,
      papers: [
        need('bien-ban-bo-roi', [
          'Biên bản trẻ bị bỏ rơi',
          'Biên bản về việc trẻ bị bỏ rơi do cơ quan có thẩm quyền lập',
        ]),
        ...presented,
      ],
    }),
    caseOf('mang-thai-ho', ['Trẻ sinh do mang thai hộ', 'Child born by surrogacy'], {
      channels: nextDay,
      fees: birthFees,
      form: BIRTH_MARRIED_PARENTS,
      papers: [
        birthCertificate,
        need('xac-nhan-mang-thai-ho', [
          'Xác nhận mang thai hộ',
          'Văn bản xác nhận của cơ sở y tế đã thực hiện kỹ thuật hỗ trợ sinh sản cho việc mang thai hộ',
        ]),
        ...presented,
        authorisation,
      ],
    }),
  ],
);

const marriage = procedure(
  '1.000894',
  {
    ...civilStatus,
    ...onlineWithVisit(
      'Hai bên phải cùng có mặt để ký Giấy chứng nhận kết hôn',
      'hai bên ký trước mặt cán bộ',
    ),
    name: 'Thủ tục đăng ký kết hôn',
    shortName: 'Đăng ký kết hôn',
    nameEn: 'Marriage registration',
    everydayNames: ['đăng ký kết hôn', 'làm giấy kết hôn', 'giấy đăng ký kết hôn', 'cưới', 'làm đăng ký'],
    summary:
      'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi, cùng tự nguyện. Đăng ký ở phường, xã nơi cư trú của một bên.',
    conditions:
      'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi; tự nguyện; không mất năng lực hành vi dân sự; không thuộc trường hợp cấm kết hôn (Luật Hôn nhân và gia đình, Điều 8).',
    lifeEvents: ['MARRIAGE'],
    results: [{ name: 'Giấy chứng nhận kết hôn (2 bản chính)' }],
    legalBasis: laws('52/2014/QH13', ...CIVIL_STATUS_LAWS),
  },
  [
    onlyCase({
      channels: nextDay,
      fees: [
        charge('Lệ phí đăng ký kết hôn', 0, {
          note: 'Miễn lệ phí. Bản sao trích lục nếu cần: 8.000 đ một bản.',
        }),
      ],
      form: MARRIAGE,
      papers: [
        ifNeeded('xac-nhan-hon-nhan', [
          'Giấy xác nhận tình trạng hôn nhân',
          'Giấy xác nhận tình trạng hôn nhân',
          'Khi cơ quan đăng ký không tra cứu được trên hệ thống',
        ]),
        ...presented,
      ],
    }),
  ],
);

const deathNotice = need('giay-bao-tu', [
  'Giấy báo tử',
  'Giấy báo tử hoặc giấy tờ thay Giấy báo tử do cơ quan có thẩm quyền cấp; đã có bản điện tử ký số thì không phải nộp bản giấy',
]);

const death = procedure(
  '1.000656',
  {
    ...civilStatus,
    ...onlineWithVisit(
      'Phải nhận Trích lục khai tử bản giấy và ký sổ hộ tịch',
      'để ký sổ hộ tịch và nhận trích lục',
    ),
    name: 'Thủ tục đăng ký khai tử',
    shortName: 'Đăng ký khai tử',
    nameEn: 'Death registration',
    everydayNames: ['khai tử', 'làm giấy chứng tử', 'báo tử', 'đăng ký người chết', 'giấy chứng tử'],
    summary:
      'Đăng ký cho người đã mất, trong 15 ngày từ ngày mất, ở phường, xã nơi người đó cư trú cuối cùng.',
    situations: DEATH_SITUATIONS,
    lifeEvents: ['DEATH'],
    results: [{ name: 'Trích lục khai tử' }],
  },
  [
    caseOf('co-giay-bao-tu', ['Có giấy báo tử', 'With a death notice'], {
      channels: nextDay,
      fees: [
        charge('Lệ phí đăng ký khai tử', 0, {
          note: 'Miễn lệ phí khi đăng ký đúng hạn. Quá hạn: Hội đồng nhân dân thành phố quy định.',
        }),
      ],
      form: DEATH_REGISTRATION,
      papers: [deathNotice, ...presented, authorisation],
    }),
    caseOf('chet-da-lau', ['Chết đã lâu, không có giấy báo tử', 'Died long ago, no notice'], {
      channels: anyChannel(workingDays(5), 'Phải xác minh.'),
      fees: [councilCharge('Lệ phí đăng ký khai tử quá hạn')],
      form: DEATH_REGISTRATION,
      papers: [
        need('chung-cu-chet', [
          'Chứng cứ về việc chết',
          'Giấy tờ, tài liệu, chứng cứ do cơ quan, tổ chức có thẩm quyền cấp hoặc xác nhận hợp lệ chứng minh sự kiện chết',
        ]),
        ...presented,
        authorisation,
      ],
    }),
  ],
);

export const CIVIL_STATUS: SeedProcedure[] = [birth, marriage, death];
