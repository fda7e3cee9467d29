import { Injectable } from '@nestjs/common';
import type { AgencyStepCounts, AgencyStepKind, AgencyStepList, AgencyStepStage } from '@motcua/contracts';
import { DomainError, isoOf, STEP_STATUSES } from '@motcua/domain';
import { Agencies, resolveActor } from '../identity/index.js';
import { Clock, Database, type Caller } from '../platform/index.js';
import { queueScopeOf } from './queue-scope.js';

/** A step in a list, with names. */
export interface ListedAgencyStep {
  code: string;
  no: number;
  kind: AgencyStepKind;
  stage: AgencyStepStage;
  procedureName: string;
  applicantName: string;
  agencyName: string;
  senderAgencyName: string;
  isRequired: boolean;
  sentAt: Date | null;
  dueAt: Date | null;
  isLate: boolean;
  holderName: string | null;
}

type Row = Omit<ListedAgencyStep, 'agencyName' | 'senderAgencyName'> & { agencyId: string; senderAgencyId: string };

const MOST_LISTED = 200;
const MOST_COUNTED = 1000;

const RUNNING = `d.status in (${STEP_STATUSES.map((status) => `'${status}'`).join(', ')})`;
/** Of the agency asked (`st`) or asking (`d`). */
const REACHED = (side: 'st' | 'd') => `reaches($3::jsonb, ${side}.agency_id, d.field_code, d.procedure_code)`;
const AT_MINE = (stage: AgencyStepStage) => `st.agency_id = any($1::uuid[]) and st.stage = '${stage}' and ${RUNNING} and ${REACHED('st')}`;
const SENT = `d.agency_id = any($1::uuid[]) and st.stage in ('WAITING', 'SENT', 'ACKNOWLEDGED', 'RETURNED') and ${RUNNING} and d.open and ${REACHED('d')}`;
const LATE = `(st.stage in ('SENT', 'ACKNOWLEDGED') and st.due_at < $2)`;

const CONDITIONS = {
  'to-acknowledge': AT_MINE('SENT'),
  'to-answer': AT_MINE('ACKNOWLEDGED'),
  sent: SENT,
} as const satisfies Record<AgencyStepList, string>;

/** What was returned must be sent on first; then by due moment, what waits for its turn last. */
const listSql = (list: AgencyStepList): string => `select d.code, st.no, st.kind, st.stage, d.procedure_name as "procedureName",
    p.applicant_name as "applicantName", st.agency_id as "agencyId", d.agency_id as "senderAgencyId", st.is_required as "isRequired",
    st.sent_at as "sentAt", st.due_at as "dueAt", ${LATE} as "isLate", h.full_name as "holderName"
  from inter_agency_step st join dossier d on d.id = st.dossier_id join dossier_party p on p.dossier_id = d.id
  left join account h on h.id = st.holder_id
  where ${CONDITIONS[list]}
  order by st.stage = 'RETURNED' desc, st.due_at nulls last, d.id, st.no limit ${MOST_LISTED}`;

const count = (condition: string): string => `least(count(*) filter (where ${condition}), ${MOST_COUNTED})::int`;

/** Both sides in one statement over open steps alone: `dossier` is read by key, its queues are not touched. */
const COUNTS = `select asked.*, own.* from (
    select ${count(`st.stage = 'SENT'`)} as "toAcknowledge", ${count(`st.stage = 'ACKNOWLEDGED'`)} as "toAnswer"
    from inter_agency_step st join dossier d on d.id = st.dossier_id
    where st.agency_id = any($1::uuid[]) and st.stage in ('SENT', 'ACKNOWLEDGED') and ${RUNNING} and ${REACHED('st')}
  ) asked, (
    select ${count('true')} as sent, ${count(`st.stage = 'SENT'`)} as "sentUnacknowledged", ${count(`st.stage = 'RETURNED'`)} as "sentReturned",
      ${count(LATE)} as "sentLate"
    from inter_agency_step st join dossier d on d.id = st.dossier_id where ${SENT}
  ) own`;

/** The page "Phối hợp": steps asked of the caller's agencies, and those that his agencies ask of others. */
@Injectable()
export class AgencySteps {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** One list, the most urgent first. @throws DomainError 'access.forbidden' for who works at no desk */
  async list(caller: Caller, list: AgencyStepList): Promise<{ items: ListedAgencyStep[]; counts: AgencyStepCounts; asOf: string }> {
    const tree = await this.agencies.tree();
    const now = this.clock.now();
    const params = await this.paramsOf(caller);
    const [rows, counts] = await Promise.all([
      this.database.query<Row>(listSql(list), params, `agency-steps-${list}`),
      this.countsFor(params),
    ]);
    const nameOf = (id: string): string => tree.byId(id)?.name ?? '';
    const items = rows.map(({ agencyId, senderAgencyId, ...row }) => ({
      ...row,
      agencyName: nameOf(agencyId),
      senderAgencyName: nameOf(senderAgencyId),
    }));
    return { items, counts, asOf: isoOf(now) };
  }

  /** The counters alone. @throws DomainError 'access.forbidden' */
  async counts(caller: Caller): Promise<AgencyStepCounts> {
    return this.countsFor(await this.paramsOf(caller));
  }

  private async countsFor(params: [string[], Date, string | null]): Promise<AgencyStepCounts> {
    const [counts] = await this.database.query<AgencyStepCounts>(COUNTS, params, 'agency-steps-counts');
    if (!counts) throw new Error('the counters of agency steps are missing');
    return counts;
  }

  private async paramsOf(caller: Caller): Promise<[string[], Date, string | null]> {
    const tree = await this.agencies.tree();
    const { agencyIds, limits } = queueScopeOf(resolveActor(caller), tree);
    if (agencyIds.length === 0) throw new DomainError('access.forbidden');
    return [[...agencyIds], this.clock.date(), limits && JSON.stringify(limits)];
  }
}
