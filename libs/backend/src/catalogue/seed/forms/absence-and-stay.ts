import {
  address,
  choice,
  date,
  explanation,
  form,
  integer,
  longText,
  page,
  shortText,
  type Options,
} from './parts.js';
import { idNumberOf, personBasics, RELATIONS } from './persons.js';
import { RESIDENCE_PRIVACY } from './residence.js';

const ABSENCE_GROUPS: Options = [
  [
    'YOUNG_MAN',
    'Trong tuổi nghĩa vụ quân sự, vắng từ 3 tháng',
    'In the age of military service, away for 3 months',
  ],
  ['LONG', 'Vắng nơi thường trú từ 12 tháng', 'Away for 12 months or more'],
];

/** Declaration of absence CT03 for points c, d of Luật Cư trú art. 31.1. */
export const ABSENCE = form(
  page('person', ['Ai tạm vắng?', 'Who will be away?'], {
    help: RESIDENCE_PRIVACY,
    fields: [
      choice('forWhom', ['Người tạm vắng', 'Person away'], { of: RELATIONS }),
      ...personBasics({
        prefix: 'person',
        when: ['forWhom', 'FATHER', 'MOTHER', 'CHILD', 'SPOUSE', 'GRANDPARENT', 'SIBLING', 'OTHER'],
        name: ['Họ và tên người tạm vắng', 'Full name of the person away'],
      }),
      choice('group', ['Trường hợp', 'Situation'], { of: ABSENCE_GROUPS }),
    ],
  }),
  page('absence', ['Đi đâu, bao lâu?', 'Where to and how long?'], {
    fields: [
      date('from', ['Từ ngày', 'From']),
      date('until', ['Đến ngày', 'Until']),
      address('destination', ['Nơi đến', 'Destination']),
      shortText('reason', ['Lý do', 'Reason']),
    ],
  }),
);

/** Notice of a stay (Luật Cư trú art. 30): before 23:00, or before 8:00 the next day. */
export const STAY_NOTICE = form(
  page('guest', ['Ai đến ở?', 'Who is staying?'], {
    help: RESIDENCE_PRIVACY,
    fields: [
      ...personBasics({ prefix: 'guest', name: ['Họ và tên người đến', 'Full name of the guest'] }),
      idNumberOf({ prefix: 'guest' }),
      integer('guests', ['Tổng số người đến', 'Number of guests'], { settings: { min: 1, max: 100 } }),
      longText('otherGuests', ['Những người còn lại', 'The others'], {
        help: ['Mỗi người một dòng: họ tên, số căn cước', 'One line each: name, ID number'],
        optional: true,
        settings: { maxLength: 2000 },
      }),
    ],
  }),
  page('stay', ['Ở đâu, đến bao giờ?', 'Where and until when?'], {
    fields: [
      address('stayAddress', ['Nơi ở', 'Address of the stay'], {
        prefill: 'profile.address',
        settings: { provinceFixed: true },
      }),
      date('from', ['Từ ngày', 'From']),
      date('until', ['Đến ngày', 'Until']),
      shortText('reason', ['Lý do', 'Reason']),
      explanation('when', [
        'Thông báo trước 23 giờ; người đến sau 23 giờ thì thông báo trước 8 giờ sáng hôm sau.',
        'Notify before 23:00; for guests arriving later, before 8:00 the next morning.',
      ]),
    ],
  }),
);
