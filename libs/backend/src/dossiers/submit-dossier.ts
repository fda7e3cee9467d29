import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { FormAnswers, OnlineLevel, Party, ReturnChoice, SubmissionReceipt, SubmitRequest } from '@motcua/contracts';
import { DomainError, emptyState, papersAsked, submit, type DossierState, type DueFees, type Instant } from '@motcua/domain';
import { requireKnownLines } from '../catalogue/index.js';
import { resolveActor } from '../identity/index.js';
import { attemptOf, type Caller, type DossierOrigin, type Idempotency, type Tx } from '../platform/index.js';
import { partyOfAccount, type AccountFacts } from './account-party.js';
import { personOf, type ActingPerson } from './acting-person.js';
import type { ActToCommit, Locked, Outcome } from './commit-act.js';
import { nextDossierCode } from './dossier-number.js';
import type { DraftComponent } from './drafts/draft-row.js';
import { newDossierStatement, receiptFor, type NewComponent, type NewDossier } from './new-dossier.js';
import { normaliseParty, numberOfParty } from './party.js';
import { requireAcceptedKinds } from './paper-kinds.js';
import { PersonNumbers } from './person-numbers.js';
import { RuleBook } from './rule-book.js';
import type { CaseContext, DossierPin } from './rule-book.types.js';
import { routeOfNew, type Route } from './route-dossier.js';
import { RunAct } from './run-act.js';
import { feesAtBeginning } from './stored-fees.js';
import { checkHandedIn, collectAtOf, levelOfNew, requireEligible, requireOnlineFiling, requireReturnMethod, rulesAt } from './submission-checks.js';

interface LockedDraft {
  id: string;
  pin: DossierPin | null;
  revision: number;
  answers: FormAnswers;
  applicant: Party;
  /** The account holder, when he files for somebody else. */
  submitter: Party | null;
  components: DraftComponent[];
  returnChoice: ReturnChoice | null;
  dossierId: string | null;
}

interface DraftRow extends AccountFacts {
  id: string;
  version_id: string;
  case_key: string;
  agency_id: string | null;
  revision: number;
  answers: FormAnswers;
  applicant: Party | null;
  components: DraftComponent[];
  return_choice: ReturnChoice | null;
  dossier_id: string | null;
  answer: object | null;
  body_hash: Buffer | null;
}

const LOCK = `select dd.id, dd.version_id, dd.case_key, dd.agency_id, dd.revision, dd.answers, dd.applicant, dd.components, dd.return_choice,
    a.full_name, a.email, a.phone, a.profile, dd.dossier_id, i.answer, i.body_hash
  from dossier_draft dd
  join account a on a.id = dd.account_id
  left join idempotency i on i.actor = $2::text and i.key = $3
  where dd.id = $1 and dd.account_id = $2::uuid and dd.deleted_at is null
  for no key update of dd`;

async function lockDraft(tx: Tx, draftId: string, { actor, key }: Idempotency): Promise<Locked<LockedDraft>> {
  const [row] = await tx.query<DraftRow>(LOCK, [draftId, actor, key], 'draft-lock');
  if (!row) return { earlier: null, subject: null };
  const agencyId = row.agency_id;
  return {
    earlier: row.answer && row.body_hash ? { answer: row.answer, bodyHash: row.body_hash } : null,
    subject: {
      id: row.id,
      pin: agencyId === null ? null : { versionId: row.version_id, caseKey: row.case_key, agencyId, channel: 'ONLINE' },
      revision: row.revision,
      answers: row.answers,
      applicant: normaliseParty(row.applicant ?? partyOfAccount(row)),
      submitter: row.applicant ? normaliseParty(partyOfAccount(row)) : null,
      components: row.components,
      returnChoice: row.return_choice,
      dossierId: row.dossier_id,
      journalEnd: null,
    },
  };
}

/** Read anew: the dossier may have been committed while we waited for the draft. */
async function alreadySubmitted(tx: Tx, dossierId: string): Promise<DomainError> {
  const [dossier] = await tx.query<{ code: string }>('select code from dossier where id = $1', [dossierId]);
  return new DomainError('draft.already-submitted', { code: dossier?.code ?? null });
}

/** @throws DomainError 'draft.already-submitted', 'draft.stale-version', 'draft.declaration-required', 'request.invalid-fields' */
async function requireSendable(tx: Tx, draft: LockedDraft, request: SubmitRequest): Promise<DossierPin> {
  if (draft.dossierId !== null) throw await alreadySubmitted(tx, draft.dossierId);
  if (draft.revision !== request.revision) throw new DomainError('draft.stale-version', { revision: draft.revision });
  if (!request.declared) throw new DomainError('draft.declaration-required');
  if (!draft.pin) throw new DomainError('request.invalid-fields', {}, [{ path: 'agencyId', code: 'field.empty', params: {} }]);
  return draft.pin;
}

interface Judged {
  level: OnlineLevel;
  answers: FormAnswers;
  returnChoice: ReturnChoice;
  fees: DueFees;
  /** Papers that the answers do not call for: the desk need not judge them. */
  verdicts: Record<string, 'NOT_APPLICABLE'>;
}

/** Level, answers, way of return and fees, after gates, eligibility, form and papers were judged. */
function judge(draft: LockedDraft, route: Route, now: Instant): Judged {
  const { context } = route;
  const level = levelOfNew(route);
  requireOnlineFiling(context, level);
  requireEligible(context, rulesAt(context, draft.answers, now));
  const provided = new Set(draft.components.filter(({ documentIds }) => documentIds.length > 0).map(({ componentKey }) => componentKey));
  const named = draft.components.map(({ componentKey }) => componentKey);
  const { applicant, returnChoice } = draft;
  const answers = checkHandedIn(context, { applicant, answers: draft.answers, returnChoice, provided, named }, { blanks: 'REFUSED', now });
  const choice = returnChoice ?? { method: 'COUNTER', address: null, receiverName: null, receiverPhone: null };
  requireReturnMethod(context, choice, level);
  const rules = rulesAt(context, answers, now);
  const { definition } = context.pinned;
  const asked = new Set(papersAsked(definition, rules).map(({ key }) => key));
  const proofs = new Set([...provided].filter((key) => asked.has(key)));
  const fees = feesAtBeginning({ rules: definition.fees, channel: 'ONLINE', context: rules, provided: proofs });
  const notAsked = definition.components.filter(({ key }) => !asked.has(key));
  const verdicts = Object.fromEntries(notAsked.map(({ key }) => [key, 'NOT_APPLICABLE' as const]));
  return { level, answers, returnChoice: choice, fees, verdicts };
}

function newComponents(context: CaseContext, draft: LockedDraft, { verdicts }: Judged): NewComponent[] {
  const attached = new Map(draft.components.map(({ componentKey, documentIds }) => [componentKey, documentIds]));
  return context.pinned.definition.components.map(({ key }) => {
    const verdict = verdicts[key] ?? null;
    const documentIds = verdict ? [] : (attached.get(key) ?? []);
    return { key, verdict, note: '', originals: 0, copies: 0, documentIds };
  });
}

interface Sent {
  request: SubmitRequest;
  person: ActingPerson;
  now: Instant;
  origin: DossierOrigin;
}

/** The first state, decided by the domain. */
function begin({ context, coordinate }: Route, judged: Judged, { person, now }: Sent): { state: DossierState; data: object } {
  const empty = emptyState({
    channel: 'ONLINE',
    onlineLevel: judged.level,
    returnMethod: judged.returnChoice.method,
    ownerAccountId: person.accountId,
    feeTotal: judged.fees.total,
    feePaid: null,
    collectAtId: collectAtOf(context, judged.returnChoice),
    now,
  });
  const state = { ...empty, verdicts: judged.verdicts };
  const { rules, agencyPath, calendar } = context;
  const { change, data } = submit({ state, rules, actor: person.actor, agencyPath, now, calendar }, coordinate);
  return { state: { ...state, ...change }, data: { ...data, declared: true, purposeAccepted: true } };
}

/** What a citizen sends. */
export interface SubmitInput {
  draftId: string;
  request: SubmitRequest;
  idempotencyKey: string;
  /** DEMO mutes all effects. */
  origin?: DossierOrigin;
}

/** A citizen sends a draft: it becomes a dossier, exactly once. */
@Injectable()
export class SubmitDossier {
  constructor(
    private readonly runAct: RunAct,
    private readonly ruleBook: RuleBook,
    private readonly numbers: PersonNumbers,
  ) {}

  /**
   * @returns the receipt; of a replay the first one
   * @throws DomainError 'draft.not-found', 'draft.already-submitted' {code}, 'draft.stale-version', 'draft.declaration-required',
   *   'draft.papers-missing', 'request.invalid-fields' (all fields), a level gate (domain.md §1.1), 'procedure.version-replaced',
   *   'procedure.not-eligible' {reasons}, 'agency.not-competent', 'document.not-found'
   */
  async run(caller: Caller, input: SubmitInput): Promise<SubmissionReceipt> {
    await this.numbers.ready();
    const { draftId, request, idempotencyKey, origin = 'LIVE' } = input;
    const idempotency = attemptOf(caller.accountId, idempotencyKey, { operation: 'submit', target: draftId, content: request });
    const person = personOf(resolveActor(caller));
    const act: ActToCommit<LockedDraft, SubmissionReceipt> = {
      type: 'SUBMIT',
      person,
      origin,
      idempotency,
      lock: (tx) => lockDraft(tx, draftId, idempotency),
      decide: (draft, now, tx) => this.outcome(tx, draft, { request, person, now, origin }),
      missing: () => new DomainError('draft.not-found'),
    };
    const { answer } = await this.runAct.run(act);
    return answer;
  }

  private async outcome(tx: Tx, draft: LockedDraft, sent: Sent): Promise<Outcome<SubmissionReceipt>> {
    const pin = await requireSendable(tx, draft, sent.request);
    const route = routeOfNew(this.ruleBook, pin, { answers: draft.answers, now: sent.now });
    const { context } = route;
    const judged = judge(draft, route, sent.now);
    await requireKnownLines(tx, context.pinned.definition.form, judged.answers);
    await requireAcceptedKinds(tx, context.pinned.definition.components, draft.components);
    const { state, data } = begin(route, judged, sent);
    const dossier: NewDossier = {
      id: uuidv7(),
      code: await nextDossierCode(tx, context.agency.code, sent.now),
      origin: sent.origin,
      state,
      context,
      receivingAgencyId: null,
      submittedAtAgencyId: pin.agencyId,
      applicant: draft.applicant,
      applicantNumberHash: this.numbers.hash(numberOfParty(draft.applicant)),
      submitter: draft.submitter,
      answers: judged.answers,
      returnChoice: judged.returnChoice,
      fees: judged.fees.fees,
      components: newComponents(context, draft, judged),
      draftId: draft.id,
    };
    return {
      dossierId: dossier.id,
      after: state,
      change: state,
      data,
      actorAgencyId: null,
      words: null,
      row: (entry) => newDossierStatement(dossier, entry),
      details: () => [],
      answer: receiptFor(dossier),
    };
  }
}
