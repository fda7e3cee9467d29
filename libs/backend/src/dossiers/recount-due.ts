import { Injectable } from '@nestjs/common';
import type { RecountChunk, RecountPreview } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { AdministerCalendar } from '../calendar/index.js';
import { Audit, Clock, Database } from '../platform/index.js';
import { Recounting } from './recounting.js';

/** Moves shown in a preview. */
const SAMPLES = 20;

/**
 * The explicit run that moves due moments after the calendar was changed; nothing else ever does (domain.md §11). Each is an
 * act of the system through the one writer, and each owner is told.
 */
@Injectable()
export class RecountDue {
  constructor(
    private readonly work: Recounting,
    private readonly administer: AdministerCalendar,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** What a run would move; changes nothing. @throws DomainError 'access.forbidden' unless the actor administers the installation */
  async preview(actor: Actor): Promise<RecountPreview> {
    await this.administer.requireAdministrator(actor);
    const preview: RecountPreview = { openDossiers: 0, earlier: 0, later: 0, samples: [] };
    for (let after: string | null = null; ; ) {
      const { rows, moving, next } = await this.work.chunk(after);
      preview.openDossiers += rows;
      preview.earlier += moving.filter(({ from, to }) => to < from).length;
      preview.later += moving.filter(({ from, to }) => to > from).length;
      preview.samples.push(...moving.slice(0, SAMPLES - preview.samples.length));
      if (next === null) return preview;
      after = next;
    }
  }

  /**
   * Moves one chunk; called again with `after` until that is null. Repeating a chunk moves nothing twice.
   * @throws DomainError 'access.forbidden'
   */
  async run(actor: Actor, after: string | null): Promise<RecountChunk> {
    const accountId = await this.administer.requireAdministrator(actor);
    const { rows, moving, next } = await this.work.chunk(after);
    const moved = await this.work.move(moving);
    const data = { looked: rows, moved, after: next };
    await this.audit.record(this.database, {
      ...{ at: this.clock.date(), accountId, action: 'calendar.recount', objectKind: 'calendar', objectId: after ?? 'first' },
      data,
    });
    return data;
  }

  /** The same from end to end, for the command door, whose user answers for it. @returns how many moved */
  async runAll(onChunk: (looked: number, moved: number) => void): Promise<number> {
    let [looked, moved] = [0, 0];
    for (let after: string | null = null; ; ) {
      const { rows, moving, next } = await this.work.chunk(after);
      looked += rows;
      moved += await this.work.move(moving);
      onChunk(looked, moved);
      if (next === null) break;
      after = next;
    }
    const event = { at: this.clock.date(), accountId: null, action: 'calendar.recount', objectKind: 'calendar', objectId: 'all' };
    await this.audit.record(this.database, { ...event, data: { looked, moved } });
    return moved;
  }
}
