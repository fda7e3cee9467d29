import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  COPY,
  days,
  deskOrPost,
  fullyOnline,
  ifNeeded,
  need,
  onlineWithVisit,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { CARE_SUPPORT, FUNERAL_SUPPORT, SOCIAL_ALLOWANCE, SOCIAL_PENSION } from '../forms/social.js';
import { laws } from '../legal-basis.js';
import { BY_COMMUNES, byDepartments } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';

const social = {
  fieldCode: 'G07-LĐ03',
  decisionNo: '970/QĐ-BYT',
  applicants: ['CITIZEN'],
  lifeEvents: ['SOCIAL'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Ủy ban nhân dân cấp xã'],
} satisfies Partial<SeedContent>;

const checked = 'Nộp trên mạng thì cán bộ đối chiếu bản chính khi trả kết quả';

const evidence = [
  ifNeeded('xac-nhan-khuyet-tat', [
    'Giấy xác nhận khuyết tật',
    'Giấy xác nhận khuyết tật',
    'Khi là người khuyết tật',
  ]),
  ifNeeded('khai-sinh', [
    'Giấy khai sinh của trẻ',
    'Giấy khai sinh của trẻ em',
    'Khi xét cho trẻ em, người đơn thân nghèo hoặc người khuyết tật đang nuôi con',
  ]),
  ifNeeded('xac-nhan-hiv', [
    'Giấy xác nhận nhiễm HIV',
    'Giấy tờ xác nhận của cơ quan y tế',
    'Khi là người nhiễm HIV',
  ]),
  ifNeeded('xac-nhan-mang-thai', [
    'Giấy xác nhận đang mang thai',
    'Giấy tờ xác nhận đang mang thai của cơ quan y tế',
    'Khi là người khuyết tật đang mang thai',
  ]),
];

const allowance = procedure(
  '1.001776',
  {
    ...social,
    ...onlineWithVisit(checked, 'để đối chiếu giấy tờ và nhận quyết định'),
    name: 'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng',
    shortName: 'Trợ cấp xã hội hằng tháng',
    nameEn: 'Monthly social allowance',
    everydayNames: [
      'trợ cấp người khuyết tật',
      'trợ cấp xã hội',
      'tiền bảo trợ xã hội',
      'trợ cấp mẹ đơn thân',
      'trợ cấp người già',
    ],
    summary:
      'Cho trẻ mồ côi, người khuyết tật, người cao tuổi, người đơn thân nghèo, người nhiễm HIV nghèo và người chăm sóc họ.',
    results: [
      { name: 'Quyết định trợ cấp xã hội, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng' },
      { name: 'Quyết định điều chỉnh' },
      { name: 'Quyết định thôi hưởng' },
    ],
    legalBasis: laws('20/2021/NĐ-CP', '104/2022/NĐ-CP', '42/2025/NĐ-CP', '45/2025/NĐ-CP', '147/2025/NĐ-CP'),
  },
  [
    caseOf('tro-cap', ['Đề nghị trợ cấp cho người hưởng', 'Allowance for the beneficiary'], {
      channels: anyChannel(workingDays(10)),
      form: SOCIAL_ALLOWANCE,
      papers: evidence,
    }),
    caseOf('cham-soc', ['Hỗ trợ người nhận chăm sóc, nuôi dưỡng', 'Support for the carer'], {
      channels: anyChannel(workingDays(10)),
      form: CARE_SUPPORT,
      papers: evidence,
    }),
  ],
);

const pension = procedure(
  '1.014027',
  {
    ...social,
    ...onlineWithVisit(checked, 'để nhận quyết định, nếu không chọn bưu điện'),
    decisionNo: '2180/QĐ-BYT',
    name: 'Thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội',
    shortName: 'Trợ cấp hưu trí xã hội',
    nameEn: 'Social pension',
    everydayNames: ['tiền người cao tuổi', 'trợ cấp 75 tuổi', 'lương hưu người già', 'trợ cấp hưu trí'],
    summary: 'Cho người từ đủ 75 tuổi (từ 70 nếu hộ nghèo, cận nghèo) không có lương hưu.',
    results: [
      { name: 'Quyết định trợ cấp hưu trí xã hội' },
      { name: 'Quyết định điều chỉnh' },
      { name: 'Quyết định thôi hưởng' },
    ],
    legalBasis: laws('41/2024/QH15', '42/2025/NĐ-CP', '176/2025/NĐ-CP'),
  },
  [onlyCase({ channels: anyChannel(workingDays(10)), form: SOCIAL_PENSION, papers: [] })],
);

const funeral = procedure(
  '1.001731',
  {
    ...social,
    ...fullyOnline,
    applicants: ['CITIZEN', 'ORGANISATION'],
    lifeEvents: ['DEATH', 'SOCIAL'],
    name: 'Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội',
    shortName: 'Hỗ trợ chi phí mai táng',
    nameEn: 'Funeral support',
    everydayNames: ['tiền mai táng', 'mai táng phí', 'hỗ trợ mai táng', 'tiền tử tuất'],
    summary: 'Cho người lo mai táng người đang hưởng trợ cấp xã hội.',
    results: [{ name: 'Quyết định hỗ trợ chi phí mai táng' }],
    legalBasis: laws('20/2021/NĐ-CP', '42/2025/NĐ-CP', '45/2025/NĐ-CP', '147/2025/NĐ-CP'),
  },
  [
    onlyCase({
      channels: anyChannel(workingDays(3)),
      form: FUNERAL_SUPPORT,
      papers: [
        need(
          'chung-tu',
          ['Giấy chứng tử hoặc giấy báo tử', 'Bản sao giấy chứng tử hoặc giấy báo tử của đối tượng'],
          COPY,
        ),
        ifNeeded(
          'thoi-huong',
          [
            'Quyết định thôi hưởng trợ cấp',
            'Bản sao quyết định hoặc danh sách thôi hưởng trợ cấp bảo hiểm xã hội, trợ cấp khác',
            'Khi người mất từ đủ 80 tuổi đang hưởng trợ cấp tuất, trợ cấp khác',
          ],
          COPY,
        ),
      ],
    }),
  ],
);

const disabilityRequest = need(
  'don-mau-01',
  [
    'Đơn đề nghị (mẫu 01)',
    'Đơn đề nghị theo mẫu số 01 Thông tư 01/2019/TT-BLĐTBXH (sửa đổi bởi Thông tư 08/2023/TT-BLĐTBXH)',
  ],
  template('Mẫu số 01'),
);

const disability = procedure(
  '1.001699',
  {
    ...social,
    ...atTheDesk(2, 'để Hội đồng xem xét và nhận giấy xác nhận'),
    name: 'Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật',
    shortName: 'Xác nhận khuyết tật',
    nameEn: 'Determination of disability',
    everydayNames: [
      'giấy khuyết tật',
      'giấy xác nhận khuyết tật',
      'giám định khuyết tật',
      'làm giấy tàn tật',
    ],
    summary: 'Hội đồng xác định mức độ khuyết tật của phường, xã xem xét và cấp giấy.',
    results: [{ name: 'Giấy xác nhận khuyết tật' }],
    legalBasis: laws(
      '51/2010/QH12',
      '28/2012/NĐ-CP',
      '42/2025/NĐ-CP',
      '45/2025/NĐ-CP',
      '01/2019/TT-BLĐTBXH',
      '08/2023/TT-BLĐTBXH',
    ),
  },
  [
    caseOf('lan-dau', ['Xác định lần đầu', 'First determination'], {
      channels: anyChannel(workingDays(25)),
      fees: [charge('Lệ phí', 0)],
      papers: [
        disabilityRequest,
        ifNeeded(
          'benh-an',
          [
            'Giấy tờ khám, điều trị',
            'Bản sao bệnh án, giấy tờ khám, điều trị, phẫu thuật liên quan',
            'Khi có',
          ],
          COPY,
        ),
        ifNeeded(
          'giam-dinh-cu',
          [
            'Kết luận giám định y khoa',
            'Bản sao kết luận của Hội đồng Giám định y khoa',
            'Khi đã có kết luận trước ngày 01/6/2012',
          ],
          COPY,
        ),
      ],
    }),
    caseOf('xac-dinh-lai', ['Xác định lại', 'Again'], {
      channels: anyChannel(workingDays(25)),
      fees: [charge('Lệ phí', 0)],
      papers: [
        disabilityRequest,
        ifNeeded(
          'giay-cu',
          [
            'Giấy xác nhận cũ, giấy khám',
            'Bản sao giấy xác nhận khuyết tật cũ, bệnh án, giấy tờ khám, điều trị',
            'Khi có',
          ],
          COPY,
        ),
      ],
    }),
  ],
);

const poverty = (
  [
    [
      '1.011607',
      'Công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm',
      'Xét hộ nghèo, hộ cận nghèo trong năm',
      'Recognition of poor households during the year',
      '967/QĐ-BNNMT',
      days(15),
      'Khi gia đình gặp khó khăn đột xuất trong năm và đề nghị xét.',
    ],
    [
      '1.011606',
      'Công nhận hộ nghèo, hộ cận nghèo; hộ thoát nghèo, hộ thoát cận nghèo định kỳ hằng năm',
      'Xét hộ nghèo, hộ cận nghèo hằng năm',
      'Yearly recognition of poor households',
      '2306/QĐ-BNNMT',
      null,
      'Rà soát một lần mỗi năm từ ngày 01/9 đến ngày 14/12.',
    ],
  ] as const
).map(([code, name, shortName, nameEn, decisionNo, limit, summary]) =>
  procedure(
    code,
    {
      ...social,
      ...atTheDesk(),
      fieldCode: 'giam-ngheo',
      decisionNo,
      name,
      shortName,
      nameEn,
      everydayNames: ['hộ nghèo', 'xin sổ hộ nghèo', 'giấy chứng nhận hộ nghèo', 'hộ cận nghèo'],
      summary,
      results: [{ name: 'Quyết định công nhận danh sách hộ nghèo, hộ cận nghèo' }],
      legalBasis: laws('24/2021/QĐ-TTg'),
    },
    [
      onlyCase({
        channels: deskOrPost(limit),
        fees: [charge('Lệ phí', 0)],
        papers: [
          need(
            'giay-de-nghi',
            [
              'Giấy đề nghị rà soát (mẫu 01)',
              'Giấy đề nghị rà soát hộ nghèo, hộ cận nghèo, mẫu số 01 Quyết định 24/2021/QĐ-TTg',
            ],
            template('Mẫu số 01'),
          ),
        ],
      }),
    ],
  ),
);

const insurance = procedure(
  '1.014137',
  {
    ...social,
    ...atTheDesk(),
    fieldCode: 'G18-YT26',
    decisionNo: '2306/QĐ-BYT',
    applicants: ['CITIZEN', 'FOREIGNER', 'ENTERPRISE', 'ORGANISATION'],
    lifeEvents: ['HEALTH', 'CHILD'],
    offeredBy: byDepartments('socialInsurance'),
    executingAgencies: ['Bảo hiểm xã hội tỉnh'],
    name: 'Thủ tục cấp thẻ bảo hiểm y tế',
    shortName: 'Cấp thẻ bảo hiểm y tế',
    nameEn: 'Health insurance card',
    everydayNames: [
      'thẻ BHYT',
      'bảo hiểm y tế',
      'mua bảo hiểm y tế',
      'làm thẻ bảo hiểm',
      'bảo hiểm y tế cho con',
    ],
    summary: 'Cấp thẻ cho người tham gia bảo hiểm y tế theo hộ gia đình, trẻ em và nhóm khác.',
    results: [{ name: 'Thẻ bảo hiểm y tế bản điện tử hoặc bản giấy' }],
    legalBasis: laws('25/2008/QH12', '46/2014/QH13', '51/2024/QH15', '188/2025/NĐ-CP'),
  },
  [
    caseOf('ca-nhan', ['Cá nhân, hộ gia đình', 'Person or household'], {
      channels: anyChannel(workingDays(5)),
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'to-khai-mau-2',
          [
            'Tờ khai tham gia (mẫu số 2)',
            'Tờ khai tham gia, điều chỉnh thông tin bảo hiểm y tế, mẫu số 2 Nghị định 188/2025/NĐ-CP',
          ],
          template('Mẫu số 2'),
        ),
        ifNeeded('tai-lieu-quyen-loi', [
          'Giấy tờ về quyền lợi, nhân thân',
          'Bản quét văn bản, tài liệu liên quan',
          'Khi thay đổi thông tin nhân thân, quyền lợi được hưởng',
        ]),
      ],
    }),
    caseOf('don-vi', ['Cơ quan, đơn vị lập danh sách', 'Organisation, by list'], {
      channels: anyChannel(workingDays(5)),
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'danh-sach-mau-3',
          [
            'Danh sách tham gia (mẫu số 3)',
            'Danh sách đối tượng tham gia bảo hiểm y tế, mẫu số 3 Nghị định 188/2025/NĐ-CP',
          ],
          template('Mẫu số 3'),
        ),
      ],
    }),
  ],
);

export const SOCIAL: SeedProcedure[] = [allowance, pension, funeral, disability, ...poverty, insurance];
