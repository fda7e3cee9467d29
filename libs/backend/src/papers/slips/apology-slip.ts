import type { ApologyData } from '@motcua/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import { breakable, momentOnPaper } from '../paper-words.js';
import { closing, fact, nationalHead, personAndBusiness, personNamed, titleWithCode, type SlipPlace } from './slip-parts.js';

/** Form 04, Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. Source: domain.md §4.2 */
export function apologySlip(data: ApologyData, place: SlipPlace): Content[] {
  const { agency, officer } = data;
  const contact = agency.phone ? ` Cần hỏi thêm, Ông/Bà gọi số điện thoại ${agency.phone}.` : '';
  const promised = data.extended ? 'Thời gian hẹn trả kết quả được gia hạn đến ' : 'Thời gian hẹn lại để trả kết quả là ';
  return [
    nationalHead(data, place),
    titleWithCode(['VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ', 'GIA HẠN THỜI GIAN GIẢI QUYẾT'], data, place),
    personNamed('Kính gửi', data),
    ...personAndBusiness(data),
    fact('Thời gian nhận hồ sơ', momentOnPaper(data.receivedAt)),
    fact('Thời gian đã hẹn trả kết quả', momentOnPaper(data.oldDueAt)),
    { text: breakable(`${agency.name} chưa trả được kết quả đúng thời gian đã hẹn.`), margin: [0, 3, 0, 0] },
    fact('Lý do', data.reason),
    { text: [promised, { text: momentOnPaper(data.newDueAt), bold: true }, '.'] },
    closing(
      [
        {
          text: breakable(`Sự chậm trễ này đã gây phiền hà, tốn kém cho Ông/Bà. ${agency.name} xin lỗi Ông/Bà./.${contact}`),
          margin: [0, 3, 0, 0],
        },
      ],
      [{ title: 'Thủ trưởng cơ quan', name: officer.name, position: officer.position }],
    ),
  ];
}
