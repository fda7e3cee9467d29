import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Database } from '../platform/index.js';
import { SYSTEM_PERSON } from './acting-person.js';
import { dossierChange } from './dossier-change.js';
import { RuleBook } from './rule-book.js';
import { RunAct } from './run-act.js';

/** What the system writes; the leader puts the true reason in its place. */
const SYSTEMS_REASON = 'Cơ quan chưa hoàn thành việc giải quyết hồ sơ trong thời hạn đã hẹn.';

/** Puts an apology before the leader of a dossier that nobody prepared one for. */
@Injectable()
export class PrepareApology {
  constructor(
    private readonly database: Database,
    private readonly runAct: RunAct,
    private readonly ruleBook: RuleBook,
  ) {}

  /**
   * Harmless when repeated: what an officer prepared stands, and a dossier that needs none any more is left alone.
   * @returns whether a draft was made
   */
  async run(dossierId: string): Promise<boolean> {
    const [row] = await this.database.query<{ code: string }>('select code from dossier where id = $1', [dossierId], 'dossier-code');
    if (!row) return false;
    const act = { type: 'PREPARE_APOLOGY' as const, reason: SYSTEMS_REASON, newDueAt: null };
    try {
      await this.runAct.run(
        dossierChange(this.ruleBook, { code: row.code, act, expectedVersion: null, person: SYSTEM_PERSON, idempotency: null }),
      );
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
