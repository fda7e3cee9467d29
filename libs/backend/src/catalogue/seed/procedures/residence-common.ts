import { charge, ifNeeded } from '../compose.js';
import { RESIDENCE_LAWS, laws } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedContent } from '../shape.js';

/** What all residence procedures of the commune police share (QĐ 9354/QĐ-BCA-C06). */
export const residence = {
  fieldCode: 'G01-CA05',
  decisionNo: '9354/QĐ-BCA-C06',
  applicants: ['CITIZEN'],
  lifeEvents: ['RESIDENCE', 'HOUSE_LAND'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Công an cấp xã'],
  legalBasis: laws(...RESIDENCE_LAWS, '55/2021/TT-BCA', '154/2024/NĐ-CP', '75/2022/TT-BTC'),
  results: [
    { name: 'Thông báo kết quả giải quyết thủ tục về cư trú' },
    { name: 'Cập nhật thông tin trong Cơ sở dữ liệu về cư trú' },
  ],
} satisfies Partial<SeedContent>;

/** Consent given in VNeID needs no paper (NĐ 154/2024). */
export const consentPaper = ifNeeded('y-kien-dong-y', [
  'Văn bản đồng ý',
  'Văn bản đồng ý của chủ hộ, chủ sở hữu chỗ ở, bố mẹ hoặc người giám hộ',
  'Khi chưa đồng ý trên VNeID hoặc trong tờ khai',
]);

/** Charge by channel (TT 75/2022/TT-BTC). */
export const perRegistration = (online: number, desk: number) => [
  charge('Lệ phí đăng ký cư trú, nộp trên mạng', online, { channel: 'ONLINE' }),
  charge('Lệ phí đăng ký cư trú, nộp tại quầy', desk, { channel: 'COUNTER' }),
];
