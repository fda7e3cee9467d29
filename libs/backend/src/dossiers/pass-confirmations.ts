import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Clock, Database } from '../platform/index.js';
import { SYSTEM_PERSON } from './acting-person.js';
import { dossierChange } from './dossier-change.js';
import { RuleBook } from './rule-book.js';
import { RunAct } from './run-act.js';

/** Dossiers looked at in one run; what is left comes with the next. */
const BATCH = 200;

const SILENT = `select d.code from draft_confirmation c join dossier d on d.id = c.dossier_id
  where c.answer is null and c.answer_by < $1 and d.open order by c.answer_by limit ${BATCH}`;

/** States the silence of applicants who were asked to check a draft, so that the officer knows that the work goes on. */
@Injectable()
export class PassConfirmations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runAct: RunAct,
    private readonly ruleBook: RuleBook,
  ) {}

  /** Harmless when repeated: an answer that came meanwhile stands. @returns how many were passed */
  async run(): Promise<number> {
    const rows = await this.database.query<{ code: string }>(SILENT, [this.clock.date()], 'confirmations-silent');
    let passed = 0;
    for (const { code } of rows) passed += (await this.pass(code)) ? 1 : 0;
    return passed;
  }

  private async pass(code: string): Promise<boolean> {
    const act = { type: 'PASS_CONFIRMATION' as const };
    try {
      await this.runAct.run(dossierChange(this.ruleBook, { code, act, expectedVersion: null, person: SYSTEM_PERSON, idempotency: null }));
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
