import { Injectable } from '@nestjs/common';
import { localDateOf } from '@motcua/domain';
import { Audit, Clock, Database, UnitOfWork } from '../../platform/index.js';
import { bumpRevision, lockCatalogue } from '../catalogue-revision.js';
import { dueVersions, publishScheduled } from './version-states.repository.js';

/** Puts scheduled versions in force when their day begins in office time. */
@Injectable()
export class TakeEffect {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Each version in a transaction of its own; running again, or twice at once, changes nothing more. @returns how many came into force */
  async run(): Promise<number> {
    const today = localDateOf(this.clock.now());
    let published = 0;
    for (const { id } of await dueVersions(this.database, today)) published += await this.publish(id, today);
    return published;
  }

  private publish(versionId: string, today: string): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      await lockCatalogue(tx);
      const [due] = await dueVersions(tx, today, versionId);
      if (!due) return 0;
      await publishScheduled(tx, due);
      await bumpRevision(tx);
      const data = { code: due.code, validFrom: due.validFrom };
      await this.audit.record(tx, {
        ...{ at: this.clock.date(), accountId: null, action: 'catalogue.take-effect' },
        ...{ objectKind: 'procedure-version', objectId: versionId, data },
      });
      return 1;
    });
  }
}
