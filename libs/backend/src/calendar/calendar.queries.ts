import { Injectable } from '@nestjs/common';
import type {
  CalendarDay,
  CalendarFile,
  CalendarOverview,
  CalendarPreview,
  DeadlineAnswer,
  DeadlineQuery,
  WorkCalendarYear,
} from '@motcua/contracts';
import { dueAt, instantFromIso, isoOf, type Actor } from '@motcua/domain';
import { Database } from '../platform/index.js';
import { AdministerCalendar } from './administer-calendar.js';
import { calendarDifferences } from './calendar-differences.js';
import { readCalendarFile } from './calendar-file.js';
import { countOpenDossiersOver, listDays } from './calendar-days.repository.js';
import type { CalendarSnapshot } from './calendar-snapshot.js';
import { WorkCalendars } from './work-calendars.js';

const yearOf = ({ date }: CalendarDay) => Number(date.slice(0, 4));

function overviewOf(snapshot: CalendarSnapshot): CalendarOverview {
  const years = [...new Set([...snapshot.years, ...snapshot.days.map(yearOf)])].sort((a, b) => a - b);
  return {
    days: [...snapshot.days],
    years: years.map((year) => {
      const days = snapshot.days.filter((day) => yearOf(day) === year);
      return {
        year,
        complete: snapshot.years.includes(year),
        days: days.length,
        unconfirmed: days.filter((day) => !day.confirmed).length,
      };
    }),
    workingHours: snapshot.installationHours,
  };
}

/** Reads about the working calendar, for everybody and for its administrators. */
@Injectable()
export class CalendarQueries {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkCalendars,
    private readonly administer: AdministerCalendar,
  ) {}

  /** Working hours, days off and make-up days of a year. @throws DomainError 'agency.not-found' */
  async year({ year, agency }: { year: number; agency?: string | undefined }): Promise<WorkCalendarYear> {
    const snapshot = await this.calendars.snapshot();
    const days = snapshot.days.filter((day) => yearOf(day) === year);
    return {
      year,
      workingHours: snapshot.hoursOf(agency === undefined ? null : snapshot.agencyIdOf(agency)),
      daysOff: days.filter(({ kind }) => kind !== 'SWAP_WORK'),
      makeUpDays: days.filter(({ kind }) => kind === 'SWAP_WORK'),
      years: [...snapshot.years],
    };
  }

  /** When something would be due, and why. @throws DomainError 'agency.not-found', 'calendar.year-missing' {year} */
  async deadline({ from, amount, unit, agency }: DeadlineQuery): Promise<DeadlineAnswer> {
    const snapshot = await this.calendars.snapshot();
    const start = instantFromIso(from);
    const calendar = snapshot.calendarOf(agency === undefined ? null : snapshot.agencyIdOf(agency), start);
    const due = dueAt({ from: start, limit: { amount, unit }, calendar });
    return { dueAt: isoOf(due.dueAt), explanation: due.explanation };
  }

  /** All days and years, for administrators of the installation. @throws DomainError 'access.forbidden' */
  async overview(actor: Actor): Promise<CalendarOverview> {
    await this.administer.requireAdministrator(actor);
    return overviewOf(await this.calendars.snapshot());
  }

  /** Open dossiers that were counted over these dates. @throws DomainError 'access.forbidden' */
  async impact(actor: Actor, dates: readonly string[]): Promise<number> {
    await this.administer.requireAdministrator(actor);
    return countOpenDossiersOver(this.database, dates);
  }

  /** What taking in a file would change; changes nothing. @throws DomainError 'access.forbidden', 'calendar.bad-file' */
  async preview(actor: Actor, { text, replaceYears }: CalendarFile): Promise<CalendarPreview> {
    await this.administer.requireAdministrator(actor);
    const days = readCalendarFile(text);
    const { differences, unchanged } = calendarDifferences(await listDays(this.database), {
      days,
      replaceYears,
    });
    const openDossiers = await countOpenDossiersOver(
      this.database,
      differences.map(({ date }) => date),
    );
    return { days, differences, unchanged, openDossiers };
  }
}
