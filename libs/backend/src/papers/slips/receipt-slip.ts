import type { ReceiptData, SlipPaper } from '@motcua/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import { moneyOnPaper, momentOnPaper, RETURN_PLACES, timeLimitOnPaper, breakable } from '../paper-words.js';
import { closing, fact, nationalHead, paperTable, personAndBusiness, personNamed, titleWithCode, type SlipPlace } from './slip-parts.js';

/** Papers that were handed in: on paper, as files, or both. */
const handedIn = (papers: readonly SlipPaper[]): SlipPaper[] =>
  papers.filter(({ originals, copies, files }) => originals + copies + files > 0);

function withFiles(paper: SlipPaper): SlipPaper {
  if (paper.files === 0) return paper;
  return { ...paper, note: [`${paper.files} tệp điện tử`, paper.note].filter(Boolean).join('; ') };
}

function feesOf({ fees, feeTotal, feePaid }: ReceiptData): string {
  if (feeTotal === 0) return 'Không mất phí';
  if (fees.length === 0) return 'theo quy định';
  const lines = fees.map(({ name, amount }) => `${name}: ${amount === null ? 'cơ quan báo sau khi xem hồ sơ' : moneyOnPaper(amount)}`);
  const paid = feePaid === null ? 'chưa thu' : `đã thu ${moneyOnPaper(feePaid)}`;
  return `${lines.join('; ')} (${paid})`;
}

function returnPlaceOf({ returnMethod, returnAddress, agency }: ReceiptData): string {
  if (returnMethod === 'POST') return `${RETURN_PLACES.POST}${returnAddress ? `: ${returnAddress}` : ''}`;
  return returnMethod === 'COUNTER' ? `${RETURN_PLACES.COUNTER} ${agency.name}` : RETURN_PLACES.ONLINE;
}

const numbered = (number: number, words: Content): Content => ({ text: [`${number}. `, words] });

function termsOf(data: ReceiptData): Content[] {
  const due = data.dueAt ? momentOnPaper(data.dueAt) : 'theo quy định của pháp luật';
  return [
    numbered(2, `Số lượng hồ sơ: ${data.setCount} (bộ)`),
    numbered(3, `Thời gian giải quyết hồ sơ theo quy định là: ${timeLimitOnPaper(data.timeLimit)}`),
    numbered(4, `Thời gian nhận hồ sơ: ${momentOnPaper(data.receivedAt)}`),
    numbered(5, { text: ['Thời gian trả kết quả giải quyết hồ sơ: ', { text: due, bold: true }] }),
    numbered(6, breakable(`Đăng ký nhận kết quả tại: ${returnPlaceOf(data)}`)),
    numbered(7, breakable(`Phí, lệ phí: ${feesOf(data)}`)),
  ];
}

/** Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Source: domain.md §4.2 (TT 01/2018/TT-VPCP art. 9) */
export function receiptSlip(data: ReceiptData, place: SlipPlace): Content[] {
  const papers = handedIn(data.papers).map(withFiles);
  const terms = termsOf(data);
  return [
    nationalHead(data, place),
    titleWithCode(['GIẤY TIẾP NHẬN HỒ SƠ', 'VÀ HẸN TRẢ KẾT QUẢ'], data, place),
    fact('Bộ phận Tiếp nhận và Trả kết quả', data.agency.name),
    personNamed('Tiếp nhận hồ sơ của', data),
    ...personAndBusiness(data),
    numbered(1, 'Thành phần hồ sơ nộp gồm:'),
    ...(papers.length > 0
      ? [paperTable(papers, { heading: 'Ghi chú', widthMm: 26 })]
      : [{ text: 'Không có giấy tờ kèm theo.', italics: true }]),
    ...terms.slice(0, -1),
    closing(
      [...terms.slice(-1), { text: `Vào Sổ theo dõi hồ sơ, số thứ tự: ${data.dossierCode}` }],
      [
        { title: 'Người nộp hồ sơ', name: data.submitterName },
        { title: 'Người tiếp nhận hồ sơ', name: data.officer.name, position: data.officer.position },
      ],
    ),
  ];
}
