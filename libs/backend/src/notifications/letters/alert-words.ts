import type { AlertLetter, AlertLetterData, LetterWords } from './letter-data.js';
import { momentText, type LetterLanguage } from './moments.js';

type Words = Record<AlertLetter, (data: AlertLetterData) => LetterWords>;

/** Letters to officers and those who lead them: what waits, since when, what to do. */
export const ALERT_WORDS = {
  vi: {
    STAFF_DUE_SOON: ({ code, since }) => ({
      subject: `Sắp đến hạn: hồ sơ ${code}`,
      happened: `Hồ sơ ${code} đến hạn trả kết quả lúc ${momentText(since, 'vi')}.`,
      toDo: 'Nếu không kịp, chuẩn bị văn bản xin lỗi, hẹn lại trước hạn một ngày làm việc.',
    }),
    STAFF_OVERDUE: ({ code, since }) => ({
      subject: `Quá hạn: hồ sơ ${code}`,
      happened: `Hồ sơ ${code} đã quá hạn trả kết quả (hẹn ${momentText(since, 'vi')}).`,
      toDo: 'Mở hồ sơ để xem ai đang giữ; ký văn bản xin lỗi, hẹn lại hoặc phân công lại.',
    }),
    STAFF_RECEPTION_LATE: ({ code, since }) => ({
      subject: `Chờ tiếp nhận quá 8 giờ làm việc: hồ sơ ${code}`,
      happened: `Hồ sơ ${code} nộp trực tuyến phải được trả lời trước ${momentText(since, 'vi')} nhưng chưa ai tiếp nhận.`,
      toDo: 'Mở hồ sơ để tiếp nhận, yêu cầu bổ sung hoặc từ chối có lý do.',
    }),
    STAFF_UNACKNOWLEDGED: ({ code, since }) => ({
      subject: `Yêu cầu phối hợp chưa được xác nhận: hồ sơ ${code}`,
      happened: `Yêu cầu phối hợp về hồ sơ ${code} gửi lúc ${momentText(since, 'vi')} chưa được cơ quan nhận xác nhận.`,
      toDo: 'Cơ quan nhận mở hồ sơ để xác nhận hoặc trả lại nếu gửi nhầm.',
    }),
    STAFF_STEP_SILENT: ({ code, since }) => ({
      subject: `Cơ quan phối hợp quá hạn trả lời: hồ sơ ${code}`,
      happened: `Cơ quan phối hợp phải trả lời về hồ sơ ${code} trước ${momentText(since, 'vi')} nhưng chưa trả lời.`,
      toDo: 'Mở hồ sơ để đôn đốc, khép yêu cầu hoặc giải quyết tiếp.',
    }),
    STAFF_IDLE: ({ code, since }) => ({
      subject: `Hồ sơ đứng yên: ${code}`,
      happened: `Hồ sơ ${code} không có ai xử lý từ ${momentText(since, 'vi')}.`,
      toDo: 'Mở hồ sơ để xử lý tiếp hoặc phân công lại.',
    }),
  },
  en: {
    STAFF_DUE_SOON: ({ code, since }) => ({
      subject: `Due soon: application ${code}`,
      happened: `The result of application ${code} is due at ${momentText(since, 'en')}.`,
      toDo: 'If it will not be ready, prepare the apology at least one working day before.',
    }),
    STAFF_OVERDUE: ({ code, since }) => ({
      subject: `Overdue: application ${code}`,
      happened: `Application ${code} is overdue (promised for ${momentText(since, 'en')}).`,
      toDo: 'Open it to see who holds it; sign the apology or assign it again.',
    }),
    STAFF_RECEPTION_LATE: ({ code, since }) => ({
      subject: `Unanswered for over 8 working hours: application ${code}`,
      happened: `Application ${code} came online and was to be answered by ${momentText(since, 'en')}. Nobody has received it.`,
      toDo: 'Open it to receive it, to ask for papers, or to refuse it with a reason.',
    }),
    STAFF_UNACKNOWLEDGED: ({ code, since }) => ({
      subject: `Request not acknowledged: application ${code}`,
      happened: `The agency asked about application ${code} at ${momentText(since, 'en')} has not acknowledged the request.`,
      toDo: 'The agency that was asked acknowledges it, or returns it if it is not competent.',
    }),
    STAFF_STEP_SILENT: ({ code, since }) => ({
      subject: `Another agency is late: application ${code}`,
      happened: `Another agency was to answer about application ${code} by ${momentText(since, 'en')} and has not.`,
      toDo: 'Open it to press for an answer, to close the request, or to go on.',
    }),
    STAFF_IDLE: ({ code, since }) => ({
      subject: `Nothing moves: application ${code}`,
      happened: `Nobody has worked on application ${code} since ${momentText(since, 'en')}.`,
      toDo: 'Open it to go on, or assign it again.',
    }),
  },
} as const satisfies Record<LetterLanguage, Words>;
