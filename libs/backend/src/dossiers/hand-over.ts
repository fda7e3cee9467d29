import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Agencies, ledAgencies, resolveActor } from '../identity/index.js';
import { Clock, Database, type Caller } from '../platform/index.js';
import { personOf } from './acting-person.js';
import { dossierChange } from './dossier-change.js';
import { RuleBook } from './rule-book.js';
import { RunAct } from './run-act.js';

/** How far a hand-over came; what could not be moved is named with the code of the refusal. */
export interface HandOverReport {
  moved: number;
  refused: { code: string; reason: string }[];
}

/** The record of one hand-over. */
export interface HandOverRecord {
  id: string;
  fromName: string;
  toName: string;
  byName: string;
  at: Date;
  note: string;
  moved: number;
  refused: number;
}

const RECORDS = `select o.id, f.full_name as "fromName", t.full_name as "toName", b.full_name as "byName", o.at, o.note, o.moved, o.refused
  from hand_over o join account f on f.id = o.from_id join account t on t.id = o.to_id join account b on b.id = o.by_id
  where o.by_id = $2 or exists (select from role_grant g where g.account_id = o.from_id and g.agency_id = any($1::uuid[]))
  order by o.at desc, o.id desc limit 100`;

const HELD = `select code, version from dossier
  where holder_id = $1 and open and coalesce(working_agency_id, agency_id) = any($2::uuid[]) order by sort_due_at, id`;

/** A head hands all open work of one officer to another: one ASSIGN act for each dossier, each in its own transaction. */
@Injectable()
export class HandOver {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly runAct: RunAct,
    private readonly ruleBook: RuleBook,
    private readonly clock: Clock,
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
    await this.database.execute(
      `insert into hand_over (from_id, to_id, by_id, at, note, moved, refused) values ($1, $2, $3, $4, $5, $6, $7)`,
      [input.fromId, input.toId, caller.accountId, this.clock.date(), input.note, report.moved, report.refused.length],
      'hand-over-record',
    );
    return report;
  }

  /** What was handed over by or from officers of the agencies that the caller leads. @throws DomainError 'access.forbidden' */
  async list(caller: Caller): Promise<HandOverRecord[]> {
    const agencyIds = ledAgencies(resolveActor(caller), await this.agencies.tree());
    return this.database.query<HandOverRecord>(RECORDS, [agencyIds, caller.accountId], 'hand-over-list');
  }
}
