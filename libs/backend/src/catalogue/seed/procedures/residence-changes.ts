import {
  anyChannel,
  caseOf,
  charge,
  fullyOnline,
  ifNeeded,
  need,
  onlineOnly,
  onlineOrDesk,
  onlineWithVisit,
  onlyCase,
  procedure,
  workingDays,
} from '../compose.js';
import {
  CORRECTED_RESIDENCE,
  REMOVED_RESIDENCE,
  RESIDENCE_CERTIFICATE,
  SEPARATE_HOUSEHOLD,
} from '../forms/residence.js';
import { RESIDENCE_LAWS, laws } from '../legal-basis.js';
import type { SeedProcedure } from '../shape.js';
import { residence, consentPaper, perRegistration } from './residence-common.js';

const separation = procedure(
  '1.010038',
  {
    ...residence,
    ...onlineWithVisit(
      'Phải có ý kiến của chủ hộ, chủ nhà; chưa đồng ý trên VNeID thì xuất trình văn bản',
      'để xuất trình văn bản đồng ý khi cần',
    ),
    name: 'Tách hộ',
    shortName: 'Tách hộ khẩu',
    nameEn: 'Separation of a household',
    everydayNames: ['tách khẩu', 'tách hộ khẩu', 'tách sổ hộ khẩu'],
    summary: 'Tách thành hộ mới ở cùng địa chỉ, khi chủ hộ và chủ nhà đồng ý.',
    legalBasis: laws(...RESIDENCE_LAWS, '75/2022/TT-BTC', '62/2021/NĐ-CP', '66.7/2025/NQ-CP'),
  },
  [
    caseOf('chu-ho-dong-y', ['Chủ hộ, chủ nhà đồng ý', 'With the consent of head and owner'], {
      channels: onlineOrDesk(workingDays(5)),
      fees: perRegistration(5000, 10_000),
      form: SEPARATE_HOUSEHOLD,
      papers: [consentPaper],
    }),
    caseOf('vo-chong-ly-hon', ['Vợ chồng đã ly hôn vẫn ở cùng nhà', 'Divorced couple in the same house'], {
      channels: onlineOrDesk(workingDays(5)),
      fees: perRegistration(5000, 10_000),
      form: SEPARATE_HOUSEHOLD,
      papers: [
        need('ly-hon', [
          'Giấy tờ về việc ly hôn',
          'Giấy tờ, tài liệu chứng minh việc ly hôn và việc tiếp tục được sử dụng chỗ ở đó',
        ]),
      ],
    }),
  ],
);

const evidence = ifNeeded('chung-minh', [
  'Giấy tờ chứng minh',
  'Giấy tờ, tài liệu chứng minh thuộc trường hợp đề nghị',
  'Khi thông tin chưa có trong cơ sở dữ liệu kết nối với cơ quan đăng ký cư trú',
]);

const removals = (
  [
    [
      '1.003197',
      'Xóa đăng ký thường trú',
      'Removal of permanent residence',
      ['xóa hộ khẩu', 'cắt khẩu', 'xóa thường trú'],
      onlineOnly(workingDays(5)),
    ],
    [
      '1.010028',
      'Xóa đăng ký tạm trú',
      'Removal of temporary residence',
      ['xóa tạm trú', 'cắt tạm trú'],
      anyChannel(workingDays(2)),
    ],
  ] as const
).map(([code, name, nameEn, everydayNames, channels]) =>
  procedure(
    code,
    {
      ...residence,
      ...fullyOnline,
      decisionNo: '1523/QĐ-BCA-C06',
      name,
      shortName: name,
      nameEn,
      everydayNames: [...everydayNames],
      summary: 'Khi người đăng ký đã mất, ra nước ngoài định cư, hoặc không còn ở tại chỗ đã đăng ký.',
      applicants: ['CITIZEN', 'ORGANISATION'],
      legalBasis: laws(...RESIDENCE_LAWS, '55/2021/TT-BCA', '154/2024/NĐ-CP'),
    },
    [onlyCase({ channels: [...channels], form: REMOVED_RESIDENCE, papers: [evidence] })],
  ),
);

const correction = procedure(
  '1.010039',
  {
    ...residence,
    ...fullyOnline,
    name: 'Điều chỉnh thông tin về cư trú trong Cơ sở dữ liệu về cư trú',
    shortName: 'Điều chỉnh thông tin cư trú, đổi chủ hộ',
    nameEn: 'Correction of residence data',
    everydayNames: ['đổi chủ hộ', 'sửa thông tin hộ khẩu', 'điều chỉnh hộ khẩu', 'sai thông tin cư trú'],
    summary: 'Đổi chủ hộ, sửa thông tin cá nhân hoặc địa chỉ đã đổi tên trong dữ liệu cư trú.',
    legalBasis: laws(...RESIDENCE_LAWS, '55/2021/TT-BCA', '75/2022/TT-BTC'),
  },
  [
    onlyCase({
      channels: onlineOnly(workingDays(3)),
      fees: [charge('Lệ phí điều chỉnh thông tin', 0)],
      form: CORRECTED_RESIDENCE,
      papers: [evidence],
    }),
  ],
);

const certificate = procedure(
  '1.010041',
  {
    ...residence,
    ...fullyOnline,
    name: 'Xác nhận thông tin về cư trú',
    shortName: 'Xác nhận thông tin cư trú (CT07)',
    nameEn: 'Certificate of residence',
    everydayNames: ['giấy xác nhận cư trú', 'CT07', 'xác nhận nơi ở', 'giấy xác nhận hộ khẩu'],
    summary: 'Giấy xác nhận nơi thường trú, tạm trú, nơi ở hiện tại và các thành viên trong hộ.',
    applicants: ['CITIZEN', 'ENTERPRISE', 'ORGANISATION'],
    results: [{ name: 'Xác nhận thông tin về cư trú (CT07)' }],
    legalBasis: laws(...RESIDENCE_LAWS, '55/2021/TT-BCA', '62/2021/NĐ-CP'),
  },
  [
    caseOf('da-co-du-lieu', ['Thông tin đã có trong cơ sở dữ liệu', 'Data already in the database'], {
      channels: onlineOnly(workingDays(1)),
      fees: [charge('Lệ phí xác nhận cư trú', 0)],
      form: RESIDENCE_CERTIFICATE,
      papers: [],
    }),
    caseOf('phai-xac-minh', ['Phải xác minh', 'To be verified'], {
      channels: onlineOnly(workingDays(3)),
      fees: [charge('Lệ phí xác nhận cư trú', 0)],
      form: RESIDENCE_CERTIFICATE,
      papers: [evidence],
    }),
  ],
);

export const RESIDENCE_CHANGES: SeedProcedure[] = [separation, ...removals, correction, certificate];
