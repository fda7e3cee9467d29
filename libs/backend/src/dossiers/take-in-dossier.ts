import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { FormAnswers, IntakeRequest, OnlineLevel, PaperVerdict, SubmissionReceipt } from '@motcua/contracts';
import {
  DomainError,
  emptyState,
  handIn,
  instantFromIso,
  isoOf,
  takeIn,
  type ActContext,
  type DossierState,
  type DueFees,
  type Instant,
} from '@motcua/domain';
import { resolveActor } from '../identity/index.js';
import { Catalogue, requireKnownLines } from '../catalogue/index.js';
import { attemptOf, type Caller, Database, type DossierOrigin, findEarlier, type Tx } from '../platform/index.js';
import { feePaid } from './act-details.js';
import { agencyOfSteps } from './agency-of-step.js';
import { personOf, type ActingPerson } from './acting-person.js';
import { receiptOf, slipStatement } from './act-slips.js';
import type { ActToCommit, Outcome } from './commit-act.js';
import { deskOf, intakeDesk, placesOnReceipt, type IntakeDesk } from './intake-desk.js';
import { assigningNext } from './dossier-change.js';
import { nextDossierCode } from './dossier-number.js';
import { newDossierStatement, receiptFor, type NewComponent, type NewDossier } from './new-dossier.js';
import { normaliseParty, numberOfParty } from './party.js';
import { requireAcceptedKinds } from './paper-kinds.js';
import { PersonNumbers } from './person-numbers.js';
import { RuleBook } from './rule-book.js';
import type { CaseContext, DossierPin } from './rule-book.types.js';
import { routeOfNew, type Route } from './route-dossier.js';
import { RunAct } from './run-act.js';
import { feesAtBeginning } from './stored-fees.js';
import { checkHandedIn, collectAtOf, levelOfNew, requireReturnMethod, rulesAt } from './submission-checks.js';

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

/** From the post the signing of the hand-over record is the legal moment: never unknown and never one to come. Source: QĐ 45/2016 art. 7 */
function receptionMoment({ channel, handedOverAt }: IntakeRequest, now: Instant): Instant {
  if (channel !== 'POST') return now;
  if (handedOverAt === null) throw wrongMoment('field.empty');
  const signed = instantFromIso(handedOverAt);
  if (signed > now) throw wrongMoment('date.future');
  return signed;
}

const wrongMoment = (code: 'field.empty' | 'date.future'): DomainError =>
  new DomainError('request.invalid-fields', {}, [{ path: 'handedOverAt', code, params: {} }]);

type Paper = IntakeRequest['papers'][number];
const isHandedIn = ({ originals, copies, documentIds }: Paper): boolean => originals > 0 || copies > 0 || documentIds.length > 0;
const isProvided = (paper: Paper): boolean => isHandedIn(paper) || paper.notApplicable;
const keysOf = (papers: readonly Paper[]): ReadonlySet<string> => new Set(papers.map(({ componentKey }) => componentKey));

interface Judged {
  level: OnlineLevel;
  answers: FormAnswers;
  fees: DueFees;
}

function judge(route: Route, { request, now }: TakenIn): Judged {
  const { context } = route;
  const level = levelOfNew(route);
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

/** The first state, decided by the domain: received at once, or handed on to the competent agency elsewhere. */
function begin(
  { context, coordinate }: Route,
  judged: Judged,
  taken: TakenIn & { desk: IntakeDesk; agencyOf: ActContext['agencyOf'] },
): { state: DossierState; data: object } {
  const { request, person, now, desk, agencyOf } = taken;
  const receivedAt = receptionMoment(request, now);
  const { total } = judged.fees;
  const empty = emptyState({
    channel: request.channel,
    onlineLevel: judged.level,
    returnMethod: request.returnChoice.method,
    ownerAccountId: null,
    feeTotal: total,
    feePaid: requireFee(request, total),
    collectAtId: collectAtOf(context, request.returnChoice),
    now: receivedAt,
  });
  const verdicts = Object.fromEntries(
    request.papers.filter(({ notApplicable }) => notApplicable).map(({ componentKey }) => [componentKey, 'NOT_APPLICABLE' as const]),
  );
  const { rules, agencyPath, calendar } = context;
  const state = { ...empty, verdicts };
  const beginning = { state, rules, actor: person.actor, agencyPath, now, calendar, agencyOf };
  const { change, data } = desk.isElsewhere ? handIn(beginning, desk.agency.id, coordinate) : takeIn(beginning, receivedAt);
  return { state: { ...state, ...change }, data };
}

interface MadeDossier {
  dossier: NewDossier;
  data: object;
  agencyOf: ActContext['agencyOf'];
}

async function newDossier(
  tx: Tx,
  route: Route,
  taken: TakenIn & { numberHash: Buffer | null; desk: IntakeDesk; ruleBook: RuleBook },
): Promise<MadeDossier> {
  const { request, now, origin, desk } = taken;
  const { context } = route;
  const judged = judge(route, taken);
  await requireKnownLines(tx, context.pinned.definition.form, judged.answers);
  await requireAcceptedKinds(tx, context.pinned.definition.components, request.papers);
  const agencyOf = agencyOfSteps(taken.ruleBook, context, { receivingAgencyId: taken.desk.agency.id, answers: judged.answers, now });
  const { state, data } = begin(route, judged, { ...taken, agencyOf });
  const dossier: NewDossier = {
    id: uuidv7(),
    code: await nextDossierCode(tx, context.agency.code, now),
    origin,
    state,
    context,
    receivingAgencyId: desk.isElsewhere ? null : desk.agency.id,
    submittedAtAgencyId: desk.agency.id,
    applicant: request.applicant,
    applicantNumberHash: taken.numberHash,
    submitter: request.submitter,
    answers: judged.answers,
    returnChoice: request.returnChoice,
    fees: judged.fees.fees,
    components: newComponents(context, request.papers),
    draftId: null,
  };
  return { dossier, data, agencyOf };
}

function outcomeOf(made: MadeDossier, taken: TakenIn & { desk: IntakeDesk; ruleBook: RuleBook }): Outcome<SubmissionReceipt> {
  const { dossier, data, agencyOf } = made;
  const { request, person, officer, now, desk, origin, ruleBook } = taken;
  const { id: dossierId, code, state, context, applicant, submitter, returnChoice, fees, components } = dossier;
  const at = isoOf(now);
  const counts = new Map(
    components.map(({ key, originals, copies, documentIds, note }) => [key, { originals, copies, files: documentIds.length, note }]),
  );
  const places = placesOnReceipt(desk, state, (id) => ruleBook.agency({ id })?.name);
  const actContext: ActContext = { ...context, state, actor: person.actor, now, agencyOf };
  const slip = receiptOf({ code, at, state }, context, { applicant, submitter, returnChoice, fees, counts, officer, places });
  return {
    dossierId,
    type: desk.isElsewhere ? 'HAND_IN' : 'INTAKE',
    after: state,
    change: state,
    data,
    actorAgencyId: desk.agency.id,
    words: null,
    row: (entry) => newDossierStatement(dossier, entry),
    details: (entryId) => [
      ...(request.feePaid ? [feePaid(request.feePaid, { dossierId, at, person })] : []),
      slipStatement(slip, { id: entryId, dossierId, agencyId: desk.isElsewhere ? desk.agency.id : context.agency.id }),
    ],
    next: assigningNext(ruleBook, { code, origin }, { context: actContext, caseContext: context }),
    answer: receiptFor(dossier),
  };
}

/**
 * An officer takes a dossier in at the counter or from the post, for a procedure of any level: received at once, or handed on where
 * the competent agency is elsewhere.
 */
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
        const deskId = deskOf(person.actor, this.ruleBook.at(pin), request.deskAgencyId);
        const route = routeOfNew(this.ruleBook, pin, { answers: normal.answers, now });
        const desk = intakeDesk(this.ruleBook, route, deskId);
        const taken = { request: normal, person, officer, now, origin, desk, ruleBook: this.ruleBook };
        const numberHash = this.numbers.hash(numberOfParty(normal.applicant));
        return outcomeOf(await newDossier(tx, route, { ...taken, numberHash }), taken);
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
