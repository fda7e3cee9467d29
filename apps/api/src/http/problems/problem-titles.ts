import { ERROR_STATUS } from '@motcua/contracts';

/** Languages of the product. */
export type Language = 'vi' | 'en';

type Status = (typeof ERROR_STATUS)[keyof typeof ERROR_STATUS];

/** Titles for clients without our words; the SPA words the code itself. */
const TITLES = {
  400: { vi: 'Yêu cầu không đọc được', en: 'The request cannot be read' },
  401: { vi: 'Cần đăng nhập', en: 'Sign in first' },
  403: { vi: 'Không được phép', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  409: { vi: 'Không còn phù hợp với trạng thái hiện tại', en: 'In conflict with the present state' },
  410: { vi: 'Không còn nữa', en: 'Gone' },
  413: { vi: 'Quá lớn', en: 'Too large' },
  415: { vi: 'Loại tệp không được nhận', en: 'Type of file not accepted' },
  422: { vi: 'Thông tin chưa hợp lệ', en: 'Invalid information' },
  429: { vi: 'Quá nhiều lần, thử lại sau', en: 'Too many requests, try again later' },
  500: { vi: 'Lỗi của hệ thống', en: 'A fault of the system' },
  502: { vi: 'Hệ thống liên kết không nhận', en: 'A connected system did not accept it' },
  503: { vi: 'Hệ thống tạm thời không phục vụ được', en: 'Temporarily unavailable' },
} satisfies Record<Status, Record<Language, string>>;

/** Short title of a status. */
export function titleOf(status: Status, language: Language): string {
  return TITLES[status][language];
}

/** Language that a client asked for: English only when it comes first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'vi';
}
