import {
  address,
  choice,
  choices,
  form,
  longText,
  money,
  page,
  pastDate,
  shortText,
  yesNo,
  type Options,
} from './parts.js';
import { ethnicGroupOf, idNumberOf, personBasics, RELATIONS, RELATIONS_TO_OTHERS, sexOf } from './persons.js';

const person = { prefix: 'person' } as const;
const privacy = [
  'Thông tin dùng để xét trợ cấp. Phòng Văn hóa - Xã hội của phường, xã xem và lưu.',
  'Used to decide about the allowance. Seen and kept by the social affairs division of the commune.',
] as const;

const BANKS_OR_CASH: Options = [
  ['BANK', 'Tài khoản ngân hàng', 'Bank account'],
  ['CASH', 'Tiền mặt tại điểm chi trả', 'Cash at the pay point'],
];

const payment = [
  choice('payBy', ['Nhận tiền bằng cách nào', 'How shall it be paid'], { of: BANKS_OR_CASH }),
  shortText('accountNo', ['Số tài khoản', 'Account number'], {
    when: ['payBy', 'BANK'],
    settings: { pattern: '[0-9A-Z]{6,20}', maxLength: 20 },
  }),
  shortText('bankName', ['Tên ngân hàng', 'Bank'], { when: ['payBy', 'BANK'] }),
];

const GROUPS: Options = [
  ['ORPHAN', 'Trẻ em không có nguồn nuôi dưỡng', 'Child without support'],
  [
    'YOUNG',
    'Người 16 đến 22 tuổi đang đi học, không có nguồn nuôi dưỡng',
    '16 to 22, in school, without support',
  ],
  ['HIV', 'Người nhiễm HIV thuộc hộ nghèo', 'HIV infected, poor household'],
  ['SINGLE_PARENT', 'Người đơn thân nghèo đang nuôi con', 'Poor single parent'],
  ['ELDERLY', 'Người cao tuổi', 'Elderly person'],
  ['DISABLED', 'Người khuyết tật nặng, đặc biệt nặng', 'Severely disabled person'],
  ['SMALL_CHILD', 'Trẻ em dưới 3 tuổi thuộc hộ nghèo, cận nghèo', 'Child under 3 of a poor household'],
];

/** Declaration of models 1a–1đ of NĐ 20/2021/NĐ-CP. */
export const SOCIAL_ALLOWANCE = form(
  page('person', ['Trợ cấp cho ai?', 'Who is the allowance for?'], {
    help: privacy,
    fields: [
      choice('relation', ['Người hưởng là', 'The beneficiary is'], { of: RELATIONS }),
      ...personBasics({
        ...person,
        when: ['relation', ...RELATIONS_TO_OTHERS.map(([value]) => value)],
        name: ['Họ và tên người hưởng', 'Full name of the beneficiary'],
      }),
      idNumberOf({
        ...person,
        when: ['relation', ...RELATIONS_TO_OTHERS.map(([value]) => value)],
        optional: true,
      }),
      sexOf(person),
      ethnicGroupOf(person),
      address('residence', ['Nơi cư trú', 'Residence'], {
        prefill: 'profile.address',
        settings: { provinceFixed: true },
      }),
    ],
  }),
  page('group', ['Thuộc diện nào?', 'Which group?'], {
    fields: [
      choice('group', ['Diện hưởng', 'Group'], { of: GROUPS }),
      choice('disability', ['Mức độ khuyết tật', 'Degree of disability'], {
        of: [
          ['SEVERE', 'Nặng', 'Severe'],
          ['VERY_SEVERE', 'Đặc biệt nặng', 'Very severe'],
        ],
        when: ['group', 'DISABLED'],
      }),
      shortText(
        'disabilityCertificateNo',
        ['Số Giấy xác nhận khuyết tật', 'Number of the disability certificate'],
        {
          when: ['group', 'DISABLED'],
          settings: { maxLength: 60 },
        },
      ),
      shortText('school', ['Đang học ở đâu', 'School'], { when: ['group', 'YOUNG'] }),
      yesNo('otherAllowance', [
        'Đang hưởng lương hưu, trợ cấp khác hằng tháng',
        'Receives a pension or another monthly allowance',
      ]),
      money('otherAllowanceAmount', ['Số tiền mỗi tháng', 'Amount each month'], {
        when: ['otherAllowance', true],
      }),
      longText('situation', ['Hoàn cảnh gia đình', 'Situation of the family'], {
        settings: { maxLength: 2000 },
      }),
    ],
  }),
  page('payment', ['Nhận trợ cấp thế nào?', 'How shall it be paid?'], { fields: payment }),
);

/** Declaration of models 2a, 2b and 3 of NĐ 20/2021/NĐ-CP: support of the one who takes care. */
export const CARE_SUPPORT = form(
  page('person', ['Nhận chăm sóc ai?', 'Who is cared for?'], {
    help: privacy,
    fields: [
      ...personBasics({
        ...person,
        name: ['Họ và tên người được chăm sóc', 'Full name of the person cared for'],
      }),
      idNumberOf({ ...person, optional: true }),
      sexOf(person),
      address('residence', ['Nơi cư trú', 'Residence'], { settings: { provinceFixed: true } }),
      choice('relation', ['Quan hệ với người nhận chăm sóc', 'Relation to the carer'], {
        of: RELATIONS_TO_OTHERS,
      }),
    ],
  }),
  page('care', ['Chăm sóc thế nào?', 'What kind of care?'], {
    fields: [
      choice('careFor', ['Người được chăm sóc là', 'The person is'], { of: GROUPS }),
      longText('conditions', ['Chỗ ở và điều kiện chăm sóc', 'Dwelling and conditions of care'], {
        settings: { maxLength: 1000 },
      }),
      pastDate('careSince', ['Chăm sóc từ ngày', 'Care since']),
    ],
  }),
  page('payment', ['Nhận hỗ trợ thế nào?', 'How shall it be paid?'], { fields: payment }),
);

/** Request of model 01 of NĐ 176/2025/NĐ-CP (social pension from 75 years, from 70 in poor households). */
export const SOCIAL_PENSION = form(
  page('person', ['Ai hưởng trợ cấp hưu trí xã hội?', 'Who receives the social pension?'], {
    help: privacy,
    fields: [
      choice('relation', ['Người hưởng là', 'The beneficiary is'], { of: RELATIONS }),
      ...personBasics({
        ...person,
        when: ['relation', ...RELATIONS_TO_OTHERS.map(([value]) => value)],
        name: ['Họ và tên người hưởng', 'Full name of the beneficiary'],
      }),
      idNumberOf({ ...person, when: ['relation', ...RELATIONS_TO_OTHERS.map(([value]) => value)] }),
      address('residence', ['Nơi cư trú', 'Residence'], {
        prefill: 'profile.address',
        settings: { provinceFixed: true },
      }),
    ],
  }),
  page('group', ['Đủ điều kiện nào?', 'Which condition is met?'], {
    fields: [
      choice('condition', ['Điều kiện', 'Condition'], {
        of: [
          ['AGE_75', 'Từ đủ 75 tuổi', '75 years or more'],
          [
            'AGE_70',
            'Từ đủ 70 tuổi, thuộc hộ nghèo hoặc cận nghèo',
            '70 years or more, poor or near-poor household',
          ],
        ],
      }),
      yesNo('otherPension', [
        'Đang hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng',
        'Receives a pension or monthly social insurance',
      ]),
    ],
  }),
  page('payment', ['Nhận trợ cấp thế nào?', 'How shall it be paid?'], { fields: payment }),
);

/** Declaration of model 04 of NĐ 20/2021/NĐ-CP. */
export const FUNERAL_SUPPORT = form(
  page('deceased', ['Người đã mất là ai?', 'Who has died?'], {
    help: privacy,
    fields: [
      ...personBasics({ prefix: 'deceased', name: ['Họ và tên người đã mất', 'Full name of the deceased'] }),
      idNumberOf({ prefix: 'deceased', optional: true }),
      address('lastResidence', ['Nơi cư trú cuối cùng', 'Last residence'], {
        settings: { provinceFixed: true },
      }),
      pastDate('deathDate', ['Ngày mất', 'Date of death']),
      choice('allowance', ['Khi còn sống hưởng', 'Received in life'], {
        of: [
          ['SOCIAL', 'Trợ cấp xã hội hằng tháng', 'Monthly social allowance'],
          ['PENSION', 'Trợ cấp hưu trí xã hội', 'Social pension'],
          [
            'SURVIVOR',
            'Trợ cấp tuất, trợ cấp khác (từ đủ 80 tuổi)',
            'Survivor or other allowance (80 years or more)',
          ],
        ],
      }),
    ],
  }),
  page('organiser', ['Ai lo mai táng?', 'Who arranges the funeral?'], {
    fields: [
      choices('organiser', ['Người hoặc đơn vị lo mai táng', 'Person or body'], {
        of: [
          ['FAMILY', 'Gia đình', 'Family'],
          ['PERSON', 'Cá nhân khác', 'Another person'],
          ['ORGANISATION', 'Cơ quan, tổ chức', 'An organisation'],
        ],
      }),
      shortText('organisationName', ['Tên cơ quan, tổ chức', 'Name of the organisation'], { optional: true }),
      choice('relation', ['Quan hệ với người đã mất', 'Relation to the deceased'], {
        of: RELATIONS_TO_OTHERS,
      }),
      ...payment,
    ],
  }),
);
