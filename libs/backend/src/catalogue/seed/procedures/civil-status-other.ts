import {
  COPY,
  anyChannel,
  atTheDesk,
  caseOf,
  councilCharge,
  ifNeeded,
  need,
  procedure,
  workingDays,
} from '../compose.js';
import { CIVIL_STATUS_LAWS, laws } from '../legal-basis.js';
import type { SeedProcedure } from '../shape.js';
import { authorisation } from './common-papers.js';
import { civilStatus, presented } from './civil-status-common.js';

const birthAgain = procedure(
  '1.004884',
  {
    ...civilStatus,
    ...atTheDesk(2, 'để nộp giấy tờ hiện có và nhận Giấy khai sinh'),
    name: 'Thủ tục đăng ký lại khai sinh',
    shortName: 'Đăng ký lại khai sinh',
    nameEn: 'Re-registration of birth',
    everydayNames: ['làm lại giấy khai sinh', 'mất giấy khai sinh', 'cấp lại giấy khai sinh bản chính'],
    summary: 'Khi sổ hộ tịch và bản chính Giấy khai sinh đều bị mất, đã đăng ký trước ngày 01/01/2016.',
    applicants: ['CITIZEN'],
    lifeEvents: ['CHILD', 'IDENTITY'],
    results: [{ name: 'Giấy khai sinh' }],
    legalBasis: laws(...CIVIL_STATUS_LAWS, '09/2022/TT-BTP'),
  },
  [
    caseOf('con-ban-sao', ['Còn bản sao Giấy khai sinh', 'A copy still exists'], {
      channels: anyChannel(workingDays(5), 'Phải xác minh thì tính thêm thời gian chờ trả lời.'),
      fees: [councilCharge('Lệ phí đăng ký lại khai sinh')],
      papers: [
        need('to-khai', [
          'Tờ khai đăng ký lại khai sinh',
          'Tờ khai đăng ký lại khai sinh theo mẫu, có cam đoan đã nộp đủ giấy tờ hiện có',
        ]),
        need(
          'ban-sao-khai-sinh',
          [
            'Bản sao Giấy khai sinh',
            'Bản sao Giấy khai sinh do cơ quan có thẩm quyền của Việt Nam cấp hợp lệ',
          ],
          { ...COPY },
        ),
        ...presented,
        authorisation,
      ],
    }),
    caseOf('khong-con-ban-sao', ['Không còn bản sao', 'No copy exists'], {
      channels: anyChannel(workingDays(5), 'Phải xác minh thì tính thêm thời gian chờ trả lời.'),
      fees: [councilCharge('Lệ phí đăng ký lại khai sinh')],
      papers: [
        need('to-khai', [
          'Tờ khai đăng ký lại khai sinh',
          'Tờ khai đăng ký lại khai sinh theo mẫu, có cam đoan đã nộp đủ giấy tờ hiện có',
        ]),
        need(
          'giay-to-ca-nhan',
          [
            'Giấy tờ có thông tin về khai sinh',
            'Bản sao giấy tờ do cơ quan có thẩm quyền cấp: căn cước, hộ chiếu, sổ hộ khẩu, bằng tốt nghiệp, học bạ có thông tin về khai sinh',
          ],
          { ...COPY },
        ),
        ifNeeded('xac-nhan-thu-truong', [
          'Xác nhận của cơ quan',
          'Văn bản xác nhận của Thủ trưởng cơ quan, đơn vị về những nội dung khai sinh',
          'Khi là cán bộ, công chức, viên chức, người trong lực lượng vũ trang',
        ]),
        ...presented,
        authorisation,
      ],
    }),
  ],
);

const recognition = procedure(
  '1.001022',
  {
    ...civilStatus,
    ...atTheDesk(1, 'các bên cùng có mặt để ký sổ'),
    name: 'Thủ tục đăng ký nhận cha, mẹ, con',
    shortName: 'Đăng ký nhận cha, mẹ, con',
    nameEn: 'Recognition of parent or child',
    everydayNames: [
      'nhận con',
      'nhận cha',
      'làm thủ tục nhận con ngoài giá thú',
      'bổ sung tên cha vào khai sinh',
    ],
    summary: 'Công nhận quan hệ cha, mẹ với con khi hai bên tự nguyện và không có tranh chấp.',
    applicants: ['CITIZEN'],
    lifeEvents: ['CHILD'],
    results: [{ name: 'Trích lục đăng ký nhận cha, mẹ, con' }],
    legalBasis: laws('52/2014/QH13', ...CIVIL_STATUS_LAWS),
  },
  [
    caseOf('co-van-ban', ['Có văn bản giám định, xác nhận quan hệ', 'With an expert opinion'], {
      channels: anyChannel(workingDays(3)),
      fees: [councilCharge('Lệ phí nhận cha, mẹ, con')],
      papers: [
        need('to-khai', ['Tờ khai nhận cha, mẹ, con', 'Tờ khai đăng ký nhận cha, mẹ, con theo mẫu']),
        need('van-ban-giam-dinh', [
          'Văn bản xác nhận quan hệ',
          'Văn bản của cơ quan y tế, cơ quan giám định hoặc cơ quan khác có thẩm quyền xác nhận quan hệ cha con, mẹ con',
        ]),
        ...presented,
      ],
    }),
    caseOf('cam-doan', ['Cam đoan có người làm chứng', 'By declaration with witnesses'], {
      channels: anyChannel(workingDays(3)),
      fees: [councilCharge('Lệ phí nhận cha, mẹ, con')],
      papers: [
        need('to-khai', ['Tờ khai nhận cha, mẹ, con', 'Tờ khai đăng ký nhận cha, mẹ, con theo mẫu']),
        need('cam-doan', [
          'Cam đoan có hai người làm chứng',
          'Văn bản cam đoan của các bên về quan hệ cha, mẹ, con, có ít nhất hai người làm chứng',
        ]),
        ...presented,
      ],
    }),
  ],
);

export const CIVIL_STATUS_OTHER: SeedProcedure[] = [birthAgain, recognition];
