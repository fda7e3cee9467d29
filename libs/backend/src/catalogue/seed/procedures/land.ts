import {
  anyChannel,
  atTheDesk,
  caseOf,
  hours,
  ifNeeded,
  need,
  onlineWithVisit,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { LOST_CERTIFICATE, LOST_SUPPLEMENTARY_PAGE } from '../forms/land.js';
import { laws } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedProcedure } from '../shape.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';
import { land, fees, remote, model24, certificate, measurement, representative } from './land-common.js';

const reissue = procedure(
  '1.115615',
  {
    ...land,
    ...onlineWithVisit(
      'Giấy chứng nhận mới nhận tại quầy sau khi niêm yết, đăng tin việc mất',
      'để nhận Giấy chứng nhận và nộp phí',
    ),
    executingAgencies: [
      'Văn phòng Đăng ký đất đai',
      'Sở Nông nghiệp và Môi trường',
      'Chi nhánh Văn phòng Đăng ký đất đai khu vực',
    ],
    name: 'Cấp lại Giấy chứng nhận do bị mất',
    shortName: 'Cấp lại sổ đỏ bị mất',
    nameEn: 'Re-issue of a lost land certificate',
    everydayNames: ['mất sổ đỏ', 'cấp lại sổ đỏ', 'làm lại sổ đỏ', 'mất sổ hồng', 'làm sổ đỏ bị mất'],
    summary: 'Cấp lại Giấy chứng nhận quyền sử dụng đất khi bị mất cả giấy hoặc trang bổ sung.',
    lifeEvents: ['HOUSE_LAND'],
  },
  [
    caseOf('mat-giay', ['Mất Giấy chứng nhận', 'Certificate lost'], {
      channels: anyChannel(workingDays(5), remote),
      fees,
      form: LOST_CERTIFICATE,
      workflow: DEPARTMENT_WORKFLOW,
      papers: [measurement, representative],
    }),
    caseOf('mat-trang-bo-sung', ['Mất trang bổ sung', 'Supplementary page lost'], {
      channels: anyChannel(workingDays(5), remote),
      fees,
      form: LOST_SUPPLEMENTARY_PAGE,
      workflow: DEPARTMENT_WORKFLOW,
      papers: [certificate, measurement, representative],
    }),
  ],
);

const transfer = procedure(
  '1.115619',
  {
    ...land,
    ...atTheDesk(2, 'để nộp hợp đồng, sổ gốc và nhận sổ mới'),
    name: 'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển đổi quyền sử dụng đất nông nghiệp mà không theo phương án dồn điền, đổi thửa; chuyển nhượng, thừa kế, tặng cho quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất, góp vốn bằng quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất; cho thuê, cho thuê lại quyền sử dụng đất trong dự án xây dựng kinh doanh kết cấu hạ tầng; bán hoặc tặng cho hoặc để thừa kế hoặc góp vốn bằng tài sản gắn liền với đất thuê của Nhà nước theo hình thức thuê đất trả tiền hàng năm',
    shortName: 'Sang tên sổ đỏ (mua bán, tặng cho, thừa kế)',
    nameEn: 'Registration of a land transfer',
    everydayNames: [
      'sang tên sổ đỏ',
      'mua bán nhà đất',
      'tặng cho đất',
      'thừa kế nhà đất',
      'chuyển nhượng đất',
      'cho con đất',
    ],
    summary: 'Ghi tên người nhận khi mua bán, tặng cho, thừa kế, góp vốn bằng nhà đất.',
  },
  [
    caseOf(
      'chuyen-nhuong',
      ['Mua bán, thừa kế, tặng cho, góp vốn', 'Sale, inheritance, gift, contribution'],
      {
        channels: anyChannel(workingDays(5), remote),
        fees,
        workflow: DEPARTMENT_WORKFLOW,
        papers: [
          model24,
          certificate,
          need('hop-dong', [
            'Hợp đồng, văn bản chuyển quyền',
            'Hợp đồng hoặc văn bản về việc chuyển quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
          ]),
          ifNeeded(
            'ban-ve-tach-thua',
            [
              'Bản vẽ tách, hợp thửa (mẫu 28)',
              'Bản vẽ tách thửa đất, hợp thửa đất, mẫu số 28',
              'Khi phải tách thửa, hợp thửa',
            ],
            template('Mẫu 28'),
          ),
          ifNeeded('dong-y-the-chap', [
            'Đồng ý của bên nhận thế chấp',
            'Văn bản của bên nhận thế chấp đồng ý cho chuyển nhượng, tặng cho',
            'Khi nhà đất đang thế chấp',
          ]),
          ifNeeded('cap-chung', [
            'Thỏa thuận cấp chung một giấy',
            'Văn bản thỏa thuận về việc cấp chung một Giấy chứng nhận',
            'Khi nhiều người cùng nhận và muốn đứng chung một giấy',
          ]),
          measurement,
          representative,
        ],
      },
    ),
    caseOf(
      'hien-dat',
      ['Tặng cho Nhà nước, cộng đồng, mở rộng đường', 'Gift to the State or the community'],
      {
        channels: anyChannel(workingDays(5), remote),
        fees,
        workflow: DEPARTMENT_WORKFLOW,
        papers: [
          certificate,
          need('van-ban-tang-cho', [
            'Văn bản tặng cho hoặc biên bản họp',
            'Văn bản tặng cho quyền sử dụng đất hoặc biên bản họp với đại diện thôn, tổ dân phố về việc tặng cho',
          ]),
        ],
      },
    ),
    caseOf('thue-ha-tang', ['Thuê, thuê lại đất trong dự án hạ tầng', 'Lease in an infrastructure project'], {
      channels: anyChannel(workingDays(3), remote),
      fees,
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        model24,
        certificate,
        need('van-ban-thue', [
          'Văn bản cho thuê, cho thuê lại',
          'Văn bản về việc cho thuê, cho thuê lại quyền sử dụng đất',
        ]),
      ],
    }),
  ],
);

const first = procedure(
  '1.115620',
  {
    ...land,
    ...atTheDesk(2, 'để nộp giấy tờ gốc và nhận Giấy chứng nhận'),
    applicants: ['CITIZEN', 'ORGANISATION'],
    offeredBy: BY_COMMUNES,
    executingAgencies: ['Ủy ban nhân dân cấp xã'],
    name: 'Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu đối với cá nhân, cộng đồng dân cư, hộ gia đình đang sử dụng đất',
    shortName: 'Làm sổ đỏ lần đầu',
    nameEn: 'First land certificate',
    everydayNames: ['làm sổ đỏ', 'cấp sổ đỏ', 'làm sổ hồng', 'xin cấp sổ đỏ', 'đất chưa có sổ'],
    summary: 'Cho cá nhân, gia đình, cộng đồng đang sử dụng đất chưa có Giấy chứng nhận.',
    results: [
      { name: 'Thông báo xác nhận kết quả đăng ký đất đai' },
      { name: 'Giấy chứng nhận quyền sử dụng đất' },
    ],
    legalBasis: [...land.legalBasis, ...laws('101/2024/NĐ-CP', '34/2025/NQ-HĐND')],
  },
  [
    caseOf('lan-dau', ['Đăng ký và cấp Giấy chứng nhận', 'Registration and certificate'], {
      channels: anyChannel(hours(68), `8,5 ngày làm việc. ${remote}`),
      fees,
      papers: [
        need(
          'don-mau-21',
          [
            'Đơn đăng ký đất đai (mẫu 21)',
            'Đơn đăng ký đất đai, tài sản gắn liền với đất, mẫu số 21 Phụ lục 04 Quyết định 52/2026/QĐ-UBND',
          ],
          template('Mẫu 21'),
        ),
        ifNeeded('giay-to-137', [
          'Giấy tờ về quyền sử dụng đất',
          'Một trong các giấy tờ quy định tại Điều 137, Điều 148, Điều 149 Luật Đất đai; sơ đồ nhà ở, công trình',
          'Khi có',
        ]),
        ifNeeded('thua-ke', [
          'Giấy tờ thừa kế, chuyển quyền',
          'Giấy tờ về việc nhận thừa kế, chuyển quyền sử dụng đất và văn bản thỏa thuận của những người nhận thừa kế',
          'Khi nhận thừa kế, nhận chuyển quyền chưa sang tên',
        ]),
        ifNeeded('chung-tu-tai-chinh', [
          'Chứng từ nghĩa vụ tài chính',
          'Chứng từ đã thực hiện nghĩa vụ tài chính, giấy tờ miễn, giảm',
          'Khi có',
        ]),
        ifNeeded('xu-phat', [
          'Quyết định xử phạt',
          'Quyết định xử phạt vi phạm về đất đai và giấy tờ đã thực hiện',
          'Khi có vi phạm',
        ]),
        measurement,
        representative,
      ],
    }),
    caseOf('da-dang-ky', ['Đã có Thông báo xác nhận kết quả đăng ký', 'Already registered'], {
      channels: anyChannel(null, 'Theo biểu của Quyết định 2670/QĐ-UBND.'),
      fees,
      papers: [
        need(
          'don-mau-21',
          ['Đơn đăng ký đất đai (mẫu 21)', 'Đơn đăng ký đất đai, tài sản gắn liền với đất, mẫu số 21'],
          template('Mẫu 21'),
        ),
        need('thong-bao-dang-ky', [
          'Thông báo xác nhận kết quả đăng ký',
          'Thông báo xác nhận kết quả đăng ký đất đai',
        ]),
      ],
    }),
  ],
);

export const LAND: SeedProcedure[] = [first, transfer, reissue];
