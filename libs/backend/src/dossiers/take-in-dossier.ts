import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { FormAnswers, IntakeRequest, OnlineLevel, PaperVerdict, SubmissionReceipt } from '@motcua/contracts';
import {
  DomainError,
  emptyState,
  holdsRole,
  holdsRoleSomewhere,
  instantFromIso,
  isoOf,
  takeIn,
  type Actor,
  type DossierState,
  type Instant,
} from '@motcua/domain';
import { resolveActor } from '../identity/index.js';
import { Catalogue, requireKnownLines } from '../catalogue/index.js';
import { attemptOf, type Caller, Database, type DossierOrigin, findEarlier, type Tx } from '../platform/index.js';
import { feePaid } from './act-details.js';
import { actingAgencyOf, personOf, type ActingPerson } from './acting-person.js';
import { receiptOf, slipStatement } from './act-slips.js';
import type { ActToCommit, Outcome } from './commit-act.js';
import { nextDossierCode } from './dossier-number.js';
import { newDossierStatement, receiptFor, type NewComponent, type NewDossier } from './new-dossier.js';
import { normaliseParty, numberOfParty } from './party.js';
import { requireAcceptedKinds } from './paper-kinds.js';
import { PersonNumbers } from './person-numbers.js';
import { RuleBook } from './rule-book.js';
import type { CaseContext, DossierPin } from './rule-book.types.js';
import { contextOfRoute } from './route-dossier.js';
import { RunAct } from './run-act.js';
import { feesAtBeginning, type DueFees } from './stored-fees.js';
import { checkHandedIn, requireOffered, requireReturnMethod, rulesAt } from './submission-checks.js';

const DESK = ['RECEPTION_OFFICER', 'ONE_STOP_HEAD'] as const;

/** What an officer takes in. */
export interface IntakeInput {
  request: IntakeRequest;
  idempotencyKey: string;
  /** DEMO mutes all effects. */
  origin?: DossierOrigin;
}

interface TakenIn {
  request: IntakeRequest;
  person: ActingPerson;
  officer: { name: string; position: string | null };
  now: Instant;
  origin: DossierOrigin;
}

/** @throws DomainError 'dossier.wrong-agency', 'dossier.wrong-role' */
function requireDesk(actor: Actor, agencyPath: readonly string[]): void {
  if (holdsRole(actor, DESK, agencyPath)) return;
  throw new DomainError(holdsRoleSomewhere(actor, DESK) ? 'dossier.wrong-agency' : 'dossier.wrong-role', { roles: DESK });
}

/** From the post the signing of the hand-over record is the legal moment, never one to come. Source: QĐ 45/2016 art. 7 */
function receptionMoment({ channel, handedOverAt }: IntakeRequest, now: Instant): Instant {
  if (channel !== 'POST' || handedOverAt === null) return now;
  const signed = instantFromIso(handedOverAt);
  if (signed > now) throw new DomainError('request.invalid-fields', {}, [{ path: 'handedOverAt', code: 'date.future', params: {} }]);
  return signed;
}

type Paper = IntakeRequest['papers'][number];
const isHandedIn = ({ originals, copies, documentIds }: Paper): boolean => originals > 0 || copies > 0 || documentIds.length > 0;
const isProvided = (paper: Paper): boolean => isHandedIn(paper) || paper.notApplicable;
const keysOf = (papers: readonly Paper[]): ReadonlySet<string> => new Set(papers.map(({ componentKey }) => componentKey));

interface Judged {
  level: OnlineLevel;
  answers: FormAnswers;
  fees: DueFees;
}

function judge(context: CaseContext, { request, now }: TakenIn): Judged {
  const level = requireOffered(context);
  requireReturnMethod(context, request.returnChoice, level);
  const handedIn = {
    applicant: request.applicant,
    answers: request.answers,
    returnChoice: request.returnChoice,
    provided: keysOf(request.papers.filter(isProvided)),
    named: request.papers.map(({ componentKey }) => componentKey),
  };
  const answers = checkHandedIn(context, handedIn, { blanks: 'ALLOWED', now });
  const fees = feesAtBeginning({
    rules: context.pinned.definition.fees,
    channel: request.channel,
    context: rulesAt(context, answers, now),
    provided: keysOf(request.papers.filter(isHandedIn)),
  });
  return { level, answers, fees };
}

function newComponents(context: CaseContext, papers: IntakeRequest['papers']): NewComponent[] {
  const given = new Map(papers.map((paper) => [paper.componentKey, paper]));
  return context.pinned.definition.components.map(({ key }) => {
    const paper = given.get(key);
    const verdict: PaperVerdict | null = paper?.notApplicable ? 'NOT_APPLICABLE' : null;
    const { note = '', originals = 0, copies = 0, documentIds = [] } = paper ?? {};
    return { key, verdict, note, originals, copies, documentIds };
  });
}

/** @throws DomainError 'dossier.fee-mismatch' when another sum was taken than is due */
function requireFee(request: IntakeRequest, total: number | null): number | null {
  const paid = request.feePaid?.amount ?? null;
  if (paid !== null && total !== null && paid !== total) throw new DomainError('dossier.fee-mismatch', { expected: total, actual: paid });
  return paid;
}

/** The first state, decided by the domain: received at once. */
function begin(context: CaseContext, judged: Judged, taken: TakenIn): { state: DossierState; data: object } {
  const { request, person, now } = taken;
  const receivedAt = receptionMoment(request, now);
  const { total } = judged.fees;
  const empty = emptyState({
    channel: request.channel,
    onlineLevel: judged.level,
    returnMethod: request.returnChoice.method,
    ownerAccountId: null,
    feeTotal: total,
    feePaid: requireFee(request, total),
    now: receivedAt,
  });
  const verdicts = Object.fromEntries(
    request.papers.filter(({ notApplicable }) => notApplicable).map(({ componentKey }) => [componentKey, 'NOT_APPLICABLE' as const]),
  );
  const { rules, agencyPath, calendar } = context;
  const { change, data } = takeIn({ state: { ...empty, verdicts }, rules, actor: person.actor, agencyPath, now, calendar }, receivedAt);
  return { state: { ...empty, verdicts, ...change }, data };
}

async function newDossier(
  tx: Tx,
  context: CaseContext,
  taken: TakenIn & { numberHash: Buffer | null; deskPath: readonly string[] },
): Promise<{ dossier: NewDossier; data: object }> {
  const { request, person, now, origin } = taken;
  const judged = judge(context, taken);
  await requireKnownLines(tx, context.pinned.definition.form, judged.answers);
  await requireAcceptedKinds(tx, context.pinned.definition.components, request.papers);
  const { state, data } = begin(context, judged, taken);
  const deskId = actingAgencyOf(person.actor, taken.deskPath);
  const dossier: NewDossier = {
    id: uuidv7(),
    code: await nextDossierCode(tx, context.agency.code, now),
    origin,
    state,
    context,
    receivingAgencyId: deskId,
    submittedAtAgencyId: deskId ?? context.agency.id,
    applicant: request.applicant,
    applicantNumberHash: taken.numberHash,
    submitter: request.submitter,
    answers: judged.answers,
    returnChoice: request.returnChoice,
    fees: judged.fees.fees,
    components: newComponents(context, request.papers),
    draftId: null,
  };
  return { dossier, data };
}

function outcomeOf(made: { dossier: NewDossier; data: object }, taken: TakenIn): Outcome<SubmissionReceipt> {
  const { dossier, data } = made;
  const { request, person, officer, now } = taken;
  const { id: dossierId, code, state, context, applicant, submitter, returnChoice, fees, components } = dossier;
  const at = isoOf(now);
  const counts = new Map(
    components.map(({ key, originals, copies, documentIds, note }) => [key, { originals, copies, files: documentIds.length, note }]),
  );
  const slip = receiptOf({ code, at, state }, context, { applicant, submitter, returnChoice, fees, counts, officer });
  return {
    dossierId,
    after: state,
    change: state,
    data,
    actorAgencyId: dossier.receivingAgencyId,
    words: null,
    row: (entry) => newDossierStatement(dossier, entry),
    details: (entryId) => [
      ...(request.feePaid ? [feePaid(request.feePaid, { dossierId, at, person })] : []),
      slipStatement(slip, { id: entryId, dossierId, agencyId: context.agency.id }),
    ],
    answer: receiptFor(dossier),
  };
}

/** An officer takes a dossier in at the counter or from the post, for a procedure of any level: received at once. */
@Injectable()
export class TakeInDossier {
  constructor(
    private readonly runAct: RunAct,
    private readonly ruleBook: RuleBook,
    private readonly catalogue: Catalogue,
    private readonly numbers: PersonNumbers,
    private readonly database: Database,
  ) {}

  /**
   * @returns the receipt; its slip (form 01) is numbered with the dossier's code
   * @throws DomainError 'dossier.wrong-role', 'dossier.wrong-agency', 'procedure.not-found', 'procedure.case-not-found',
   *   'agency.not-competent', 'draft.papers-missing', 'request.invalid-fields', 'dossier.fee-mismatch', 'document.not-found'
   */
  async run(caller: Caller, { request, idempotencyKey, origin = 'LIVE' }: IntakeInput): Promise<SubmissionReceipt> {
    const [published, officer] = await Promise.all([
      this.catalogue.getByCode(request.procedureCode),
      this.officerOf(caller),
      this.numbers.ready(),
    ]);
    const { caseKey, agencyId, channel } = request;
    const pin: DossierPin = { versionId: published.versionId, caseKey, agencyId, channel };
    await this.ruleBook.load(pin);
    const person = personOf(resolveActor(caller));
    const idempotency = attemptOf(caller.accountId, idempotencyKey, {
      operation: 'intake',
      target: request.procedureCode,
      content: request,
    });
    const normal = {
      ...request,
      applicant: normaliseParty(request.applicant),
      submitter: request.submitter && normaliseParty(request.submitter),
    };
    const act: ActToCommit<object, SubmissionReceipt> = {
      type: 'INTAKE',
      person,
      origin,
      idempotency,
      lock: async (tx) => ({ earlier: await findEarlier(tx, idempotency), subject: { journalEnd: null } }),
      decide: async (_nothing, now, tx) => {
        const { agencyPath: deskPath } = this.ruleBook.at(pin);
        requireDesk(person.actor, deskPath);
        const context = contextOfRoute(this.ruleBook, pin, { answers: normal.answers, now });
        const taken = { request: normal, person, officer, now, origin };
        const numberHash = this.numbers.hash(numberOfParty(normal.applicant));
        return outcomeOf(await newDossier(tx, context, { ...taken, numberHash, deskPath }), taken);
      },
      missing: () => new DomainError('procedure.not-found'),
    };
    const { answer } = await this.runAct.run(act);
    return answer;
  }

  /** Who signs the receipt. */
  private async officerOf({ accountId, fullName }: Caller): Promise<TakenIn['officer']> {
    const [account] = await this.database.query<{ position: string | null }>(
      'select position from account where id = $1',
      [accountId],
      'intake-officer',
    );
    return { name: fullName, position: account?.position ?? null };
  }
}
