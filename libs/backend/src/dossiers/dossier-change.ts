import type { DossierActBody, StaffRole } from '@motcua/contracts';
import {
  actorFor,
  agencyStepsOf,
  applyChange,
  appraisalPathOf,
  decide,
  DomainError,
  feesAfter,
  instant,
  isoOf,
  localDateOf,
  pathOfActor,
  refusalOf,
  ruleOf,
  workingPathOf,
  type ActContext,
  type DossierState,
  type Instant,
} from '@motcua/domain';
import type { DossierOrigin, Idempotency, Tx } from '../platform/index.js';
import { actingAgencyOf, SYSTEM_PERSON, type ActingPerson } from './acting-person.js';
import { assignByLoad } from './assign-by-load.js';
import { agencyOfSteps, answersForSteps } from './agency-of-step.js';
import { detailsOf, type DecidedAct } from './act-details.js';
import { slipOf, slipStatement, supplementStatement, type Slip } from './act-slips.js';
import { reachedBy, type DeskOfDossier } from './colleagues.js';
import type { ActToCommit, Locked, Outcome } from './commit-act.js';
import { STATE_COLUMNS, stateParams, stateValues } from './dossier-columns.js';
import { ENTRY_CTES, entryValues, FIRST_ROW_PARAM, type SealedEntry } from './entry-statement.js';
import { usableLabels } from './inbox/labels.js';
import { requireAcceptedKinds } from './paper-kinds.js';
import { codesOf, procedureOf } from './procedure-place.js';
import type { RuleBook } from './rule-book.js';
import type { CaseContext, DossierPin } from './rule-book.types.js';
import { staleVersion } from './stale-version.js';
import type { Statement } from './statement.js';
import { feesInPlay, feesStatement } from './stored-fees.js';
import { typedWordsOf } from './typed-words.js';

/** An existing dossier as it was locked. */
export interface LockedDossier {
  id: string;
  code: string;
  pin: DossierPin;
  receivingAgencyId: string | null;
  state: DossierState;
}

/** Answer of an act on an existing dossier. */
export interface ActDone {
  dossierId: string;
  code: string;
  version: number;
  seq: number;
}

/** What somebody wants done. */
export interface WantedAct {
  code: string;
  act: DossierActBody;
  /** Version the person saw; null for acts of the system. */
  expectedVersion: number | null;
  person: ActingPerson;
  idempotency: Idempotency | null;
  origin?: DossierOrigin;
}

interface LockRow {
  id: string;
  code: string;
  agency_id: string;
  receiving_agency_id: string | null;
  version_id: string;
  case_key: string;
  state: DossierState;
  last_entry_at: Date;
  last_hash: Buffer;
  answer: object | null;
  body_hash: Buffer | null;
}

const LOCK = `select d.id, d.code, d.agency_id, d.receiving_agency_id, d.version_id, d.case_key, d.state, d.last_entry_at, d.last_hash,
    i.answer, i.body_hash
  from dossier d left join idempotency i on i.actor = $2 and i.key = $3
  where d.code = $1 for no key update of d`;

async function lockDossier(tx: Tx, code: string, idempotency: Idempotency | null): Promise<Locked<LockedDossier>> {
  const params = [code, idempotency?.actor ?? null, idempotency?.key ?? null];
  const [row] = await tx.query<LockRow>(LOCK, params, 'dossier-lock');
  if (!row) return { earlier: null, subject: null };
  const { state } = row;
  return {
    earlier: row.answer && row.body_hash ? { answer: row.answer, bodyHash: row.body_hash } : null,
    subject: {
      id: row.id,
      code: row.code,
      pin: { versionId: row.version_id, caseKey: row.case_key, agencyId: row.agency_id, channel: state.channel },
      receivingAgencyId: row.receiving_agency_id,
      state,
      journalEnd: { seq: state.seq, hash: row.last_hash, at: instant(row.last_entry_at.getTime()), status: state.status },
    },
  };
}

const FIRST_STATE_PARAM = FIRST_ROW_PARAM + 3;
const UPDATE = `with ${ENTRY_CTES}
update dossier set last_entry_at = $5::timestamptz, last_hash = $16::bytea, receiving_agency_id = $${FIRST_ROW_PARAM}::uuid,
  agency_id = $${FIRST_ROW_PARAM + 2}::uuid, (${STATE_COLUMNS.join(', ')}) = row(${stateParams(FIRST_STATE_PARAM).join(', ')})
where id = $2::uuid and seq = $${FIRST_ROW_PARAM + 1}::int`;

function updateStatement(
  entry: SealedEntry,
  written: { after: DossierState; context: CaseContext; receivingAgencyId: string | null; agencyId: string },
): Statement {
  const { after, context, receivingAgencyId, agencyId } = written;
  return {
    name: 'dossier-write-act',
    text: UPDATE,
    params: [...entryValues(entry), receivingAgencyId, after.seq - 1, agencyId, ...stateValues(after, context.rules)],
    expect: { rows: 1, otherwise: () => new DomainError('dossier.stale-version') },
  };
}

const ROLES_OF_ASSIGNEE = `select g.role from role_grant g join account a on a.id = g.account_id
  where a.id = $1 and a.active and a.kind = 'STAFF' and g.agency_id = any($2::uuid[])
    and (g.covers is null or g.covers && $4::text[]) and (g.valid_from is null or g.valid_from <= $3) and (g.valid_to is null or g.valid_to >= $3)`;

async function assigneeRoles(tx: Tx, act: DossierActBody, on: DeskOfDossier): Promise<StaffRole[]> {
  if (act.type !== 'ASSIGN') return [];
  const params = [act.assigneeId, [...on.agencyPath], localDateOf(on.now), codesOf(on.procedure)];
  const rows = await tx.query<{ role: StaffRole }>(ROLES_OF_ASSIGNEE, params, 'dossier-assignee-roles');
  return rows.map(({ role }) => role);
}

/** Refusals that say the person has no business with this dossier: they come before anything about its present state. */
const NO_RIGHT = ['dossier.wrong-role', 'dossier.wrong-agency', 'dossier.not-owner'];

/**
 * Rights first, then staleness, so that nobody without a right learns who did what.
 * A citizen who is not the owner gets "not found": the code alone must not tell that a dossier exists.
 */
async function requireFresh(tx: Tx, wanted: WantedAct, seen: { locked: LockedDossier; context: ActContext }): Promise<void> {
  const refused = refusalOf(wanted.act.type, seen.context);
  if (refused?.code === 'dossier.not-owner') throw new DomainError('dossier.not-found');
  if (refused && NO_RIGHT.includes(refused.code)) throw new DomainError(refused.code, refused.params);
  const { id, state } = seen.locked;
  const isStale = wanted.expectedVersion !== null && wanted.expectedVersion !== state.version;
  const { versioned, byAskedAgency } = ruleOf(wanted.act.type);
  if (isStale && versioned && !byAskedAgency) throw await staleVersion(tx, { dossierId: id, version: state.version });
}

/** Slip and supplement request, which need numbers and so come after the decision. */
async function issueSlip(
  tx: Tx,
  wanted: WantedAct,
  made: { decided: DecidedAct; context: CaseContext },
): Promise<(entryId: string) => Statement[]> {
  const { act } = wanted;
  const slip: Slip | null = await slipOf(tx, act, made);
  if (!slip) return () => [];
  const place = { dossierId: made.decided.dossierId, agencyId: made.context.agency.id };
  return (entryId) => [
    slipStatement(slip, { ...place, id: entryId }),
    ...(act.type === 'REQUEST_SUPPLEMENT' ? [supplementStatement(slip, made.decided, act)] : []),
  ];
}

/** The path of the agency that is asked, when the act is one of its own. */
function askedPath(act: DossierActBody, { state, places }: ActContext): readonly string[] | undefined {
  if (!ruleOf(act.type).byAskedAgency || !('no' in act)) return undefined;
  const step = agencyStepsOf(state).find(({ no }) => no === act.no);
  return step && places?.path(step.agencyId);
}

/** Whose desk received the dossier, as this act leaves it. */
const receivingAfter = ({ act, person }: WantedAct, locked: LockedDossier, { agencyPath }: CaseContext): string | null =>
  act.type === 'RECEIVE' ? actingAgencyOf(person.actor, agencyPath) : locked.receivingAgencyId;

interface ActSubject {
  locked: LockedDossier;
  caseContext: CaseContext;
  now: Instant;
}

/** All that the domain must know besides the act. */
async function contextOf(tx: Tx, wanted: WantedAct, { ruleBook, ...on }: ActSubject & { ruleBook: RuleBook }): Promise<ActContext> {
  const { locked, caseContext, now } = on;
  const { act, person } = wanted;
  const { rules, agencyPath, calendar, places } = caseContext;
  const { state } = locked;
  const procedure = procedureOf(caseContext);
  const answers = await answersForSteps(tx, locked.id, rules.workflow);
  const receivingAgencyId = state.handedInAtId ?? receivingAfter(wanted, locked, caseContext);
  const agencyOf = agencyOfSteps(ruleBook, caseContext, { receivingAgencyId, answers, now });
  const context: ActContext = { state, rules, actor: person.actor, agencyPath, now, calendar, places, agencyOf };
  return {
    ...context,
    assigneeRoles: await assigneeRoles(tx, act, { agencyPath: appraisalPathOf(context), procedure, now }),
    reachedBy: await reachedBy(tx, act, { agencyPath: [...agencyPath, ...workingPathOf(context)], procedure, now }),
    usableLabels: await usableLabels(tx, act, agencyPath),
    fees: await feesInPlay(tx, act, { dossierId: locked.id, caseContext }),
    offersHere: offersAt(ruleBook, act, locked.pin),
  };
}

/** The system gives a dossier to an officer where its assignment is by load, in the transaction that brought it there. */
export function assigningNext(
  ruleBook: RuleBook,
  dossier: Pick<WantedAct, 'code' | 'origin'>,
  on: { context: ActContext; caseContext: CaseContext },
): Outcome<ActDone>['next'] {
  return async (tx, commit) => {
    const act = await assignByLoad(tx, on.context, procedureOf(on.caseContext));
    if (!act) return;
    await commit.commitAct(tx, dossierChange(ruleBook, { ...dossier, act, expectedVersion: null, person: SYSTEM_PERSON, idempotency: null }));
  };
}

async function outcomeOf(tx: Tx, wanted: WantedAct, on: ActSubject & { ruleBook: RuleBook }): Promise<Outcome<ActDone>> {
  const { locked, caseContext, now } = on;
  const { person, act } = wanted;
  const context = await contextOf(tx, wanted, on);
  await requireFresh(tx, wanted, { locked, context });
  const { change, data } = decide(act, context);
  if (act.type === 'ANSWER_SUPPLEMENT') await requireAcceptedKinds(tx, caseContext.pinned.definition.components, act.papers);
  const after = applyChange(locked.state, change);
  const fees = feesAfter(act, context, after.verdicts);
  const decided: DecidedAct = { dossierId: locked.id, code: locked.code, at: isoOf(now), person, before: locked.state, after };
  const slip = await issueSlip(tx, wanted, { decided, context: caseContext });
  const actorAgencyId = actingAgencyOf(person.actor, askedPath(act, context) ?? pathOfActor(ruleOf(act.type), context));
  const receivingAgencyId = receivingAfter(wanted, locked, caseContext);
  const agencyId = act.type === 'ASSIGN_COMPETENT_AGENCY' ? act.agencyId : caseContext.agency.id;
  return {
    dossierId: locked.id,
    after,
    change,
    data,
    actorAgencyId,
    words: typedWordsOf(act),
    row: (entry) => updateStatement(entry, { after, context: caseContext, receivingAgencyId, agencyId }),
    details: (entryId) => [...detailsOf(act, decided, entryId), ...slip(entryId), ...(fees ? [feesStatement(locked.id, fees)] : [])],
    next: assigningNext(on.ruleBook, { code: locked.code, origin: wanted.origin }, { context: { ...context, state: after }, caseContext }),
    answer: { dossierId: locked.id, code: locked.code, version: after.version, seq: after.seq },
  };
}

/** Whether the agency that is named competent offers the procedure today; false for other acts. @throws RulesNotLoaded */
function offersAt(ruleBook: RuleBook, act: DossierActBody, pin: DossierPin): boolean {
  if (act.type !== 'ASSIGN_COMPETENT_AGENCY' || !ruleBook.agency({ id: act.agencyId })) return false;
  return ruleBook.at({ ...pin, agencyId: act.agencyId }).offer.level !== null;
}

/** An act on an existing dossier, ready for `commitAct`. */
export function dossierChange(ruleBook: RuleBook, wanted: WantedAct): ActToCommit<LockedDossier, ActDone> {
  return {
    type: wanted.act.type,
    person: wanted.person,
    origin: wanted.origin ?? 'LIVE',
    idempotency: wanted.idempotency,
    lock: (tx) => lockDossier(tx, wanted.code, wanted.idempotency),
    decide: async (locked, now, tx) => {
      const caseContext = ruleBook.at(locked.pin);
      const person = { ...wanted.person, actor: actorFor(wanted.person.actor, procedureOf(caseContext)) };
      return outcomeOf(tx, { ...wanted, person }, { locked, caseContext, now, ruleBook });
    },
    missing: () => new DomainError('dossier.not-found'),
  };
}
