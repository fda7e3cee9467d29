import { Injectable } from '@nestjs/common';
import type { WorkCalendar } from '@motcua/domain';
import { Clock, Database } from '../platform/index.js';
import { CalendarSnapshot } from './calendar-snapshot.js';

/** Between two looks at the revisions; a change made by another process is seen within this time. */
const LOOK_EVERY_MS = 2000;

interface Kept {
  snapshot: CalendarSnapshot;
  revision: string;
  lookedAt: number;
}

/** Working calendars of agencies for the domain's counting, kept in the process and read again when any process changed them. */
@Injectable()
export class WorkCalendars {
  private kept: Kept | undefined;
  private loading: Promise<CalendarSnapshot> | undefined;
  private generation = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The calendar of an agency: its hours or inherited ones, and the official days. @throws DomainError 'calendar.year-missing' without any year */
  async ofAgency(agencyId: string): Promise<WorkCalendar> {
    return (await this.snapshot()).calendarOf(agencyId, this.clock.now());
  }

  /** The calendar by the hours of the installation. @throws DomainError 'calendar.year-missing' without any year */
  async ofInstallation(): Promise<WorkCalendar> {
    return (await this.snapshot()).calendarOf(null, this.clock.now());
  }

  /** What calendars are built from: at most two seconds behind a change of agencies or by another process. */
  async snapshot(): Promise<CalendarSnapshot> {
    const elapsed = this.clock.now() - (this.kept?.lookedAt ?? -Infinity);
    if (this.kept && elapsed >= 0 && elapsed < LOOK_EVERY_MS) return this.kept.snapshot;
    this.loading ??= this.load(this.generation);
    return this.loading;
  }

  /** Forgets what is kept; called after a commit that changed the calendar. */
  expire(): void {
    this.generation += 1;
    this.kept = undefined;
    this.loading = undefined;
  }

  private async load(generation: number): Promise<CalendarSnapshot> {
    const lookedAt = this.clock.now();
    try {
      const revision = await this.revision();
      const snapshot =
        this.kept?.revision === revision ? this.kept.snapshot : await CalendarSnapshot.read(this.database);
      if (generation === this.generation) this.kept = { snapshot, revision, lookedAt };
      return snapshot;
    } finally {
      if (generation === this.generation) this.loading = undefined;
    }
  }

  /** Changes with every change of the calendar and of the agencies, whose hours count too. */
  private async revision(): Promise<string> {
    const rows = await this.database.query<{ value: number }>(
      `select value from installation_setting where key in ('calendar.revision', 'agencies.revision') order by key`,
      [],
      'calendar-revisions',
    );
    return JSON.stringify(rows);
  }
}
