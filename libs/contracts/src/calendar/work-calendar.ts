import { z } from 'zod';
import { AgencyCode } from '../primitives/primitives.js';
import { CalendarDay } from './calendar-day.js';
import { WorkingHours } from './working-hours.js';

/** Years that a calendar may be asked for. */
export const CalendarYear = z.coerce.number().int().min(2000).max(2100);

/** `GET /api/v1/calendar?year=2026`; with `agency` the working hours of that agency. */
export const CalendarQuery = z.object({ year: CalendarYear, agency: AgencyCode.optional() });
export type CalendarQuery = z.infer<typeof CalendarQuery>;

/** The working calendar of one year. Days of rest of the week are in `workingHours` (no interval), not in `daysOff`. */
export const WorkCalendarYear = z.object({
  year: z.int(),
  workingHours: WorkingHours,
  daysOff: z.array(CalendarDay).describe('HOLIDAY, COMPENSATION and SWAP_OFF, by date'),
  makeUpDays: z.array(CalendarDay).describe('SWAP_WORK, by date'),
  years: z.array(z.int()).describe('years the calendar covers'),
});
export type WorkCalendarYear = z.infer<typeof WorkCalendarYear>;
