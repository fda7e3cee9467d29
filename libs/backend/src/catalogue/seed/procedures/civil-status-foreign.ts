import {
  COPY,
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  councilCharge,
  ifNeeded,
  need,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { CIVIL_STATUS_LAWS, civilStatusLawsWithout, laws } from '../legal-basis.js';
import type { SeedContent, SeedProcedure } from '../shape.js';
import { authorisation } from './common-papers.js';
import { civilStatus, presented } from './civil-status-common.js';

const withForeigners = {
  ...civilStatus,
  applicants: ['CITIZEN', 'FOREIGNER'],
} satisfies Partial<SeedContent>;

const birthAbroad = procedure(
  '2.000528',
  {
    ...withForeigners,
    ...atTheDesk(2, 'để nộp giấy tờ và nhận Giấy khai sinh'),
    name: 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài',
    shortName: 'Khai sinh có yếu tố nước ngoài',
    nameEn: 'Birth registration with a foreign element',
    everydayNames: [
      'khai sinh có bố là người nước ngoài',
      'khai sinh con lai',
      'khai sinh cho con sinh ở nước ngoài',
    ],
    summary: 'Khi bố hoặc mẹ là người nước ngoài, hoặc con sinh ở nước ngoài về cư trú ở Việt Nam.',
    lifeEvents: ['CHILD'],
    results: [{ name: 'Giấy khai sinh' }],
    legalBasis: laws('281/2016/TT-BTC', '01/2013/TT-BVHTTDL', ...civilStatusLawsWithout('106/2021/TT-BTC')),
  },
  [
    caseOf(
      'sinh-trong-nuoc',
      ['Con sinh ở Việt Nam, bố hoặc mẹ là người nước ngoài', 'Born in Viet Nam, a foreign parent'],
      {
        channels: anyChannel(workingDays(1)),
        fees: [councilCharge('Lệ phí đăng ký khai sinh')],
        papers: [
          need('to-khai', ['Tờ khai đăng ký khai sinh', 'Tờ khai đăng ký khai sinh theo mẫu']),
          need('giay-chung-sinh', [
            'Giấy chứng sinh',
            'Giấy chứng sinh; không có thì văn bản của người làm chứng hoặc văn bản cam đoan về việc sinh',
          ]),
          need('thoa-thuan-quoc-tich', [
            'Thỏa thuận chọn quốc tịch',
            'Văn bản thỏa thuận của cha, mẹ về việc lựa chọn quốc tịch cho con; chọn quốc tịch nước ngoài thì có xác nhận của cơ quan nước đó',
          ]),
          ...presented,
          authorisation,
        ],
      },
    ),
    caseOf(
      'sinh-o-nuoc-ngoai',
      ['Con sinh ở nước ngoài, về cư trú ở Việt Nam', 'Born abroad, now living in Viet Nam'],
      {
        channels: anyChannel(workingDays(1)),
        fees: [councilCharge('Lệ phí đăng ký khai sinh')],
        papers: [
          need('to-khai', ['Tờ khai đăng ký khai sinh', 'Tờ khai đăng ký khai sinh theo mẫu']),
          need('giay-sinh-nuoc-ngoai', [
            'Giấy tờ sinh ở nước ngoài',
            'Giấy chứng sinh hoặc giấy tờ của cơ quan nước ngoài xác nhận việc sinh và quan hệ mẹ con',
          ]),
          need('nhap-canh', [
            'Giấy tờ nhập cảnh, cư trú của trẻ',
            'Giấy tờ chứng minh trẻ nhập cảnh hợp pháp và văn bản của công an xác nhận trẻ đang cư trú ở Việt Nam',
          ]),
          ...presented,
          authorisation,
        ],
      },
    ),
  ],
);

const marriageAbroad = procedure(
  '2.000806',
  {
    ...withForeigners,
    ...atTheDesk(2, 'để nộp hồ sơ và hai bên cùng ký'),
    name: 'Thủ tục đăng ký kết hôn có yếu tố nước ngoài',
    shortName: 'Kết hôn với người nước ngoài',
    nameEn: 'Marriage with a foreign element',
    everydayNames: [
      'kết hôn với người nước ngoài',
      'lấy chồng nước ngoài',
      'lấy vợ nước ngoài',
      'kết hôn việt kiều',
    ],
    summary: 'Khi một bên là người nước ngoài hoặc người Việt Nam định cư ở nước ngoài.',
    lifeEvents: ['MARRIAGE'],
    results: [{ name: 'Giấy chứng nhận kết hôn' }],
    legalBasis: laws('52/2014/QH13', ...CIVIL_STATUS_LAWS),
  },
  [
    onlyCase({
      channels: anyChannel(workingDays(10)),
      fees: [councilCharge('Lệ phí đăng ký kết hôn')],
      papers: [
        need('to-khai', [
          'Tờ khai đăng ký kết hôn',
          'Tờ khai đăng ký kết hôn theo mẫu, có đủ thông tin của hai bên',
        ]),
        need('giay-suc-khoe', [
          'Giấy xác nhận sức khỏe',
          'Giấy xác nhận của tổ chức y tế rằng các bên không mắc bệnh tâm thần hoặc bệnh khác mà không có khả năng nhận thức, làm chủ hành vi',
        ]),
        need('tinh-trang-hon-nhan', [
          'Tình trạng hôn nhân của người nước ngoài',
          'Giấy tờ chứng minh tình trạng hôn nhân của người nước ngoài, còn giá trị',
        ]),
        need('ho-chieu', [
          'Hộ chiếu',
          'Hộ chiếu hoặc giấy tờ thay hộ chiếu của người nước ngoài, người Việt Nam định cư ở nước ngoài',
        ]),
        ifNeeded('trich-luc-ly-hon', [
          'Trích lục ghi chú ly hôn',
          'Trích lục ghi chú ly hôn',
          'Khi đã ly hôn hoặc hủy kết hôn ở nước ngoài',
        ]),
        ifNeeded('xac-nhan-co-quan', [
          'Xác nhận của cơ quan',
          'Văn bản của cơ quan, đơn vị xác nhận việc kết hôn không trái quy định của ngành',
          'Khi là công chức, viên chức, người trong lực lượng vũ trang',
        ]),
        ...presented,
      ],
    }),
  ],
);

const adoption = procedure(
  '2.001263',
  {
    ...civilStatus,
    ...atTheDesk(2, 'để lấy ý kiến các bên và giao nhận con'),
    fieldCode: 'nuoi-con-nuoi',
    decisionNo: '361/QĐ-BTP',
    name: 'Đăng ký việc nuôi con nuôi trong nước',
    shortName: 'Đăng ký nhận con nuôi trong nước',
    nameEn: 'Domestic adoption',
    everydayNames: ['nhận con nuôi', 'xin con nuôi', 'làm giấy con nuôi'],
    summary:
      'Nhận trẻ em ở Việt Nam làm con nuôi; bố dượng, mẹ kế, cô, cậu, dì, chú, bác ruột được miễn một số giấy tờ.',
    applicants: ['CITIZEN'],
    lifeEvents: ['CHILD'],
    results: [{ name: 'Giấy chứng nhận nuôi con nuôi trong nước' }],
    legalBasis: laws(
      '24/2019/NĐ-CP',
      '06/2025/NĐ-CP',
      '104/2022/NĐ-CP',
      '120/2025/NĐ-CP',
      '18/2026/NĐ-CP',
      '66.7/2025/NQ-CP',
      '10/2020/TT-BTP',
      '07/2023/TT-BTP',
    ),
  },
  [
    onlyCase({
      channels: anyChannel(null, 'Theo các bước lấy ý kiến, kiểm tra hồ sơ của pháp luật về nuôi con nuôi.'),
      fees: [
        charge('Lệ phí đăng ký nuôi con nuôi', 400_000, {
          note: 'Miễn cho cha dượng, mẹ kế nhận con riêng; cô, cậu, dì, chú, bác ruột nhận cháu.',
        }),
      ],
      papers: [
        need('don', ['Đơn xin nhận con nuôi', 'Đơn xin nhận con nuôi'], {
          ...template('Đơn xin nhận con nuôi'),
        }),
        need('suc-khoe-nguoi-nhan', [
          'Giấy khám sức khỏe người nhận',
          'Giấy khám sức khỏe của người nhận con nuôi, cấp chưa quá 6 tháng',
        ]),
        need('hoan-canh', [
          'Xác nhận hoàn cảnh gia đình',
          'Văn bản xác nhận hoàn cảnh gia đình, chỗ ở, điều kiện kinh tế do UBND cấp xã nơi thường trú cấp chưa quá 6 tháng',
        ]),
        need(
          'tuy-than',
          ['Bản sao giấy tờ tùy thân', 'Bản sao hộ chiếu, thẻ căn cước hoặc giấy tờ thay thế'],
          { ...COPY },
        ),
        need('khai-sinh-con', ['Giấy khai sinh của con', 'Giấy khai sinh của người được nhận làm con nuôi']),
        need('suc-khoe-con', [
          'Giấy khám sức khỏe của con',
          'Giấy khám sức khỏe của người được nhận làm con nuôi',
        ]),
        need('anh-con', ['2 ảnh toàn thân của con', '2 ảnh toàn thân, nhìn thẳng, chụp không quá 6 tháng']),
        ifNeeded('ket-hon', [
          'Giấy chứng nhận kết hôn',
          'Giấy chứng nhận kết hôn',
          'Khi vợ chồng cùng nhận con nuôi',
        ]),
        ifNeeded('tiep-nhan', [
          'Quyết định tiếp nhận',
          'Quyết định tiếp nhận trẻ vào cơ sở nuôi dưỡng',
          'Khi trẻ ở cơ sở nuôi dưỡng',
        ]),
        ifNeeded('mo-coi', [
          'Giấy tờ trẻ bị bỏ rơi, mồ côi',
          'Biên bản trẻ bị bỏ rơi, giấy chứng tử của cha mẹ đẻ hoặc quyết định của Tòa án',
          'Khi trẻ bị bỏ rơi, mồ côi',
        ]),
      ],
    }),
  ],
);

export const CIVIL_STATUS_FOREIGN: SeedProcedure[] = [birthAbroad, marriageAbroad, adoption];
