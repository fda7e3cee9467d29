import { instantFromIso } from '@motcua/domain';

/** Language of a letter. */
export type LetterLanguage = 'vi' | 'en';

const OFFICE_OFFSET_MS = 7 * 3_600_000;
const WEEKDAYS = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const pad = (value: number): string => String(value).padStart(2, '0');
/** A date whose UTC parts are those of the office's clock (UTC+7, no summer time). */
const officeDate = (iso: string): Date => new Date(instantFromIso(iso) + OFFICE_OFFSET_MS);

/** `14:05 thứ Ba, 21/04/2026`, in English `14:05, Tue 21 Apr 2026` (screens.md §5.3). */
export function momentText(iso: string, language: LetterLanguage): string {
  const at = officeDate(iso);
  const time = `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
  const weekday = WEEKDAYS[language][at.getUTCDay()];
  if (language === 'en') return `${time}, ${weekday} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  return `${time} ${weekday}, ${pad(at.getUTCDate())}/${pad(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
}

/** `14:05 21/04`, for subjects; in English `14:05 21 Apr`. */
export function shortMomentText(iso: string, language: LetterLanguage): string {
  const at = officeDate(iso);
  const time = `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
  return language === 'en'
    ? `${time} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}`
    : `${time} ${pad(at.getUTCDate())}/${pad(at.getUTCMonth() + 1)}`;
}

/** `24/04`, in English `24 Apr`. */
export function dayText(iso: string, language: LetterLanguage): string {
  const at = officeDate(iso);
  return language === 'en' ? `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}` : `${pad(at.getUTCDate())}/${pad(at.getUTCMonth() + 1)}`;
}

/** `150.000 đ` with a no-break space; in English `150,000 VND`. */
export function moneyText(amount: number, language: LetterLanguage): string {
  const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '.');
  return language === 'en' ? `${grouped}\u00a0VND` : `${grouped}\u00a0đ`;
}
