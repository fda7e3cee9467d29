import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@motcua/domain';
import { Audit, Clock, UnitOfWork, type Tx } from '../platform/index.js';
import { lockCalendar, raiseCalendarRevision, type ChangedBy } from './calendar-days.repository.js';
import { WorkCalendars } from './work-calendars.js';

/** What a change of the calendar did, for the audit. */
export interface CalendarActDone<Answer> {
  action:
    | 'calendar.set-day'
    | 'calendar.remove-day'
    | 'calendar.import'
    | 'calendar.set-year'
    | 'calendar.set-working-hours';
  objectId: string;
  data: Record<string, unknown>;
  answer: Answer;
}

/**
 * Frame of every change of the calendar: one transaction, one at a time, by an administrator of the installation, and
 * recorded. It writes nothing but the calendar: due moments already promised stay as they are (domain.md §11).
 */
@Injectable()
export class AdministerCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: WorkCalendars,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError 'access.forbidden' unless the actor administers the root of the agencies */
  async run<Answer>(
    actor: Actor,
    work: (tx: Tx, by: ChangedBy) => Promise<CalendarActDone<Answer>>,
  ): Promise<Answer> {
    const by = { at: this.clock.date(), accountId: await this.requireAdministrator(actor) };
    return this.unitOfWork.run(async (tx) => {
      await lockCalendar(tx);
      const { action, objectId, data, answer } = await work(tx, by);
      await raiseCalendarRevision(tx, by);
      await this.audit.record(tx, { ...by, action, objectKind: 'calendar', objectId, data });
      tx.afterCommit(() => this.calendars.expire());
      return answer;
    });
  }

  /** @returns the id of the actor's account @throws DomainError 'access.forbidden' */
  async requireAdministrator(actor: Actor): Promise<string> {
    const snapshot = await this.calendars.snapshot();
    const administers =
      actor.kind === 'STAFF' &&
      actor.grants.some(({ role, agencyId }) => role === 'ADMINISTRATOR' && snapshot.isRoot(agencyId));
    if (!administers) throw new DomainError('access.forbidden', {});
    return actor.id;
  }
}
