import {
  caseOf,
  charge,
  fullyOnline,
  ifNeeded,
  need,
  onlineOrDesk,
  onlineWithVisit,
  procedure,
  workingDays,
} from '../compose.js';
import { EXTENDED_RESIDENCE, PERMANENT_RESIDENCE, TEMPORARY_RESIDENCE } from '../forms/residence.js';
import { laws } from '../legal-basis.js';
import type { SeedProcedure } from '../shape.js';
import { PERMANENT_RESIDENCE_SITUATIONS, TEMPORARY_RESIDENCE_SITUATIONS } from '../situations.js';
import { residence, consentPaper, perRegistration } from './residence-common.js';

const housingPaper = ifNeeded('cho-o-hop-phap', [
  'Giấy tờ về chỗ ở',
  'Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp',
  'Khi không tra cứu được trên VNeID, Cơ sở dữ liệu quốc gia về dân cư',
]);

const unitLetter = need('giay-gioi-thieu', [
  'Giấy giới thiệu của đơn vị',
  'Giấy giới thiệu của đơn vị quân đội cấp trung đoàn trở lên, hoặc của thủ trưởng đơn vị công an có chỗ ở cho cán bộ, chiến sĩ',
]);

const permanent = procedure(
  '1.004222',
  {
    ...residence,
    ...onlineWithVisit(
      'Công an phường, xã đối chiếu bản chính giấy tờ về chỗ ở khi chưa tra cứu được',
      'để xuất trình bản chính khi được yêu cầu',
    ),
    decisionNo: '1523/QĐ-BCA-C06',
    name: 'Đăng ký thường trú',
    shortName: 'Đăng ký thường trú',
    nameEn: 'Permanent residence registration',
    everydayNames: [
      'nhập hộ khẩu',
      'hộ khẩu',
      'chuyển hộ khẩu',
      'đăng ký hộ khẩu',
      'nhập khẩu cho con',
      'thường trú',
    ],
    summary:
      'Đăng ký nơi ở lâu dài, thay cho nhập hộ khẩu trước đây. Làm trong 12 tháng từ khi có chỗ ở mới.',
    situations: PERMANENT_RESIDENCE_SITUATIONS,
    legalBasis: [...residence.legalBasis, ...laws('58/2026/NĐ-CP', '66.7/2025/NQ-CP')],
  },
  [
    caseOf('nha-cua-minh', ['Vào nhà của mình', 'Into one’s own house'], {
      channels: onlineOrDesk(workingDays(7)),
      fees: perRegistration(10_000, 20_000),
      form: PERMANENT_RESIDENCE,
      papers: [housingPaper, consentPaper],
    }),
    caseOf('ve-voi-nguoi-than', ['Về ở với vợ, chồng, bố, mẹ, con, người thân', 'To join relatives'], {
      channels: onlineOrDesk(workingDays(7)),
      fees: perRegistration(10_000, 20_000),
      form: PERMANENT_RESIDENCE,
      papers: [
        ifNeeded('quan-he-nhan-than', [
          'Giấy tờ về quan hệ',
          'Giấy tờ chứng minh quan hệ với chủ hộ, thành viên hộ gia đình',
          'Khi không tra cứu được trên VNeID, Cơ sở dữ liệu quốc gia về dân cư',
        ]),
        consentPaper,
      ],
    }),
    caseOf('thue-muon', ['Vào nhà thuê, mượn, ở nhờ', 'Into a rented or lent house'], {
      channels: onlineOrDesk(workingDays(7)),
      fees: perRegistration(10_000, 20_000),
      form: PERMANENT_RESIDENCE,
      papers: [
        need('hop-dong-thue', [
          'Hợp đồng thuê, mượn, ở nhờ',
          'Hợp đồng, văn bản về việc cho thuê, cho mượn, cho ở nhờ được công chứng hoặc chứng thực',
        ]),
        ifNeeded('du-dien-tich', [
          'Giấy tờ về diện tích nhà ở',
          'Giấy tờ chứng minh đủ diện tích nhà ở để đăng ký thường trú',
          'Khi không tra cứu được trên hệ thống',
        ]),
        consentPaper,
      ],
    }),
    caseOf('don-vi-dong-quan', ['Nơi đơn vị quân đội, công an đóng quân', 'At a military or police post'], {
      channels: onlineOrDesk(workingDays(7)),
      fees: perRegistration(10_000, 20_000),
      form: PERMANENT_RESIDENCE,
      papers: [unitLetter],
    }),
  ],
);

const temporary = procedure(
  '1.004194',
  {
    ...residence,
    ...fullyOnline,
    name: 'Đăng ký tạm trú',
    shortName: 'Đăng ký tạm trú',
    nameEn: 'Temporary residence registration',
    everydayNames: [
      'đăng ký tạm trú',
      'làm tạm trú',
      'giấy tạm trú',
      'sổ tạm trú',
      'KT3',
      'tạm trú cho người thuê nhà',
    ],
    summary: 'Khi đến ở ngoài phường, xã thường trú từ 30 ngày trở lên. Mỗi lần tối đa 2 năm.',
    applicants: ['CITIZEN', 'ENTERPRISE', 'COOPERATIVE', 'ORGANISATION'],
    situations: TEMPORARY_RESIDENCE_SITUATIONS,
    legalBasis: [...residence.legalBasis, ...laws('85/2019/TT-BTC', '66.7/2025/NQ-CP')],
  },
  [
    caseOf('ca-nhan', ['Cá nhân, hộ gia đình', 'Person or household'], {
      channels: onlineOrDesk(workingDays(3)),
      fees: perRegistration(7000, 15_000),
      form: TEMPORARY_RESIDENCE,
      papers: [housingPaper, consentPaper],
    }),
    caseOf('theo-danh-sach', ['Nhiều người theo danh sách', 'Several people by list'], {
      channels: onlineOrDesk(workingDays(3)),
      fees: [
        charge('Lệ phí mỗi người, nộp trên mạng', 5000, { channel: 'ONLINE' }),
        charge('Lệ phí mỗi người, nộp tại quầy', 10_000, { channel: 'COUNTER' }),
      ],
      form: TEMPORARY_RESIDENCE,
      papers: [
        need(
          'van-ban-danh-sach',
          [
            'Văn bản đề nghị kèm danh sách',
            'Văn bản đề nghị đăng ký tạm trú ghi rõ chỗ ở hợp pháp, kèm danh sách: họ tên, ngày sinh, giới tính, số định danh, thời hạn tạm trú',
          ],
          { copies: 1 },
        ),
        need(
          'to-khai-ct01',
          [
            'Tờ khai CT01 của từng người',
            'Tờ khai thay đổi thông tin cư trú của từng người (mẫu CT01, Thông tư 53/2025/TT-BCA)',
          ],
          { templates: [{ name: 'Mẫu CT01' }] },
        ),
      ],
    }),
    caseOf('don-vi-dong-quan', ['Nơi đơn vị quân đội, công an đóng quân', 'At a military or police post'], {
      channels: onlineOrDesk(workingDays(3)),
      fees: perRegistration(7000, 15_000),
      form: TEMPORARY_RESIDENCE,
      papers: [unitLetter],
    }),
  ],
);

const extension = procedure(
  '1.002755',
  {
    ...residence,
    ...onlineWithVisit(
      'Công an phường, xã xác minh chỗ ở khi chủ nhà chưa đồng ý trên VNeID',
      'khi được yêu cầu xuất trình giấy tờ',
    ),
    name: 'Gia hạn tạm trú',
    shortName: 'Gia hạn tạm trú',
    nameEn: 'Extension of temporary residence',
    everydayNames: ['gia hạn tạm trú', 'tạm trú hết hạn', 'đăng ký tạm trú tiếp'],
    summary: 'Nộp trong 15 ngày trước khi hết hạn tạm trú. Mỗi lần gia hạn tối đa 2 năm.',
    applicants: ['CITIZEN', 'ORGANISATION'],
  },
  [
    caseOf('ca-nhan', ['Cá nhân, hộ gia đình', 'Person or household'], {
      channels: onlineOrDesk(workingDays(3)),
      fees: perRegistration(7000, 15_000),
      form: EXTENDED_RESIDENCE,
      papers: [consentPaper],
    }),
    caseOf('theo-danh-sach', ['Nhiều người theo danh sách', 'Several people by list'], {
      channels: onlineOrDesk(workingDays(3)),
      fees: [
        charge('Lệ phí mỗi người, nộp trên mạng', 5000, { channel: 'ONLINE' }),
        charge('Lệ phí mỗi người, nộp tại quầy', 10_000, { channel: 'COUNTER' }),
      ],
      form: EXTENDED_RESIDENCE,
      papers: [
        need('van-ban-danh-sach', [
          'Văn bản đề nghị kèm danh sách',
          'Văn bản đề nghị gia hạn tạm trú kèm danh sách người gia hạn',
        ]),
      ],
    }),
  ],
);

export const RESIDENCE: SeedProcedure[] = [permanent, temporary, extension];
