import { z } from 'zod';
import { coded } from '../forms/field-issue.js';
import { PlainDateText, Words } from '../primitives/primitives.js';

/**
 * What makes a day differ from its weekday (domain.md §11): a public holiday, a day off in its place (BLLĐ 2019 art.
 * 111.3), a working day given off by swap, and the rest day worked in exchange.
 */
export const CALENDAR_DAY_KINDS = ['HOLIDAY', 'COMPENSATION', 'SWAP_OFF', 'SWAP_WORK'] as const;
export const CalendarDayKind = z.enum(CALENDAR_DAY_KINDS);
export type CalendarDayKind = z.infer<typeof CalendarDayKind>;

const dayFields = {
  kind: CalendarDayKind,
  name: Words(200).min(1),
  confirmed: z.boolean().describe('false = announced or expected, no decision seen yet'),
  decisionNo: Words(120).nullable().default(null).describe('number and date of the decision'),
  source: Words(500).nullable().default(null).describe('where it was published'),
  swappedWith: PlainDateText.nullable()
    .default(null)
    .describe('the other day of a swap, or the holiday made up for'),
};

/** One day that differs from its weekday. Imported and edited, never computed. */
export const CalendarDay = coded(
  z.object({ date: PlainDateText, ...dayFields }),
  (day) => day.swappedWith !== day.date,
  { code: 'calendar.day-invalid' },
);
export type CalendarDay = z.infer<typeof CalendarDay>;

/** What an administrator types for a date; the date stands in the address. */
export const CalendarDayEdit = z.object(dayFields);
export type CalendarDayEdit = z.infer<typeof CalendarDayEdit>;

/**
 * Days taken in as one list, all or nothing. Days of `replaceYears` that the list does not name are removed;
 * without it days are only added and changed.
 */
export const CalendarImport = coded(
  z.object({
    days: z.array(CalendarDay).min(1).max(1000),
    replaceYears: z.array(z.int().min(2000).max(2100)).max(20).default([]),
  }),
  ({ days }) => new Set(days.map((day) => day.date)).size === days.length,
  { code: 'calendar.bad-file' },
);
export type CalendarImport = z.infer<typeof CalendarImport>;

/** What an import did; a second run of the same list answers `unchanged` alone. */
export const CalendarImportAnswer = z.object({
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
});
export type CalendarImportAnswer = z.infer<typeof CalendarImportAnswer>;
