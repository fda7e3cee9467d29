/**
 * The working calendar.
 *
 * - `WorkCalendars.ofAgency(agencyId)`: the domain's `WorkCalendar` of an agency, kept in the process.
 * - `CalendarQueries`: what everybody and what administrators may read; the other classes are their acts.
 * - `loadCalendar(tx, at)`: the shipped days.
 */
export { CalendarModule } from './calendar.module.js';
export { AdministerCalendar } from './administer-calendar.js';
export { WorkCalendars } from './work-calendars.js';
export { CalendarSnapshot } from './calendar-snapshot.js';
export { CalendarQueries } from './calendar.queries.js';
export { EditCalendarDay } from './edit-calendar-day.js';
export { ImportCalendar } from './import-calendar.js';
export { SetCalendarYear } from './set-calendar-year.js';
export { SetWorkingHours } from './set-working-hours.js';
export { loadCalendar } from './load-calendar.js';
