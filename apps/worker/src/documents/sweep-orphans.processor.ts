import { Injectable } from '@nestjs/common';
import { SweepOrphans } from '@motcua/backend/documents';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';
import { sweepOrphans } from './sweep-orphans.job.js';

/** Removes half uploads and files that no draft and no dossier took within a day. */
@Injectable()
@HandlesJob(sweepOrphans)
export class SweepOrphansProcessor implements JobHandler {
  constructor(private readonly sweep: SweepOrphans) {}

  async handle(): Promise<void> {
    await this.sweep.run();
  }
}
