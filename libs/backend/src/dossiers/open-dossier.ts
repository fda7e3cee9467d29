import { Injectable } from '@nestjs/common';
import type { ActChoice, DeadlineLine, TimeTagData } from '@motcua/contracts';
import {
  actChoices,
  actorFor,
  appraisalPathOf,
  currentStep,
  DomainError,
  dueIfResumed,
  explainDue,
  localDateOf,
  normaliseDossierCode,
  type ActContext,
  type Actor,
  type DeskPart,
  type Instant,
} from '@motcua/domain';
import { Agencies, resolveActor, type AgencyTree } from '../identity/index.js';
import { Audit, Clock, Database, type Caller } from '../platform/index.js';
import { agencyOfSteps } from './agency-of-step.js';
import { limitToDesk } from './desk-reading.js';
import { readDetail, type DetailRow } from './detail-row.js';
import { accessOf, partsOf, type DossierAccess } from './dossier-access.js';
import { codesOf } from './procedure-place.js';
import { RuleBook } from './rule-book.js';
import type { CaseContext } from './rule-book.types.js';
import { limitToSteps } from './step-reading.js';
import { timeOfDossier } from './time-of-dossier.js';

/** An officer to whom the dossier can be given. */
export interface Assignee {
  id: string;
  name: string;
  position: string | null;
  openDossiers: number;
}

/** A dossier as one reader may see it, with what the domain says about it. */
export interface OpenedDossier {
  row: DetailRow;
  context: CaseContext;
  tree: AgencyTree;
  actor: Actor;
  time: TimeTagData;
  why: DeadlineLine[];
  /** While the clock stands: the due moment if it ran again now. */
  dueIfResumed: string | null;
  acts: ActChoice[];
  assignees: Assignee[];
  access: DossierAccess;
  now: Instant;
}

const ASSIGNEES = `select a.id, a.full_name as name, a.position,
    (select count(*) from dossier d where d.holder_id = a.id and d.open) as "openDossiers"
  from account a
  where a.active and a.kind = 'STAFF' and exists (
    select from role_grant g where g.account_id = a.id and g.role = $1 and g.agency_id = any($2::uuid[])
      and (g.covers is null or g.covers && $4::text[]) and (g.valid_from is null or g.valid_from <= $3) and (g.valid_to is null or g.valid_to >= $3))
  order by "openDossiers", a.full_name, a.id limit 200`;

const dateOrNull = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

/** Opens a dossier for its owner or for an officer. */
@Injectable()
export class OpenDossier {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly ruleBook: RuleBook,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * The whole dossier. An officer's look is recorded (NĐ 61/2018 art. 5, no disclosure).
   * @throws DomainError 'dossier.not-found' (also for a citizen who is not the owner), 'dossier.no-right'
   */
  async open(caller: Caller, code: string): Promise<OpenedDossier> {
    const opened = await this.read(caller, code);
    if (caller.kind === 'STAFF') {
      const { id } = opened.row;
      await this.audit.record(this.database, {
        at: this.clock.date(),
        accountId: caller.accountId,
        action: 'dossier.open',
        objectKind: 'dossier',
        objectId: id,
      });
    }
    return opened;
  }

  /** The dossier as its caller may see it after an act of his; null when that act took it from his sight. */
  async readAfterAct(caller: Caller, code: string): Promise<OpenedDossier | null> {
    try {
      return await this.read(caller, code);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'dossier.no-right') return null;
      throw error;
    }
  }

  /** The same without a record: the answer of an act shows what the officer has open already. */
  async read(caller: Caller, code: string): Promise<OpenedDossier> {
    const [row, tree] = await Promise.all([readDetail(this.database, normaliseDossierCode(code)), this.agencies.tree()]);
    if (!row) throw new DomainError('dossier.not-found');
    const { versionId, caseKey, agencyId, procedureCode, fieldCode, state, stepAgencyIds } = row;
    const { ownerAccountId, workingAgencyId = null, handedInAtId = null, collectAtId = null } = state;
    const actor = actorFor(resolveActor(caller), row);
    const door = { procedureCode, fieldCode, agencyId, workingAgencyId, ownerAccountId, stepAgencyIds, handedInAtId, collectAtId };
    const access = accessOf(actor, door, tree);
    const context = await this.ruleBook.load({ versionId, caseKey, agencyId, channel: state.channel });
    const now = this.clock.now();
    const { rules, agencyPath, calendar, places } = context;
    const agencyOf = agencyOfSteps(this.ruleBook, context, { receivingAgencyId: state.handedInAtId ?? row.receivingAgencyId, answers: row.answers, now });
    const actContext: ActContext = { state, rules, actor, agencyPath, now, calendar, places, agencyOf };
    const acts = actChoices(actContext);
    return {
      row: this.limited(row, { access, actContext, parts: partsOf(actor, door, tree) }),
      context,
      tree,
      access,
      now,
      actor,
      time: timeOfDossier(timed(row), { calendar, now }),
      dueIfResumed: dueIfResumed({ state, rules, calendar, now }),
      why: access === 'STEP' ? [] : explainDue(state, rules.timeLimit, calendar),
      acts,
      assignees: await this.assignees(row, actContext, acts),
    };
  }

  private limited(row: DetailRow, seen: { access: DossierAccess; actContext: ActContext; parts: readonly DeskPart[] }): DetailRow {
    if (seen.access === 'WHOLE') return row;
    return seen.access === 'STEP' ? limitToSteps(row, seen.actContext) : limitToDesk(row, seen.parts);
  }

  /** Only where the reader may give the dossier to somebody now. */
  private async assignees(row: DetailRow, context: ActContext, acts: readonly ActChoice[]): Promise<Assignee[]> {
    const { rules, now } = context;
    const role = rules.workflow.find(({ kind }) => kind === 'APPRAISAL')?.role;
    const mayAssign = acts.some(({ type, allowed }) => type === 'ASSIGN' && allowed);
    if (!role || !mayAssign) return [];
    return this.database.query<Assignee>(ASSIGNEES, [role, [...appraisalPathOf(context)], localDateOf(now), codesOf(row)], 'dossier-assignees');
  }
}

function timed({ state, timeUnit }: DetailRow) {
  return {
    status: state.status,
    receptionDueAt: dateOrNull(state.receptionDueAt),
    dueAt: dateOrNull(state.dueAt),
    timeUnit,
    pausedSince: dateOrNull(state.pausedSince),
    resolvedAt: dateOrNull(state.resolvedAt),
  };
}

/** The step the dossier stands at, for presenters. */
export const stepOf = ({ row, context }: OpenedDossier) => currentStep(row.state, context.rules);
