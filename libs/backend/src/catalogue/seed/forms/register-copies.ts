import { choice, form, integer, longText, page, pastDate, shortText, type Options } from './parts.js';
import { idNumberOf, personBasics, RELATIONS } from './persons.js';

const EXTRACTS: Options = [
  ['BIRTH', 'Bản sao Giấy khai sinh', 'Copy of the birth certificate'],
  ['MARRIAGE', 'Trích lục kết hôn', 'Marriage extract'],
  ['DEATH', 'Trích lục khai tử', 'Death extract'],
  ['RECOGNITION', 'Trích lục nhận cha, mẹ, con', 'Extract of recognition of parent or child'],
  ['CHANGE', 'Trích lục thay đổi, cải chính hộ tịch', 'Extract of change or correction'],
  ['GUARDIAN', 'Trích lục giám hộ', 'Guardianship extract'],
];

const OTHERS = ['FATHER', 'MOTHER', 'CHILD', 'SPOUSE', 'GRANDPARENT', 'SIBLING', 'OTHER'] as const;
const other = { prefix: 'person', when: ['forWhom', ...OTHERS] } as const;

const copiesField = integer('copies', ['Cần mấy bản', 'How many copies'], {
  help: ['Mỗi bản mất phí 8.000 đ', 'Each copy costs 8,000 VND'],
  settings: { min: 1, max: 20 },
});

/** Request for extracts from the civil register (NĐ 123/2015, NĐ 87/2020; fee of TT 281/2016/TT-BTC). */
export const CIVIL_EXTRACT = form(
  page('person', ['Trích lục của ai?', 'Whose extract?'], {
    help: [
      'Thông tin dùng để tìm trong sổ hộ tịch. Người giải quyết chỉ xem, không thêm vào sổ.',
      'Used to find the entry in the civil register. It is looked at, not added.',
    ],
    fields: [
      choice('forWhom', ['Người có tên trong sổ', 'Person in the register'], { of: RELATIONS }),
      ...personBasics({ ...other, name: ['Họ và tên người đó', 'Full name of that person'] }),
      idNumberOf({ ...other, optional: true }),
    ],
  }),
  page('entry', ['Cần loại giấy nào?', 'Which document?'], {
    fields: [
      choice('extract', ['Loại trích lục', 'Kind of extract'], { of: EXTRACTS }),
      shortText('registeredAt', ['Nơi đã đăng ký', 'Where it was registered'], {
        help: [
          'Tên cũ cũng được, ví dụ: UBND phường Niệm Nghĩa, quận Lê Chân',
          'The old name of the commune will do',
        ],
      }),
      pastDate('registeredOn', ['Ngày đăng ký', 'Date of registration'], {
        optional: true,
        settings: { precision: 'YEAR' },
      }),
      shortText('registerNo', ['Số, quyển số', 'Number and volume'], {
        optional: true,
        settings: { maxLength: 60 },
      }),
      copiesField,
    ],
  }),
);

const BASIS: Options = [
  ['SELF', 'Người được cấp bản chính', 'The person the original was issued to'],
  ['REPRESENTATIVE', 'Người đại diện, được ủy quyền', 'A representative'],
  ['FAMILY', 'Cha, mẹ, con, vợ, chồng, anh, chị, em ruột', 'Parent, child, spouse, brother or sister'],
  ['HEIR', 'Người thừa kế của người đã mất', 'An heir of the deceased'],
];

/** Request for a copy from an original register (NĐ 23/2015/NĐ-CP arts 16, 17). */
export const REGISTER_COPY = form(
  page('person', ['Bản sao của ai?', 'Whose copy?'], {
    help: [
      'Thông tin dùng để tìm trong sổ gốc của cơ quan này.',
      'Used to find the entry in the original register of this agency.',
    ],
    fields: [
      choice('basis', ['Người yêu cầu là', 'The applicant is'], { of: BASIS }),
      ...personBasics({
        prefix: 'person',
        when: ['basis', 'REPRESENTATIVE', 'FAMILY', 'HEIR'],
        name: ['Họ và tên người được cấp bản chính', 'Full name of the person of the original'],
      }),
    ],
  }),
  page('document', ['Cần bản sao giấy gì?', 'A copy of which document?'], {
    fields: [
      shortText('documentName', ['Tên giấy tờ', 'Name of the document'], {
        help: ['Ví dụ: Học bạ, quyết định tuyển dụng', 'For example a school record'],
      }),
      shortText('documentNo', ['Số giấy tờ', 'Number'], { optional: true, settings: { maxLength: 60 } }),
      pastDate('documentDate', ['Ngày cấp bản chính', 'Date of the original'], {
        settings: { precision: 'YEAR' },
        help: ['Chỉ nhớ năm thì ghi năm', 'The year alone will do'],
      }),
      integer('copies', ['Cần mấy bản', 'How many copies'], { settings: { min: 1, max: 20 } }),
      longText('reason', ['Dùng để làm gì', 'Purpose'], { optional: true, settings: { maxLength: 500 } }),
    ],
  }),
);
