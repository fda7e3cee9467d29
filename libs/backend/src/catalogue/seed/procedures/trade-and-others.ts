import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  COPY,
  days,
  need,
  onlineWithVisit,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { FOOD_MAKER, FOOD_SERVICE_LARGE, FOOD_SERVICE_SMALL } from '../forms/food-safety.js';
import { laws } from '../legal-basis.js';
import { byCommunesAnd, byDepartments } from '../offered-by.js';
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
    offeredBy: byCommunesAnd('health'),
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

export const TRADE_AND_OTHERS: SeedProcedure[] = [foodSafety, farmFood];
