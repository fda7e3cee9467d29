import { Injectable } from '@nestjs/common';
import type { DossierStatus, Party, TrackingAnswer } from '@motcua/contracts';
import { DomainError, normaliseDossierCode, normalisePersonalId } from '@motcua/domain';
import { resolveActor } from '../identity/index.js';
import { Audit, Database, type Caller } from '../platform/index.js';
import { LISTED_COLUMNS, LISTED_JOINS, type ListedDossier } from './dossier-row.js';
import { ListRows, type DossierListRow } from './list-rows.js';
import { PersonNumbers } from './person-numbers.js';
import { queueScopeOf } from './queue-scope.js';

const DAY_MS = 24 * 3_600_000;
/** A dossier of the same person and procedure younger than this is worth a warning at intake. */
const DUPLICATE_DAYS = 30;

const STAGES = {
  SUBMITTED: 'SENT',
  RECEIVED: 'RECEIVED',
  PROCESSING: 'IN_PROGRESS',
  SUPPLEMENT_REQUIRED: 'WAITING_FOR_APPLICANT',
  PAYMENT_REQUIRED: 'WAITING_FOR_APPLICANT',
  STOPPED: 'IN_PROGRESS',
  RESOLVED: 'RESULT_READY',
  RETURNED: 'ENDED',
  REJECTED_AT_INTAKE: 'ENDED',
  WITHDRAWN: 'ENDED',
} as const satisfies Record<DossierStatus, TrackingAnswer['stage']>;

const MINE = `select ${LISTED_COLUMNS} from dossier d ${LISTED_JOINS}
  where d.owner_account_id = $1
  order by d.open desc, (d.status in ('SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED')) desc, d.sort_due_at, d.submitted_at desc, d.id limit 500`;

const DUPLICATES = `select ${LISTED_COLUMNS} from dossier d ${LISTED_JOINS}
  where p.personal_id_hash = $1 and d.procedure_code = $2 and d.submitted_at > $3 and d.agency_id = any($4::uuid[]) and reaches($5::jsonb, d.agency_id, d.field_code, d.procedure_code)
  order by d.submitted_at desc, d.id limit 20`;

const PERSON = `select p.applicant, p.dossier_id as "dossierId" from dossier_party p join dossier d on d.id = p.dossier_id
  where p.personal_id_hash = $1 and d.agency_id = any($2::uuid[]) and reaches($3::jsonb, d.agency_id, d.field_code, d.procedure_code)
  order by d.submitted_at desc limit 1`;

/** Smaller reads: the citizen's own, tracking by code, and what the desk asks at intake. */
@Injectable()
export class DossierQueries {
  constructor(
    private readonly database: Database,
    private readonly rows: ListRows,
    private readonly numbers: PersonNumbers,
    private readonly audit: Audit,
  ) {}

  /** The caller's own dossiers: what waits for him first, then by urgency, ended ones last. */
  async mine(caller: Caller): Promise<DossierListRow[]> {
    const [rows, desk] = await Promise.all([
      this.database.query<ListedDossier>(MINE, [caller.accountId], 'dossiers-mine'),
      this.rows.desk(),
    ]);
    return this.rows.judged(rows, desk, resolveActor(caller));
  }

  /**
   * Code and stage only, for anybody (TT 01/2018 art. 16.2d).
   * @throws DomainError 'dossier.not-found'
   */
  async tracking(code: string): Promise<TrackingAnswer> {
    const [row] = await this.database.query<{ code: string; status: DossierStatus }>(
      'select code, status from dossier where code = $1',
      [normaliseDossierCode(code)],
      'dossier-tracking',
    );
    if (!row) throw new DomainError('dossier.not-found');
    return { code: row.code, stage: STAGES[row.status] };
  }

  /** Dossiers of the same person and procedure of the last 30 days within the officer's agencies. */
  async duplicates(caller: Caller, asked: { procedureCode: string; personalId: string }): Promise<DossierListRow[]> {
    await this.numbers.ready();
    const desk = await this.rows.desk();
    const actor = resolveActor(caller);
    const { agencyIds, limits } = queueScopeOf(actor, desk.tree);
    const since = new Date(desk.now - DUPLICATE_DAYS * DAY_MS);
    const hash = this.numbers.hash(normalisePersonalId(asked.personalId));
    const rows = await this.database.query<ListedDossier>(
      DUPLICATES,
      [hash, asked.procedureCode, since, [...agencyIds], limits && JSON.stringify(limits)],
      'dossier-duplicates',
    );
    return this.rows.judged(rows, desk, actor);
  }

  /** The person as he stood on his newest dossier within the officer's agencies; null when he is not known there. Recorded. */
  async findPerson(caller: Caller, personalId: string): Promise<Party | null> {
    await this.numbers.ready();
    const desk = await this.rows.desk();
    const { agencyIds, limits } = queueScopeOf(resolveActor(caller), desk.tree);
    const params = [this.numbers.hash(personalId), [...agencyIds], limits && JSON.stringify(limits)];
    const [row] = await this.database.query<{ applicant: Party; dossierId: string }>(PERSON, params, 'dossier-person');
    if (!row) return null;
    const look = {
      at: new Date(desk.now),
      accountId: caller.accountId,
      action: 'person.find',
      objectKind: 'dossier',
      objectId: row.dossierId,
    };
    await this.audit.record(this.database, look);
    return row.applicant;
  }
}
