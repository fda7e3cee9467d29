import type { RejectionData } from '@motcua/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import { breakable, GROUND_WORDS } from '../paper-words.js';
import { closing, nationalHead, personAndBusiness, personNamed, titleWithCode, type SlipPlace } from './slip-parts.js';

/** Form 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ. Source: domain.md §4.2 */
export function rejectionSlip(data: RejectionData, place: SlipPlace): Content[] {
  const { agency, officer } = data;
  const contact = agency.phone ? ` Cần hỏi thêm, Ông/Bà liên hệ ${officer.name}, số điện thoại ${agency.phone}.` : '';
  return [
    nationalHead(data, place),
    titleWithCode(['PHIẾU TỪ CHỐI TIẾP NHẬN', 'GIẢI QUYẾT HỒ SƠ'], data, place),
    personNamed(`Bộ phận Tiếp nhận và Trả kết quả ${agency.name} đã nhận đề nghị của`, data),
    ...personAndBusiness(data),
    {
      text: breakable(
        `Qua xem xét, Bộ phận Tiếp nhận và Trả kết quả ${agency.name} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
      ),
      margin: [0, 3, 0, 0],
    },
    { text: [{ text: `${GROUND_WORDS[data.ground]}. `, bold: true }, breakable(data.reason)] },
    closing(
      [{ text: `Xin thông báo cho Ông/Bà được biết và thực hiện./.${contact}`, margin: [0, 3, 0, 0] }],
      [
        { title: 'Người nộp hồ sơ', name: data.submitterName },
        { title: 'Người tiếp nhận hồ sơ', name: officer.name, position: officer.position },
      ],
    ),
  ];
}
