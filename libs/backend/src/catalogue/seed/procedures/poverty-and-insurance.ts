import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  COPY,
  days,
  deskOrPost,
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

const social = {
  fieldCode: 'G07-LĐ03',
  decisionNo: '970/QĐ-BYT',
  applicants: ['CITIZEN'],
  lifeEvents: ['SOCIAL'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Ủy ban nhân dân cấp xã'],
} satisfies Partial<SeedContent>;

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

export const POVERTY_AND_INSURANCE: SeedProcedure[] = [disability, ...poverty, insurance];
