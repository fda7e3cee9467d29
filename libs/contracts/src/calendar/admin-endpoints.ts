import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Id, InstantText, PlainDateText } from '../primitives/primitives.js';
import { CalendarDay } from './calendar-day.js';
import { CalendarYear } from './work-calendar.js';
import { WorkingHours } from './working-hours.js';

/** What the administrator of the calendar sees: every day that differs, what is not confirmed, and which years count. */
export const CalendarOverview = z.object({
  days: z.array(CalendarDay).describe('by date'),
  years: z.array(
    z.object({
      year: z.int(),
      complete: z.boolean().describe('due moments may be counted in this year'),
      days: z.int(),
      unconfirmed: z.int(),
    }),
  ),
  workingHours: WorkingHours.describe('hours of the installation'),
});
export type CalendarOverview = z.infer<typeof CalendarOverview>;

/** One day that an import would add, change or remove. */
export const CalendarDifference = z.object({
  date: PlainDateText,
  before: CalendarDay.nullable().describe('null = new'),
  after: CalendarDay.nullable().describe('null = removed'),
});
export type CalendarDifference = z.infer<typeof CalendarDifference>;

/**
 * The text of a file as it was chosen: JSON (a list of days, ours or with `kind: public_holiday…`) or CSV with a header
 * row `date,kind,name,confirmed,decisionNo,source,swappedWith`, separated by commas, semicolons or tabs.
 */
export const CalendarFile = z.object({
  text: z.string().min(1).max(500_000),
  replaceYears: z.array(z.int().min(2000).max(2100)).max(20).default([]),
});
export type CalendarFile = z.infer<typeof CalendarFile>;

/** What the file holds and what taking it in would change; `days` is what `importDays` is then sent. */
export const CalendarPreview = z.object({
  days: z.array(CalendarDay),
  differences: z.array(CalendarDifference),
  unchanged: z.int(),
  openDossiers: z.int().describe('open dossiers whose counting spans a changed day; their due moments stay'),
});
export type CalendarPreview = z.infer<typeof CalendarPreview>;

/** Open dossiers whose due moment the present calendar counts otherwise than it was told. */
export const RecountPreview = z.object({
  openDossiers: z.int().describe('running dossiers with a due moment'),
  earlier: z.int(),
  later: z.int(),
  samples: z.array(z.object({ code: z.string(), from: InstantText, to: InstantText })).describe('the first twenty'),
});
export type RecountPreview = z.infer<typeof RecountPreview>;

/** One chunk of a recount: `after` is where the next begins, null at the end. */
export const RecountChunk = z.object({ looked: z.int(), moved: z.int(), after: Id.nullable() });
export type RecountChunk = z.infer<typeof RecountChunk>;

/** Up to 100 dates, separated by commas. */
const DateList = z
  .string()
  .max(1100)
  .transform((text) => text.split(','))
  .pipe(z.array(PlainDateText).min(1).max(100));

export const calendarAdminEndpoints = {
  overview: defineEndpoint({ method: 'GET', path: '/api/v1/admin/calendar', response: CalendarOverview }),
  /** How many open dossiers were counted over these days: their due moments stay as promised. */
  impact: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/calendar/impact',
    query: z.object({ dates: DateList }),
    response: z.object({ openDossiers: z.int() }),
  }),
  /** Reads a file and tells what it would change; changes nothing. Every wrong line is named. */
  preview: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/calendar/preview',
    body: CalendarFile,
    response: CalendarPreview,
  }),
  /** What an explicit recount would move; changes nothing. */
  recountPreview: defineEndpoint({ method: 'GET', path: '/api/v1/admin/calendar/recount', response: RecountPreview }),
  /** Moves the due moments of one chunk of dossiers and tells their owners; called until `after` is null. Repeating it moves nothing twice. */
  recount: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/calendar/recount',
    body: z.object({ after: Id.nullable().default(null) }),
    response: RecountChunk,
  }),
  /** Says whether the days of a year are complete: only then are due moments counted in it. */
  setYear: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/admin/calendar/years/:year',
    params: z.object({ year: CalendarYear }),
    body: z.object({ complete: z.boolean() }),
    response: CalendarOverview,
  }),
  /** Sets the hours of the installation, which agencies without hours of their own follow. */
  setWorkingHours: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/admin/calendar/working-hours',
    body: z.object({ workingHours: WorkingHours }),
    response: CalendarOverview,
  }),
};
