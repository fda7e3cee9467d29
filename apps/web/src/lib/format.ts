import { shownDate } from './typed-moments.js';

/** Numbers, dates and money in the forms of screens.md §5.3. Office time is Asia/Ho_Chi_Minh, always UTC+7, no daylight saving. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const NBSP = '\u00a0';
const OFFICE_OFFSET_MS = 7 * 60 * 60 * 1_000;
const DAY_MS = 24 * 60 * 60 * 1_000;
const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;
const WEEKDAYS = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const satisfies Record<Language, readonly string[]>;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NEAR = { vi: ['hôm nay', 'ngày mai'], en: ['today', 'tomorrow'] } as const satisfies Record<
  Language,
  readonly string[]
>;

interface LocalMoment {
  day: number;
  month: number;
  year: number;
  weekday: number;
  hour: number;
  minute: number;
}

function localMoment(ms: number): LocalMoment {
  const shifted = new Date(ms + OFFICE_OFFSET_MS);
  return {
    day: shifted.getUTCDate(),
    month: shifted.getUTCMonth() + 1,
    year: shifted.getUTCFullYear(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Whole đồng with dot groups and a no-break space: `28.000 đ` in both languages. */
export function formatMoney(amount: number): string {
  return `${new Intl.NumberFormat('vi-VN').format(amount).replace('-', '−')}${NBSP}đ`;
}

/** A count or a figure: `41.208`, English `41,208`. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(value);
}

/** A share from 0 to 1 with one decimal: `97,4%`, English `97.4%`. */
export function formatPercent(share: number, language: Language): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${new Intl.NumberFormat(LOCALES[language], digits).format(share * 100)}%`;
}

/** Size of a file: `820 KB`, `1,8 MB`. */
export function formatFileSize(bytes: number, language: Language): string {
  const megabytes = bytes / 1_048_576;
  if (megabytes >= 0.95) return `${formatNumber(megabytes, language)}${NBSP}MB`;
  return `${formatNumber(Math.max(1, Math.round(bytes / 1_024)), language)}${NBSP}KB`;
}

/** How much of an instant is told: `full` = with weekday and year, `day` = with weekday, `short` = `14:05 21/04`. */
export type InstantStyle = 'full' | 'day' | 'short';

/** An ISO instant in office time: `14:05 thứ Ba, 21/04/2026`, English `14:05, Tue 21 Apr 2026`. */
export function formatInstant(iso: string, language: Language, style: InstantStyle = 'full'): string {
  const moment = localMoment(Date.parse(iso));
  return joinTime(formatTime(iso), dateWords(moment, language, style), language);
}

/** Like `formatInstant`, with `hôm nay` and `ngày mai` for near days: `14:00 ngày mai, 21/04`. */
export function formatNearInstant(iso: string, nowMs: number, language: Language): string {
  const moment = localMoment(Date.parse(iso));
  const near = NEAR[language][dayNumber(Date.parse(iso)) - dayNumber(nowMs)];
  const date = near ? `${near}, ${dayAndMonth(moment, language)}` : dateWords(moment, language, 'full');
  return joinTime(formatTime(iso), date, language);
}

/** `14:05` */
export function formatTime(iso: string): string {
  const { hour, minute } = localMoment(Date.parse(iso));
  return `${two(hour)}:${two(minute)}`;
}

/** The office day of an instant without its time: `thứ Ba, 21/04/2026`. */
export function formatDayOf(iso: string, language: Language, style: InstantStyle = 'full'): string {
  return dateWords(localMoment(Date.parse(iso)), language, style);
}

/** A local day `2026-04-21`: `thứ Ba, 21/04/2026`, or without weekday `21/04/2026` (English `21 Apr 2026`). */
export function formatPlainDate(day: string, language: Language, withWeekday = true): string {
  const moment = localMoment(Date.parse(`${day}T00:00:00Z`) - OFFICE_OFFSET_MS);
  return withWeekday ? dateWords(moment, language, 'full') : numericDate(moment, language);
}

/** For screen readers and papers: `14 giờ 05 phút, ngày 21 tháng 4 năm 2026`. */
export function formatSpokenInstant(iso: string, language: Language): string {
  const moment = localMoment(Date.parse(iso));
  if (language === 'en') return formatInstant(iso, 'en');
  const { hour, minute, day, month, year } = moment;
  return `${hour} giờ ${two(minute)} phút, ngày ${day} tháng ${month} năm ${year}`;
}

/** Words for a number of which only the end may be seen: `••4521`. */
export function maskedNumber(number: string): string {
  const digits = number.replace(/[^0-9A-Za-z]/g, '');
  return digits ? `••${digits.slice(-4)}` : '';
}

/** A phone number with its middle hidden: `0912 ••• 678`. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 8 ? maskedNumber(phone) : `${digits.slice(0, 4)} ••• ${digits.slice(-3)}`;
}

/** Local day of an instant as `YYYY-MM-DD`. */
export function plainDateOf(ms: number): string {
  const { year, month, day } = localMoment(ms);
  return `${year}-${two(month)}-${two(day)}`;
}

/** An instant as it is typed, in office time: `14:00 24/04/2026`. */
export const typedMomentOf = (iso: string): string => `${formatTime(iso)} ${shownDate(plainDateOf(Date.parse(iso)))}`;

const dayNumber = (ms: number): number => Math.floor((ms + OFFICE_OFFSET_MS) / DAY_MS);

function joinTime(time: string, date: string, language: Language): string {
  return language === 'vi' ? `${time} ${date}` : `${time}, ${date}`;
}

function dayAndMonth(moment: LocalMoment, language: Language): string {
  const { day, month } = moment;
  return language === 'vi' ? `${two(day)}/${two(month)}` : `${day} ${MONTHS[month - 1] ?? ''}`;
}

function numericDate(moment: LocalMoment, language: Language): string {
  return `${dayAndMonth(moment, language)}${language === 'vi' ? '/' : ' '}${moment.year}`;
}

function dateWords(moment: LocalMoment, language: Language, style: InstantStyle): string {
  if (style === 'short') return dayAndMonth(moment, language);
  const weekday = WEEKDAYS[language][moment.weekday] ?? '';
  const date = style === 'day' ? dayAndMonth(moment, language) : numericDate(moment, language);
  return language === 'vi' ? `${weekday}, ${date}` : `${weekday} ${date}`;
}
