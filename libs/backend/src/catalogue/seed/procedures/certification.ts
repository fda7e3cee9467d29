import {
  anyChannel,
  atTheDesk,
  charge,
  COPY,
  deskOnly,
  ifNeeded,
  need,
  onlineWithVisit,
  onlyCase,
  procedure,
  workingDays,
} from '../compose.js';
import { REGISTER_COPY } from '../forms/register-copies.js';
import { laws } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedContent, SeedProcedure } from '../shape.js';

const certification = {
  fieldCode: 'chung-thuc',
  decisionNo: '858/QĐ-BTP',
  applicants: ['CITIZEN', 'ORGANISATION'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Ủy ban nhân dân cấp xã'],
} satisfies Partial<SeedContent>;

const CERTIFICATION_LAWS = ['23/2015/NĐ-CP', '280/2025/NĐ-CP', '01/2020/TT-BTP', '226/2016/TT-BTC'] as const;

const onSpot = 'Phải đối chiếu bản chính, ký trước mặt người chứng thực';
/** The national data give no time limit; the decree words it (NĐ 23/2015 art. 7). */
const sameDay = deskOnly(
  null,
  onSpot,
  'Trong ngày; nhận sau 15 giờ thì có thể trả vào ngày làm việc tiếp theo (Nghị định 23/2015/NĐ-CP, Điều 7).',
);

const idShown = need('tuy-than', [
  'Căn cước hoặc hộ chiếu',
  'Căn cước điện tử, thẻ căn cước, căn cước công dân, hộ chiếu hoặc giấy tờ xuất nhập cảnh còn giá trị, xuất trình',
]);

const copyFee = charge('Phí chứng thực bản sao (mỗi trang)', 2000, {
  kind: 'FEE',
  note: 'Từ trang thứ 3 thu 1.000 đ một trang, tối đa 200.000 đ một bản. Tính theo trang của bản chính.',
});

const copies = procedure(
  '2.000815',
  {
    ...certification,
    noAppointment: true,
    ...atTheDesk(1, 'để đối chiếu bản chính'),
    decisionNo: '3152/QĐ-BTP',
    name: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam; cơ quan, tổ chức có thẩm quyền của nước ngoài; cơ quan, tổ chức có thẩm quyền của Việt Nam liên kết với cơ quan, tổ chức có thẩm quyền của nước ngoài cấp hoặc chứng nhận',
    shortName: 'Chứng thực bản sao (sao y bản chính)',
    nameEn: 'Certified copy of a document',
    everydayNames: [
      'sao y',
      'công chứng giấy tờ',
      'sao y bản chính',
      'công chứng bản sao',
      'chứng thực',
      'photo công chứng',
    ],
    summary: 'Mang bản chính đến bất kỳ phường, xã nào; lấy ngay trong ngày.',
    lifeEvents: ['EDUCATION', 'WORK', 'IDENTITY'],
    results: [{ name: 'Bản sao được chứng thực từ bản chính' }],
    legalBasis: laws(...CERTIFICATION_LAWS, '257/2016/TT-BTC', '264/2016/TT-BTC'),
  },
  [
    onlyCase({
      channels: sameDay,
      fees: [copyFee],
      papers: [
        need('ban-chinh', [
          'Bản chính cần sao',
          'Bản chính giấy tờ, văn bản và bản sao cần chứng thực; chỉ có bản chính thì cơ quan chụp',
        ]),
      ],
    }),
  ],
);

const signatures = procedure(
  '2.000884',
  {
    ...certification,
    noAppointment: true,
    ...atTheDesk(1, 'để ký trước mặt người chứng thực'),
    name: 'Chứng thực chữ ký trong các giấy tờ, văn bản (áp dụng cho cả trường hợp chứng thực điểm chỉ và trường hợp người yêu cầu chứng thực không thể ký, không thể điểm chỉ được)',
    shortName: 'Chứng thực chữ ký',
    nameEn: 'Certification of a signature',
    everydayNames: [
      'công chứng chữ ký',
      'xác nhận sơ yếu lý lịch',
      'chứng thực giấy ủy quyền',
      'xác nhận chữ ký',
    ],
    summary: 'Ký vào giấy tờ trước mặt cán bộ: sơ yếu lý lịch, giấy ủy quyền, đơn từ.',
    applicants: ['CITIZEN', 'FOREIGNER'],
    lifeEvents: ['WORK', 'VEHICLE'],
    results: [{ name: 'Giấy tờ, văn bản được chứng thực chữ ký hoặc điểm chỉ' }],
    legalBasis: laws(
      ...CERTIFICATION_LAWS,
      '257/2016/TT-BTC',
      '264/2016/TT-BTC',
      '18/2026/NĐ-CP',
      '66.7/2025/NQ-CP',
    ),
  },
  [
    onlyCase({
      channels: sameDay,
      fees: [charge('Phí chứng thực chữ ký (mỗi trường hợp)', 10_000, { kind: 'FEE' })],
      papers: [
        idShown,
        need('giay-to-ky', [
          'Giấy tờ sẽ ký',
          'Giấy tờ, văn bản sẽ ký; bằng tiếng nước ngoài thì có thể phải nộp kèm bản dịch',
        ]),
      ],
    }),
  ],
);

const transactionCopies = procedure(
  '2.000942',
  {
    ...certification,
    noAppointment: true,
    ...atTheDesk(1, 'để xuất trình giấy tờ'),
    name: 'Cấp bản sao có chứng thực từ bản chính giao dịch đã được chứng thực',
    shortName: 'Cấp bản sao hợp đồng đã chứng thực',
    nameEn: 'Certified copy of a certified transaction',
    everydayNames: ['xin bản sao hợp đồng', 'sao hợp đồng đã chứng thực', 'mất hợp đồng công chứng'],
    summary: 'Xin bản sao hợp đồng, giao dịch đã chứng thực và lưu ở phường, xã.',
    lifeEvents: ['HOUSE_LAND'],
    results: [{ name: 'Bản sao giao dịch được chứng thực' }],
    legalBasis: laws(...CERTIFICATION_LAWS, '18/2026/NĐ-CP', '66.7/2025/NQ-CP'),
  },
  [onlyCase({ channels: sameDay, fees: [copyFee], papers: [idShown] })],
);

const ownershipPaper = ifNeeded(
  'quyen-so-huu',
  [
    'Giấy tờ nhà đất, tài sản',
    'Bản chính, bản sao có chứng thực hoặc bản sao điện tử của giấy chứng nhận quyền sở hữu, quyền sử dụng',
    'Khi tài sản phải đăng ký quyền sở hữu, quyền sử dụng',
  ],
  { copies: 1 },
);

const transactions = procedure(
  '2.001035',
  {
    ...certification,
    ...atTheDesk(1, 'các bên cùng ký trước mặt người chứng thực'),
    name: 'Chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở',
    shortName: 'Chứng thực hợp đồng mua bán nhà đất, xe',
    nameEn: 'Certification of transactions in property',
    everydayNames: [
      'công chứng hợp đồng mua bán nhà',
      'chứng thực hợp đồng mua bán xe',
      'chứng thực chuyển nhượng đất',
      'mua bán xe máy',
    ],
    summary: 'Chứng thực hợp đồng mua bán, tặng cho, thế chấp xe, nhà, đất.',
    applicants: ['CITIZEN', 'ENTERPRISE', 'ORGANISATION'],
    lifeEvents: ['HOUSE_LAND', 'VEHICLE'],
    results: [{ name: 'Giao dịch được chứng thực' }],
    legalBasis: laws(...CERTIFICATION_LAWS, '18/2026/NĐ-CP', '66.7/2025/NQ-CP'),
  },
  [
    onlyCase({
      channels: deskOnly(null, onSpot),
      fees: [
        charge('Phí chứng thực giao dịch', 50_000, {
          kind: 'FEE',
          note: 'Miễn cho hợp đồng thế chấp vay vốn phát triển nông nghiệp, nông thôn.',
        }),
      ],
      papers: [need('du-thao', ['Dự thảo hợp đồng', 'Dự thảo giao dịch']), ownershipPaper],
    }),
  ],
);

const wills = procedure(
  '2.001019',
  {
    ...certification,
    ...atTheDesk(1, 'để ký di chúc trước mặt người chứng thực'),
    name: 'Chứng thực di chúc',
    shortName: 'Chứng thực di chúc',
    nameEn: 'Certification of a will',
    everydayNames: ['làm di chúc', 'công chứng di chúc', 'lập di chúc'],
    summary: 'Người lập di chúc tự đến ký, minh mẫn và tự nguyện.',
    lifeEvents: ['HOUSE_LAND', 'DEATH'],
    results: [{ name: 'Di chúc được chứng thực' }],
    legalBasis: laws(...CERTIFICATION_LAWS, '18/2026/NĐ-CP', '66.7/2025/NQ-CP'),
  },
  [
    onlyCase({
      channels: deskOnly(null, onSpot),
      fees: [charge('Phí chứng thực di chúc', 50_000, { kind: 'FEE' })],
      papers: [need('du-thao', ['Dự thảo di chúc', 'Dự thảo di chúc']), ownershipPaper],
    }),
  ],
);

const translators = procedure(
  '2.000992',
  {
    ...certification,
    ...atTheDesk(1, 'để nhận bản dịch đã chứng thực'),
    decisionNo: '3152/QĐ-BTP',
    name: 'Chứng thực chữ ký người dịch mà người dịch là cộng tác viên dịch thuật của Ủy ban nhân dân cấp xã, tổ chức hành nghề công chứng',
    shortName: 'Chứng thực bản dịch',
    nameEn: "Certification of a translator's signature",
    everydayNames: ['công chứng bản dịch', 'dịch thuật công chứng', 'dịch giấy tờ'],
    summary: 'Chứng thực chữ ký của người dịch là cộng tác viên của phường, xã.',
    applicants: ['CITIZEN'],
    lifeEvents: ['EDUCATION', 'WORK'],
    results: [{ name: 'Giấy tờ, văn bản được chứng thực chữ ký người dịch' }],
    legalBasis: laws(...CERTIFICATION_LAWS),
  },
  [
    onlyCase({
      channels: deskOnly(null, onSpot),
      fees: [charge('Phí chứng thực chữ ký người dịch (mỗi trường hợp)', 10_000, { kind: 'FEE' })],
      papers: [need('ban-dich', ['Bản dịch và bản gốc', 'Bản dịch và giấy tờ, văn bản cần dịch'])],
    }),
  ],
);

const registerCopies = procedure(
  '2.000908',
  {
    ...certification,
    ...onlineWithVisit(
      'Phải đối chiếu giấy tờ tùy thân và nhận bản sao giấy',
      'để xuất trình giấy tờ và nhận bản sao',
    ),
    name: 'Thủ tục cấp bản sao từ sổ gốc',
    shortName: 'Cấp bản sao từ sổ gốc',
    nameEn: 'Copy from an original register',
    everydayNames: ['bản sao từ sổ gốc', 'trích sao sổ gốc', 'xin lại bản sao giấy tờ', 'mất bằng gốc'],
    summary: 'Xin bản sao ở cơ quan đang giữ sổ gốc của giấy tờ đã cấp.',
    lifeEvents: ['EDUCATION', 'IDENTITY'],
    executingAgencies: ['Cơ quan, tổ chức đang quản lý sổ gốc'],
    results: [{ name: 'Bản sao được cấp từ sổ gốc' }],
    legalBasis: laws('23/2015/NĐ-CP', '280/2025/NĐ-CP', '18/2026/NĐ-CP', '66.7/2025/NQ-CP', '01/2020/TT-BTP'),
  },
  [
    onlyCase({
      channels: anyChannel(workingDays(1), 'Nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.'),
      fees: [charge('Phí cấp bản sao từ sổ gốc', 0, { kind: 'FEE' })],
      form: REGISTER_COPY,
      papers: [
        ifNeeded('tuy-than', [
          'Căn cước hoặc hộ chiếu',
          'Căn cước điện tử, thẻ căn cước, hộ chiếu còn giá trị',
          'Xuất trình khi đến nhận hoặc nộp tại quầy',
        ]),
        ifNeeded(
          'quan-he',
          [
            'Giấy tờ chứng minh quan hệ',
            'Bản chính hoặc bản sao có chứng thực giấy tờ chứng minh quan hệ với người được cấp bản chính',
            'Khi người yêu cầu không phải người được cấp bản chính',
          ],
          COPY,
        ),
      ],
    }),
  ],
);

export const CERTIFICATION: SeedProcedure[] = [
  copies,
  signatures,
  transactionCopies,
  transactions,
  wills,
  translators,
  registerCopies,
];
