import type { SeedFormField } from '../shape.js';
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
import { idNumberOf, personBasics } from './persons.js';

const HOLDERS: Options = [
  ['SELF', 'Chính tôi', 'Myself'],
  ['SHARED', 'Tôi và người khác', 'Myself and others'],
  ['OTHER', 'Người khác (tôi nộp thay)', 'Somebody else; I file for them'],
];

const holderPage = page('holder', ['Ai đứng tên trên Giấy chứng nhận?', 'Who is named in the certificate?'], {
  help: [
    'Thông tin dùng để tìm thửa đất trong sổ địa chính. Văn phòng Đăng ký đất đai xem và lưu.',
    'Used to find the plot in the land register. Seen and kept by the land registration office.',
  ],
  fields: [
    choice('holder', ['Người đứng tên', 'Holder'], { of: HOLDERS }),
    ...personBasics({
      prefix: 'holder',
      when: ['holder', 'OTHER'],
      name: ['Họ và tên người đứng tên', 'Full name of the holder'],
    }),
    idNumberOf({ prefix: 'holder', when: ['holder', 'OTHER'] }),
    longText('coHolders', ['Những người cùng đứng tên', 'Co-holders'], {
      help: ['Mỗi người một dòng: họ tên, số căn cước', 'One line each: name, ID number'],
      when: ['holder', 'SHARED'],
      settings: { maxLength: 1000 },
    }),
  ],
});

const plotPage = page('plot', ['Thửa đất nào?', 'Which plot?'], {
  fields: [
    address('plotAddress', ['Địa chỉ thửa đất', 'Address of the plot'], {
      settings: { provinceFixed: true },
    }),
    shortText('plotNo', ['Thửa đất số', 'Plot number'], { settings: { maxLength: 30 } }),
    shortText('mapSheet', ['Tờ bản đồ số', 'Map sheet'], { settings: { maxLength: 30 } }),
    integer('plotArea', ['Diện tích (m²)', 'Area (m²)'], { settings: { min: 1, max: 10_000_000 } }),
    shortText('certificateNo', ['Số phát hành Giấy chứng nhận', 'Serial number of the certificate'], {
      help: [
        'Hai chữ cái và 6 đến 8 chữ số, ví dụ: CB 123456',
        'Two letters and 6 to 8 digits, for example CB 123456',
      ],
      settings: { pattern: '[A-Z]{1,2} ?\\d{6,8}', maxLength: 12 },
    }),
    shortText('registerNo', ['Số vào sổ cấp Giấy chứng nhận', 'Number in the register'], {
      optional: true,
      settings: { maxLength: 30 },
    }),
  ],
});

const lossPage = (question: readonly [string, string], details: SeedFormField[]) =>
  page('loss', question, {
    fields: [
      pastDate('lostOn', ['Ngày phát hiện mất', 'Day the loss was noticed']),
      longText('circumstances', ['Mất trong hoàn cảnh nào', 'How it was lost'], {
        settings: { maxLength: 1000 },
      }),
      ...details,
      yesNo('remeasure', ['Muốn đo lại thửa đất', 'The plot shall be measured again']),
    ],
  });

/** Application of model 24 of QĐ 52/2026/QĐ-UBND (Hải Phòng) for a lost certificate. */
export const LOST_CERTIFICATE = form(
  holderPage,
  plotPage,
  lossPage(
    ['Giấy chứng nhận mất thế nào?', 'How was the certificate lost?'],
    [yesNo('mortgaged', ['Thửa đất đang thế chấp', 'The plot is mortgaged'])],
  ),
);

/** The same model where only the supplementary page is lost. */
export const LOST_SUPPLEMENTARY_PAGE = form(
  holderPage,
  plotPage,
  lossPage(
    ['Trang bổ sung mất thế nào?', 'How was the supplementary page lost?'],
    [shortText('pageContent', ['Nội dung đã ghi ở trang bổ sung', 'What the page said'], { optional: true })],
  ),
);
