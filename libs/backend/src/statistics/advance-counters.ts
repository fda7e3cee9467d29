import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '../platform/index.js';
import { addToCounters, lockPoint, relayedAfter, savePoint, sumDeltas } from './counters.repository.js';

const BATCH = 1000;

/**
 * Takes relayed journal entries into the counters, in the order of their positions. Positions have no gaps, so the last
 * one taken says exactly which entries are in: run twice or killed in the middle, no entry counts twice or is left out.
 */
@Injectable()
export class AdvanceCounters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Advances as far as entries are relayed.
   * @param upTo an entry already in ends the run at once, so that a job for each entry costs next to nothing
   * @returns how many entries were taken
   */
  async run(upTo?: number): Promise<number> {
    let taken = 0;
    for (;;) {
      const batch = await this.takeBatch(upTo);
      taken += batch;
      if (batch < BATCH) return taken;
    }
  }

  private takeBatch(upTo: number | undefined): Promise<number> {
    return this.work.run(async (tx) => {
      const from = await lockPoint(tx);
      if (upTo !== undefined && from >= upTo) return 0;
      const entries = await relayedAfter(tx, from, BATCH);
      await addToCounters(tx, sumDeltas(entries));
      await savePoint(tx, { position: entries.at(-1)?.position ?? from, asOf: this.clock.date() });
      return entries.length;
    });
  }
}
