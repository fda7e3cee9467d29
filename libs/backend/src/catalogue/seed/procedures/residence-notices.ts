import {
  caseOf,
  fullyOnline,
  hours,
  need,
  onlineOnly,
  onlineOrDesk,
  onlyCase,
  procedure,
  workingDays,
} from '../compose.js';
import { ABSENCE, STAY_NOTICE } from '../forms/absence-and-stay.js';
import { laws, RESIDENCE_LAWS } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';

const notice = {
  fieldCode: 'G01-CA05',
  decisionNo: '9354/QĐ-BCA-C06',
  lifeEvents: ['RESIDENCE'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Công an cấp xã'],
} satisfies Partial<SeedContent>;

const absence = procedure(
  '1.003677',
  {
    ...notice,
    ...fullyOnline,
    name: 'Khai báo tạm vắng',
    shortName: 'Khai báo tạm vắng',
    nameEn: 'Declaration of absence',
    everydayNames: ['tạm vắng', 'khai tạm vắng', 'đi vắng lâu ngày', 'giấy tạm vắng'],
    summary: 'Khi đi khỏi nơi cư trú lâu ngày mà không đăng ký tạm trú ở nơi khác.',
    applicants: ['CITIZEN'],
    results: [
      { name: 'Phiếu khai báo tạm vắng (CT03)' },
      { name: 'Cập nhật thông tin trong Cơ sở dữ liệu về cư trú' },
    ],
    legalBasis: laws(...RESIDENCE_LAWS, '55/2021/TT-BCA'),
  },
  [
    caseOf('vang-lau', ['Đi vắng lâu ngày', 'Away for a long time'], {
      channels: onlineOnly(workingDays(1), 'Phức tạp thì không quá 2 ngày làm việc.'),
      form: ABSENCE,
      papers: [],
    }),
    caseOf(
      'dang-bi-quan-ly',
      ['Người đang bị giám sát, quản lý, chấp hành án tại cộng đồng', 'Person under supervision'],
      {
        channels: onlineOnly(workingDays(2)),
        form: ABSENCE,
        papers: [
          need('dong-y-giam-sat', [
            'Văn bản đồng ý của cơ quan giám sát',
            'Văn bản đồng ý của cơ quan có thẩm quyền giám sát, quản lý, giáo dục người đó',
          ]),
        ],
      },
    ),
  ],
);

const stay = procedure(
  '2.001159',
  {
    ...notice,
    ...fullyOnline,
    name: 'Thông báo lưu trú',
    shortName: 'Thông báo lưu trú',
    nameEn: 'Notice of a stay',
    everydayNames: ['khai báo lưu trú', 'báo khách ở lại', 'khai báo khách thuê nhà nghỉ', 'đăng ký lưu trú'],
    summary: 'Gia đình, nhà nghỉ, khách sạn báo có người đến ở lại, trước 23 giờ trong ngày.',
    applicants: ['CITIZEN', 'ENTERPRISE', 'COOPERATIVE', 'ORGANISATION'],
    results: [{ name: 'Cập nhật thông tin trong Cơ sở dữ liệu về cư trú' }],
    legalBasis: laws(
      '68/2020/QH14',
      '62/2021/NĐ-CP',
      '55/2021/TT-BCA',
      '57/2021/TT-BCA',
      '66/2023/TT-BCA',
      '53/2025/TT-BCA',
      '54/2025/TT-BCA',
    ),
  },
  [onlyCase({ channels: onlineOrDesk(hours(1)), form: STAY_NOTICE, papers: [] })],
);

export const RESIDENCE_NOTICES: SeedProcedure[] = [absence, stay];
