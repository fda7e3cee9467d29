import { Injectable } from '@nestjs/common';
import type { CalendarDay, CalendarDayEdit } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import { AdministerCalendar } from './administer-calendar.js';
import { listDays, saveDays } from './calendar-days.repository.js';

/** Says what a single date is. */
@Injectable()
export class EditCalendarDay {
  constructor(private readonly administer: AdministerCalendar) {}

  /** Doing it again changes nothing. @throws DomainError 'access.forbidden', 'calendar.day-invalid' when a day is swapped with itself */
  set(actor: Actor, date: string, edit: CalendarDayEdit): Promise<CalendarDay> {
    if (edit.swappedWith === date) {
      const code = 'calendar.day-invalid';
      throw new DomainError(code, {}, [{ path: 'swappedWith', code, params: {} }]);
    }
    return this.administer.run(actor, async (tx, by) => {
      const before = (await listDays(tx)).find((day) => day.date === date) ?? null;
      const after = { date, ...edit };
      await saveDays(tx, { put: [after], remove: [] }, by);
      return { action: 'calendar.set-day', objectId: date, data: { before, after }, answer: after };
    });
  }

  /** Makes a date follow its weekday again. @returns false when it did already @throws DomainError 'access.forbidden' */
  remove(actor: Actor, date: string): Promise<boolean> {
    return this.administer.run(actor, async (tx, by) => {
      const before = (await listDays(tx)).find((day) => day.date === date) ?? null;
      await saveDays(tx, { put: [], remove: [date] }, by);
      return {
        action: 'calendar.remove-day',
        objectId: date,
        data: { before, after: null },
        answer: before !== null,
      };
    });
  }
}
