import { ACT_TYPES, type ActType, type NoticeKind, type StaffRole } from '@motcua/contracts';
import type { JournalEntry } from '../dossiers/index.js';
import type { DossierLetter } from './letters/letter-data.js';
import { LEADERS } from './reminders/reminder-kinds.js';

/** Whom a telling is for: the one whose dossier it is, one officer, or the holders of a role nearest to the competent agency or to the one named. */
export type Audience = { to: 'OWNER' } | { to: 'ACCOUNT'; accountId: string } | { to: 'ROLE'; role: StaffRole; agencyId?: string };

/** One thing to tell after an act. */
export interface Telling {
  audience: Audience;
  kind: NoticeKind;
}

/** Where a dossier stands as its journal tells it: who holds it, in which role the step is done. */
export interface Standing {
  holderId: string | null;
  stepRole: StaffRole | null;
  /** The agency that does the step, where it is another than the competent one. */
  workingAgencyId: string | null;
}

type Rule = (entry: JournalEntry, standing: Standing) => Telling[];

const owner = (kind: DossierLetter): Telling => ({ audience: { to: 'OWNER' }, kind });
const account = (accountId: unknown, kind: NoticeKind): Telling[] =>
  typeof accountId === 'string' ? [{ audience: { to: 'ACCOUNT', accountId }, kind }] : [];
const role = (stepRole: StaffRole, kind: NoticeKind, agencyId?: string | null): Telling => ({
  audience: { to: 'ROLE', role: stepRole, ...(agencyId ? { agencyId } : {}) },
  kind,
});
const nobody: Rule = () => [];

/** The fee was counted anew with the papers: the sum before and after stand in the entry. */
const recounted = ({ data }: JournalEntry): Telling[] => ('feeTo' in data ? [owner('FEE_RECOUNTED')] : []);

/** Agencies whose turn it is with a step: those who lead there give it to somebody. */
const asked = (steps: unknown): Telling[] =>
  (Array.isArray(steps) ? steps : []).flatMap((step: unknown) => {
    if (typeof step !== 'object' || step === null || !('agencyId' in step) || typeof step.agencyId !== 'string') return [];
    if ('stage' in step && step.stage === 'WAITING') return [];
    return [{ audience: { to: 'ROLE', role: 'DEPARTMENT_LEADER', agencyId: step.agencyId }, kind: 'STAFF_STEP_SENT' }];
  });

/** The holder, or where nobody holds it those who can do the step. */
const holderOr = (standing: Standing, otherwise: StaffRole, kind: NoticeKind): Telling[] =>
  standing.holderId ? account(standing.holderId, kind) : [role(standing.stepRole ?? otherwise, kind, standing.workingAgencyId)];

/** A step that came to another agency, where nobody knows of the dossier yet. */
function handedOver({ change }: JournalEntry, { stepRole, workingAgencyId }: Standing): Telling[] {
  const isThere = workingAgencyId !== null && change.workingAgencyId === workingAgencyId;
  return isThere && stepRole !== null ? [role(stepRole, 'STAFF_STEP_HANDED', workingAgencyId)] : [];
}

/** Who is told what after each act (screens.md §5.5); the compiler asks for a new act's. */
const RULES = {
  SUBMIT: (_entry, { stepRole }) => [owner('SUBMITTED'), role(stepRole ?? 'RECEPTION_OFFICER', 'STAFF_NEW')],
  INTAKE: (entry, standing) => [owner('RECEIVED'), ...handedOver(entry, standing)],
  HAND_IN: (_entry, { stepRole }) => [owner('SUBMITTED'), role(stepRole ?? 'RECEPTION_OFFICER', 'STAFF_NEW')],
  RECEIVE: (entry, standing) => [owner('RECEIVED'), ...handedOver(entry, standing)],
  REJECT_AT_INTAKE: () => [owner('NOT_ACCEPTED')],
  REQUEST_SUPPLEMENT: (entry) => [owner('SUPPLEMENT_ASKED'), ...recounted(entry)],
  ANSWER_SUPPLEMENT: (entry, standing) => [...holderOr(standing, 'RECEPTION_OFFICER', 'STAFF_ANSWERED'), ...recounted(entry)],
  WITHDRAW: () => [owner('WITHDRAWN')],
  ASSIGN: ({ data }) => account(data.assigneeId, 'STAFF_ASSIGNED'),
  JUDGE_PAPERS: recounted,
  ASK_CONFIRMATION: () => [owner('DRAFT_TO_CHECK')],
  ANSWER_CONFIRMATION: (_entry, standing) => holderOr(standing, 'PROCESSING_OFFICER', 'STAFF_DRAFT_CHECKED'),
  PASS_CONFIRMATION: (_entry, standing) => holderOr(standing, 'PROCESSING_OFFICER', 'STAFF_DRAFT_SILENT'),
  PROPOSE: (_entry, { stepRole, workingAgencyId }) => [role(stepRole ?? 'APPROVER', 'STAFF_TO_APPROVE', workingAgencyId)],
  RETURN_PROPOSAL: ({ data }) => account(data.holderId, 'STAFF_SENT_BACK'),
  APPROVE: handedOver,
  ISSUE_RESULT: (entry, standing) => [owner('RESULT_READY'), ...handedOver(entry, standing)],
  RETURN_RESULT: () => [owner('RETURNED')],
  REQUIRE_PAYMENT: () => [owner('PAYMENT_NEEDED')],
  CONFIRM_PAYMENT: nobody,
  STOP: () => [owner('STOPPED')],
  RESUME: nobody,
  REOPEN: ({ data }) => account(data.holderId, 'STAFF_SENT_BACK'),
  RESOLVE_AT_ONCE: () => [owner('RETURNED')],
  CORRECT_RESULT: () => [owner('RESULT_CORRECTED')],
  UNDO: nobody,
  RECOUNT_DUE: () => [owner('DUE_RECOUNTED')],
  // Of one that the system prepared the reminder tells.
  PREPARE_APOLOGY: ({ actorKind }) => (actorKind === 'SYSTEM' ? [] : LEADERS.map((leader) => role(leader, 'STAFF_APOLOGY_DRAFTED'))),
  EXTEND: () => [owner('NEW_DUE_TIME')],
  APOLOGIZE: () => [owner('NEW_DUE_TIME')],
  RECORD_FEE: nobody,
  DISPATCH_POST: () => [owner('RESULT_POSTED')],
  NOTE: ({ data }) => (Array.isArray(data.mentions) ? data.mentions.flatMap((id) => account(id, 'STAFF_MENTIONED')) : []),
  LABEL: nobody,
  ASSIGN_COMPETENT_AGENCY: (_entry, { stepRole }) => [role(stepRole ?? 'RECEPTION_OFFICER', 'STAFF_NEW')],
  MESSAGE: ({ actorKind }, standing) => (actorKind === 'CITIZEN' ? holderOr(standing, 'RECEPTION_OFFICER', 'STAFF_MESSAGE') : [owner('MESSAGE')]),
  SEND_TO_AGENCIES: ({ data }) => asked(data.steps),
  ACKNOWLEDGE_AGENCY_STEP: nobody,
  ANSWER_AGENCY_STEP: ({ data }, standing) => [...holderOr(standing, 'DEPARTMENT_LEADER', 'STAFF_STEP_ANSWERED'), ...asked(data.started)],
  RETURN_AGENCY_STEP: (_entry, standing) => holderOr(standing, 'DEPARTMENT_LEADER', 'STAFF_STEP_RETURNED'),
  REDIRECT_AGENCY_STEP: ({ data }) => asked([data]),
  CLOSE_AGENCY_STEP: ({ data }) => asked(data.started),
} as const satisfies Record<ActType, Rule>;

/** Acts after which somebody is told something. */
export const TELLING_ACTS: readonly ActType[] = ACT_TYPES.filter((act) => RULES[act] !== nobody);

/** What an entry tells, and to whom. Nobody is told of work he gave himself. */
export function tellingsOf(entry: JournalEntry, standing: Standing): Telling[] {
  const rule: Rule = RULES[entry.act];
  return rule(entry, standing).filter(({ audience }) => audience.to !== 'ACCOUNT' || audience.accountId !== entry.actorId);
}
