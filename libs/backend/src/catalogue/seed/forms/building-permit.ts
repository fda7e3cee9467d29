import {
  address,
  choice,
  date,
  form,
  integer,
  longText,
  page,
  shortText,
  yesNo,
  type Options,
} from './parts.js';
import { idNumberOf, personBasics } from './persons.js';

const BUILDERS: Options = [
  ['SELF', 'Chính tôi', 'Myself'],
  ['CO_OWNER', 'Tôi và người cùng đứng tên', 'Myself and co-owners'],
  ['OTHER', 'Người khác (tôi nộp thay)', 'Somebody else; I file for them'],
];

const FLOORS_BELOW = { min: 0, max: 5 };

const ownerPage = page('owner', ['Ai là chủ nhà?', 'Who owns the house?'], {
  help: [
    'Thông tin dùng để cấp giấy phép xây dựng. UBND phường, xã xem và lưu cùng hồ sơ thiết kế.',
    'Used for the building permit. Seen and kept by the commune together with the drawings.',
  ],
  fields: [
    choice('builder', ['Chủ đầu tư', 'Builder-owner'], { of: BUILDERS }),
    ...personBasics({
      prefix: 'owner',
      when: ['builder', 'OTHER'],
      name: ['Họ và tên chủ nhà', 'Full name of the owner'],
    }),
    idNumberOf({ prefix: 'owner', when: ['builder', 'OTHER'] }),
    longText('coOwners', ['Những người cùng đứng tên', 'Co-owners'], {
      help: ['Mỗi người một dòng: họ tên, số căn cước', 'One line each: name, ID number'],
      when: ['builder', 'CO_OWNER'],
      settings: { maxLength: 1000 },
    }),
  ],
});

const landPage = page('land', ['Xây ở đâu?', 'Where?'], {
  fields: [
    address('siteAddress', ['Địa điểm xây dựng', 'Site'], { settings: { provinceFixed: true } }),
    shortText('plotNo', ['Thửa đất số', 'Plot number'], {
      help: ['Ghi trên sổ đỏ', 'On the land certificate'],
      settings: { maxLength: 30 },
    }),
    shortText('mapSheet', ['Tờ bản đồ số', 'Map sheet'], { settings: { maxLength: 30 } }),
    shortText(
      'landCertificateNo',
      ['Số Giấy chứng nhận quyền sử dụng đất', 'Number of the land certificate'],
      { settings: { maxLength: 60 } },
    ),
    integer('plotArea', ['Diện tích thửa đất (m²)', 'Area of the plot (m²)'], {
      settings: { min: 1, max: 1_000_000 },
    }),
  ],
});

const houseFields = [
  integer('groundArea', ['Diện tích xây dựng tầng một (m²)', 'Ground floor area (m²)'], {
    settings: { min: 1, max: 100_000 },
  }),
  integer('floorArea', ['Tổng diện tích sàn (m²)', 'Total floor area (m²)'], {
    settings: { min: 1, max: 1_000_000 },
  }),
  integer('floors', ['Số tầng trên mặt đất', 'Storeys above ground'], { settings: { min: 1, max: 20 } }),
  integer('basements', ['Số tầng hầm', 'Basements'], {
    help: ['Không có thì ghi 0', '0 if none'],
    settings: FLOORS_BELOW,
  }),
  integer('height', ['Chiều cao (m)', 'Height (m)'], { settings: { min: 1, max: 200 } }),
];

const designPage = page('design', ['Ai thiết kế?', 'Who designed it?'], {
  help: [
    'Nhà trên 7 tầng phải do đơn vị có chứng chỉ thiết kế.',
    'More than 7 storeys need a certified designer.',
  ],
  fields: [
    shortText('designer', ['Tên đơn vị hoặc người thiết kế', 'Designer']),
    shortText('designerCertificate', ['Số chứng chỉ năng lực, hành nghề', 'Certificate of the designer'], {
      optional: true,
      settings: { maxLength: 60 },
    }),
    date('startsOn', ['Ngày dự kiến khởi công', 'Expected start'], { settings: { when: 'FUTURE' } }),
    integer('months', ['Dự kiến hoàn thành trong bao nhiêu tháng', 'Months to completion'], {
      settings: { min: 1, max: 60 },
    }),
    yesNo('neighbourCommitment', [
      'Có nhà liền kề và đã cam kết bảo đảm an toàn cho nhà đó',
      'There is an adjoining house, and its safety is undertaken',
    ]),
  ],
});

/** Application of model 01, annex II of NĐ 175/2024/NĐ-CP, for a new individual house. */
export const NEW_HOUSE_PERMIT = form(
  ownerPage,
  landPage,
  page('house', ['Xây nhà thế nào?', 'What will be built?'], { fields: houseFields }),
  designPage,
);

/** The same model for repair and improvement. */
export const REPAIR_PERMIT = form(
  ownerPage,
  landPage,
  page('house', ['Sửa chữa những gì?', 'What will be repaired?'], {
    fields: [
      longText('works', ['Nội dung sửa chữa, cải tạo', 'Works'], { settings: { maxLength: 2000 } }),
      ...houseFields,
    ],
  }),
  designPage,
);
