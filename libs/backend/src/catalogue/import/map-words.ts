import type { ApplicantKind, TimeLimit, TimeLimitUnit } from '@motcua/contracts';
import { plain } from '@motcua/domain';

/** Kinds of applicants as the national catalogue words them; what is not here is left out. */
const APPLICANTS: Readonly<Record<string, ApplicantKind>> = {
  'cong dan viet nam': 'CITIZEN',
  'cong dan viet nam ma khong xac dinh duoc noi thuong tru hoac noi tam tru': 'CITIZEN',
  'nguoi viet nam dinh cu o nuoc ngoai': 'CITIZEN',
  'dang vien': 'CITIZEN',
  'nguoi nuoc ngoai': 'FOREIGNER',
  'nguoi nuoc ngoai cu tru tai viet nam': 'FOREIGNER',
  'nguoi nuoc ngoai da cu tru tai viet nam': 'FOREIGNER',
  'doanh nghiep': 'ENTERPRISE',
  'doanh nghiep viet nam': 'ENTERPRISE',
  'doanh nghiep co von dau tu nuoc ngoai': 'ENTERPRISE',
  'hop tac xa': 'COOPERATIVE',
  'to chuc (khong bao gom doanh nghiep, htx)': 'ORGANISATION',
  // the portal's list cuts this one at its own comma
  'to chuc (khong bao gom doanh nghiep': 'ORGANISATION',
  'to chuc nuoc ngoai': 'ORGANISATION',
  'to chuc dang': 'ORGANISATION',
  'can bo, cong chuc, vien chuc': 'OFFICIAL',
};

/** Kinds of applicants, each once, in the order of their first mention. */
export function applicantsOf(words: readonly string[]): ApplicantKind[] {
  return [...new Set(words.flatMap((word) => APPLICANTS[plain(word)] ?? []))];
}

const HOURS_OF_WORKING_DAY = 8;
const UNITS = { working_day: 'working-day', day: 'day', hour: 'hour', month: 'month' } as const satisfies Record<string, TimeLimitUnit>;

/**
 * A time limit as stated; null when none is stated. Half working days are working hours (8 a day).
 * Source: TT 01/2018/TT-VPCP art. 8; design.md §5 "8 working hours = 1 working day"
 */
export function timeLimitOf(fact: { time_qty: number | null; time_unit: keyof typeof UNITS | 'unspecified' }): TimeLimit | null {
  const { time_qty: amount, time_unit: unit } = fact;
  if (amount === null || amount <= 0 || unit === 'unspecified') return null;
  if (Number.isInteger(amount)) return { amount, unit: UNITS[unit] };
  const hours = amount * HOURS_OF_WORKING_DAY;
  return unit === 'working_day' && Number.isInteger(hours) ? { amount: hours, unit: 'hour' } : null;
}

const UNIT_WORDS = { 'working-day': 'ngày làm việc', day: 'ngày', hour: 'giờ làm việc', month: 'tháng' } as const satisfies Record<TimeLimitUnit, string>;

/** A time limit in words, for notes where several stand side by side. */
export function limitInWords(limit: TimeLimit): string {
  return `${limit.amount} ${UNIT_WORDS[limit.unit]}`;
}

/** Cut at the last word that fits, with a sign that something follows. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

/** Each text once, without empty ones. */
export function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.filter((text): text is string => text !== null && text !== undefined && text !== ''))];
}

const BULLET = /^\s*(?:[-+*•–]+|\((?:[ivx]+|\d+(?:\.\d+)*|[a-zđ*])\)|\d+(?:\.\d+)*[.)](?!\d)|[a-zđ](?:\)|\.(?!\p{L}\.)))\s*/iu;

/** A line without the bullets and numbers at its head. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '').replace(BULLET, '').trim();
}
