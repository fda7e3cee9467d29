import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  fullyOnline,
  need,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { ROAD_JUNCTION } from '../forms/enterprise.js';
import { laws } from '../legal-basis.js';
import { byDepartments } from '../offered-by.js';
import type { SeedProcedure } from '../shape.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';

const fire = procedure(
  '3.000489',
  {
    ...atTheDesk(2, 'để nộp hồ sơ thiết kế và nhận kết quả'),
    fieldCode: 'phong-chay',
    decisionNo: '5461/QĐ-BCA-C07',
    applicants: ['CITIZEN', 'ENTERPRISE', 'ORGANISATION'],
    lifeEvents: ['BUSINESS', 'HOUSE_LAND'],
    offeredBy: byDepartments('police'),
    executingAgencies: ['Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ', 'Công an tỉnh'],
    name: 'Thẩm định thiết kế về phòng cháy chữa cháy',
    shortName: 'Thẩm định thiết kế phòng cháy, chữa cháy',
    nameEn: 'Appraisal of fire-safety design',
    everydayNames: ['thẩm duyệt PCCC', 'phòng cháy chữa cháy', 'giấy phép PCCC', 'nghiệm thu PCCC'],
    summary: 'Với công trình và phương tiện giao thông thuộc diện thẩm định về phòng cháy.',
    results: [{ name: 'Văn bản thẩm định thiết kế về phòng cháy và chữa cháy' }],
    legalBasis: laws('105/2025/NĐ-CP'),
  },
  (
    [
      ['cong-trinh', ['Công trình xây dựng', 'Building']],
      ['phuong-tien', ['Phương tiện giao thông', 'Vehicle or vessel']],
    ] as const
  ).map(([key, name]) =>
    caseOf(key, name, {
      channels: anyChannel(workingDays(10)),
      fees: [
        charge('Phí thẩm định thiết kế', null, {
          kind: 'FEE',
          note: 'Theo Điều 26 và Phụ lục Ia Thông tư 37/2025/TT-BCA.',
        }),
      ],
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'van-ban-pc11',
          [
            'Văn bản đề nghị (mẫu PC11)',
            'Văn bản đề nghị thẩm định thiết kế về phòng cháy và chữa cháy (mẫu PC11, Nghị định 105/2025/NĐ-CP)',
          ],
          template('Mẫu PC11'),
        ),
        need('ho-so-thiet-ke', [
          'Hồ sơ thiết kế',
          'Hồ sơ thiết kế kỹ thuật hoặc thiết kế bản vẽ thi công thể hiện yêu cầu về phòng cháy và chữa cháy',
        ]),
        ...(key === 'cong-trinh'
          ? [
              need('giay-to-dat', [
                'Giấy tờ về đất hoặc chủ trương đầu tư',
                'Giấy tờ hợp pháp về đất đai, sở hữu công trình hoặc văn bản về chủ trương đầu tư',
              ]),
              need('tham-dinh-chu-dau-tu', [
                'Văn bản thẩm định của chủ đầu tư',
                'Văn bản thẩm định thiết kế về phòng cháy và chữa cháy của chủ đầu tư, chủ sở hữu',
              ]),
            ]
          : []),
      ],
    }),
  ),
);

const junction = procedure(
  '1.014791',
  {
    ...fullyOnline,
    fieldCode: 'G04-GT02',
    decisionNo: '5089/QĐ-UBND',
    applicants: ['CITIZEN', 'ENTERPRISE', 'ORGANISATION'],
    lifeEvents: ['HOUSE_LAND', 'BUSINESS'],
    offeredBy: byDepartments('construction'),
    executingAgencies: ['Sở Xây dựng thành phố Hải Phòng', 'Ủy ban nhân dân cấp xã'],
    name: 'Cấp phép thi công nút giao đối với đường địa phương đang khai thác',
    shortName: 'Cấp phép thi công nút giao vào đường',
    nameEn: 'Permit to build a junction with a local road',
    everydayNames: ['đấu nối đường', 'mở đường vào', 'thi công nút giao', 'xin đấu nối giao thông'],
    summary: 'Thủ tục riêng của Hải Phòng: thi công chỗ đấu nối vào đường đang có xe chạy.',
    results: [{ name: 'Giấy phép thi công nút giao đối với đường địa phương đang khai thác' }],
    legalBasis: laws('187/2025/QĐ-UBND'),
  },
  [
    onlyCase({
      channels: anyChannel(workingDays(7)),
      form: ROAD_JUNCTION,
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need('thuyet-minh', [
          'Thuyết minh và bản vẽ thi công',
          'Thuyết minh và bản vẽ biện pháp tổ chức thi công nút giao đấu nối',
        ]),
        need('bien-phap-an-toan', [
          'Biện pháp bảo đảm giao thông',
          'Biện pháp bảo đảm giao thông đường bộ khi thi công nút giao',
        ]),
      ],
    }),
  ],
);

export const FIRE_AND_ROADS: SeedProcedure[] = [fire, junction];
