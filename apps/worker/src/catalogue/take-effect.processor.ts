import { Injectable } from '@nestjs/common';
import { TakeEffect } from '@motcua/backend/catalogue';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';
import { takeEffect } from './take-effect.job.js';

/** Puts scheduled versions of procedures in force when their day begins. */
@Injectable()
@HandlesJob(takeEffect)
export class TakeEffectProcessor implements JobHandler {
  constructor(private readonly versions: TakeEffect) {}

  async handle(): Promise<void> {
    await this.versions.run();
  }
}
