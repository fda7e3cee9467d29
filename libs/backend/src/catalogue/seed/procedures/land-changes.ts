import {
  anyChannel,
  atTheDesk,
  caseOf,
  hours,
  ifNeeded,
  need,
  procedure,
  template,
  workingDays,
} from '../compose.js';
import { laws } from '../legal-basis.js';
import type { SeedProcedure } from '../shape.js';
import { DEPARTMENT_WORKFLOW } from '../workflows.js';
import { land, fees, remote, model24, certificate, measurement, representative } from './land-common.js';

const exchange = procedure(
  '1.115613',
  {
    ...land,
    ...atTheDesk(2, 'để nộp sổ cũ và nhận sổ mới'),
    name: 'Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
    shortName: 'Đổi sổ đỏ, sổ hồng',
    nameEn: 'Exchange of a land certificate',
    everydayNames: ['đổi sổ đỏ', 'đổi sổ hồng', 'sổ đỏ rách', 'cấp đổi sổ đỏ'],
    summary: 'Đổi sang mẫu mới, khi sổ rách, hỏng, hoặc đo đạc lại.',
    legalBasis: [...land.legalBasis, ...laws('151/2025/NĐ-CP')],
  },
  [
    caseOf('thuong', ['Rách, hỏng, đổi mẫu, sai thông tin', 'Torn, damaged or outdated'], {
      channels: anyChannel(workingDays(3), remote),
      fees,
      workflow: DEPARTMENT_WORKFLOW,
      papers: [model24, certificate, measurement],
    }),
    caseOf('do-dac-lai', ['Do đo đạc lập bản đồ địa chính', 'After a new survey'], {
      channels: anyChannel(workingDays(5), remote),
      fees,
      workflow: DEPARTMENT_WORKFLOW,
      papers: [model24, certificate, measurement],
    }),
  ],
);

const splitting = procedure(
  '1.115614',
  {
    ...land,
    ...atTheDesk(2, 'để nộp sổ gốc và nhận sổ mới'),
    name: 'Tách thửa đất, hợp thửa đất',
    shortName: 'Tách thửa, hợp thửa đất',
    nameEn: 'Splitting or merging of plots',
    everydayNames: ['tách thửa', 'tách sổ đỏ', 'hợp thửa', 'chia đất cho con'],
    summary: 'Chia một thửa thành nhiều thửa hoặc gộp nhiều thửa, phải đủ diện tích tối thiểu.',
  },
  (
    [
      ['cung-nguoi', ['Không đổi người sử dụng đất', 'Same holder'], 60, '7,5 ngày làm việc. '],
      ['doi-nguoi', ['Có đổi người sử dụng đất', 'New holder'], 76, '9,5 ngày làm việc. '],
    ] as const
  ).map(([key, name, workingHours, words]) =>
    caseOf(key, name, {
      channels: anyChannel(hours(workingHours), words + remote),
      fees,
      workflow: DEPARTMENT_WORKFLOW,
      papers: [
        need(
          'don-mau-27',
          [
            'Đơn đề nghị (mẫu 27)',
            'Đơn đề nghị tách thửa đất, hợp thửa đất, mẫu số 27 Phụ lục 04 Quyết định 52/2026/QĐ-UBND',
          ],
          template('Mẫu 27'),
        ),
        need(
          'ban-ve-mau-28',
          ['Bản vẽ tách, hợp thửa (mẫu 28)', 'Bản vẽ tách thửa đất, hợp thửa đất, mẫu số 28'],
          template('Mẫu 28'),
        ),
        certificate,
        ifNeeded('van-ban-tach', [
          'Văn bản có nội dung tách, hợp thửa',
          'Các văn bản của cơ quan có thẩm quyền thể hiện nội dung tách thửa, hợp thửa',
          'Khi có',
        ]),
      ],
    }),
  ),
);

const renamed = procedure(
  '1.115629',
  {
    ...land,
    ...atTheDesk(2, 'để nộp và nhận lại Giấy chứng nhận'),
    name: 'Đăng ký biến động đối với trường hợp đổi tên hoặc thay đổi thông tin về người sử dụng đất, chủ sở hữu tài sản gắn liền với đất hoặc thay đổi số hiệu hoặc địa chỉ của thửa đất; thay đổi hạn chế quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất hoặc có thay đổi quyền đối với thửa đất liền kề; giảm diện tích thửa đất do sạt lở tự nhiên',
    shortName: 'Sửa thông tin trên sổ đỏ',
    nameEn: 'Change of data in a land certificate',
    everydayNames: [
      'sửa tên trên sổ đỏ',
      'đổi số căn cước trên sổ đỏ',
      'đổi địa chỉ thửa đất',
      'đính chính sổ đỏ',
    ],
    summary: 'Đổi tên, số căn cước, địa chỉ thửa đất; hạn chế quyền; giảm diện tích do sạt lở.',
  },
  [
    changeCase(
      'doi-thong-tin',
      ['Đổi tên, đổi thông tin người sử dụng đất', 'Name or data of the holder'],
      workingDays(3),
    ),
    changeCase('dia-chi', ['Đổi số hiệu, địa chỉ thửa đất', 'Number or address of the plot'], workingDays(3)),
    changeCase('sat-lo', ['Giảm diện tích do sạt lở', 'Area lost by erosion'], workingDays(5)),
  ],
);

function changeCase(key: string, name: readonly [string, string], limit: ReturnType<typeof workingDays>) {
  return caseOf(key, name, {
    channels: anyChannel(limit, remote),
    fees,
    workflow: DEPARTMENT_WORKFLOW,
    papers: [model24, certificate, measurement, representative],
  });
}

export const LAND_CHANGES: SeedProcedure[] = [splitting, exchange, renamed];
