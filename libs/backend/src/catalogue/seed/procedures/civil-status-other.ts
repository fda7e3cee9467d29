import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  COPY,
  councilCharge,
  ifNeeded,
  need,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { CIVIL_STATUS_LAWS, laws } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';
import { authorisation, identityPaper, residencePaper } from './common-papers.js';

const civilStatus = {
  fieldCode: 'G15-TP07',
  decisionNo: '163/QĐ-BTP',
  applicants: ['CITIZEN', 'FOREIGNER'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Ủy ban nhân dân cấp xã'],
} satisfies Partial<SeedContent>;

const presented = [identityPaper('Xuất trình khi nộp tại quầy'), residencePaper];

const birthAgain = procedure(
  '1.004884',
  {
    ...civilStatus,
    ...atTheDesk(2, 'để nộp giấy tờ hiện có và nhận Giấy khai sinh'),
    name: 'Thủ tục đăng ký lại khai sinh',
    shortName: 'Đăng ký lại khai sinh',
    nameEn: 'Re-registration of birth',
    everydayNames: ['làm lại giấy khai sinh', 'mất giấy khai sinh', 'cấp lại giấy khai sinh bản chính'],
    summary: 'Khi sổ hộ tịch và bản chính Giấy khai sinh đều bị mất, đã đăng ký trước ngày 01/01/2016.',
    applicants: ['CITIZEN'],
    lifeEvents: ['CHILD', 'IDENTITY'],
    results: [{ name: 'Giấy khai sinh' }],
    legalBasis: laws(...CIVIL_STATUS_LAWS, '09/2022/TT-BTP'),
  },
  [
    caseOf('con-ban-sao', ['Còn bản sao Giấy khai sinh', 'A copy still exists'], {
      channels: anyChannel(workingDays(5), 'Phải xác minh thì tính thêm thời gian chờ trả lời.'),
      fees: [councilCharge('Lệ phí đăng ký lại khai sinh')],
      papers: [
        need('to-khai', [
          'Tờ khai đăng ký lại khai sinh',
          'Tờ khai đăng ký lại khai sinh theo mẫu, có cam đoan đã nộp đủ giấy tờ hiện có',
        ]),
        need(
          'ban-sao-khai-sinh',
          [
            'Bản sao Giấy khai sinh',
            'Bản sao Giấy khai sinh do cơ quan có thẩm quyền của Việt Nam cấp hợp lệ',
          ],
          { ...COPY },
        ),
        ...presented,
        authorisation,
      ],
    }),
    caseOf('khong-con-ban-sao', ['Không còn bản sao', 'No copy exists'], {
      channels: anyChannel(workingDays(5), 'Phải xác minh thì tính thêm thời gian chờ trả lời.'),
      fees: [councilCharge('Lệ phí đăng ký lại khai sinh')],
      papers: [
        need('to-khai', [
          'Tờ khai đăng ký lại khai sinh',
          'Tờ khai đăng ký lại khai sinh theo mẫu, có cam đoan đã nộp đủ giấy tờ hiện có',
        ]),
        need(
          'giay-to-ca-nhan',
          [
            'Giấy tờ có thông tin về khai sinh',
            'Bản sao giấy tờ do cơ quan có thẩm quyền cấp: căn cước, hộ chiếu, sổ hộ khẩu, bằng tốt nghiệp, học bạ có thông tin về khai sinh',
          ],
          { ...COPY },
        ),
        ifNeeded('xac-nhan-thu-truong', [
          'Xác nhận của cơ quan',
          'Văn bản xác nhận của Thủ trưởng cơ quan, đơn vị về những nội dung khai sinh',
          'Khi là cán bộ, công chức, viên chức, người trong lực lượng vũ trang',
        ]),
        ...presented,
        authorisation,
      ],
    }),
  ],
);

const recognition = procedure(
  '1.001022',
  {
    ...civilStatus,
    ...atTheDesk(1, 'các bên cùng có mặt để ký sổ'),
    name: 'Thủ tục đăng ký nhận cha, mẹ, con',
    shortName: 'Đăng ký nhận cha, mẹ, con',
    nameEn: 'Recognition of parent or child',
    everydayNames: [
      'nhận con',
      'nhận cha',
      'làm thủ tục nhận con ngoài giá thú',
      'bổ sung tên cha vào khai sinh',
    ],
    summary: 'Công nhận quan hệ cha, mẹ với con khi hai bên tự nguyện và không có tranh chấp.',
    applicants: ['CITIZEN'],
    lifeEvents: ['CHILD'],
    results: [{ name: 'Trích lục đăng ký nhận cha, mẹ, con' }],
    legalBasis: laws('52/2014/QH13', ...CIVIL_STATUS_LAWS),
  },
  [
    caseOf('co-van-ban', ['Có văn bản giám định, xác nhận quan hệ', 'With an expert opinion'], {
      channels: anyChannel(workingDays(3)),
      fees: [councilCharge('Lệ phí nhận cha, mẹ, con')],
      papers: [
        need('to-khai', ['Tờ khai nhận cha, mẹ, con', 'Tờ khai đăng ký nhận cha, mẹ, con theo mẫu']),
        need('van-ban-giam-dinh', [
          'Văn bản xác nhận quan hệ',
          'Văn bản của cơ quan y tế, cơ quan giám định hoặc cơ quan khác có thẩm quyền xác nhận quan hệ cha con, mẹ con',
        ]),
        ...presented,
      ],
    }),
    caseOf('cam-doan', ['Cam đoan có người làm chứng', 'By declaration with witnesses'], {
      channels: anyChannel(workingDays(3)),
      fees: [councilCharge('Lệ phí nhận cha, mẹ, con')],
      papers: [
        need('to-khai', ['Tờ khai nhận cha, mẹ, con', 'Tờ khai đăng ký nhận cha, mẹ, con theo mẫu']),
        need('cam-doan', [
          'Cam đoan có hai người làm chứng',
          'Văn bản cam đoan của các bên về quan hệ cha, mẹ, con, có ít nhất hai người làm chứng',
        ]),
        ...presented,
      ],
    }),
  ],
);

const birthAbroad = procedure(
  '2.000528',
  {
    ...civilStatus,
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
    legalBasis: laws('281/2016/TT-BTC', ...CIVIL_STATUS_LAWS),
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
    ...civilStatus,
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

export const CIVIL_STATUS_OTHER: SeedProcedure[] = [
  birthAgain,
  recognition,
  birthAbroad,
  marriageAbroad,
  adoption,
];
