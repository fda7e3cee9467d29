import { address, choice, date, form, integer, page, shortText, type Options, type Two } from './parts.js';
import { ethnicGroupOf, idNumberOf, nationalityOf, personBasics } from './persons.js';

const EARLIER: Options = [
  ['FIRST', 'Kết hôn lần đầu', 'First marriage'],
  ['DIVORCED', 'Đã ly hôn', 'Divorced'],
  ['WIDOWED', 'Vợ hoặc chồng trước đã mất', 'Widowed'],
];

function party(prefix: 'bride' | 'groom', name: Two) {
  const person = { prefix } as const;
  return [
    ...personBasics({ ...person, name }),
    idNumberOf(person),
    ethnicGroupOf(person),
    ...nationalityOf(person),
    address(`${prefix}Residence`, ['Nơi cư trú', 'Residence']),
    choice(`${prefix}Earlier`, ['Kết hôn lần thứ mấy', 'Earlier marriages'], { of: EARLIER }),
    shortText(
      `${prefix}EndedBy`,
      ['Số bản án ly hôn hoặc trích lục khai tử', 'Number of the divorce judgment or death extract'],
      {
        help: ['Để tra cứu, không phải nộp bản giấy', 'For looking it up; no paper is needed'],
        when: [`${prefix}Earlier`, 'DIVORCED', 'WIDOWED'],
        optional: true,
      },
    ),
  ];
}

/** Declaration of marriage of both parties (TT 04/2024/TT-BTP; conditions of Luật Hôn nhân và gia đình art. 8). */
export const MARRIAGE = form(
  page('bride', ['Bên nữ là ai?', 'Who is the bride?'], {
    help: [
      'Thông tin dùng để ghi Giấy chứng nhận kết hôn. UBND phường, xã nơi đăng ký xem và lưu theo Luật Hộ tịch.',
      'Used for the marriage certificate. Seen and kept by the registering commune under the Civil Status Law.',
    ],
    fields: party('bride', ['Họ và tên bên nữ', 'Full name of the bride']),
  }),
  page('groom', ['Bên nam là ai?', 'Who is the groom?'], {
    fields: party('groom', ['Họ và tên bên nam', 'Full name of the groom']),
  }),
  page('ceremony', ['Muốn đến ký khi nào?', 'When would you like to come and sign?'], {
    help: [
      'Hai bên cùng có mặt, ký vào sổ và nhận 2 bản chính.',
      'Both come together, sign the register and receive 2 originals.',
    ],
    fields: [
      date('signingDate', ['Ngày muốn đến ký', 'Preferred date'], {
        help: [
          'Ngày làm việc. Người nhận hồ sơ sẽ hẹn lại nếu chưa xong',
          'A working day. The desk makes another appointment if it is too early',
        ],
        optional: true,
        settings: { when: 'FUTURE' },
      }),
      integer('copies', ['Số bản sao trích lục cần thêm', 'Additional extract copies'], {
        help: ['Mỗi bản sao mất phí 8.000 đ', 'Each copy costs 8,000 VND'],
        optional: true,
        settings: { min: 0, max: 20 },
      }),
    ],
  }),
);
