import { Injectable } from '@nestjs/common';
import { PrepareApology } from '../../dossiers/index.js';
import { Clock } from '../../platform/index.js';
import { BATCH, FindDue } from './find-due.js';
import type { ReminderKind } from './reminder-kinds.js';
import { TellReminders } from './tell-reminders.js';

/** Kinds looked for each minute. IDLE reads all open dossiers and changes slowly, so it has its own, rarer look. */
const EACH_MINUTE = ['RECEPTION_LATE', 'DUE_IN_1', 'DUE_IN_2', 'APOLOGY', 'OVERDUE', 'SUPPLEMENT', 'STEP_SILENT'] as const satisfies readonly ReminderKind[];

/** Reminds of due moments by a scan over stored moments: nothing to cancel when a moment moves (design.md §5a.11). */
@Injectable()
export class Remind {
  constructor(
    private readonly due: FindDue,
    private readonly tell: TellReminders,
    private readonly apologies: PrepareApology,
    private readonly clock: Clock,
  ) {}

  /** Due moments that came near or passed; an apology that nobody prepared is prepared first, then told. @returns how many were found */
  async ofDueMoments(): Promise<number> {
    let found = 0;
    for (const kind of EACH_MINUTE) found += await this.ofKind(kind);
    return found;
  }

  /** Dossiers on which nothing moved for 16 working hours (domain.md §14, the dossier that nobody routed). */
  ofIdleDossiers(): Promise<number> {
    return this.ofKind('IDLE');
  }

  private async ofKind(kind: ReminderKind): Promise<number> {
    const now = this.clock.now();
    let found = 0;
    for (;;) {
      const batch = await this.due.find(kind, now);
      if (kind === 'APOLOGY') for (const { dossierId } of batch) await this.apologies.run(dossierId);
      await this.tell.run(batch, new Date(now));
      found += batch.length;
      if (batch.length < BATCH) return found;
    }
  }
}
