import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  COPY,
  ifNeeded,
  need,
  onlineWithVisit,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { NEW_HOUSE_PERMIT, REPAIR_PERMIT } from '../forms/building-permit.js';
import { laws } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';
import { BUILDING_SITUATIONS } from '../situations.js';

const building = {
  fieldCode: 'G17-XD11',
  decisionNo: '1077/QĐ-BXD',
  applicants: ['CITIZEN', 'ENTERPRISE', 'ORGANISATION'],
  lifeEvents: ['HOUSE_LAND'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Ủy ban nhân dân cấp xã'],
  legalBasis: laws(
    '50/2014/QH13',
    '62/2020/QH14',
    '175/2024/NĐ-CP',
    '105/2025/NĐ-CP',
    '140/2025/NĐ-CP',
    '144/2025/NĐ-CP',
    '14/2026/NĐ-CP',
    '66.18/2026/NQ-CP',
  ),
} satisfies Partial<SeedContent>;

const permitFee = charge('Lệ phí cấp giấy phép xây dựng', null, {
  note: 'Mức thu do Hội đồng nhân dân thành phố quy định.',
});

const withDrawings = onlineWithVisit(
  'Phải nhận giấy phép kèm bản vẽ có dấu; cán bộ có thể đến xem hiện trạng',
  'để nộp bản vẽ giấy và nhận giấy phép',
);

const landPaper = need(
  'giay-to-dat',
  [
    'Giấy tờ về đất',
    'Một trong các giấy tờ hợp pháp về đất đai để cấp phép xây dựng (Điều 53 Nghị định 175/2024/NĐ-CP); đã có trong Cơ sở dữ liệu đất đai thì không phải nộp',
  ],
  { copies: 1 },
);

const drawings = need(
  'ban-ve',
  [
    '2 bộ bản vẽ thiết kế xây dựng',
    '2 bộ bản vẽ thiết kế xây dựng kèm kết quả thủ tục về phòng cháy, chữa cháy và báo cáo thẩm tra thiết kế khi pháp luật yêu cầu',
  ],
  { originals: 2, copies: 2 },
);

const neighbour = ifNeeded('cam-ket-lien-ke', [
  'Cam kết an toàn cho nhà liền kề',
  'Bản cam kết bảo đảm an toàn đối với công trình liền kề',
  'Khi có công trình liền kề',
]);

const project = need(
  'phe-duyet-du-an',
  [
    'Quyết định phê duyệt dự án',
    'Quyết định phê duyệt dự án; thông báo kết quả thẩm định và bản vẽ thiết kế cơ sở có dấu (nếu có)',
  ],
  { copies: 1 },
);

const newBuilding = procedure(
  '1.013225',
  {
    ...building,
    ...withDrawings,
    name: 'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (Công trình không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Theo giai đoạn cho công trình không theo tuyến/Theo giai đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ',
    shortName: 'Cấp giấy phép xây dựng nhà ở, công trình',
    nameEn: 'Building permit for houses and buildings of grades III and IV',
    everydayNames: [
      'xin phép xây nhà',
      'giấy phép xây dựng',
      'xây nhà',
      'giấy phép xây dựng nhà ở riêng lẻ',
      'xin giấy phép làm nhà',
    ],
    summary:
      'Giấy phép xây nhà ở riêng lẻ và công trình cấp III, cấp IV. Khởi công trong 12 tháng từ khi được cấp.',
    situations: BUILDING_SITUATIONS,
    results: [{ name: 'Giấy phép xây dựng kèm hồ sơ thiết kế có đóng dấu' }],
  },
  [
    caseOf('nha-o-rieng-le', ['Nhà ở riêng lẻ', 'Individual house'], {
      channels: anyChannel(workingDays(7)),
      fees: [permitFee],
      form: NEW_HOUSE_PERMIT,
      papers: [landPaper, drawings, neighbour],
    }),
    caseOf('cong-trinh', ['Công trình không theo tuyến', 'Other building'], {
      channels: anyChannel(workingDays(10)),
      fees: [permitFee],
      form: NEW_HOUSE_PERMIT,
      papers: [landPaper, project, drawings],
    }),
  ],
);

const repair = procedure(
  '1.013229',
  {
    ...building,
    ...withDrawings,
    name: 'Cấp giấy phép xây dựng sửa chữa, cải tạo đối với công trình cấp III, cấp IV (công trình Không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Theo giai đoạn cho công trình không theo tuyến/Theo giai đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ:',
    shortName: 'Cấp giấy phép sửa chữa, cải tạo nhà',
    nameEn: 'Permit for repair and improvement',
    everydayNames: ['sửa nhà', 'xin phép sửa nhà', 'cải tạo nhà', 'nâng tầng', 'cơi nới nhà'],
    situations: BUILDING_SITUATIONS,
    summary: 'Khi sửa chữa, cải tạo làm thay đổi kết cấu chịu lực, công năng hoặc kiến trúc mặt ngoài.',
    results: [{ name: 'Giấy phép xây dựng kèm hồ sơ thiết kế có đóng dấu' }],
  },
  [
    caseOf('nha-o-rieng-le', ['Nhà ở riêng lẻ', 'Individual house'], {
      channels: anyChannel(workingDays(7)),
      fees: [permitFee],
      form: REPAIR_PERMIT,
      papers: [
        landPaper,
        need(
          'ban-ve-hien-trang',
          [
            'Bản vẽ hiện trạng và ảnh chụp',
            'Bản vẽ hiện trạng các bộ phận sửa chữa, cải tạo và ảnh chụp hiện trạng',
          ],
          { copies: 1 },
        ),
        drawings,
      ],
    }),
    caseOf('cong-trinh', ['Công trình không theo tuyến', 'Other building'], {
      channels: anyChannel(workingDays(10)),
      fees: [permitFee],
      form: REPAIR_PERMIT,
      papers: [
        landPaper,
        project,
        need(
          'ban-ve-hien-trang',
          ['Bản vẽ hiện trạng', 'Bản vẽ hiện trạng các bộ phận dự kiến sửa chữa, cải tạo đã được phê duyệt'],
          { copies: 1 },
        ),
        drawings,
      ],
    }),
  ],
);

const adjusted = procedure(
  '1.013226',
  {
    ...building,
    ...atTheDesk(2, 'để nộp bản vẽ và nhận giấy phép'),
    name: 'Cấp điều chỉnh giấy phép xây dựng đối với công trình cấp III, cấp IV (công trình Không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Theo giai đoạn cho công trình không theo tuyến/Theo giai đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ',
    shortName: 'Điều chỉnh giấy phép xây dựng',
    nameEn: 'Amendment of a building permit',
    everydayNames: [
      'điều chỉnh giấy phép xây dựng',
      'đổi thiết kế nhà',
      'xây khác giấy phép',
      'xin thêm tầng',
    ],
    summary: 'Khi thay đổi thiết kế so với giấy phép đã cấp, làm trước khi xây phần thay đổi.',
    results: [{ name: 'Giấy phép xây dựng được điều chỉnh' }],
  },
  [
    caseOf('nha-o-rieng-le', ['Nhà ở riêng lẻ', 'Individual house'], {
      channels: anyChannel(workingDays(7)),
      fees: [permitFee],
      papers: [
        need(
          'don-mau-2',
          [
            'Đơn đề nghị (mẫu số 2)',
            'Đơn đề nghị điều chỉnh, gia hạn, cấp lại giấy phép xây dựng, mẫu số 2 Phụ lục II Nghị định 175/2024/NĐ-CP',
          ],
          template('Mẫu số 2'),
        ),
        need('giay-phep-da-cap', ['Giấy phép đã cấp', 'Bản chính giấy phép xây dựng đã được cấp kèm bản vẽ']),
        need('ban-ve-dieu-chinh', ['2 bộ bản vẽ điều chỉnh', '2 bộ bản vẽ thiết kế xây dựng điều chỉnh']),
        ifNeeded(
          'giay-to-dat',
          [
            'Giấy tờ về đất',
            'Một trong các giấy tờ hợp pháp về đất đai',
            'Khi thay đổi diện tích hoặc chức năng sử dụng đất',
          ],
          COPY,
        ),
      ],
    }),
    caseOf('cong-trinh', ['Công trình', 'Other building'], {
      channels: anyChannel(workingDays(9)),
      fees: [permitFee],
      papers: [
        need(
          'don-mau-2',
          [
            'Đơn đề nghị (mẫu số 2)',
            'Đơn đề nghị điều chỉnh, gia hạn, cấp lại giấy phép xây dựng, mẫu số 2 Phụ lục II Nghị định 175/2024/NĐ-CP',
          ],
          template('Mẫu số 2'),
        ),
        need('giay-phep-da-cap', ['Giấy phép đã cấp', 'Bản chính giấy phép xây dựng đã được cấp kèm bản vẽ']),
        need('ban-ve-dieu-chinh', ['2 bộ bản vẽ điều chỉnh', '2 bộ bản vẽ thiết kế xây dựng điều chỉnh']),
        need('tham-dinh', [
          'Kết quả thẩm định, phê duyệt',
          'Báo cáo kết quả thẩm định và văn bản phê duyệt thiết kế điều chỉnh của chủ đầu tư',
        ]),
      ],
    }),
  ],
);

const extended = procedure(
  '1.013227',
  {
    ...building,
    ...atTheDesk(),
    legalBasis: building.legalBasis.filter(({ number }) => number !== '66.18/2026/NQ-CP'),
    name: 'Gia hạn giấy phép xây dựng đối với công trình cấp III, cấp IV (công trình Không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Sửa chữa, cải tạo/Theo giai đoạn cho công trình không theo tuyến/Theo giai đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ',
    shortName: 'Gia hạn giấy phép xây dựng',
    nameEn: 'Extension of a building permit',
    everydayNames: ['gia hạn giấy phép xây dựng', 'giấy phép xây dựng hết hạn', 'chưa khởi công'],
    summary: 'Khi chưa khởi công trong 12 tháng. Nộp trước ngày giấy phép hết hiệu lực.',
    results: [{ name: 'Giấy phép xây dựng được gia hạn' }],
  },
  [
    onlyCase({
      channels: anyChannel(workingDays(5)),
      fees: [permitFee],
      papers: [
        need(
          'don-mau-2',
          [
            'Đơn đề nghị (mẫu số 2)',
            'Đơn đề nghị gia hạn giấy phép xây dựng, mẫu số 2 Phụ lục II Nghị định 175/2024/NĐ-CP',
          ],
          template('Mẫu số 2'),
        ),
        need('giay-phep-da-cap', ['Giấy phép đã cấp', 'Bản chính giấy phép xây dựng đã được cấp']),
      ],
    }),
  ],
);

export const CONSTRUCTION: SeedProcedure[] = [newBuilding, repair, adjusted, extended];
