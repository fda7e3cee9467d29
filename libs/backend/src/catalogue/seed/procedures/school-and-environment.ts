import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  COPY,
  days,
  fullyOnline,
  ifNeeded,
  need,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { LABOUR_RULES } from '../forms/enterprise.js';
import { laws } from '../legal-basis.js';
import { byDepartments } from '../offered-by.js';
import type { SeedProcedure } from '../shape.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';

const labourRules = procedure(
  '2.001955',
  {
    ...fullyOnline,
    fieldCode: 'G09-NV23',
    decisionNo: '628/QĐ-BNV',
    applicants: ['ENTERPRISE', 'ORGANISATION'],
    lifeEvents: ['WORK', 'BUSINESS'],
    offeredBy: byDepartments('homeAffairs'),
    executingAgencies: ['Cơ quan chuyên môn về nội vụ thuộc Ủy ban nhân dân cấp tỉnh'],
    name: 'Đăng ký nội quy lao động của doanh nghiệp',
    shortName: 'Đăng ký nội quy lao động',
    nameEn: 'Registration of internal labour rules',
    everydayNames: ['nội quy lao động', 'nội quy công ty', 'đăng ký nội quy'],
    summary: 'Doanh nghiệp có từ 10 lao động đăng ký trong 10 ngày từ khi ban hành nội quy.',
    results: [
      {
        name: 'Thông báo và hướng dẫn sửa đổi, bổ sung, đăng ký lại nội quy lao động (nếu có quy định trái pháp luật)',
      },
    ],
    legalBasis: laws(
      '45/2019/QH14',
      '145/2020/NĐ-CP',
      '25/2025/NĐ-CP',
      '45/2025/NĐ-CP',
      '129/2025/NĐ-CP',
      '190/2025/NQ-QH15',
    ),
  },
  [
    onlyCase({
      channels: anyChannel(workingDays(7)),
      fees: [charge('Lệ phí', 0)],
      form: LABOUR_RULES,
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need('noi-quy', ['Nội quy lao động', 'Nội quy lao động']),
        ifNeeded('gop-y', [
          'Văn bản góp ý',
          'Văn bản góp ý của tổ chức đại diện người lao động tại cơ sở',
          'Khi có tổ chức đại diện người lao động',
        ]),
        ifNeeded('ky-luat', [
          'Văn bản về kỷ luật, trách nhiệm vật chất',
          'Các văn bản quy định liên quan đến kỷ luật lao động và trách nhiệm vật chất',
          'Khi có',
        ]),
      ],
    }),
  ],
);

const schoolTransfer = procedure(
  '2.002854',
  {
    ...atTheDesk(),
    fieldCode: 'G03-GD11',
    decisionNo: '1130/QĐ-BGDĐT',
    applicants: ['CITIZEN', 'FOREIGNER'],
    lifeEvents: ['EDUCATION', 'CHILD'],
    offeredBy: byDepartments('education'),
    executingAgencies: ['Cơ sở giáo dục'],
    name: 'Chuyển trường và tiếp nhận học sinh',
    shortName: 'Chuyển trường cho học sinh',
    nameEn: 'Change of school',
    everydayNames: ['chuyển trường', 'xin học cho con', 'chuyển trường cấp 2', 'chuyển trường cấp 3'],
    summary: 'Nộp ở trường nơi chuyển đến; hiệu trưởng đồng ý tiếp nhận.',
    results: [{ name: 'Phê duyệt của Hiệu trưởng nơi chuyển đến về việc tiếp nhận học sinh' }],
    legalBasis: laws('15/2026/TT-BGDĐT'),
  },
  (
    [
      ['trong-thanh-pho', ['Trong thành phố', 'Within the city'], 5],
      ['tu-noi-khac', ['Từ tỉnh, thành phố khác', 'From another province'], 8],
    ] as const
  ).map(([key, name, limit]) =>
    caseOf(key, name, {
      channels: anyChannel(workingDays(limit)),
      papers: [
        need('don', ['Đơn xin chuyển trường', 'Đơn xin chuyển trường của học sinh hoặc cha mẹ học sinh']),
        need('ket-qua-hoc-tap', [
          'Bảng kết quả học tập, rèn luyện',
          'Bảng tổng hợp kết quả đánh giá rèn luyện và học tập của học sinh',
        ]),
        ifNeeded('ke-hoach-ca-nhan', [
          'Kế hoạch giáo dục cá nhân',
          'Kế hoạch giáo dục cá nhân',
          'Khi là học sinh khuyết tật',
        ]),
      ],
    }),
  ),
);

const environment = procedure(
  '1.010727',
  {
    ...atTheDesk(),
    fieldCode: 'moi-truong',
    decisionNo: '418/QĐ-BNNMT',
    applicants: ['CITIZEN', 'ENTERPRISE', 'COOPERATIVE', 'ORGANISATION'],
    lifeEvents: ['BUSINESS'],
    offeredBy: byDepartments('agricultureAndEnvironment', 'economicZone'),
    executingAgencies: ['Ủy ban nhân dân cấp tỉnh'],
    name: 'Cấp giấy phép môi trường (cấp Tỉnh) ( 1.010727 )',
    shortName: 'Cấp giấy phép môi trường',
    nameEn: 'Environmental permit',
    everydayNames: ['giấy phép môi trường', 'giấy phép xả thải', 'hồ sơ môi trường nhà máy'],
    summary: 'Cho dự án, cơ sở có phát sinh nước thải, bụi, khí thải, chất thải phải quản lý.',
    results: [{ name: 'Giấy phép môi trường' }, { name: 'Văn bản trả hồ sơ, nêu rõ lý do' }],
    legalBasis: laws(
      '72/2020/QH14',
      '146/2025/QH15',
      '08/2022/NĐ-CP',
      '05/2025/NĐ-CP',
      '48/2026/NĐ-CP',
      '02/2022/TT-BTNMT',
      '07/2025/TT-BTNMT',
    ),
  },
  (
    [
      [
        'da-co-dtm',
        ['Dự án đã có quyết định phê duyệt ĐTM', 'Project with an approved impact assessment'],
        '22b',
      ],
      [
        'khong-phai-dtm',
        ['Dự án nhóm II, III không phải làm ĐTM', 'Project without impact assessment'],
        '22c',
      ],
      ['co-so-dang-hoat-dong', ['Cơ sở đang hoạt động', 'Running establishment'], '22d'],
    ] as const
  ).map(([key, name, model]) =>
    caseOf(key, name, {
      channels: anyChannel(days(30)),
      fees: [
        charge('Phí thẩm định cấp giấy phép môi trường', null, {
          kind: 'FEE',
          note: 'Mức thu do Hội đồng nhân dân thành phố quy định.',
        }),
      ],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'van-ban-22a',
          [
            'Văn bản đề nghị (mẫu 22a)',
            'Văn bản đề nghị cấp giấy phép môi trường, mẫu số 22a Thông tư 09/2026/TT-BNNMT',
          ],
          template('Mẫu số 22a'),
        ),
        need(
          'bao-cao',
          [
            `Báo cáo đề xuất (mẫu ${model})`,
            `Báo cáo đề xuất cấp giấy phép môi trường, mẫu số ${model} Thông tư 09/2026/TT-BNNMT`,
          ],
          template(`Mẫu số ${model}`),
        ),
        ifNeeded(
          'nghien-cuu-kha-thi',
          [
            'Báo cáo nghiên cứu khả thi',
            'Bản sao báo cáo nghiên cứu khả thi hoặc tài liệu tương đương',
            'Khi không phải thực hiện đánh giá tác động môi trường',
          ],
          COPY,
        ),
      ],
    }),
  ),
);

export const SCHOOL_AND_ENVIRONMENT: SeedProcedure[] = [labourRules, schoolTransfer, environment];
