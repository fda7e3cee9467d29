import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { PlainDateText } from '../primitives/primitives.js';
import { CalendarDay, CalendarDayEdit, CalendarImport, CalendarImportAnswer } from './calendar-day.js';
import { DeadlineAnswer, DeadlineQuery } from './deadline.js';
import { CalendarQuery, WorkCalendarYear } from './work-calendar.js';

const dateParams = z.object({ date: PlainDateText });

export const calendarEndpoints = {
  /** Public: working hours, days off and make-up days of a year. */
  year: defineEndpoint({
    method: 'GET',
    path: '/api/v1/calendar',
    query: CalendarQuery,
    response: WorkCalendarYear,
  }),
  /** Public: when something would be due, and why. */
  deadline: defineEndpoint({
    method: 'GET',
    path: '/api/v1/deadlines',
    query: DeadlineQuery,
    response: DeadlineAnswer,
  }),
  /** Sets what a date is; due moments already promised stay as they are. */
  setDay: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/admin/calendar/days/:date',
    params: dateParams,
    body: CalendarDayEdit,
    response: CalendarDay,
  }),
  /** Makes a date follow its weekday again. */
  removeDay: defineEndpoint({
    method: 'DELETE',
    path: '/api/v1/admin/calendar/days/:date',
    params: dateParams,
    response: z.object({ removed: z.boolean() }),
  }),
  /** Takes in a list of days, all or nothing. */
  importDays: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/calendar/import',
    body: CalendarImport,
    response: CalendarImportAnswer,
  }),
};
