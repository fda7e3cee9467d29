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
  onlineWithVisit,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { LABOUR_RULES } from '../forms/enterprise.js';
import { FOOD_MAKER, FOOD_SERVICE_LARGE, FOOD_SERVICE_SMALL } from '../forms/food-safety.js';
import { laws } from '../legal-basis.js';
import { BY_COMMUNES, byDepartments } from '../offered-by.js';
import type { SeedForm, SeedProcedure } from '../shape.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';

const foodPapers = [
  need(
    'dang-ky-kinh-doanh',
    [
      'Bản sao đăng ký kinh doanh',
      'Bản sao Giấy chứng nhận đăng ký kinh doanh hoặc doanh nghiệp có ngành nghề phù hợp, có xác nhận của cơ sở',
    ],
    COPY,
  ),
  need('thuyet-minh', [
    'Bản thuyết minh cơ sở vật chất',
    'Bản thuyết minh về cơ sở vật chất, trang thiết bị, dụng cụ bảo đảm vệ sinh an toàn thực phẩm',
  ]),
  need('suc-khoe', [
    'Giấy xác nhận đủ sức khỏe',
    'Giấy xác nhận đủ sức khỏe của chủ cơ sở và người trực tiếp sản xuất, kinh doanh thực phẩm',
  ]),
  need('tap-huan', [
    'Danh sách đã tập huấn',
    'Danh sách người đã được tập huấn kiến thức an toàn thực phẩm, có xác nhận của chủ cơ sở',
  ]),
];

const foodCase = (
  [key, vi, en]: readonly [string, string, string],
  form: SeedForm,
  [feeName, amount]: readonly [string, number],
) =>
  caseOf(key, [vi, en], {
    channels: anyChannel(workingDays(20)),
    fees: [charge(feeName, amount, { kind: 'FEE' })],
    form,
    papers: foodPapers,
  });

const foodSafety = procedure(
  '1.013855',
  {
    ...onlineWithVisit('Đoàn thẩm định phải đến kiểm tra tại cơ sở', 'để nộp phí và nhận Giấy chứng nhận'),
    fieldCode: 'G18-YT01',
    decisionNo: '2076/QĐ-BYT',
    applicants: ['CITIZEN', 'FOREIGNER', 'ENTERPRISE', 'COOPERATIVE', 'ORGANISATION'],
    lifeEvents: ['BUSINESS', 'HEALTH'],
    offeredBy: BY_COMMUNES,
    executingAgencies: ['Ủy ban nhân dân cấp xã', 'Sở Y tế'],
    name: 'Cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với cơ sở kinh doanh dịch vụ ăn uống, cơ sở sản xuất thực phẩm thuộc phạm vi quản lý của Bộ Y tế',
    shortName: 'Giấy chứng nhận an toàn thực phẩm (ăn uống)',
    nameEn: 'Food safety certificate for food service and makers',
    everydayNames: [
      'giấy an toàn thực phẩm',
      'giấy phép vệ sinh an toàn thực phẩm',
      'mở quán ăn',
      'giấy ATTP nhà hàng',
      'vệ sinh thực phẩm',
    ],
    summary:
      'Cho nhà hàng, quán ăn, bếp ăn và cơ sở sản xuất thực phẩm do ngành y tế quản lý. Có giá trị 3 năm.',
    results: [{ name: 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm' }],
    legalBasis: laws('55/2010/QH12', '155/2018/NĐ-CP', '148/2025/NĐ-CP', '67/2021/TT-BTC', '64/2025/TT-BTC'),
  },
  [
    foodCase(
      ['an-uong-duoi-200', 'Dịch vụ ăn uống dưới 200 suất', 'Food service under 200 servings'],
      FOOD_SERVICE_SMALL,
      ['Phí thẩm định cơ sở ăn uống dưới 200 suất', 350_000],
    ),
    foodCase(
      ['an-uong-tu-200', 'Dịch vụ ăn uống từ 200 suất', 'Food service from 200 servings'],
      FOOD_SERVICE_LARGE,
      ['Phí thẩm định cơ sở ăn uống từ 200 suất', 500_000],
    ),
    foodCase(['san-xuat-nho-le', 'Sản xuất thực phẩm nhỏ lẻ', 'Small food maker'], FOOD_MAKER, [
      'Phí thẩm định cơ sở sản xuất nhỏ lẻ',
      250_000,
    ]),
    foodCase(['san-xuat-khac', 'Sản xuất thực phẩm khác', 'Other food maker'], FOOD_MAKER, [
      'Phí thẩm định cơ sở sản xuất khác',
      1_250_000,
    ]),
  ],
);

const farmFood = procedure(
  '2.001827',
  {
    ...atTheDesk(2, 'để nộp hồ sơ và nhận Giấy chứng nhận'),
    fieldCode: 'nong-lam-thuy-san',
    decisionNo: '1908/QĐ-BNNMT',
    applicants: ['CITIZEN', 'FOREIGNER', 'ENTERPRISE', 'COOPERATIVE', 'ORGANISATION'],
    lifeEvents: ['BUSINESS'],
    offeredBy: byDepartments('agricultureAndEnvironment'),
    executingAgencies: ['Cơ quan do Ủy ban nhân dân cấp tỉnh chỉ định'],
    name: 'Cấp Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất, kinh doanh thực phẩm nông, lâm, thủy sản',
    shortName: 'Giấy an toàn thực phẩm nông, lâm, thủy sản',
    nameEn: 'Food safety certificate for farm, forest and fishery products',
    everydayNames: ['an toàn thực phẩm nông sản', 'giấy ATTP thủy sản', 'giấy phép bán thịt, cá, rau'],
    summary: 'Cho cơ sở sản xuất, kinh doanh rau quả, thịt, cá, hải sản, gỗ.',
    results: [{ name: 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm' }],
    legalBasis: laws('55/2010/QH12', '17/2025/TT-BNNMT', '17/2024/TT-BNNPTNT', '38/2018/TT-BNNPTNT'),
  },
  [
    onlyCase({
      channels: anyChannel(days(15)),
      fees: [
        charge('Phí thẩm định', 700_000, {
          kind: 'FEE',
          note: 'Cơ quan kiểm tra địa phương thực hiện; 700.000 đ một cơ sở.',
        }),
      ],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'don-phu-luc-1',
          ['Đơn đề nghị (Phụ lục I)', 'Đơn đề nghị cấp Giấy chứng nhận, Phụ lục I Thông tư 17/2025/TT-BNNMT'],
          template('Phụ lục I'),
        ),
        need(
          'thuyet-minh',
          [
            'Bản thuyết minh (Phụ lục II)',
            'Bản thuyết minh về cơ sở vật chất, trang thiết bị, dụng cụ, Phụ lục II',
          ],
          template('Phụ lục II'),
        ),
      ],
    }),
  ],
);

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

export const TRADE_AND_OTHERS: SeedProcedure[] = [
  foodSafety,
  farmFood,
  labourRules,
  schoolTransfer,
  environment,
];
