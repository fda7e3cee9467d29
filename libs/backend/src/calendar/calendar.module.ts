import { Module } from '@nestjs/common';
import { AdministerCalendar } from './administer-calendar.js';
import { CalendarQueries } from './calendar.queries.js';
import { EditCalendarDay } from './edit-calendar-day.js';
import { ImportCalendar } from './import-calendar.js';
import { SetCalendarYear } from './set-calendar-year.js';
import { SetWorkingHours } from './set-working-hours.js';
import { WorkCalendars } from './work-calendars.js';

const OFFERED = [
  AdministerCalendar,
  CalendarQueries,
  EditCalendarDay,
  ImportCalendar,
  SetCalendarYear,
  SetWorkingHours,
  WorkCalendars,
];

/** The working calendar: official days, hours, and what the domain counts with. Needs the platform. */
@Module({ providers: OFFERED, exports: OFFERED })
export class CalendarModule {}
