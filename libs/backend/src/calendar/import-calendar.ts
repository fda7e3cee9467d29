import { Injectable } from '@nestjs/common';
import type { CalendarImport, CalendarImportAnswer } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { AdministerCalendar } from './administer-calendar.js';
import { calendarDifferences } from './calendar-differences.js';
import { listDays, saveDays } from './calendar-days.repository.js';
import { readCalendarSettings, writeCalendarSetting } from './calendar-settings.js';

/** Takes in a list of days, all or nothing; the years that it replaces are complete from then on. */
@Injectable()
export class ImportCalendar {
  constructor(private readonly administer: AdministerCalendar) {}

  /** @throws DomainError 'access.forbidden' */
  run(actor: Actor, list: CalendarImport): Promise<CalendarImportAnswer> {
    return this.administer.run(actor, async (tx, by) => {
      const { differences, unchanged } = calendarDifferences(await listDays(tx), list);
      const put = differences.flatMap(({ after }) => after ?? []);
      const remove = differences.filter(({ after }) => after === null).map(({ date }) => date);
      await saveDays(tx, { put, remove }, by);
      const years = (await readCalendarSettings(tx))['calendar.years'];
      await writeCalendarSetting(
        tx,
        { key: 'calendar.years', value: [...new Set([...years, ...list.replaceYears])] },
        by,
      );
      const added = differences.filter(({ before }) => before === null).length;
      const answer = { added, changed: put.length - added, removed: remove.length, unchanged };
      return {
        action: 'calendar.import',
        objectId: 'days',
        data: { ...answer, replaceYears: list.replaceYears, differences },
        answer,
      };
    });
  }
}
