import {
  anyChannel,
  atTheDesk,
  caseOf,
  charge,
  councilCharge,
  need,
  onlineWithVisit,
  onlyCase,
  procedure,
  workingDays,
} from '../compose.js';
import { MARITAL_STATUS } from '../forms/marital-status.js';
import { CIVIL_EXTRACT } from '../forms/register-copies.js';
import { CIVIL_STATUS_LAWS, civilStatusLawsWithout, laws } from '../legal-basis.js';
import { byCommunesAnd } from '../offered-by.js';
import type { SeedProcedure } from '../shape.js';
import { authorisation } from './common-papers.js';
import { civilStatus, presented } from './civil-status-common.js';

const maritalStatus = procedure(
  '1.004873',
  {
    ...civilStatus,
    ...onlineWithVisit(
      'Giấy xác nhận bản giấy nhận tại quầy và nộp lệ phí tại đó',
      'để nộp lệ phí và nhận giấy',
    ),
    name: 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
    shortName: 'Cấp giấy xác nhận tình trạng hôn nhân',
    nameEn: 'Marital-status certificate',
    everydayNames: [
      'xác nhận độc thân',
      'giấy độc thân',
      'giấy chứng nhận độc thân',
      'xác nhận chưa kết hôn',
      'giấy xác nhận tình trạng hôn nhân',
    ],
    summary:
      'Xác nhận chưa có vợ, có chồng hoặc tình trạng khác, để kết hôn, mua bán nhà đất, vay vốn. Có giá trị 6 tháng.',
    applicants: ['CITIZEN', 'FOREIGNER'],
    lifeEvents: ['MARRIAGE', 'HOUSE_LAND'],
    results: [{ name: 'Giấy xác nhận tình trạng hôn nhân' }],
    legalBasis: laws('52/2014/QH13', ...CIVIL_STATUS_LAWS),
  },
  [
    caseOf('lan-dau', ['Cấp lần đầu', 'First certificate'], {
      channels: anyChannel(workingDays(3)),
      fees: [councilCharge('Lệ phí cấp giấy xác nhận')],
      form: MARITAL_STATUS,
      papers: [...presented, authorisation],
    }),
    caseOf(
      'cap-lai',
      ['Cấp lại vì hết hạn hoặc dùng vào việc khác', 'Again, after expiry or for another purpose'],
      {
        channels: anyChannel(workingDays(3)),
        fees: [councilCharge('Lệ phí cấp giấy xác nhận')],
        form: MARITAL_STATUS,
        papers: [
          need('giay-da-cap', [
            'Giấy xác nhận đã cấp',
            'Giấy xác nhận tình trạng hôn nhân đã được cấp trước đó',
          ]),
          ...presented,
          authorisation,
        ],
      },
    ),
  ],
);

const extract = procedure(
  '2.000635',
  {
    ...civilStatus,
    ...onlineWithVisit(
      'Bản sao giấy nhận tại quầy hoặc qua bưu điện',
      'để nhận bản sao, nếu không chọn bưu điện',
      4,
    ),
    name: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
    shortName: 'Cấp bản sao giấy khai sinh, trích lục hộ tịch',
    nameEn: 'Copies of birth certificates and civil-status extracts',
    everydayNames: [
      'trích lục khai sinh',
      'xin bản sao khai sinh',
      'trích lục hộ tịch',
      'sao giấy khai sinh',
      'trích lục kết hôn',
      'trích lục khai tử',
    ],
    summary: 'Bản sao từ sổ hộ tịch, ở bất kỳ phường, xã nào trong nước, không phải về nơi đã đăng ký.',
    applicants: ['CITIZEN', 'ORGANISATION'],
    lifeEvents: ['CHILD', 'MARRIAGE', 'DEATH'],
    offeredBy: byCommunesAnd('justice'),
    executingAgencies: [
      'Cơ quan quản lý Cơ sở dữ liệu hộ tịch điện tử',
      'Ủy ban nhân dân cấp xã',
      'Sở Tư pháp',
    ],
    results: [{ name: 'Bản sao Trích lục hộ tịch, bản sao Giấy khai sinh' }],
    legalBasis: laws('281/2016/TT-BTC', ...civilStatusLawsWithout('104/2022/NĐ-CP')),
  },
  [
    onlyCase({
      channels: anyChannel(
        workingDays(1),
        'Nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo; phải xác minh thì không quá 15 ngày làm việc.',
      ),
      fees: [charge('Phí cấp bản sao trích lục (một bản)', 8000, { kind: 'FEE' })],
      form: CIVIL_EXTRACT,
      papers: [...presented, authorisation],
    }),
  ],
);

const change = procedure(
  '1.004859',
  {
    ...civilStatus,
    ...atTheDesk(2, 'để nộp giấy tờ gốc và nhận trích lục'),
    name: 'Thủ tục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
    shortName: 'Thay đổi, cải chính, bổ sung hộ tịch',
    nameEn: 'Change or correction of civil-status data',
    everydayNames: [
      'sửa giấy khai sinh',
      'cải chính hộ tịch',
      'đổi tên',
      'sửa ngày sinh',
      'đổi họ cho con',
      'xác định lại dân tộc',
    ],
    summary: 'Sửa sai sót, đổi họ tên, bổ sung thông tin trong giấy khai sinh và sổ hộ tịch.',
    lifeEvents: ['CHILD', 'IDENTITY'],
    results: [{ name: 'Trích lục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc' }],
    legalBasis: laws('91/2015/QH13', ...CIVIL_STATUS_LAWS),
  },
  (
    [
      ['cai-chinh', ['Thay đổi, cải chính hộ tịch', 'Change or correction'], 3],
      ['bo-sung', ['Bổ sung thông tin hộ tịch', 'Supplement of data'], 1],
      ['dan-toc', ['Xác định lại dân tộc', 'Ethnic group determined again'], 3],
    ] as const
  ).map(([key, name, limit]) =>
    caseOf(key, name, {
      channels: anyChannel(workingDays(limit)),
      fees: [councilCharge('Lệ phí hộ tịch')],
      papers: [
        need('to-khai', [
          'Tờ khai thay đổi, cải chính',
          'Tờ khai đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc theo mẫu',
        ]),
        need('can-cu-thay-doi', [
          'Giấy tờ làm căn cứ',
          'Giấy tờ làm căn cứ thay đổi, cải chính, bổ sung thông tin hộ tịch',
        ]),
        ...presented,
        authorisation,
      ],
    }),
  ),
);

export const CIVIL_CERTIFICATES: SeedProcedure[] = [maritalStatus, extract, change];
