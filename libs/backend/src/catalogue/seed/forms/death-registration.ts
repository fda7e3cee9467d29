import {
  address,
  choice,
  form,
  integer,
  longText,
  page,
  pastDate,
  shortText,
  yesNo,
  type Options,
} from './parts.js';
import {
  ethnicGroupOf,
  idNumberOf,
  nationalityOf,
  personBasics,
  RELATIONS_TO_OTHERS,
  sexOf,
} from './persons.js';

const NOTICES: Options = [
  ['HOSPITAL', 'Giấy báo tử của bệnh viện', 'Death notice of a hospital'],
  ['COMMUNE', 'Giấy báo tử của UBND phường, xã', 'Death notice of the commune'],
  ['COURT', 'Quyết định của Tòa án tuyên bố đã chết', 'Court decision declaring death'],
  ['POLICE', 'Văn bản của Công an, giám định pháp y', 'Police or forensic document'],
  ['NONE', 'Không có (chết đã lâu)', 'None (died long ago)'],
];

const deceased = { prefix: 'deceased' } as const;

/** Declaration of death (TT 04/2024/TT-BTP; to be made within 15 days, Luật Hộ tịch art. 33). */
export const DEATH_REGISTRATION = form(
  page('deceased', ['Khai tử cho ai?', 'Whose death is it?'], {
    help: [
      'Thông tin dùng để ghi Trích lục khai tử. UBND phường, xã nơi đăng ký xem và lưu theo Luật Hộ tịch.',
      'Used for the death extract. Seen and kept by the registering commune under the Civil Status Law.',
    ],
    fields: [
      ...personBasics({ ...deceased, name: ['Họ và tên người đã mất', 'Full name of the deceased'] }),
      sexOf(deceased),
      idNumberOf({ ...deceased, optional: true }),
      ethnicGroupOf(deceased),
      ...nationalityOf(deceased),
      address('lastResidence', ['Nơi cư trú cuối cùng', 'Last residence']),
    ],
  }),
  page('death', ['Mất khi nào, ở đâu?', 'When and where?'], {
    fields: [
      pastDate('deathDate', ['Ngày mất', 'Date of death']),
      shortText('deathTime', ['Giờ mất', 'Time of death'], {
        help: ['Ví dụ: 14:30', 'For example 14:30'],
        optional: true,
        settings: { pattern: '([01]?\\d|2[0-3]):[0-5]\\d', maxLength: 5 },
      }),
      address('deathPlace', ['Nơi mất', 'Place of death']),
      shortText('deathCause', ['Nguyên nhân', 'Cause'], { optional: true }),
    ],
  }),
  page('notice', ['Có giấy báo tử nào?', 'Which death notice is there?'], {
    fields: [
      choice('notice', ['Giấy tờ chứng minh', 'Evidence'], { of: NOTICES }),
      shortText('noticeNo', ['Số giấy', 'Number'], {
        when: ['notice', 'HOSPITAL', 'COMMUNE', 'COURT', 'POLICE'],
        optional: true,
        settings: { maxLength: 60 },
      }),
      shortText('noticeIssuer', ['Nơi cấp', 'Issued by'], {
        when: ['notice', 'HOSPITAL', 'COMMUNE', 'COURT', 'POLICE'],
      }),
      pastDate('noticeDate', ['Ngày cấp', 'Date of issue'], {
        when: ['notice', 'HOSPITAL', 'COMMUNE', 'COURT', 'POLICE'],
      }),
      longText('oldDeathEvidence', ['Giấy tờ, chứng cứ hiện có', 'Evidence at hand'], {
        when: ['notice', 'NONE'],
        settings: { maxLength: 1000 },
      }),
    ],
  }),
  page('request', ['Ai đi khai và cần thêm gì?', 'Who files, and what else is needed?'], {
    fields: [
      choice('relation', ['Quan hệ với người đã mất', 'Relation to the deceased'], {
        of: RELATIONS_TO_OTHERS,
      }),
      yesNo('cancelResidence', [
        'Xóa luôn đăng ký thường trú của người đã mất',
        'Cancel the permanent residence as well',
      ]),
      integer('copies', ['Số bản sao Trích lục khai tử cần thêm', 'Additional copies'], {
        help: ['Mỗi bản sao mất phí 8.000 đ', 'Each copy costs 8,000 VND'],
        optional: true,
        settings: { min: 0, max: 20 },
      }),
    ],
  }),
);
