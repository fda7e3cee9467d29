import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  COPY,
  ifNeeded,
  need,
  onlineWithVisit,
  procedure,
  workingDays,
} from '../compose.js';
import {
  BUSINESS_RESUMPTION,
  BUSINESS_SUSPENSION,
  HOUSEHOLD_BUSINESS_FAMILY,
  HOUSEHOLD_BUSINESS_ONE_OWNER,
} from '../forms/household-business.js';
import { laws } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';
import { HOUSEHOLD_BUSINESS_SITUATIONS } from '../situations.js';

const business = {
  fieldCode: 'ho-kinh-doanh',
  decisionNo: '2353/QĐ-BTC',
  applicants: ['CITIZEN', 'ORGANISATION'],
  lifeEvents: ['BUSINESS'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Ủy ban nhân dân cấp xã'],
  legalBasis: laws('59/2020/QH14', '76/2025/QH15', '168/2025/NĐ-CP', '68/2025/TT-BTC', '85/2019/TT-BTC'),
} satisfies Partial<SeedContent>;

const unknownFee = charge('Lệ phí đăng ký hộ kinh doanh', null, {
  note: 'Mức thu do Hội đồng nhân dân thành phố quy định; nộp cùng hồ sơ, không hoàn lại khi không được cấp.',
});
const authorised = ifNeeded('uy-quyen', [
  'Văn bản ủy quyền',
  'Văn bản ủy quyền cho cá nhân (không phải công chứng), hoặc bản sao hợp đồng dịch vụ và giấy giới thiệu của tổ chức làm thay',
  'Khi nhờ người khác làm thay',
]);
const idCopy = ifNeeded(
  'can-cuoc',
  [
    'Bản sao căn cước',
    'Bản sao thẻ căn cước hoặc căn cước công dân còn hiệu lực',
    'Khi chưa có tài khoản định danh điện tử',
  ],
  COPY,
);
const groupMinutes = ifNeeded('bien-ban-nhom', [
  'Biên bản họp nhóm cá nhân',
  'Biên bản họp nhóm cá nhân tham gia hộ kinh doanh',
  'Khi hộ do nhóm cá nhân lập trước ngày Nghị định 168/2025 có hiệu lực',
]);

const founding = procedure(
  '1.001612',
  {
    ...business,
    ...onlineWithVisit(
      'Giấy chứng nhận bản giấy nhận tại quầy và nộp lệ phí tại đó',
      'để nộp lệ phí và nhận Giấy chứng nhận',
    ),
    name: 'Đăng ký thành lập hộ kinh doanh',
    shortName: 'Đăng ký hộ kinh doanh',
    nameEn: 'Registration of a household business',
    everydayNames: [
      'giấy phép kinh doanh',
      'mở cửa hàng',
      'đăng ký kinh doanh cá thể',
      'giấy phép hộ kinh doanh',
      'đăng ký kinh doanh hộ gia đình',
    ],
    summary: 'Mở cửa hàng, quán ăn, dịch vụ do một người hoặc gia đình làm chủ. Cấp luôn mã số thuế.',
    situations: HOUSEHOLD_BUSINESS_SITUATIONS,
    results: [
      { name: 'Giấy chứng nhận đăng ký hộ kinh doanh' },
      { name: 'Thông báo nội dung cần sửa đổi, bổ sung' },
    ],
    conditions:
      'Ngành, nghề không bị cấm; tên không trùng trong phường, xã; nộp đủ lệ phí (Nghị định 168/2025/NĐ-CP).',
  },
  [
    caseOf('mot-chu', ['Một người làm chủ', 'One owner'], {
      channels: anyChannel(workingDays(3)),
      fees: [unknownFee],
      form: HOUSEHOLD_BUSINESS_ONE_OWNER,
      papers: [authorised, idCopy],
    }),
    caseOf('gia-dinh', ['Các thành viên gia đình cùng làm chủ', 'Family members together'], {
      channels: anyChannel(workingDays(3)),
      fees: [unknownFee],
      form: HOUSEHOLD_BUSINESS_FAMILY,
      papers: [
        need(
          'uy-quyen-thanh-vien',
          [
            'Ủy quyền của các thành viên',
            'Bản sao văn bản ủy quyền của thành viên hộ gia đình cho một thành viên làm chủ hộ kinh doanh, có công chứng hoặc chứng thực',
          ],
          COPY,
        ),
        authorised,
        idCopy,
      ],
    }),
  ],
);

const suspension = procedure(
  '1.001570',
  {
    ...business,
    ...onlineWithVisit(
      'Giấy xác nhận bản giấy nhận tại quầy',
      'để nhận giấy xác nhận, nếu không chọn bưu điện',
    ),
    name: 'Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh',
    shortName: 'Tạm ngừng, tiếp tục hộ kinh doanh',
    nameEn: 'Suspension or resumption of a household business',
    everydayNames: ['tạm ngừng kinh doanh', 'nghỉ bán hàng', 'mở lại cửa hàng', 'tạm nghỉ kinh doanh'],
    summary: 'Báo tạm nghỉ trước ít nhất 3 ngày làm việc, hoặc báo làm lại sớm hơn đã báo.',
    results: [
      { name: 'Giấy xác nhận về việc hộ kinh doanh đăng ký tạm ngừng kinh doanh' },
      { name: 'Giấy xác nhận về việc hộ kinh doanh tiếp tục kinh doanh' },
    ],
  },
  [
    caseOf('tam-ngung', ['Tạm ngừng', 'Suspension'], {
      channels: anyChannel(workingDays(1)),
      fees: [charge('Lệ phí', null, { note: 'Nếu có, theo quy định của Hội đồng nhân dân thành phố.' })],
      form: BUSINESS_SUSPENSION,
      papers: [groupMinutes, authorised],
    }),
    caseOf('tiep-tuc', ['Tiếp tục trước thời hạn', 'Resumption'], {
      channels: anyChannel(workingDays(1)),
      fees: [charge('Lệ phí', null, { note: 'Nếu có, theo quy định của Hội đồng nhân dân thành phố.' })],
      form: BUSINESS_RESUMPTION,
      papers: [groupMinutes, authorised],
    }),
  ],
);

const changes = procedure(
  '2.000720',
  {
    ...business,
    ...atTheDesk(),
    name: 'Đăng ký thay đổi nội dung đăng ký hộ kinh doanh',
    shortName: 'Thay đổi đăng ký hộ kinh doanh',
    nameEn: 'Change of a household business registration',
    everydayNames: [
      'đổi tên cửa hàng',
      'đổi địa chỉ kinh doanh',
      'thay đổi giấy phép kinh doanh',
      'thêm ngành nghề',
      'đổi chủ hộ kinh doanh',
    ],
    summary: 'Đổi tên, địa chỉ, vốn, ngành nghề, chủ hộ hoặc thành viên.',
    results: [{ name: 'Giấy chứng nhận đăng ký hộ kinh doanh' }],
  },
  [
    caseOf('noi-dung', ['Đổi tên, địa chỉ, vốn, ngành nghề', 'Name, address, capital, lines of business'], {
      channels: anyChannel(null),
      fees: [unknownFee],
      papers: [
        need('giay-de-nghi', [
          'Giấy đề nghị thay đổi',
          'Giấy đề nghị đăng ký thay đổi nội dung đăng ký hộ kinh doanh do chủ hộ ký',
        ]),
        groupMinutes,
        authorised,
      ],
    }),
    caseOf('doi-chu-ho', ['Đổi chủ hộ theo ủy quyền của thành viên', 'New owner by authorisation'], {
      channels: anyChannel(null),
      fees: [unknownFee],
      papers: [
        need('giay-de-nghi', [
          'Giấy đề nghị thay đổi',
          'Giấy đề nghị đăng ký thay đổi nội dung đăng ký hộ kinh doanh',
        ]),
        need(
          'uy-quyen-thanh-vien',
          [
            'Ủy quyền của các thành viên',
            'Bản sao văn bản ủy quyền của các thành viên hộ gia đình, có công chứng hoặc chứng thực',
          ],
          COPY,
        ),
        ifNeeded(
          'chung-tu',
          [
            'Giấy chứng tử hoặc quyết định của Tòa án',
            'Bản sao giấy chứng tử hoặc quyết định của Tòa án tuyên bố chết, mất tích, mất năng lực hành vi',
            'Khi chủ hộ cũ đã chết, mất tích, mất năng lực hành vi',
          ],
          COPY,
        ),
        authorised,
      ],
    }),
  ],
);

const ending = procedure(
  '1.001266',
  {
    ...business,
    ...atTheDesk(),
    name: 'Chấm dứt hoạt động hộ kinh doanh',
    shortName: 'Chấm dứt hộ kinh doanh',
    nameEn: 'Closing of a household business',
    everydayNames: [
      'đóng cửa hàng',
      'trả giấy phép kinh doanh',
      'nghỉ kinh doanh hẳn',
      'đóng mã số thuế hộ kinh doanh',
    ],
    summary: 'Thôi kinh doanh hẳn. Cơ quan thuế xác nhận hoàn thành nghĩa vụ thuế.',
    results: [{ name: 'Hộ kinh doanh chuyển sang tình trạng đã chấm dứt hoạt động' }],
  },
  [
    caseOf('chung', ['Mọi trường hợp', 'All cases'], {
      channels: anyChannel(null),
      fees: [charge('Lệ phí', null, { note: 'Nếu có, theo quy định của Hội đồng nhân dân thành phố.' })],
      papers: [
        need('thong-bao', ['Thông báo chấm dứt hoạt động', 'Thông báo chấm dứt hoạt động hộ kinh doanh']),
        groupMinutes,
        authorised,
      ],
    }),
  ],
);

export const HOUSEHOLD_BUSINESS: SeedProcedure[] = [founding, suspension, changes, ending];
