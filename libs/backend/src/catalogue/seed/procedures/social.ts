import {
  anyChannel,
  caseOf,
  COPY,
  fullyOnline,
  ifNeeded,
  need,
  onlineWithVisit,
  onlyCase,
  procedure,
  workingDays,
} from '../compose.js';
import { CARE_SUPPORT, FUNERAL_SUPPORT, SOCIAL_ALLOWANCE, SOCIAL_PENSION } from '../forms/social.js';
import { laws } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';

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

export const SOCIAL: SeedProcedure[] = [allowance, pension, funeral];
