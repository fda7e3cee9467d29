import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Agencies, resolveActor } from '../identity/index.js';
import { Database, type Caller } from '../platform/index.js';
import { personOf } from './acting-person.js';
import { dossierChange } from './dossier-change.js';
import { ledAgencies } from './holders.js';
import { RuleBook } from './rule-book.js';
import { RunAct } from './run-act.js';

/** How far a hand-over came; what could not be moved is named with the code of the refusal. */
export interface HandOverReport {
  moved: number;
  refused: { code: string; reason: string }[];
}

const HELD = `select code, version from dossier
  where holder_id = $1 and open and agency_id = any($2::uuid[]) order by sort_due_at, id`;

/** A head hands all open work of one officer to another: one ASSIGN act for each dossier, each in its own transaction. */
@Injectable()
export class HandOver {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly runAct: RunAct,
    private readonly ruleBook: RuleBook,
  ) {}

  /** Running it again moves what is left. @throws DomainError 'access.forbidden' for who leads no agency */
  async run(caller: Caller, input: { fromId: string; toId: string; note: string }): Promise<HandOverReport> {
    const actor = resolveActor(caller);
    const agencyIds = ledAgencies(actor, await this.agencies.tree());
    const held = await this.database.query<{ code: string; version: number }>(HELD, [input.fromId, agencyIds]);
    const report: HandOverReport = { moved: 0, refused: [] };
    for (const { code, version } of held) {
      const act = { type: 'ASSIGN' as const, assigneeId: input.toId, note: input.note };
      try {
        await this.runAct.run(
          dossierChange(this.ruleBook, { code, act, expectedVersion: version, person: personOf(actor), idempotency: null }),
        );
        report.moved += 1;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        report.refused.push({ code, reason: error.code });
      }
    }
    return report;
  }
}
