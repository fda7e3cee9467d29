import { Injectable } from '@nestjs/common';
import type { FileOrder, FileWish } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { findDocument } from '../../documents/index.js';
import { Audit, canonicalHash, Clock, JobQueue, UnitOfWork, type Caller, type Tx } from '../../platform/index.js';
import { makeFile } from '../papers.jobs.js';
import { recordPrint } from '../papers.repository.js';
import { fileOrder, findOrder, findOrderByKey, insertOrder, type StoredOrder } from './file-order.repository.js';
import { OrderRights } from './order-rights.js';

/** A job that has not begun after this was lost between the commit and the queue: it is asked for again. */
const LOST_MS = 5000;

/** Orders files that are made in the background, and tells how far they are. */
@Injectable()
export class OrderFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rights: OrderRights,
    private readonly jobs: JobQueue,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the order down, who gave it and which slips it prints, and has it made.
   * @throws DomainError what `OrderRights.amountOf` refuses, 'request.idempotency-key-reused'
   */
  async run(caller: Caller, { wish, key }: { wish: FileWish; key: string }): Promise<FileOrder> {
    const total = await this.rights.amountOf(caller, wish);
    const order = await this.work.run(async (tx) => {
      const { accountId } = caller;
      const inserted = await insertOrder(tx, { accountId, key, wish, total, askedAt: this.clock.date() });
      if (!inserted) return earlier(await findOrderByKey(tx, { accountId, key }), wish);
      await this.record(tx, inserted);
      tx.afterCommit(() => this.jobs.add(makeFile, { orderId: inserted.id }, { jobId: `file-${inserted.id}` }));
      return inserted;
    });
    return this.answer(order);
  }

  /** How far an order is. @throws DomainError 'file-order.not-found' for everybody but who gave it */
  async state(caller: Caller, id: string): Promise<FileOrder> {
    const order = await this.work.run((tx) => findOrder(tx, id));
    if (order?.accountId !== caller.accountId) throw new DomainError('file-order.not-found');
    const now = this.clock.now();
    const waited = now - order.askedAt.getTime();
    if (order.state === 'WAITING' && waited > LOST_MS)
      await this.jobs.add(makeFile, { orderId: id }, { jobId: `file-${id}-${Math.floor(waited / LOST_MS)}` });
    return this.answer(order);
  }

  private async answer(order: StoredOrder): Promise<FileOrder> {
    const { documentId } = order;
    return fileOrder(order, documentId === null ? undefined : await this.work.run((tx) => findDocument(tx, documentId)));
  }

  private async record(tx: Tx, { id, accountId, wish, total, askedAt: at }: StoredOrder): Promise<void> {
    const about =
      wish.kind === 'SLIPS' ? { sheet: wish.sheet } : { format: wish.format, agencyId: wish.agencyId, from: wish.from, to: wish.to };
    const data = { kind: wish.kind, total, ...about };
    await this.audit.record(tx, { at, accountId, action: 'file-order.give', objectKind: 'file-order', objectId: id, data });
    if (wish.kind === 'SLIPS') for (const paperId of wish.paperIds) await recordPrint(tx, { paperId, accountId, at });
  }
}

/** The order of the same key, if it is the same order. */
function earlier(order: StoredOrder | undefined, wish: FileWish): StoredOrder {
  if (!order || !canonicalHash(order.wish).equals(canonicalHash(wish))) throw new DomainError('request.idempotency-key-reused');
  return order;
}
