import type { SeedPage } from '../shape.js';
import {
  address,
  choice,
  choices,
  date,
  form,
  longText,
  page,
  pastDate,
  shortText,
  yesNo,
  type Options,
  type Two,
} from './parts.js';
import { idNumberOf, personBasics, sexOf } from './persons.js';

const WHO_FILES: Options = [
  ['SELF', 'Cho chính tôi', 'For myself'],
  ['MINOR', 'Cho con chưa thành niên', 'For my child under age'],
  ['FAMILY', 'Cho tôi và người trong gia đình', 'For me and my family'],
];

const personInQuestion = { prefix: 'person', when: ['forWhom', 'MINOR'] } as const;

/** What the data is for, who sees it, how long it is kept. */
export const RESIDENCE_PRIVACY: Two = [
  'Thông tin dùng để cập nhật Cơ sở dữ liệu về cư trú. Công an phường, xã xem và lưu theo Luật Cư trú.',
  'Used to update the residence database. Seen and kept by the commune police under the Residence Law.',
];

/** First page of form CT01 (TT 53/2025/TT-BCA): whose residence it is about. */
const personPage = (title: Two): SeedPage =>
  page('person', title, {
    help: RESIDENCE_PRIVACY,
    fields: [
      choice('forWhom', ['Người làm thủ tục', 'Person concerned'], { of: WHO_FILES }),
      ...personBasics({ ...personInQuestion, name: ['Họ và tên con', "Child's full name"] }),
      sexOf(personInQuestion),
      idNumberOf(personInQuestion),
      longText('familyMembers', ['Người trong gia đình cùng làm', 'Family members'], {
        help: [
          'Mỗi người một dòng: họ tên, ngày sinh, số căn cước, quan hệ với chủ hộ',
          'One line each: name, date of birth, ID number, relation to the head of the household',
        ],
        when: ['forWhom', 'FAMILY'],
        settings: { maxLength: 2000 },
      }),
      longText(
        'parentsConsent',
        ['Ý kiến của bố mẹ hoặc người giám hộ', 'Consent of the parents or guardian'],
        {
          help: ['Ghi: tôi đồng ý, họ tên, ngày', 'State consent, name and date'],
          when: ['forWhom', 'MINOR'],
          settings: { maxLength: 500 },
        },
      ),
    ],
  });

const HOUSING: Options = [
  ['OWN', 'Nhà của tôi hoặc của gia đình', 'Own or family house'],
  ['RENT', 'Thuê, mượn, ở nhờ', 'Rented or lent'],
  ['WORKPLACE', 'Ký túc xá, nhà tập thể, nơi làm việc', 'Dormitory or workplace'],
];

const RELATION_TO_HEAD: Options = [
  ['HEAD', 'Chính tôi là chủ hộ', 'I am the head'],
  ['SPOUSE', 'Vợ hoặc chồng', 'Spouse'],
  ['CHILD', 'Con', 'Child'],
  ['PARENT', 'Bố, mẹ', 'Parent'],
  ['RELATIVE', 'Họ hàng khác', 'Other relative'],
  ['TENANT', 'Người thuê, ở nhờ', 'Tenant or guest'],
];

const headFields = [
  choice('relationToHead', ['Quan hệ với chủ hộ nơi ở mới', 'Relation to the head of the new household'], {
    of: RELATION_TO_HEAD,
  }),
  shortText('headFullName', ['Họ và tên chủ hộ', 'Full name of the head'], {
    when: ['relationToHead', 'SPOUSE', 'CHILD', 'PARENT', 'RELATIVE', 'TENANT'],
  }),
  idNumberOf({ prefix: 'head', when: ['relationToHead', 'SPOUSE', 'CHILD', 'PARENT', 'RELATIVE', 'TENANT'] }),
  yesNo(
    'headConsent',
    ['Chủ hộ đã đồng ý trên VNeID hoặc bằng văn bản', 'The head has consented in VNeID or in writing'],
    {
      when: ['relationToHead', 'SPOUSE', 'CHILD', 'PARENT', 'RELATIVE', 'TENANT'],
    },
  ),
];

const placePage = (title: Two): SeedPage =>
  page('place', title, {
    fields: [
      address('newAddress', ['Chỗ ở đăng ký', 'Address to register'], { settings: { provinceFixed: true } }),
      choice('housing', ['Chỗ ở này là', 'This place is'], { of: HOUSING }),
      shortText('ownerFullName', ['Họ và tên chủ nhà', 'Full name of the owner'], {
        when: ['housing', 'RENT'],
      }),
      yesNo(
        'ownerConsent',
        ['Chủ nhà đã đồng ý trên VNeID hoặc bằng văn bản', 'The owner has consented in VNeID or in writing'],
        {
          when: ['housing', 'RENT'],
        },
      ),
      shortText('workplace', ['Tên cơ quan, trường, đơn vị', 'Name of the institution'], {
        when: ['housing', 'WORKPLACE'],
      }),
      ...headFields,
    ],
  });

/** Temporary residence, at most two years each time (Luật Cư trú art. 27). */
export const TEMPORARY_RESIDENCE = form(
  personPage(['Đăng ký tạm trú cho ai?', 'Who registers temporary residence?']),
  placePage(['Tạm trú ở đâu?', 'Where?']),
  page('period', ['Tạm trú đến bao giờ?', 'Until when?'], {
    fields: [
      date('from', ['Từ ngày', 'From']),
      date('until', ['Đến ngày', 'Until'], {
        help: ['Tối đa 2 năm, gia hạn được nhiều lần', 'Two years at most, may be extended'],
      }),
      choice('reason', ['Để làm gì', 'Reason'], {
        of: [
          ['WORK', 'Đi làm', 'Work'],
          ['STUDY', 'Đi học', 'Study'],
          ['FAMILY', 'Theo gia đình', 'Family'],
          ['OTHER', 'Việc khác', 'Other'],
        ],
      }),
    ],
  }),
);

/** Extension of temporary residence (Luật Cư trú art. 27.2: within 15 days before the end). */
export const EXTENDED_RESIDENCE = form(
  personPage(['Gia hạn tạm trú cho ai?', 'Whose temporary residence is extended?']),
  page('period', ['Gia hạn đến bao giờ?', 'Until when?'], {
    fields: [
      address('currentAddress', ['Chỗ đang tạm trú', 'Present temporary residence'], {
        settings: { provinceFixed: true },
      }),
      date('currentUntil', ['Hạn tạm trú hiện nay', 'Present end date']),
      date('until', ['Gia hạn đến ngày', 'Extend until'], {
        help: ['Tối đa 2 năm', 'Two years at most'],
        settings: { when: 'FUTURE' },
      }),
      yesNo('ownerConsent', ['Chủ nhà vẫn đồng ý cho ở', 'The owner still agrees']),
    ],
  }),
);

/** Permanent residence (Luật Cư trú arts 20, 21). */
export const PERMANENT_RESIDENCE = form(
  personPage(['Đăng ký thường trú cho ai?', 'Who registers permanent residence?']),
  placePage(['Chuyển đến đâu?', 'Where to?']),
  page('before', ['Trước đây thường trú ở đâu?', 'Where before?'], {
    fields: [
      yesNo('firstTime', [
        'Đăng ký lần đầu (ví dụ: trẻ mới sinh)',
        'First registration, for example of a newborn',
      ]),
      address('oldAddress', ['Nơi thường trú cũ', 'Former permanent residence'], {
        when: ['firstTime', false],
        prefill: 'profile.address',
      }),
      yesNo('wholeHousehold', ['Cả hộ cùng chuyển', 'The whole household moves'], {
        when: ['firstTime', false],
      }),
    ],
  }),
);

/** Separation of a household at the same address (Luật Cư trú art. 25). */
export const SEPARATE_HOUSEHOLD = form(
  personPage(['Ai tách ra thành hộ mới?', 'Who forms the new household?']),
  page('household', ['Tách từ hộ nào?', 'From which household?'], {
    fields: [
      address('householdAddress', ['Địa chỉ hộ hiện nay', 'Address of the present household'], {
        settings: { provinceFixed: true },
      }),
      shortText('headFullName', ['Họ và tên chủ hộ hiện nay', 'Full name of the present head']),
      idNumberOf({ prefix: 'head' }),
      yesNo('headConsent', ['Chủ hộ và chủ nhà đã đồng ý cho tách hộ', 'The head and the owner agree']),
      shortText('newHeadFullName', ['Họ và tên chủ hộ mới', 'Full name of the new head']),
    ],
  }),
);

const REMOVAL_REASONS: Options = [
  ['DEATH', 'Đã mất, bị tuyên bố đã chết hoặc mất tích', 'Died or declared dead or missing'],
  ['ABROAD', 'Ra nước ngoài định cư', 'Settled abroad'],
  ['LEFT', 'Không còn ở tại đây', 'No longer lives there'],
  ['NO_HOUSING', 'Nhà đã bán, phá dỡ hoặc hết hạn thuê', 'House sold, pulled down or lease ended'],
  ['OTHER', 'Lý do khác', 'Another reason'],
];

/** Removal of a registration, permanent or temporary (Luật Cư trú arts 24, 29). */
export const REMOVED_RESIDENCE = form(
  personPage(['Xóa đăng ký của ai?', 'Whose registration is removed?']),
  page('removal', ['Vì sao xóa?', 'Why?'], {
    fields: [
      address('currentAddress', ['Địa chỉ đang đăng ký', 'Registered address'], {
        settings: { provinceFixed: true },
      }),
      choice('reason', ['Lý do', 'Reason'], { of: REMOVAL_REASONS }),
      pastDate('since', ['Từ ngày', 'Since'], { optional: true }),
      longText('details', ['Nói rõ thêm', 'Details'], {
        when: ['reason', 'OTHER'],
        settings: { maxLength: 500 },
      }),
    ],
  }),
);

/** Certificate of residence CT07 (Luật Cư trú; TT 55/2021/TT-BCA art. 17). */
export const RESIDENCE_CERTIFICATE = form(
  personPage(['Xác nhận cư trú của ai?', 'Whose residence shall be certified?']),
  page('content', ['Cần xác nhận điều gì?', 'What shall be certified?'], {
    fields: [
      choices('facts', ['Nội dung xác nhận', 'Facts'], {
        of: [
          ['PERMANENT', 'Nơi thường trú', 'Permanent residence'],
          ['TEMPORARY', 'Nơi tạm trú', 'Temporary residence'],
          ['PRESENT', 'Nơi ở hiện tại', 'Present dwelling'],
          ['HOUSEHOLD', 'Các thành viên trong hộ', 'Members of the household'],
          ['HISTORY', 'Thời gian cư trú trước đây', 'Earlier residence'],
        ],
      }),
      longText('purpose', ['Dùng để làm gì', 'Purpose'], { optional: true, settings: { maxLength: 300 } }),
    ],
  }),
);

/** Change of data in the residence database (Luật Cư trú art. 26). */
export const CORRECTED_RESIDENCE = form(
  personPage(['Điều chỉnh thông tin của ai?', 'Whose data are changed?']),
  page('change', ['Thông tin nào cần điều chỉnh?', 'Which data?'], {
    fields: [
      choices('facts', ['Thông tin', 'Data'], {
        of: [
          ['HEAD', 'Chủ hộ', 'Head of the household'],
          ['CIVIL', 'Họ tên, ngày sinh, thông tin hộ tịch', 'Name, birth date, civil status'],
          ['ADDRESS', 'Địa chỉ do đổi tên đường, số nhà', 'Address renamed or renumbered'],
        ],
      }),
      longText('newValue', ['Thông tin đúng', 'Correct data'], { settings: { maxLength: 1000 } }),
      shortText('evidence', ['Giấy tờ chứng minh', 'Evidence'], { optional: true }),
    ],
  }),
);
