import { Injectable } from '@nestjs/common';
import type { Actor } from '@motcua/domain';
import { AdministerCalendar } from './administer-calendar.js';
import { readCalendarSettings, writeCalendarSetting } from './calendar-settings.js';

/** Says whether the official days of a year are complete: due moments are counted in complete years only. */
@Injectable()
export class SetCalendarYear {
  constructor(private readonly administer: AdministerCalendar) {}

  /** Doing it again changes nothing. @throws DomainError 'access.forbidden' */
  run(actor: Actor, year: number, complete: boolean): Promise<void> {
    return this.administer.run(actor, async (tx, by) => {
      const years = (await readCalendarSettings(tx))['calendar.years'].filter((known) => known !== year);
      const value = complete ? [...years, year].sort((a, b) => a - b) : years;
      await writeCalendarSetting(tx, { key: 'calendar.years', value }, by);
      return { action: 'calendar.set-year', objectId: String(year), data: { complete }, answer: undefined };
    });
  }
}
