import type { StopNoticeData } from '@motcua/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import { breakable, momentOnPaper } from '../paper-words.js';
import { closing, fact, nationalHead, personAndBusiness, personNamed, titleWithCode, type SlipPlace } from './slip-parts.js';

/** Form 05, Thông báo dừng giải quyết hồ sơ. Source: domain.md §4.2, layout not seen (§16) */
export function stopNoticeSlip(data: StopNoticeData, place: SlipPlace): Content[] {
  const { agency, officer, legalBasis, dueAt } = data;
  const contact = agency.phone ? ` Cần hỏi thêm, Ông/Bà gọi số điện thoại ${agency.phone}.` : '';
  return [
    nationalHead(data, place),
    titleWithCode(['THÔNG BÁO', 'DỪNG GIẢI QUYẾT HỒ SƠ'], data, place),
    personNamed('Kính gửi', data),
    ...personAndBusiness(data),
    fact('Thời gian nhận hồ sơ', momentOnPaper(data.receivedAt)),
    fact('Thời gian đã hẹn trả kết quả', dueAt ? momentOnPaper(dueAt) : 'theo quy định của pháp luật'),
    { text: breakable(`${agency.name} thông báo dừng giải quyết hồ sơ này từ ${momentOnPaper(data.issuedAt)}.`), margin: [0, 3, 0, 0] },
    fact('Lý do', data.reason),
    ...(legalBasis ? [fact('Căn cứ', legalBasis)] : []),
    {
      text: 'Thời hạn giải quyết không tính trong thời gian dừng. Khi lý do trên không còn, hồ sơ được giải quyết tiếp và Ông/Bà được báo thời gian hẹn mới. Ông/Bà có quyền rút hồ sơ, đề nghị giải thích hoặc khiếu nại theo quy định của pháp luật.',
    },
    closing(
      [{ text: `Xin thông báo cho Ông/Bà được biết./.${contact}`, margin: [0, 3, 0, 0] }],
      [{ title: 'Thủ trưởng cơ quan', name: officer.name, position: officer.position }],
    ),
  ];
}
