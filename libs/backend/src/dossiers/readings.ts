import { Injectable } from '@nestjs/common';
import type { FormAnswers, FormDefinition, Party, ProcedureComponent, ReturnChoice, WorkflowStep } from '@motcua/contracts';
import { actorFor, DESK_ROLES, DomainError, holdsRole, normaliseDossierCode, type DeskPart, type DossierState, type WorkCalendar } from '@motcua/domain';
import { Agencies, resolveActor, type AgencyNode } from '../identity/index.js';
import { Database, type Caller } from '../platform/index.js';
import { readDetail } from './detail-row.js';
import { accessOf, findDoor, partsOf, type DossierAccess } from './dossier-access.js';
import { RuleBook } from './rule-book.js';

/** What the printed copy of a submission shows. */
export interface SubmissionReading {
  id: string;
  code: string;
  procedureName: string;
  caseName: string;
  agency: AgencyNode;
  state: DossierState;
  applicant: Party;
  submitter: Party | null;
  form: FormDefinition | null;
  answers: FormAnswers;
  components: { component: ProcedureComponent; originals: number; copies: number; files: string[] }[];
  returnChoice: ReturnChoice;
  workflow: readonly WorkflowStep[];
  /** Of the competent agency. */
  calendar: WorkCalendar;
}

/** How a caller sees a dossier. */
export interface DossierReach {
  id: string;
  access: DossierAccess;
  /** Agencies with a step there for which he works. */
  agencyIds: string[];
  /** What the caller's desk does of it for the competent agency elsewhere. */
  parts: DeskPart[];
}

/** Readings of a dossier for features above: papers, documents. */
@Injectable()
export class DossierReadings {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly ruleBook: RuleBook,
  ) {}

  /**
   * How the caller may see a dossier, and for which asked agencies.
   * @throws DomainError 'dossier.not-found', 'dossier.no-right'
   */
  async accessOf(caller: Caller, of: { dossierId: string } | { code: string }): Promise<DossierReach> {
    const [door, tree] = await Promise.all([findDoor(this.database, of), this.agencies.tree()]);
    const actor = actorFor(resolveActor(caller), door);
    const agencyIds = door.stepAgencyIds.filter((agencyId) => holdsRole(actor, DESK_ROLES, tree.path(agencyId)));
    return { id: door.id, access: accessOf(actor, door, tree), agencyIds, parts: partsOf(actor, door, tree) };
  }

  /**
   * Throws unless the caller may see the whole dossier; agencies with a part of it alone may not.
   * @returns its id @throws DomainError 'dossier.not-found', 'dossier.no-right'
   */
  async requireReader(caller: Caller, of: { dossierId: string } | { code: string }): Promise<string> {
    const { id, access } = await this.accessOf(caller, of);
    if (access !== 'WHOLE') throw new DomainError('dossier.no-right');
    return id;
  }

  /**
   * The same for what the person at the counter holds in his hands, slips and the copy of what was sent: read also by the desk that
   * took it in. @returns its id @throws DomainError 'dossier.not-found', 'dossier.no-right'
   */
  async requireDeskReader(caller: Caller, of: { dossierId: string } | { code: string }): Promise<string> {
    const { id, access, parts } = await this.accessOf(caller, of);
    if (access !== 'WHOLE' && !parts.includes('HANDED_IN')) throw new DomainError('dossier.no-right');
    return id;
  }

  /** What was sent, for the printed copy; rights are the caller's business. @throws DomainError 'dossier.not-found' */
  async readForPaper(code: string): Promise<SubmissionReading> {
    const row = await readDetail(this.database, normaliseDossierCode(code));
    if (!row) throw new DomainError('dossier.not-found');
    const { versionId, caseKey, agencyId, state } = row;
    const { pinned, agency, rules, calendar } = await this.ruleBook.load({ versionId, caseKey, agencyId, channel: state.channel });
    const counts = new Map((row.components ?? []).map((component) => [component.key, component]));
    return {
      id: row.id,
      code: row.code,
      procedureName: pinned.version.content.name,
      caseName: pinned.definition.name.vi,
      agency,
      state,
      applicant: row.applicant,
      submitter: row.submitter,
      form: pinned.definition.form,
      answers: row.answers,
      components: pinned.definition.components.map((component) => ({
        component,
        originals: counts.get(component.key)?.originals ?? 0,
        copies: counts.get(component.key)?.copies ?? 0,
        files: (row.files ?? []).filter(({ key }) => key === component.key).map(({ name }) => name),
      })),
      returnChoice: row.returnChoice,
      workflow: rules.workflow,
      calendar,
    };
  }
}
