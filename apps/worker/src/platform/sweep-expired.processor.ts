import { Injectable } from '@nestjs/common';
import { HandlesJob, sweepExpired, SweepExpired, type JobHandler } from '@motcua/backend/platform';

/** Forgets what platform tables keep for a while only. */
@Injectable()
@HandlesJob(sweepExpired)
export class SweepExpiredProcessor implements JobHandler {
  constructor(private readonly sweep: SweepExpired) {}

  async handle(): Promise<void> {
    await this.sweep.run();
  }
}
