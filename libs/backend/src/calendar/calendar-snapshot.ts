import type { CalendarDay, WorkingHours } from '@motcua/contracts';
import { buildWorkCalendar, DomainError, localDateOf, type Instant, type WorkCalendar } from '@motcua/domain';
import type { Queryable } from '../platform/index.js';
import { listDays } from './calendar-days.repository.js';
import { readCalendarSettings } from './calendar-settings.js';

interface AgencyHours {
  id: string;
  code: string;
  parentId: string | null;
  workingHours: WorkingHours | null;
}

/** Everything that calendars are built from, as it stood at one moment. */
export class CalendarSnapshot {
  private readonly byIds: ReadonlyMap<string, AgencyHours>;
  private readonly built = new Map<string, WorkCalendar>();

  constructor(
    readonly days: readonly CalendarDay[],
    /** Years in which due moments may be counted. */
    readonly years: readonly number[],
    readonly installationHours: WorkingHours,
    private readonly agencies: readonly AgencyHours[],
  ) {
    this.byIds = new Map(agencies.map((agency) => [agency.id, agency]));
  }

  static async read(on: Queryable): Promise<CalendarSnapshot> {
    const settings = await readCalendarSettings(on);
    const agencies = await on.query<AgencyHours>(
      'select id, code, parent_id as "parentId", working_hours as "workingHours" from agency',
    );
    const years = [...settings['calendar.years']].sort((a, b) => a - b);
    return new CalendarSnapshot(await listDays(on), years, settings['calendar.working-hours'], agencies);
  }

  /** @throws DomainError 'agency.not-found' */
  agencyIdOf(code: string): string {
    const agency = this.agencies.find((candidate) => candidate.code === code);
    if (!agency) throw new DomainError('agency.not-found', { agencyCode: code });
    return agency.id;
  }

  /** Whether the agency stands above all others: what is administered there is administered for the installation. */
  isRoot(agencyId: string): boolean {
    return this.byIds.get(agencyId)?.parentId === null;
  }

  /** Hours of the agency or of the nearest above it that states any, else those of the installation. */
  hoursOf(agencyId: string | null): WorkingHours {
    for (
      let agency = this.byIds.get(agencyId ?? '');
      agency;
      agency = this.byIds.get(agency.parentId ?? '')
    ) {
      if (agency.workingHours) return agency.workingHours;
    }
    return this.installationHours;
  }

  /**
   * The calendar of an agency (null = of the installation), built once for each set of hours.
   * @param at for the message when there is no calendar at all
   * @throws DomainError 'calendar.year-missing' when no year is complete
   */
  calendarOf(agencyId: string | null, at: Instant): WorkCalendar {
    if (this.years.length === 0)
      throw new DomainError('calendar.year-missing', { year: Number(localDateOf(at).slice(0, 4)) });
    const hours = this.hoursOf(agencyId);
    const key = JSON.stringify(hours);
    const known = this.built.get(key);
    if (known) return known;
    const calendar = buildWorkCalendar({ hours, days: this.days, years: this.years });
    this.built.set(key, calendar);
    return calendar;
  }
}
