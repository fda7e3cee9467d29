import {
  address,
  choice,
  form,
  integer,
  longText,
  page,
  phone,
  shortText,
  taxCode,
  type Options,
} from './parts.js';
import { idNumberOf, personBasics } from './persons.js';

const SERVICES: Options = [
  ['RESTAURANT', 'Nhà hàng, quán ăn', 'Restaurant or eatery'],
  ['CANTEEN', 'Bếp ăn tập thể', 'Canteen'],
  ['CATERING', 'Chế biến suất ăn sẵn', 'Ready meals'],
  ['STREET', 'Cửa hàng ăn uống khác', 'Other food shop'],
];

const MADE: Options = [
  ['WATER', 'Nước uống, nước khoáng, nước đá', 'Drinking water, ice'],
  ['SUPPLEMENT', 'Thực phẩm bảo vệ sức khỏe', 'Health supplements'],
  ['ADDITIVE', 'Phụ gia, vi chất', 'Additives and micronutrients'],
  ['OTHER', 'Thực phẩm khác', 'Other food'],
];

const placePage = page('place', ['Cơ sở nào xin giấy chứng nhận?', 'Which establishment?'], {
  help: [
    'Thông tin dùng để thẩm định và ghi Giấy chứng nhận. Đoàn thẩm định đến kiểm tra tại cơ sở.',
    'Used for the inspection and the certificate. An inspection team visits the place.',
  ],
  fields: [
    shortText('placeName', ['Tên cơ sở', 'Name of the establishment']),
    address('placeAddress', ['Địa chỉ cơ sở', 'Address'], { settings: { provinceFixed: true } }),
    taxCode('businessCode', ['Mã số thuế, mã số doanh nghiệp', 'Tax or business code']),
    phone('placePhone', ['Số điện thoại cơ sở', 'Telephone of the establishment']),
    ...personBasics({ prefix: 'owner', name: ['Họ và tên chủ cơ sở', 'Full name of the owner'] }),
    idNumberOf({ prefix: 'owner' }),
  ],
});

const peoplePage = page('people', ['Bao nhiêu người làm?', 'How many people work there?'], {
  fields: [
    integer('workers', ['Tổng số người làm', 'All workers'], { settings: { min: 1, max: 100_000 } }),
    integer('foodWorkers', ['Số người trực tiếp chế biến, bán', 'Of these, handling food'], {
      settings: { min: 1, max: 100_000 },
    }),
    integer(
      'trainedWorkers',
      ['Số người đã tập huấn kiến thức an toàn thực phẩm', 'Of these, trained in food safety'],
      { settings: { min: 0, max: 100_000 } },
    ),
    integer('area', ['Diện tích mặt bằng (m²)', 'Floor area (m²)'], { settings: { min: 1, max: 1_000_000 } }),
  ],
});

const servingsPage = (least: number, most: number) =>
  page('business', ['Phục vụ ăn uống thế nào?', 'What food service?'], {
    fields: [
      choice('service', ['Loại hình', 'Kind of service'], { of: SERVICES }),
      integer('servings', ['Số suất ăn mỗi lần phục vụ', 'Servings at a time'], {
        settings: { min: least, max: most },
      }),
    ],
  });

/** Application of model 01, annex I of NĐ 155/2018/NĐ-CP, for food service by number of servings. */
export const FOOD_SERVICE_SMALL = form(placePage, servingsPage(1, 199), peoplePage);
export const FOOD_SERVICE_LARGE = form(placePage, servingsPage(200, 100_000), peoplePage);

/** The same model for makers of food under the Ministry of Health. */
export const FOOD_MAKER = form(
  placePage,
  page('business', ['Sản xuất gì?', 'What is made?'], {
    fields: [
      choice('product', ['Nhóm sản phẩm', 'Product group'], { of: MADE }),
      longText('products', ['Tên các sản phẩm', 'Products'], { settings: { maxLength: 2000 } }),
    ],
  }),
  peoplePage,
);
