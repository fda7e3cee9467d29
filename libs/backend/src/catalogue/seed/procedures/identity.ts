import {
  atTheDesk,
  caseOf,
  charge,
  deskOnly,
  feeNotStated,
  ifNeeded,
  need,
  onlyCase,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { laws } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';

const card = {
  fieldCode: 'can-cuoc',
  decisionNo: '5710/QĐ-BCA-C06',
  applicants: ['CITIZEN'],
  lifeEvents: ['IDENTITY'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Công an cấp xã'],
  results: [{ name: 'Thẻ căn cước' }],
  legalBasis: laws(
    '26/2023/QH15',
    '70/2024/NĐ-CP',
    '16/2024/TT-BCA',
    '17/2024/TT-BCA',
    '18/2024/TT-BCA',
    '53/2025/TT-BCA',
  ),
} satisfies Partial<SeedContent>;

const biometrics = 'Phải đến chụp ảnh, lấy vân tay, mống mắt; trên mạng chỉ đặt được lịch hẹn';

const collected = deskOnly(workingDays(7), biometrics);

const requestPaper = need(
  'phieu-dc02',
  [
    'Phiếu đề nghị (mẫu DC02)',
    'Phiếu đề nghị giải quyết thủ tục về căn cước (mẫu DC02, Thông tư 17/2024/TT-BCA)',
  ],
  template('Mẫu DC02'),
);

const checkedPaper = need('phieu-cc01', [
  'Phiếu thu nhận (mẫu CC01)',
  'Phiếu CC01 in từ Cơ sở dữ liệu quốc gia về dân cư để kiểm tra và ký khi thu nhận',
]);

const newcomerPaper = ifNeeded(
  'phieu-dc01',
  [
    'Phiếu thu thập thông tin (mẫu DC01)',
    'Phiếu thu thập thông tin dân cư (mẫu DC01, Thông tư 53/2025/TT-BCA)',
    'Khi chưa có thông tin trong Cơ sở dữ liệu quốc gia về dân cư',
  ],
  template('Mẫu DC01'),
);

const guardianPaper = ifNeeded('nguoi-dai-dien', [
  'Giấy tờ của người đại diện',
  'Giấy tờ chứng minh là người đại diện hợp pháp của người dưới 14 tuổi',
  'Khi làm cho người dưới 14 tuổi mà không tra cứu được quan hệ',
]);

const firstCards = procedure(
  '1.014061',
  {
    ...card,
    ...atTheDesk(1, 'để chụp ảnh, lấy vân tay'),
    name: 'Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên',
    shortName: 'Làm thẻ căn cước từ đủ 14 tuổi',
    nameEn: 'Identity card from the age of 14',
    everydayNames: [
      'làm căn cước',
      'làm thẻ căn cước',
      'làm CCCD',
      'chứng minh thư',
      'căn cước công dân gắn chip',
    ],
    summary: 'Thẻ căn cước lần đầu, làm ở công an phường, xã bất kỳ trong nước.',
  },
  [
    onlyCase({
      channels: collected,
      fees: [feeNotStated],
      papers: [requestPaper, checkedPaper, newcomerPaper],
    }),
  ],
);

const childCards = procedure(
  '1.014062',
  {
    ...card,
    ...atTheDesk(1, 'trẻ từ 6 tuổi đến chụp ảnh, lấy vân tay'),
    name: 'Cấp thẻ căn cước cho người dưới 14 tuổi',
    shortName: 'Làm thẻ căn cước cho trẻ dưới 14 tuổi',
    nameEn: 'Identity card under the age of 14',
    everydayNames: ['làm căn cước cho con', 'căn cước trẻ em', 'làm CCCD cho bé'],
    summary: 'Bố mẹ hoặc người giám hộ làm cho trẻ. Trẻ dưới 6 tuổi không phải lấy vân tay.',
    lifeEvents: ['IDENTITY', 'CHILD'],
  },
  [
    onlyCase({
      channels: [
        ...collected,
        { channel: 'POST', allowed: true, timeLimit: workingDays(7), note: 'Trả kết quả qua bưu điện.' },
      ],
      fees: [feeNotStated],
      papers: [requestPaper, checkedPaper, guardianPaper],
    }),
  ],
);

const halved = 'Đến hết ngày 31/12/2026 thu 50% (Thông tư 64/2025/TT-BTC).';

const changedCards = (
  [
    [
      '1.014063',
      'Cấp đổi thẻ căn cước',
      'Đổi thẻ căn cước',
      'Exchange of the identity card',
      50_000,
      ['đổi căn cước', 'đổi CCCD', 'căn cước hết hạn', 'gia hạn căn cước'],
      'Khi thẻ hết hạn (14, 25, 40, 60 tuổi), hỏng, hoặc thông tin thay đổi.',
    ],
    [
      '1.014064',
      'Cấp lại thẻ căn cước',
      'Cấp lại thẻ căn cước bị mất',
      'Replacement of a lost identity card',
      70_000,
      ['mất căn cước', 'làm lại căn cước', 'mất CCCD', 'cấp lại CCCD'],
      'Khi bị mất thẻ hoặc thẻ hỏng không sử dụng được.',
    ],
  ] as const
).map(([code, name, shortName, nameEn, amount, everydayNames, summary]) =>
  procedure(
    code,
    {
      ...card,
      ...atTheDesk(1, 'để chụp ảnh, lấy vân tay'),
      name,
      shortName,
      nameEn,
      everydayNames: [...everydayNames],
      summary,
      legalBasis: [
        ...card.legalBasis,
        ...laws('64/2025/TT-BTC', ...(code === '1.014063' ? ['73/2024/TT-BTC'] : [])),
      ],
    },
    [
      onlyCase({
        channels: collected,
        fees: [charge('Lệ phí thẻ căn cước', amount, { note: halved })],
        papers: [requestPaper, checkedPaper, guardianPaper],
      }),
    ],
  ),
);

const account = procedure(
  '3.000228',
  {
    ...card,
    ...atTheDesk(1, 'để xác thực khuôn mặt, vân tay'),
    fieldCode: 'dinh-danh',
    decisionNo: '5709/QĐ-BCA-C06',
    name: 'Cấp tài khoản định danh điện tử mức độ 02, căn cước điện tử cho công dân Việt Nam (cấp xã)',
    shortName: 'Cấp tài khoản VNeID mức 2',
    nameEn: 'Electronic identity account, level 2',
    everydayNames: ['VNeID', 'làm định danh mức 2', 'tài khoản định danh điện tử', 'căn cước điện tử'],
    summary: 'Tài khoản VNeID mức 2 dùng thay giấy tờ và để nộp hồ sơ trên mạng.',
    results: [{ name: 'Thông báo kết quả qua ứng dụng VNeID, tin nhắn hoặc thư điện tử' }],
    legalBasis: laws('69/2024/NĐ-CP'),
  },
  [
    caseOf('da-co-the', ['Đã có thẻ căn cước còn hiệu lực', 'With a valid identity card'], {
      channels: deskOnly(workingDays(3), biometrics),
      fees: [feeNotStated],
      papers: [
        need(
          'phieu-tk01',
          [
            'Phiếu đề nghị (mẫu TK01)',
            'Phiếu đề nghị cấp tài khoản định danh điện tử (mẫu TK01, Nghị định 69/2024/NĐ-CP), ghi số thuê bao chính chủ',
          ],
          template('Mẫu TK01'),
        ),
        need('the-can-cuoc', [
          'Thẻ căn cước',
          'Thẻ căn cước hoặc căn cước công dân gắn chip còn hiệu lực, xuất trình',
        ]),
      ],
    }),
    caseOf('chua-co-the', ['Chưa có thẻ hoặc thẻ hết hạn', 'Without a valid card'], {
      channels: deskOnly(workingDays(7), biometrics),
      fees: [feeNotStated],
      papers: [
        need('ho-so-can-cuoc', [
          'Hồ sơ làm thẻ căn cước',
          'Hồ sơ cấp thẻ căn cước, làm cùng lúc với cấp tài khoản',
        ]),
      ],
    }),
  ],
);

export const IDENTITY: SeedProcedure[] = [firstCards, childCards, ...changedCards, account];
