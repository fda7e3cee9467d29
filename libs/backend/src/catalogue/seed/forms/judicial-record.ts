import {
  address,
  choice,
  choices,
  form,
  integer,
  longText,
  page,
  shortText,
  yesNo,
  type Options,
  type Two,
} from './parts.js';
import { ethnicGroupOf, idNumberOf, nationalityOf, personBasics, sexOf } from './persons.js';

const SUBJECTS: Options = [
  ['SELF', 'Chính tôi', 'Myself'],
  ['MINOR', 'Con chưa thành niên của tôi', 'My child under age'],
  ['AUTHORISED', 'Người đã ủy quyền cho tôi', 'Somebody who authorised me'],
];

const PURPOSES: Options = [
  ['JOB', 'Xin việc làm', 'Work'],
  ['ABROAD', 'Đi nước ngoài', 'Going abroad'],
  ['LICENCE', 'Xin giấy phép, chứng chỉ', 'A licence'],
  ['ADOPTION', 'Nhận con nuôi', 'Adoption'],
  ['OTHER', 'Việc khác', 'Something else'],
];

function subjectPage(recordNo: 1 | 2) {
  const others = recordNo === 1 ? ['MINOR', 'AUTHORISED'] : ['MINOR'];
  const other = { prefix: 'subject', when: ['subject', ...others] } as const;
  return page('subject', ['Lý lịch tư pháp của ai?', 'Whose judicial record?'], {
    help: [
      'Thông tin dùng để tra cứu án tích. Công an thành phố xem và lưu theo Luật Lý lịch tư pháp.',
      'Used to search criminal records. Seen and kept by the city police under the Judicial Records Law.',
    ],
    fields: [
      choice('subject', ['Người được cấp phiếu', 'Subject of the record'], {
        of: SUBJECTS.filter(([value]) => value === 'SELF' || others.includes(value)),
      }),
      ...personBasics({ ...other, name: ['Họ và tên người được cấp phiếu', 'Full name of the subject'] }),
      idNumberOf(other),
      sexOf(other),
      shortText('otherName', ['Tên gọi khác', 'Other name'], { optional: true }),
      shortText('birthPlace', ['Nơi sinh', 'Place of birth']),
      ...nationalityOf({ prefix: 'subject' }),
      ethnicGroupOf({ prefix: 'subject', optional: true }),
    ],
  });
}

const relative = (prefix: string, name: Two) => personBasics({ prefix, optional: true, name });

const familyPage = page('family', ['Bố, mẹ, vợ hoặc chồng là ai?', 'Who are the parents and the spouse?'], {
  fields: [
    ...relative('father', ['Họ và tên bố', "Father's full name"]),
    ...relative('mother', ['Họ và tên mẹ', "Mother's full name"]),
    ...relative('spouse', ['Họ và tên vợ hoặc chồng', "Spouse's full name"]),
  ],
});

const lifePage = page(
  'life',
  ['Từ năm 14 tuổi đã sống và làm gì?', 'Where lived and worked since the age of 14?'],
  {
    fields: [
      address('permanentAddress', ['Nơi thường trú', 'Permanent residence'], { prefill: 'profile.address' }),
      address('temporaryAddress', ['Nơi tạm trú', 'Temporary residence'], { optional: true }),
      longText('lifeHistory', ['Quá trình cư trú và nghề nghiệp', 'Residence and occupation'], {
        help: [
          'Mỗi dòng một giai đoạn: từ tháng, năm đến tháng, năm, ở đâu, làm gì',
          'One line each: from, to, where, occupation',
        ],
        settings: { maxLength: 4000 },
      }),
      longText('convictions', ['Án tích, cấm đảm nhiệm chức vụ', 'Convictions and bans from office'], {
        help: ['Không có thì để trống', 'Leave empty if none'],
        optional: true,
        settings: { maxLength: 2000 },
      }),
    ],
  },
);

const copies = integer('copies', ['Cần mấy phiếu', 'How many copies'], { settings: { min: 1, max: 10 } });

/** Record no. 1 (models 01 and 02/2025/LLTP): for persons and organisations; bans on company office only on request. */
export const JUDICIAL_RECORD_1 = form(
  subjectPage(1),
  familyPage,
  lifePage,
  page('purpose', ['Dùng phiếu để làm gì?', 'What is the record for?'], {
    fields: [
      choices('purposes', ['Mục đích', 'Purpose'], { of: PURPOSES }),
      yesNo('companyBan', [
        'Ghi cả thông tin về cấm thành lập, quản lý doanh nghiệp',
        'Include bans on founding or managing companies',
      ]),
      copies,
    ],
  }),
);

/** Record no. 2: the subject's own view of the full record; no authorisation possible. */
export const JUDICIAL_RECORD_2 = form(
  subjectPage(2),
  familyPage,
  lifePage,
  page('purpose', ['Dùng phiếu để làm gì?', 'What is the record for?'], {
    fields: [choices('purposes', ['Mục đích', 'Purpose'], { of: PURPOSES }), copies],
  }),
);
