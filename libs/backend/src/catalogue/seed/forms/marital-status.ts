import { address, choice, date, form, longText, page, pastDate, shortText, type Options } from './parts.js';
import { ethnicGroupOf, idNumberOf, nationalityOf, personBasics, RELATIONS, sexOf } from './persons.js';

const PURPOSES: Options = [
  ['MARRY', 'Để kết hôn', 'To marry'],
  ['PROPERTY', 'Mua bán, chuyển nhượng nhà đất', 'To buy or sell land or a house'],
  ['LOAN', 'Vay vốn ngân hàng', 'For a bank loan'],
  ['WORK', 'Bổ sung hồ sơ xin việc, đi nước ngoài', 'For work or going abroad'],
  ['OTHER', 'Việc khác', 'Something else'],
];

const STATUSES: Options = [
  ['SINGLE', 'Chưa đăng ký kết hôn với ai', 'Never married'],
  ['MARRIED', 'Đang có vợ hoặc chồng', 'Married'],
  ['DIVORCED', 'Đã ly hôn, chưa kết hôn lại', 'Divorced, not remarried'],
  ['WIDOWED', 'Vợ hoặc chồng đã mất, chưa kết hôn lại', 'Widowed, not remarried'],
];

const other = {
  prefix: 'person',
  when: ['forWhom', 'FATHER', 'MOTHER', 'CHILD', 'SPOUSE', 'GRANDPARENT', 'SIBLING', 'OTHER'],
} as const;

/** Declaration for a marital-status certificate (TT 04/2024/TT-BTP; validity six months, NĐ 123/2015 art. 23). */
export const MARITAL_STATUS = form(
  page('person', ['Xác nhận cho ai?', 'Whose status shall be certified?'], {
    help: [
      'Thông tin dùng để tra cứu sổ hộ tịch và ghi giấy xác nhận. UBND phường, xã nơi giải quyết xem và lưu.',
      'Used to search the civil register and to write the certificate. Seen and kept by the commune that decides.',
    ],
    fields: [
      choice('forWhom', ['Người cần giấy xác nhận', 'Person the certificate is for'], { of: RELATIONS }),
      ...personBasics({ ...other, name: ['Họ và tên người đó', 'Full name of that person'] }),
      sexOf(other),
      ethnicGroupOf(other),
      ...nationalityOf(other),
      idNumberOf(other),
    ],
  }),
  page(
    'residence',
    ['Đã cư trú ở đâu từ khi đủ tuổi kết hôn?', 'Where has the person lived since the age of marriage?'],
    {
      help: ['Nữ từ đủ 18 tuổi, nam từ đủ 20 tuổi.', 'From 18 for women, from 20 for men.'],
      fields: [
        address('residence', ['Nơi thường trú hiện nay', 'Permanent residence today'], {
          prefill: 'profile.address',
        }),
        longText(
          'residenceHistory',
          ['Các nơi thường trú trước đây', 'Earlier places of permanent residence'],
          {
            help: ['Ghi từ năm nào đến năm nào, ở đâu', 'From which year to which, and where'],
            optional: true,
            settings: { maxLength: 1000 },
          },
        ),
      ],
    },
  ),
  page('status', ['Tình trạng hôn nhân hiện nay?', 'What is the marital status today?'], {
    fields: [
      choice('status', ['Tình trạng', 'Status'], { of: STATUSES }),
      shortText('spouseFullName', ['Họ và tên vợ hoặc chồng', 'Full name of the spouse'], {
        when: ['status', 'MARRIED'],
      }),
      shortText('divorceDecision', ['Số bản án, quyết định ly hôn', 'Number of the divorce judgment'], {
        help: ['Ghi số và tên tòa án', 'Number and name of the court'],
        when: ['status', 'DIVORCED'],
      }),
      date('divorceDate', ['Ngày có hiệu lực', 'Date of effect'], {
        when: ['status', 'DIVORCED'],
        settings: { when: 'PAST' },
      }),
      shortText(
        'deathExtract',
        ['Số trích lục khai tử của vợ hoặc chồng', "Number of the spouse's death extract"],
        {
          when: ['status', 'WIDOWED'],
          optional: true,
        },
      ),
      pastDate('deathDate', ['Ngày vợ hoặc chồng mất', "Date of the spouse's death"], {
        when: ['status', 'WIDOWED'],
      }),
    ],
  }),
  page('purpose', ['Giấy dùng để làm gì?', 'What is the certificate for?'], {
    help: [
      'Giấy chỉ có giá trị cho việc đã ghi, trong 6 tháng.',
      'The certificate serves only the stated purpose, for 6 months.',
    ],
    fields: [
      choice('purpose', ['Mục đích', 'Purpose'], { of: PURPOSES }),
      shortText('intendedSpouse', ['Họ và tên người sẽ kết hôn', 'Full name of the intended spouse'], {
        when: ['purpose', 'MARRY'],
      }),
      shortText('marriagePlace', ['Nơi dự định đăng ký kết hôn', 'Where the marriage shall be registered'], {
        when: ['purpose', 'MARRY'],
      }),
      longText('purposeDetails', ['Nội dung cụ thể', 'Details'], {
        when: ['purpose', 'OTHER'],
        settings: { maxLength: 500 },
      }),
    ],
  }),
);
