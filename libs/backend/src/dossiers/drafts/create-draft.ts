import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { DossierDraft, FormAnswers, FormDefinition, Profile } from '@motcua/contracts';
import { DomainError, fieldsOf, localDateOf, onlineFilingRefusal } from '@motcua/domain';
import { caseOf, Catalogue, type PublishedProcedure } from '../../catalogue/index.js';
import { Profiles } from '../../identity/index.js';
import { Clock, Database, type Caller } from '../../platform/index.js';
import { requireInForce } from './carry-over-draft.js';
import { keptUntil } from './draft-times.js';
import { Drafts } from './drafts.js';

/** What a citizen begins with. */
export interface DraftBeginning {
  procedureCode: string;
  caseKey: string;
  agencyId: string | null;
}

const PREFILLED_FROM = {
  'profile.fullName': 'fullName',
  'profile.birthDate': 'birthDate',
  'profile.sex': 'sex',
  'profile.personalId': 'personalId',
  'profile.phone': 'phone',
  'profile.email': 'email',
  'profile.address': 'address',
} as const satisfies Record<string, keyof Profile>;

/** Answers that the profile or the form already gives: nothing is asked twice (TT 32/2017 art. 8). */
function prefilled(form: FormDefinition | null, profile: Profile): FormAnswers {
  const known = (form ? fieldsOf(form) : []).flatMap(({ key, prefill, initial }) => {
    const value = (prefill ? profile[PREFILLED_FROM[prefill]] : null) ?? initial ?? null;
    return value === null ? [] : [[key, value] as const];
  });
  return Object.fromEntries(known);
}

/** Begins a draft for the caller. */
@Injectable()
export class CreateDraft {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly profiles: Profiles,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the draft, prefilled from the profile
   * @throws DomainError 'procedure.not-found', 'procedure.case-not-found', 'procedure.retired', a level gate (domain.md §1.1),
   *   'agency.not-competent'
   */
  async run(caller: Caller, beginning: DraftBeginning): Promise<DossierDraft> {
    const published = await this.catalogue.getByCode(beginning.procedureCode);
    const definition = caseOf(published, beginning.caseKey);
    await this.requireFileable(published, beginning);
    const id = uuidv7();
    const now = this.clock.now();
    const answers = prefilled(definition.form, await this.profiles.get(caller));
    await this.database.execute(
      `insert into dossier_draft (id, account_id, version_id, case_key, agency_id, answers, created_at, saved_at, kept_until)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
      [
        id,
        caller.accountId,
        published.versionId,
        beginning.caseKey,
        beginning.agencyId,
        JSON.stringify(answers),
        this.clock.date(),
        keptUntil(now),
      ],
      'draft-insert',
    );
    return this.drafts.get(caller, id);
  }

  private async requireFileable(published: PublishedProcedure, { caseKey, agencyId }: DraftBeginning): Promise<void> {
    requireInForce(published, localDateOf(this.clock.now()));
    const { channels, form, maxLevel } = caseOf(published, caseKey);
    const onlineAllowed = channels.find(({ channel }) => channel === 'ONLINE')?.allowed ?? false;
    const here = agencyId === null ? null : await this.catalogue.offerAt({ versionId: published.versionId, caseKey }, agencyId);
    if (here && !here.offered && !(await this.drafts.isCoordinator(agencyId))) throw new DomainError('agency.not-competent', { agencyId });
    const level = (here?.offered ? here.level : null) ?? lower(published.content.onlineLevel, maxLevel);
    const refused = onlineFilingRefusal({ level, hasForm: form !== null, onlineAllowed });
    if (refused) throw new DomainError(refused.code, refused.params);
  }
}

const lower = <Level extends number>(level: Level, other: Level | undefined): Level =>
  other !== undefined && other < level ? other : level;
