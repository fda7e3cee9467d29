import { Injectable } from '@nestjs/common';
import type { AlertKind } from '@motcua/contracts';
import { PrepareApology } from '../../dossiers/index.js';
import { Clock, Database } from '../../platform/index.js';
import { ladderInForce } from '../alerts/alert-ladder.repository.js';
import { BATCH, FindDue, standings } from './find-due.js';
import type { DueReminder } from './reminder-kinds.js';
import { TellReminders } from './tell-reminders.js';

/** Alerts looked for each minute. IDLE reads all open dossiers and changes slowly, so it has its own, rarer look. */
const EACH_MINUTE = ['RECEPTION_LATE', 'DUE_SOON', 'OVERDUE', 'UNACKNOWLEDGED', 'STEP_SILENT'] as const satisfies readonly AlertKind[];

/** Reminds of due moments by a scan over stored moments: nothing to cancel when a moment moves (design.md §5a.11). */
@Injectable()
export class Remind {
  constructor(
    private readonly due: FindDue,
    private readonly tell: TellReminders,
    private readonly apologies: PrepareApology,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Due moments that came near or passed; an apology that nobody prepared is prepared first, then told. @returns how many were found */
  async ofDueMoments(): Promise<number> {
    const now = this.clock.now();
    const alerts = await this.ofAlerts(EACH_MINUTE);
    const apologies = await this.inBatches(async () => {
      const batch = await this.due.byRule('APOLOGY', now);
      for (const { dossierId } of batch) await this.apologies.run(dossierId);
      return batch;
    });
    return alerts + apologies + (await this.inBatches(() => this.due.byRule('SUPPLEMENT', now)));
  }

  /** Dossiers on which nothing moved (domain.md §14, the dossier that nobody routed). */
  ofIdleDossiers(): Promise<number> {
    return this.ofAlerts(['IDLE']);
  }

  /** Every rung of the ladder as it is in force now. */
  private async ofAlerts(kinds: readonly AlertKind[]): Promise<number> {
    const now = this.clock.now();
    let found = 0;
    for (const standing of standings(await ladderInForce(this.database), kinds)) {
      found += await this.inBatches(() => this.due.onRung(standing, now));
    }
    return found;
  }

  private async inBatches(find: () => Promise<DueReminder[]>): Promise<number> {
    let found = 0;
    for (;;) {
      const batch = await find();
      await this.tell.run(batch, this.clock.date());
      found += batch.length;
      if (batch.length < BATCH) return found;
    }
  }
}
