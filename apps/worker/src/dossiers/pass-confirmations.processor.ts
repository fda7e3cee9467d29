import { Injectable } from '@nestjs/common';
import { PassConfirmations } from '@motcua/backend/dossiers';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';
import { passConfirmations } from './pass-confirmations.job.js';

/** Silence of applicants lets the work go on. */
@Injectable()
@HandlesJob(passConfirmations)
export class PassConfirmationsProcessor implements JobHandler {
  constructor(private readonly confirmations: PassConfirmations) {}

  async handle(): Promise<void> {
    await this.confirmations.run();
  }
}
