import type { RejectionData, ReturnMethod, TimeLimit } from '@motcua/contracts';
import { instantFromIso, localDateOf } from '@motcua/domain';

const pad = (value: number): string => String(value).padStart(2, '0');
const OFFICE_OFFSET_MS = 7 * 3_600_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

interface LocalParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** A moment as clocks and calendars of the office show it (UTC+7, no summer time). */
function localParts(iso: string): LocalParts {
  const at = instantFromIso(iso);
  const [year = 0, month = 0, day = 0] = localDateOf(at).split('-').map(Number);
  const minutes = Math.floor((at + OFFICE_OFFSET_MS) / MINUTE_MS);
  return { year, month, day, hour: Math.floor((at + OFFICE_OFFSET_MS) / HOUR_MS) % 24, minute: minutes % 60 };
}

/** `14 giờ 05 phút, ngày 21 tháng 4 năm 2026` (screens.md §5.3, papers). */
export function momentOnPaper(iso: string): string {
  const { year, month, day, hour, minute } = localParts(iso);
  return `${hour} giờ ${pad(minute)} phút, ngày ${onTwoSigns(day, 9)} tháng ${onTwoSigns(month, 2)} năm ${year}`;
}

/** `Hải Phòng, ngày 05 tháng 02 năm 2026`: days under 10 and the first two months carry a nought (NĐ 30/2020, phụ lục I). */
export function placeAndDate(place: string, iso: string): string {
  const { year, month, day } = localParts(iso);
  return `${place}, ngày ${onTwoSigns(day, 9)} tháng ${onTwoSigns(month, 2)} năm ${year}`;
}

/** `14:05 21/04/2026`. */
export function shortMoment(iso: string): string {
  const { year, month, day, hour, minute } = localParts(iso);
  return `${pad(hour)}:${pad(minute)} ${pad(day)}/${pad(month)}/${year}`;
}

/** `21/04/2026` of a local day `2026-04-21`. */
export const dayOnPaper = (day: string): string => day.split('-').reverse().join('/');

/** With a nought in front up to the limit, so that nobody can put another figure there. */
const onTwoSigns = (value: number, limit: number): string => (value <= limit ? pad(value) : String(value));

/** `28.000 đồng`. */
export const moneyOnPaper = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`;

const UNITS = { hour: 'giờ làm việc', 'working-day': 'ngày làm việc', day: 'ngày', month: 'tháng' } as const satisfies Record<
  TimeLimit['unit'],
  string
>;

/** `3 ngày làm việc`, or that the law says it elsewhere: never a guess. */
export const timeLimitOnPaper = (limit: TimeLimit | null): string =>
  limit ? `${limit.amount} ${UNITS[limit.unit]}` : 'theo quy định của pháp luật';

/** Where the result is handed over. */
export const RETURN_PLACES = {
  COUNTER: 'Trực tiếp tại Bộ phận Tiếp nhận và Trả kết quả',
  ONLINE: 'Trực tuyến, trên Cổng dịch vụ công',
  POST: 'Qua dịch vụ bưu chính công ích',
} as const satisfies Record<ReturnMethod, string>;

/** The grounds of a refusal in the words of the law; the officer's own words follow them. */
export const GROUND_WORDS = {
  NOT_COMPETENT: 'Hồ sơ không thuộc thẩm quyền giải quyết',
  NOT_ELIGIBLE: 'Người nộp không thuộc đối tượng thực hiện thủ tục',
  CONDITIONS_NOT_MET: 'Chưa đáp ứng yêu cầu, điều kiện của thủ tục',
  FALSE_DOSSIER: 'Giấy tờ, thông tin trong hồ sơ không đúng sự thật',
  ALREADY_RESOLVED: 'Việc này đã được giải quyết',
  SUPPLEMENT_NOT_PROVIDED: 'Không bổ sung hồ sơ trong thời hạn',
  DUPLICATE: 'Trùng với hồ sơ đã nộp',
} as const satisfies Record<RejectionData['ground'], string>;

/** Longest run of signs that still fits the narrowest column. */
const LONGEST_RUN = 28;

/** Cuts words without a space apart that are longer than a column can hold. */
export function cutRuns(text: string, longestRun: number): string {
  return text.replace(new RegExp(`\\S{${longestRun}}(?=\\S)`, 'g'), '$& ');
}

/** Words for a page: one without a space that no column could hold (an address of a file, a line of dots) is cut apart. */
export const breakable = (text: string): string => cutRuns(text, LONGEST_RUN);

/** The name of the place in a dateline: `Hải Phòng` of `Thành phố Hải Phòng`. */
export const placeOf = (provinceName: string): string => provinceName.replace(/^(thành phố|tỉnh|tp\.?)\s+/i, '');
