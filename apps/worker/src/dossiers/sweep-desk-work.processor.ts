import { Injectable } from '@nestjs/common';
import { BulkActs, SweepExports } from '@motcua/backend/dossiers';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';
import { sweepDeskWork } from './sweep-desk-work.job.js';

/** Forgets what officers' bigger jobs left behind for a while. */
@Injectable()
@HandlesJob(sweepDeskWork)
export class SweepDeskWorkProcessor implements JobHandler {
  constructor(
    private readonly bulkActs: BulkActs,
    private readonly exports: SweepExports,
  ) {}

  async handle(): Promise<void> {
    await this.bulkActs.sweep();
    await this.exports.run();
  }
}
