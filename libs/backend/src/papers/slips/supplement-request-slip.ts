import type { SupplementRequestData } from '@motcua/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import { breakable, momentOnPaper } from '../paper-words.js';
import { closing, fact, nationalHead, paperTable, personAndBusiness, personNamed, titleWithCode, type SlipPlace } from './slip-parts.js';

/** Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ, with the day by which to answer. Source: domain.md §4.2 */
export function supplementRequestSlip(data: SupplementRequestData, place: SlipPlace): Content[] {
  const { officer, agency, message } = data;
  const phone = agency.phone ? `, số điện thoại ${agency.phone}` : '';
  return [
    nationalHead(data, place),
    titleWithCode(['PHIẾU YÊU CẦU BỔ SUNG,', 'HOÀN THIỆN HỒ SƠ'], data, place),
    personNamed('Hồ sơ của', data),
    ...personAndBusiness(data),
    { text: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:' },
    paperTable(data.papers, { heading: 'Lý do, cách làm lại', widthMm: 48 }),
    ...(message ? [fact('Lý do', message)] : []),
    { text: ['Đề nghị Ông/Bà gửi bổ sung trước ', { text: momentOnPaper(data.replyBy), bold: true }, '.'] },
    closing(
      [
        {
          text: breakable(
            `Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với ${officer.name}${phone} để được hướng dẫn./.`,
          ),
        },
      ],
      [{ title: 'Người hướng dẫn', name: officer.name, position: officer.position }],
    ),
  ];
}
