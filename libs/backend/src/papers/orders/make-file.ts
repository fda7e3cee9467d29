import { Injectable } from '@nestjs/common';
import { insertDocument, StoreRendered } from '../../documents/index.js';
import { Clock, UnitOfWork } from '../../platform/index.js';
import { RegisterMaker } from '../register/register-maker.js';
import { findOrder, finishOrder, tellProgress, type StoredOrder } from './file-order.repository.js';
import type { MadeFile, Progress } from './made-file.js';
import { SlipsMaker } from './slips-maker.js';

/** Makes ordered files (worker). A run that was killed is made again; the order gets one file. */
@Injectable()
export class MakeFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: StoreRendered,
    private readonly slips: SlipsMaker,
    private readonly registers: RegisterMaker,
    private readonly clock: Clock,
  ) {}

  async run(orderId: string): Promise<void> {
    const order = await this.work.run((tx) => findOrder(tx, orderId));
    if (!order || order.state === 'READY') return;
    const tell = (state: 'MAKING' | 'FAILED', done: number) => this.work.run((tx) => tellProgress(tx, orderId, { state, done }));
    await tell('MAKING', 0);
    try {
      await this.keep(order, await this.make(order, (done) => tell('MAKING', done)));
    } catch (error) {
      await tell('FAILED', 0);
      throw error;
    }
  }

  private make({ wish }: StoredOrder, progress: Progress): Promise<MadeFile> {
    return wish.kind === 'SLIPS' ? this.slips.make(wish, progress) : this.registers.make(wish, progress);
  }

  /** The file belongs to no dossier: only who ordered it may open it, and it is swept after a day. */
  private async keep({ id, accountId }: StoredOrder, { bytes, ...facts }: MadeFile): Promise<void> {
    const stored = await this.store.keep(bytes);
    await this.work.run(async (tx) => {
      const row = {
        ...stored,
        ...facts,
        origin: 'RENDERED' as const,
        uploadedById: accountId,
        uploadedAt: this.clock.date(),
        dossierId: null,
      };
      await finishOrder(tx, id, await insertDocument(tx, row));
    });
  }
}
