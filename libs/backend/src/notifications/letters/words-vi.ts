import type { ReturnMethod } from '@motcua/contracts';
import type { DossierLetter, DossierLetterData, LetterWords } from './letter-data.js';
import { dayText, moneyText, momentText, shortMomentText } from './moments.js';

const moment = (iso: string | null): string => (iso ? momentText(iso, 'vi') : 'thời hạn ghi trên phiếu');
const beforeDay = (iso: string | null): string => (iso ? ` trước ${dayText(iso, 'vi')}` : '');

const sumText = (amount: number | null): string => (amount === null ? 'cơ quan báo sau khi xem hồ sơ' : moneyText(amount, 'vi'));

const FETCH = {
  COUNTER: 'Đến quầy Một cửa nhận kết quả trong giờ làm việc, mang giấy hẹn hoặc thẻ căn cước.',
  ONLINE: 'Mở hồ sơ để tải kết quả về.',
  POST: 'Kết quả được gửi qua bưu điện theo địa chỉ đã đăng ký; mã vận đơn được báo khi gửi.',
} as const satisfies Record<ReturnMethod, string>;

const READY = { COUNTER: 'nhận tại quầy', ONLINE: 'tải về trên mạng', POST: 'gửi qua bưu điện' } as const satisfies Record<
  ReturnMethod,
  string
>;

/** Letters in Vietnamese: subject, what happened, what to do (screens.md §5.5). */
export const WORDS_VI = {
  SUBMITTED: ({ code, at, receptionDueAt }) => ({
    subject: `Đã gửi hồ sơ ${code}`,
    happened: `Hồ sơ ${code} đã được gửi lúc ${moment(at)}.`,
    toDo: receptionDueAt ? `Ông/Bà chưa phải làm gì. Cơ quan trả lời trước ${moment(receptionDueAt)}.` : 'Ông/Bà chưa phải làm gì.',
  }),
  RECEIVED: ({ code, dueAt }) => ({
    subject: dueAt ? `Đã tiếp nhận, hẹn trả ${shortMomentText(dueAt, 'vi')} (hồ sơ ${code})` : `Đã tiếp nhận hồ sơ ${code}`,
    happened: `Hồ sơ ${code} đã được tiếp nhận.`,
    toDo: 'Ông/Bà chưa phải làm gì; giấy tiếp nhận và hẹn trả kết quả có trong hồ sơ.',
  }),
  SUPPLEMENT_ASKED: ({ code, papers, replyBy }) => ({
    subject: `Cần bổ sung ${papers} giấy tờ${beforeDay(replyBy)} (hồ sơ ${code})`,
    happened: `Hồ sơ ${code} cần bổ sung ${papers} giấy tờ.`,
    toDo: `Mở hồ sơ để xem từng giấy tờ cần làm lại và gửi bổ sung trước ${moment(replyBy)}.`,
  }),
  SUPPLEMENT_REMINDER: ({ code, replyBy }) => ({
    subject: `Còn 2 ngày làm việc để bổ sung hồ sơ ${code}`,
    happened: `Hồ sơ ${code} đang chờ Ông/Bà bổ sung giấy tờ.`,
    toDo: `Gửi bổ sung trước ${moment(replyBy)}; quá hạn hồ sơ có thể bị dừng giải quyết.`,
  }),
  NOT_ACCEPTED: ({ code }) => ({
    subject: `Không tiếp nhận hồ sơ ${code}: lý do và cách làm lại`,
    happened: `Hồ sơ ${code} không được tiếp nhận.`,
    toDo: 'Mở hồ sơ để xem lý do và cách làm lại; nội dung đã khai vẫn còn.',
  }),
  PAYMENT_NEEDED: ({ code, amount }) => ({
    subject: `Cần nộp ${moneyText(amount ?? 0, 'vi')} cho hồ sơ ${code}`,
    happened: `Hồ sơ ${code} cần nộp ${moneyText(amount ?? 0, 'vi')}.`,
    toDo: 'Nộp tại quầy Một cửa và giữ biên lai; không chuyển tiền cho cá nhân.',
  }),
  RESULT_READY: ({ code, returnMethod }) => ({
    subject: `Đã có kết quả, ${READY[returnMethod]} (hồ sơ ${code})`,
    happened: `Hồ sơ ${code} đã có kết quả.`,
    toDo: FETCH[returnMethod],
  }),
  RESULT_POSTED: ({ code, trackingNo }) => ({
    subject: `Kết quả đã gửi bưu điện${trackingNo ? `, mã ${trackingNo}` : ''} (hồ sơ ${code})`,
    happened: `Kết quả của hồ sơ ${code} đã gửi bưu điện${trackingNo ? `, mã vận đơn ${trackingNo}` : ''}.`,
    toDo: 'Mang thẻ căn cước khi nhận.',
  }),
  RETURNED: ({ code }) => ({
    subject: `Đã trả kết quả hồ sơ ${code}`,
    happened: `Kết quả của hồ sơ ${code} đã được trả.`,
    toDo: 'Không còn việc gì phải làm.',
  }),
  WITHDRAWN: ({ code }) => ({
    subject: `Đã rút hồ sơ ${code}`,
    happened: `Hồ sơ ${code} đã được rút, việc giải quyết dừng lại.`,
    toDo: 'Muốn làm lại, Ông/Bà nộp hồ sơ mới.',
  }),
  NEW_DUE_TIME: ({ code, dueAt }) => ({
    subject: `Xin lỗi, hẹn lại${dueAt ? ` ${shortMomentText(dueAt, 'vi')}` : ''} (hồ sơ ${code})`,
    happened: `Hồ sơ ${code} chưa xong đúng hẹn. Chúng tôi xin lỗi Ông/Bà và hẹn lại ${moment(dueAt)}.`,
    toDo: 'Ông/Bà chưa phải làm gì; văn bản xin lỗi, hẹn lại ngày có trong hồ sơ.',
  }),
  DUE_RECOUNTED: ({ code, dueAt }) => ({
    subject: `Hẹn trả mới${dueAt ? ` ${shortMomentText(dueAt, 'vi')}` : ''} (hồ sơ ${code})`,
    happened: `Lịch làm việc của cơ quan thay đổi nên thời hạn của hồ sơ ${code} được tính lại: hẹn trả ${moment(dueAt)}. Chúng tôi xin lỗi nếu việc này gây bất tiện cho Ông/Bà.`,
    toDo: 'Ông/Bà chưa phải làm gì; mở hồ sơ để xem cách tính.',
  }),
  FEE_RECOUNTED: ({ code, amount, amountBefore, owed }) => ({
    subject: `Phí, lệ phí được tính lại: ${sumText(amount)} (hồ sơ ${code})`,
    happened: `Phí, lệ phí của hồ sơ ${code} được tính lại theo kết quả xem giấy tờ chứng minh miễn, giảm: ${sumText(amount)}, trước là ${sumText(amountBefore)}.`,
    toDo: owed > 0 ? `Còn phải nộp ${moneyText(owed, 'vi')} tại quầy Một cửa; mở hồ sơ để xem lý do.` : 'Ông/Bà chưa phải làm gì; mở hồ sơ để xem lý do.',
  }),
  DRAFT_TO_CHECK: ({ code, replyBy }) => ({
    subject: `Mời xem dự thảo kết quả (hồ sơ ${code})`,
    happened: `Cơ quan đã soạn dự thảo kết quả của hồ sơ ${code} và mời Ông/Bà xem lại trước khi trình ký.`,
    toDo: `Mở hồ sơ, bấm "Đúng" hoặc "Chưa đúng" trước ${moment(replyBy)}. Sau thời điểm này, hồ sơ được giải quyết tiếp theo dự thảo.`,
  }),
  RESULT_CORRECTED: ({ code, returnMethod }) => ({
    subject: `Kết quả được đính chính (hồ sơ ${code})`,
    happened: `Kết quả của hồ sơ ${code} có sai sót, cơ quan đã đính chính. Chúng tôi xin lỗi Ông/Bà; việc đính chính không mất tiền.`,
    toDo: `Mở hồ sơ để xem lý do. ${FETCH[returnMethod]}`,
  }),
  STOPPED: ({ code }) => ({
    subject: `Đã dừng giải quyết hồ sơ ${code}`,
    happened: `Việc giải quyết hồ sơ ${code} đã dừng lại.`,
    toDo: 'Mở hồ sơ để xem lý do và việc cần làm.',
  }),
  MESSAGE: ({ code }) => ({
    subject: `Có tin nhắn về hồ sơ ${code}`,
    happened: `Cơ quan giải quyết gửi Ông/Bà một tin nhắn về hồ sơ ${code}.`,
    toDo: 'Mở hồ sơ để đọc và trả lời.',
  }),
} as const satisfies Record<DossierLetter, (data: DossierLetterData) => LetterWords>;
