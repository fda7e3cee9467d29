import type { SeedForm } from '../shape.js';
import {
  address,
  choice,
  date,
  form,
  integer,
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

/** What is known of the father when a birth is registered. */
type Father = 'KNOWN' | 'MAYBE' | 'NONE';

const BIRTH_PLACES: Options = [
  ['HOSPITAL', 'Bệnh viện, trạm y tế', 'Hospital or health station'],
  ['HOME', 'Ở nhà', 'At home'],
  ['OTHER', 'Nơi khác', 'Elsewhere'],
];

const child = { prefix: 'child' } as const;

const childPage = page('child', ['Khai sinh cho ai?', 'Whose birth is it?'], {
  help: [
    'Thông tin dùng để ghi Giấy khai sinh và cấp số định danh. UBND phường, xã nơi đăng ký xem và lưu theo Luật Hộ tịch.',
    'Used for the birth certificate and the ID number. Seen and kept by the registering commune under the Civil Status Law.',
  ],
  fields: [
    shortText('childFullName', ['Họ, chữ đệm và tên của con', "Child's full name"], {
      help: [
        'Viết có dấu, đúng như muốn ghi trong Giấy khai sinh',
        'With accents, exactly as it shall stand in the certificate',
      ],
      settings: { minLength: 2, maxLength: 100 },
    }),
    pastDate('childBirthDate', ['Ngày sinh', 'Date of birth'], {
      help: ['Theo Giấy chứng sinh', 'As in the certificate of live birth'],
    }),
    sexOf(child),
    ethnicGroupOf(child),
    ...nationalityOf(child),
  ],
});

const birthPage = page('birth', ['Con sinh ở đâu?', 'Where was the child born?'], {
  fields: [
    choice('birthPlaceKind', ['Nơi sinh', 'Place of birth'], { of: BIRTH_PLACES }),
    shortText('birthFacility', ['Tên bệnh viện, trạm y tế', 'Name of the hospital or health station'], {
      help: [
        'Theo Giấy chứng sinh, ví dụ: Bệnh viện Phụ sản Hải Phòng',
        'As in the certificate of live birth',
      ],
      when: ['birthPlaceKind', 'HOSPITAL'],
    }),
    shortText('birthCertificateNo', ['Số Giấy chứng sinh', 'Number of the certificate of live birth'], {
      help: [
        'Có số này thì không phải nộp bản giấy nếu đã có bản điện tử',
        'With it no paper is needed where an electronic one exists',
      ],
      optional: true,
      when: ['birthPlaceKind', 'HOSPITAL'],
      settings: { maxLength: 60 },
    }),
    address('birthAddress', ['Địa chỉ nơi sinh', 'Address of the place of birth']),
    address('childOrigin', ['Quê quán của con', "Child's place of origin"], {
      help: [
        'Theo quê của bố hoặc mẹ, do bố mẹ thỏa thuận',
        "The father's or the mother's, as the parents agree",
      ],
    }),
  ],
});

/** Data of one parent; the register is searched by the ID number, so little else is asked. */
function parent(prefix: 'mother' | 'father', options: { when?: readonly [string, boolean] } = {}) {
  const person = { prefix, ...options };
  const words =
    prefix === 'mother'
      ? (['Họ và tên mẹ', "Mother's full name"] as const)
      : (['Họ và tên bố', "Father's full name"] as const);
  return [
    ...personBasics({ ...person, name: words }),
    idNumberOf({ ...person, optional: true }),
    ethnicGroupOf(person),
    ...nationalityOf(person),
    address(`${prefix}Residence`, ['Nơi cư trú', 'Residence'], options),
  ];
}

const motherPage = page('mother', ['Mẹ của con là ai?', 'Who is the mother?'], { fields: parent('mother') });

const fatherPage = page('father', ['Bố của con là ai?', 'Who is the father?'], { fields: parent('father') });

const maybeFatherPage = page('father', ['Có ghi tên bố không?', "Shall the father's name be entered?"], {
  help: [
    'Bố mẹ chưa đăng ký kết hôn: muốn ghi tên bố thì làm kèm thủ tục nhận con.',
    'Unmarried parents: to enter the father, the recognition of the child is registered together with the birth.',
  ],
  fields: [
    yesNo('fatherEntered', [
      'Ghi tên bố và làm kèm thủ tục nhận con',
      'Enter the father and register the recognition as well',
    ]),
    ...parent('father', { when: ['fatherEntered', true] }),
  ],
});

const marriagePage = page(
  'marriage',
  ['Bố mẹ đăng ký kết hôn ở đâu?', 'Where did the parents register their marriage?'],
  {
    help: [
      'Để tra cứu, không phải nộp Giấy chứng nhận kết hôn.',
      'Used to look it up; the marriage certificate itself is not needed.',
    ],
    fields: [
      shortText('marriageRegisteredAt', ['Nơi đăng ký kết hôn', 'Place of registration'], {
        help: [
          'Ví dụ: UBND phường Lê Chân, thành phố Hải Phòng',
          "For example: People's Committee of Le Chan ward",
        ],
      }),
      shortText(
        'marriageCertificateNo',
        ['Số Giấy chứng nhận kết hôn', 'Number of the marriage certificate'],
        {
          optional: true,
          settings: { maxLength: 60 },
        },
      ),
      date('marriageDate', ['Ngày đăng ký', 'Date of registration'], {
        optional: true,
        settings: { when: 'PAST' },
      }),
    ],
  },
);

const requestPage = page('request', ['Nhận giấy tờ thế nào?', 'What do you need?'], {
  fields: [
    choice(
      'relationToChild',
      ['Quan hệ của người đi khai với con', 'Relation of the person filing to the child'],
      {
        of: RELATIONS_TO_OTHERS,
      },
    ),
    integer('copies', ['Số bản sao Giấy khai sinh cần thêm', 'Additional copies of the certificate'], {
      help: [
        'Bản chính được cấp 1 bản. Mỗi bản sao mất phí 8.000 đ',
        'One original is issued. Each copy costs 8,000 VND',
      ],
      optional: true,
      settings: { min: 0, max: 20 },
    }),
  ],
});

const finderPage = page('finder', ['Ai đang nuôi con?', 'Who cares for the child?'], {
  fields: [
    shortText('careGiver', ['Người hoặc cơ sở đang nuôi dưỡng', 'Person or home that cares for the child']),
    address('careAddress', ['Địa chỉ nuôi dưỡng', 'Address of care']),
    pastDate('foundDate', ['Ngày phát hiện trẻ', 'Date the child was found']),
    shortText('foundReportNo', ['Số biên bản về việc trẻ bị bỏ rơi', 'Number of the report'], {
      optional: true,
      settings: { maxLength: 60 },
    }),
  ],
});

const FATHER_PAGE = { KNOWN: fatherPage, MAYBE: maybeFatherPage, NONE: null } as const satisfies Record<
  Father,
  unknown
>;

/** Declaration of birth (Tờ khai đăng ký khai sinh, TT 04/2024/TT-BTP), by what is known of the father. */
const birthForm = (father: Father): SeedForm =>
  form(
    childPage,
    birthPage,
    father === 'NONE' ? finderPage : motherPage,
    FATHER_PAGE[father],
    father === 'KNOWN' ? marriagePage : null,
    requestPage,
  );

export const BIRTH_MARRIED_PARENTS = birthForm('KNOWN');
export const BIRTH_UNMARRIED_PARENTS = birthForm('MAYBE');
export const BIRTH_FOUNDLING = birthForm('NONE');
