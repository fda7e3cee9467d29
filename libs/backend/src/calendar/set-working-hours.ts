import { Injectable } from '@nestjs/common';
import type { WorkingHours } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { AdministerCalendar } from './administer-calendar.js';
import { readCalendarSettings, writeCalendarSetting } from './calendar-settings.js';

/** Sets the hours of the installation, which agencies without hours of their own follow. */
@Injectable()
export class SetWorkingHours {
  constructor(private readonly administer: AdministerCalendar) {}

  /** @throws DomainError 'access.forbidden' */
  run(actor: Actor, after: WorkingHours): Promise<void> {
    return this.administer.run(actor, async (tx, by) => {
      const before = (await readCalendarSettings(tx))['calendar.working-hours'];
      await writeCalendarSetting(tx, { key: 'calendar.working-hours', value: after }, by);
      return {
        action: 'calendar.set-working-hours',
        objectId: 'installation',
        data: { before, after },
        answer: undefined,
      };
    });
  }
}
