import { Injectable } from '@nestjs/common';
import type { FormAnswers, FormDefinition, Party, ProcedureComponent, ReturnChoice } from '@motcua/contracts';
import { DomainError, mayOpenDossier, normaliseDossierCode, type DossierState } from '@motcua/domain';
import { Agencies, resolveActor, type AgencyNode } from '../identity/index.js';
import { Database, type Caller } from '../platform/index.js';
import { readDetail } from './detail-row.js';
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
}

/** Readings of a dossier for features above: papers, documents. */
@Injectable()
export class DossierReadings {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly ruleBook: RuleBook,
  ) {}

  /** Throws unless the caller may open the dossier. @returns its id @throws DomainError 'dossier.not-found', 'dossier.no-right' */
  async requireReader(caller: Caller, of: { dossierId: string } | { code: string }): Promise<string> {
    const byId = 'dossierId' in of;
    const [row] = await this.database.query<{ id: string; agencyId: string; ownerAccountId: string | null }>(
      `select id, agency_id as "agencyId", owner_account_id as "ownerAccountId" from dossier where ${byId ? 'id' : 'code'} = $1`,
      [byId ? of.dossierId : normaliseDossierCode(of.code)],
      byId ? 'reader-by-id' : 'reader-by-code',
    );
    if (!row) throw new DomainError('dossier.not-found');
    const tree = await this.agencies.tree();
    if (mayOpenDossier(resolveActor(caller), row, tree.path(row.agencyId))) return row.id;
    throw new DomainError(caller.kind === 'CITIZEN' ? 'dossier.not-found' : 'dossier.no-right');
  }

  /** What was sent, for the printed copy; rights are the caller's business. @throws DomainError 'dossier.not-found' */
  async readForPaper(code: string): Promise<SubmissionReading> {
    const row = await readDetail(this.database, normaliseDossierCode(code));
    if (!row) throw new DomainError('dossier.not-found');
    const { versionId, caseKey, agencyId, state } = row;
    const { pinned, agency } = await this.ruleBook.load({ versionId, caseKey, agencyId, channel: state.channel });
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
    };
  }
}
