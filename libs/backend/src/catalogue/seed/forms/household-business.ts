import {
  address,
  choice,
  date,
  email,
  form,
  integer,
  longText,
  money,
  page,
  phone,
  shortText,
  yesNo,
  type Options,
} from './parts.js';
import { ethnicGroupOf, idNumberOf, nationalityOf, personBasics, sexOf } from './persons.js';

const OWNERS: Options = [
  ['SELF', 'Chính tôi', 'Myself'],
  ['OTHER', 'Người khác (tôi nộp thay)', 'Somebody else; I file for them'],
];

const owner = { prefix: 'owner', when: ['ownerIs', 'OTHER'] } as const;

const ownerPage = page('owner', ['Ai là chủ hộ kinh doanh?', 'Who owns the business?'], {
  help: [
    'Thông tin dùng để cấp Giấy chứng nhận và mã số thuế. Phòng chuyên môn của UBND phường, xã và cơ quan thuế xem.',
    'Used for the certificate and the tax code. Seen by the commune and the tax office.',
  ],
  fields: [
    choice('ownerIs', ['Chủ hộ kinh doanh', 'Owner'], { of: OWNERS }),
    ...personBasics({ ...owner, name: ['Họ và tên chủ hộ kinh doanh', 'Full name of the owner'] }),
    sexOf(owner),
    idNumberOf(owner),
    ethnicGroupOf(owner),
    ...nationalityOf(owner),
    address('ownerAddress', ['Địa chỉ liên lạc của chủ hộ', 'Contact address of the owner'], {
      prefill: 'profile.address',
    }),
  ],
});

const businessPage = page(
  'business',
  ['Hộ kinh doanh tên gì, ở đâu?', 'What is the business called, and where?'],
  {
    fields: [
      shortText('businessName', ['Tên riêng của hộ kinh doanh', 'Proper name of the business'], {
        help: [
          'Không cần viết cụm từ “Hộ kinh doanh”. Không trùng với hộ khác trong phường, xã',
          'Unique within the commune; leave out “Hộ kinh doanh”',
        ],
        settings: { minLength: 2, maxLength: 150 },
      }),
      address('businessAddress', ['Địa chỉ trụ sở', 'Registered address'], {
        settings: { provinceFixed: true },
      }),
      phone('businessPhone', ['Số điện thoại của hộ kinh doanh', 'Telephone of the business'], {
        optional: true,
      }),
      email('businessEmail', ['Thư điện tử', 'E-mail'], { optional: true }),
    ],
  },
);

const workPage = page('work', ['Kinh doanh gì?', 'What is the business?'], {
  fields: [
    shortText('mainLine', ['Ngành, nghề chính', 'Main line of business'], {
      help: ['Ví dụ: bán lẻ quần áo, quán ăn', 'For example: retail of clothes, eatery'],
    }),
    longText('otherLines', ['Ngành, nghề khác', 'Other lines'], {
      optional: true,
      settings: { maxLength: 1000 },
    }),
    date('startsOn', ['Ngày bắt đầu', 'Start of business']),
    money('capital', ['Vốn kinh doanh', 'Capital'], { help: ['Tính bằng đồng', 'In VND'] }),
    integer('employees', ['Số lao động dự kiến', 'Expected number of workers'], {
      settings: { min: 0, max: 10_000 },
    }),
    choice('taxMethod', ['Nộp thuế theo cách nào', 'Method of tax'], {
      of: [
        ['DECLARE', 'Kê khai', 'By declaration'],
        ['EACH_TIME', 'Từng lần phát sinh', 'Each time it arises'],
      ],
    }),
  ],
});

const membersPage = page(
  'members',
  ['Những ai trong gia đình cùng đứng tên?', 'Which family members own it?'],
  {
    fields: [
      longText('members', ['Các thành viên', 'Members'], {
        help: [
          'Mỗi người một dòng: họ tên, ngày sinh, số căn cước',
          'One line each: name, birth date, ID number',
        ],
        settings: { maxLength: 2000 },
      }),
      yesNo('membersAuthorised', [
        'Các thành viên đã ủy quyền cho chủ hộ, có công chứng hoặc chứng thực',
        'The members gave the owner a certified authorisation',
      ]),
    ],
  },
);

/** Request to register a household business (NĐ 168/2025/NĐ-CP art. 99; TT 68/2025/TT-BTC). */
export const HOUSEHOLD_BUSINESS_ONE_OWNER = form(ownerPage, businessPage, workPage);
export const HOUSEHOLD_BUSINESS_FAMILY = form(ownerPage, membersPage, businessPage, workPage);

const businessIdentity = [
  shortText('businessCode', ['Mã số hộ kinh doanh', 'Business code'], {
    help: ['10 hoặc 12 chữ số trên Giấy chứng nhận', '10 or 12 digits on the certificate'],
    settings: { pattern: '\\d{10}(\\d{2})?', maxLength: 12 },
  }),
  shortText('businessName', ['Tên hộ kinh doanh', 'Name of the business']),
];

const whichBusiness = page('business', ['Hộ kinh doanh nào?', 'Which business?'], {
  help: [
    'Thông tin dùng để tìm trong sổ đăng ký hộ kinh doanh. UBND phường, xã và cơ quan thuế xem.',
    'Used to find the business in the register. Seen by the commune and the tax office.',
  ],
  fields: businessIdentity,
});

/** Suspension, or resumption before the announced day (NĐ 168/2025/NĐ-CP). */
export const BUSINESS_SUSPENSION = form(
  whichBusiness,
  page('period', ['Tạm ngừng từ ngày nào?', 'Suspended from when?'], {
    help: ['Báo trước ít nhất 3 ngày làm việc.', 'At least 3 working days in advance.'],
    fields: [
      date('from', ['Từ ngày', 'From'], { settings: { when: 'FUTURE' } }),
      date('until', ['Đến ngày', 'Until'], { settings: { when: 'FUTURE' } }),
      longText('reason', ['Lý do', 'Reason'], { optional: true, settings: { maxLength: 500 } }),
    ],
  }),
);

export const BUSINESS_RESUMPTION = form(
  whichBusiness,
  page('period', ['Kinh doanh lại từ ngày nào?', 'Back in business from when?'], {
    fields: [
      date('resumesOn', ['Ngày kinh doanh lại', 'Day of resumption']),
      date('announcedUntil', ['Đã báo tạm ngừng đến ngày', 'Suspension was announced until']),
    ],
  }),
);
