import { Injectable } from '@nestjs/common';
import { SweepEndedAccess } from '@motcua/backend/identity';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';
import { sweepEndedAccess } from './sweep-ended-access.job.js';

/** Removes ended sign-ins and old one-time links. */
@Injectable()
@HandlesJob(sweepEndedAccess)
export class SweepEndedAccessProcessor implements JobHandler {
  constructor(private readonly sweep: SweepEndedAccess) {}

  async handle(): Promise<void> {
    await this.sweep.run();
  }
}
