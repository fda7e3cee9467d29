import { DEFAULT_WORKING_HOURS, type CalendarDayKind, type WorkingHours } from '@motcua/contracts';
import { instantFromIso, isoOf, instant, type Instant } from './instant.js';
import { buildWorkCalendar, type CalendarOverride, type WorkCalendar } from './work-calendar.js';

/** What the specs of this folder share: real days off of 2025–2027 and short ways to write office time. */

type Row = readonly [date: string, kind: CalendarDayKind, name: string, swappedWith?: string];

const ROWS: readonly Row[] = [
  ['2025-01-01', 'HOLIDAY', 'Tết Dương lịch'],
  ['2025-01-27', 'HOLIDAY', 'Tết Nguyên đán Ất Tỵ'],
  ['2025-01-28', 'HOLIDAY', 'Tết Nguyên đán Ất Tỵ'],
  ['2025-01-29', 'HOLIDAY', 'Tết Nguyên đán Ất Tỵ'],
  ['2025-01-30', 'HOLIDAY', 'Tết Nguyên đán Ất Tỵ'],
  ['2025-01-31', 'HOLIDAY', 'Tết Nguyên đán Ất Tỵ'],
  ['2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương'],
  ['2025-04-26', 'SWAP_WORK', 'Làm bù cho ngày 02/5/2025', '2025-05-02'],
  ['2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng'],
  ['2025-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động'],
  ['2025-05-02', 'SWAP_OFF', 'Nghỉ hoán đổi', '2025-04-26'],
  ['2025-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)'],
  ['2025-09-02', 'HOLIDAY', 'Quốc khánh'],
  ['2026-01-01', 'HOLIDAY', 'Tết Dương lịch'],
  ['2026-01-02', 'SWAP_OFF', 'Nghỉ hoán đổi', '2026-01-10'],
  ['2026-01-10', 'SWAP_WORK', 'Làm bù cho ngày 02/01/2026', '2026-01-02'],
  ['2026-02-16', 'HOLIDAY', 'Tết Nguyên đán Bính Ngọ'],
  ['2026-02-17', 'HOLIDAY', 'Tết Nguyên đán Bính Ngọ'],
  ['2026-02-18', 'HOLIDAY', 'Tết Nguyên đán Bính Ngọ'],
  ['2026-02-19', 'HOLIDAY', 'Tết Nguyên đán Bính Ngọ'],
  ['2026-02-20', 'HOLIDAY', 'Tết Nguyên đán Bính Ngọ'],
  ['2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương'],
  ['2026-04-27', 'COMPENSATION', 'Nghỉ bù Giỗ Tổ Hùng Vương', '2026-04-26'],
  ['2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng'],
  ['2026-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động'],
  ['2026-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)'],
  ['2026-09-02', 'HOLIDAY', 'Quốc khánh'],
  ['2026-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam'],
  ['2027-01-01', 'HOLIDAY', 'Tết Dương lịch'],
  ['2027-04-30', 'HOLIDAY', 'Ngày Chiến thắng'],
  ['2027-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động'],
  ['2027-05-03', 'COMPENSATION', 'Nghỉ bù Ngày Quốc tế lao động', '2027-05-01'],
];

/** Days off and make-up days of 2025–2027 that the specs rely on. */
export const SAMPLE_DAYS: readonly CalendarOverride[] = ROWS.map(([date, kind, name, swappedWith]) => ({
  date,
  kind,
  name,
  confirmed: date !== '2026-11-24',
  swappedWith: swappedWith ?? null,
}));

/** A calendar of 2025–2027, by default with the hours of the installation. */
export function sampleCalendar(hours: WorkingHours = DEFAULT_WORKING_HOURS): WorkCalendar {
  return buildWorkCalendar({ hours, days: SAMPLE_DAYS, years: [2025, 2026, 2027] });
}

/** Hours of a desk that also opens on Saturday morning. */
export const SATURDAY_DESK: WorkingHours = {
  ...DEFAULT_WORKING_HOURS,
  saturday: [{ from: '07:30', to: '11:30' }],
};

/** Office time `2026-04-16 14:00` as a moment. */
export function officeTime(text: string): Instant {
  return instantFromIso(`${text.replace(' ', 'T')}:00+07:00`);
}

/** A moment as office time `2026-04-16 14:00`. */
export function shown(at: Instant): string {
  return isoOf(instant(at + 7 * 3_600_000))
    .slice(0, 16)
    .replace('T', ' ');
}
