import {
  DOSSIER_STATUSES,
  isDossierAct,
  type ActType,
  type DossierActType,
  type DossierStatus,
  type StaffRole,
  type StepKind,
} from '@motcua/contracts';
import { DESK_ROLES } from '../access/index.js';
import { ASKED_ROLES } from './agency-step-guards.js';
import { STEP_STATUSES } from './agency-step-state.js';

/** OWNER = the account the dossier belongs to; STEP = the role that the workflow names for the act's step. */
export type By = 'OWNER' | 'STEP' | StaffRole;

/** The part of a desk elsewhere: where the dossier was handed in, where its result is collected. */
export type DeskPart = 'HANDED_IN' | 'COLLECT';

export interface ActRule {
  from: readonly DossierStatus[];
  /** Status after the act; 'SAME' keeps it, 'BACK' returns to before or after reception as the case is. */
  to: DossierStatus | 'SAME' | 'BACK';
  by: readonly By[];
  /** Steps at which the act is possible; absent = at any. */
  steps?: readonly StepKind[];
  /** True where only the holder of an appraisal may act. */
  holderOnly?: boolean;
  reasonRequired?: boolean;
  /** False for facts and notes: they do not grow the version (design.md §5a.8). */
  versioned: boolean;
  /**
   * An act of a step is of the agency that does the step, and of no other; any other act is of the competent agency, and where
   * this is true also of the one that does the step.
   */
  alsoAtStep?: boolean;
  /** Rights come from the step of the agency that is asked, and that step alone says whether the act comes too late: a newer version of the dossier refuses nothing. */
  byAskedAgency?: boolean;
  /** Desks of agencies elsewhere that may do it with the same roles, besides the competent agency. */
  atDesk?: readonly DeskPart[];
}

const ENDED = ['REJECTED_AT_INTAKE', 'WITHDRAWN', 'RETURNED'] as const satisfies readonly DossierStatus[];
const OPEN = DOSSIER_STATUSES.filter((status) => !(ENDED as readonly DossierStatus[]).includes(status));
/** The holder of an appraisal, or his leaders, ask other agencies. */
const ASKING = {
  from: STEP_STATUSES,
  to: 'SAME',
  by: ['STEP', 'ONE_STOP_HEAD', 'DEPARTMENT_LEADER'],
  steps: ['APPRAISAL'],
  holderOnly: true,
  versioned: true,
} as const satisfies ActRule;
const ASKED = { from: STEP_STATUSES, to: 'SAME', byAskedAgency: true } as const;
const LEADERS = ['APPROVER', 'DEPARTMENT_LEADER'] as const;

/**
 * Who may do what, in which status and step, and where it leads.
 * Source: domain.md §5.1 (allowed moves), §2.1 (actors), §2.2 (flow); NĐ 61/2018 arts 15–20.
 */
export const ACT_RULES = {
  RECEIVE: { from: ['SUBMITTED'], to: 'RECEIVED', by: ['STEP', 'ONE_STOP_HEAD'], steps: ['RECEPTION'], versioned: true },
  REJECT_AT_INTAKE: {
    from: ['SUBMITTED', 'SUPPLEMENT_REQUIRED'],
    to: 'REJECTED_AT_INTAKE',
    by: ['STEP', 'ONE_STOP_HEAD'],
    steps: ['RECEPTION'],
    reasonRequired: true,
    versioned: true,
  },
  REQUEST_SUPPLEMENT: {
    from: ['SUBMITTED', 'RECEIVED', 'PROCESSING'],
    to: 'SUPPLEMENT_REQUIRED',
    by: ['STEP', 'ONE_STOP_HEAD', 'DEPARTMENT_LEADER'],
    steps: ['RECEPTION', 'ASSIGNMENT', 'APPRAISAL'],
    holderOnly: true,
    versioned: true,
  },
  ANSWER_SUPPLEMENT: {
    from: ['SUPPLEMENT_REQUIRED'],
    to: 'BACK',
    by: ['OWNER', 'RECEPTION_OFFICER', 'ONE_STOP_HEAD'],
    versioned: true,
    alsoAtStep: true,
    atDesk: ['HANDED_IN'],
  },
  WITHDRAW: {
    from: ['SUBMITTED', 'RECEIVED', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED'],
    to: 'WITHDRAWN',
    by: ['OWNER', 'RECEPTION_OFFICER', 'ONE_STOP_HEAD'],
    versioned: true,
    alsoAtStep: true,
    atDesk: ['HANDED_IN'],
  },
  ASSIGN: {
    from: ['RECEIVED', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED'],
    to: 'SAME',
    by: ['DEPARTMENT_LEADER', 'ONE_STOP_HEAD', 'PROCESSING_OFFICER'],
    steps: ['ASSIGNMENT', 'APPRAISAL'],
    versioned: true,
  },
  JUDGE_PAPERS: {
    from: ['SUBMITTED', 'RECEIVED', 'PROCESSING'],
    to: 'SAME',
    by: ['STEP', 'ONE_STOP_HEAD', 'DEPARTMENT_LEADER'],
    steps: ['RECEPTION', 'ASSIGNMENT', 'APPRAISAL'],
    holderOnly: true,
    versioned: true,
  },
  ASK_CONFIRMATION: { from: ['PROCESSING'], to: 'SAME', by: ['STEP'], steps: ['APPRAISAL'], holderOnly: true, reasonRequired: true, versioned: true },
  ANSWER_CONFIRMATION: { from: ['PROCESSING'], to: 'SAME', by: ['OWNER'], versioned: true },
  PASS_CONFIRMATION: { from: OPEN, to: 'SAME', by: [], versioned: true },
  PROPOSE: { from: ['PROCESSING'], to: 'SAME', by: ['STEP'], steps: ['APPRAISAL'], holderOnly: true, versioned: true },
  RETURN_PROPOSAL: { from: ['PROCESSING'], to: 'SAME', by: ['STEP'], steps: ['APPROVAL'], reasonRequired: true, versioned: true },
  APPROVE: { from: ['PROCESSING'], to: 'SAME', by: ['STEP'], steps: ['APPROVAL'], versioned: true },
  ISSUE_RESULT: { from: ['PROCESSING'], to: 'RESOLVED', by: ['STEP'], steps: ['ISSUE'], versioned: true },
  RETURN_RESULT: {
    from: ['RESOLVED'],
    to: 'RETURNED',
    by: ['STEP', 'ONE_STOP_HEAD'],
    steps: ['RETURN'],
    versioned: true,
    atDesk: ['COLLECT'],
  },
  REQUIRE_PAYMENT: {
    from: ['PROCESSING'],
    to: 'PAYMENT_REQUIRED',
    by: ['STEP'],
    steps: ['APPRAISAL'],
    holderOnly: true,
    reasonRequired: true,
    versioned: true,
  },
  CONFIRM_PAYMENT: {
    from: ['PAYMENT_REQUIRED'],
    to: 'PROCESSING',
    by: ['PROCESSING_OFFICER', 'RECEPTION_OFFICER', 'RESULT_OFFICER'],
    versioned: true,
    alsoAtStep: true,
  },
  STOP: {
    from: ['PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED'],
    to: 'STOPPED',
    by: LEADERS,
    reasonRequired: true,
    versioned: true,
  },
  RESUME: { from: ['STOPPED'], to: 'PROCESSING', by: LEADERS, reasonRequired: true, versioned: true },
  REOPEN: { from: ['RESOLVED'], to: 'PROCESSING', by: LEADERS, reasonRequired: true, versioned: true },
  RESOLVE_AT_ONCE: { from: ['RECEIVED'], to: 'RETURNED', by: ['RECEPTION_OFFICER', 'RESULT_OFFICER', 'ONE_STOP_HEAD'], versioned: true },
  CORRECT_RESULT: { from: ['RETURNED'], to: 'SAME', by: LEADERS, reasonRequired: true, versioned: true },
  UNDO: { from: OPEN, to: 'SAME', by: DESK_ROLES, reasonRequired: true, versioned: true, alsoAtStep: true },
  RECOUNT_DUE: {
    from: ['RECEIVED', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'STOPPED'],
    to: 'SAME',
    by: [],
    versioned: true,
  },
  PREPARE_APOLOGY: {
    from: ['RECEIVED', 'PROCESSING'],
    to: 'SAME',
    by: ['STEP', 'DEPARTMENT_LEADER', 'ONE_STOP_HEAD'],
    steps: ['ASSIGNMENT', 'APPRAISAL', 'APPROVAL', 'ISSUE'],
    holderOnly: true,
    reasonRequired: true,
    versioned: false,
  },
  EXTEND: { from: ['RECEIVED', 'PROCESSING'], to: 'SAME', by: [...LEADERS, 'ONE_STOP_HEAD'], reasonRequired: true, versioned: true },
  APOLOGIZE: { from: ['RECEIVED', 'PROCESSING'], to: 'SAME', by: [...LEADERS, 'ONE_STOP_HEAD'], reasonRequired: true, versioned: true },
  RECORD_FEE: {
    from: OPEN,
    to: 'SAME',
    by: ['RECEPTION_OFFICER', 'RESULT_OFFICER', 'ONE_STOP_HEAD'],
    versioned: false,
    alsoAtStep: true,
    atDesk: ['HANDED_IN', 'COLLECT'],
  },
  DISPATCH_POST: { from: ['RESOLVED'], to: 'SAME', by: ['RESULT_OFFICER', 'ONE_STOP_HEAD'], versioned: false, alsoAtStep: true },
  NOTE: { from: OPEN, to: 'SAME', by: DESK_ROLES, reasonRequired: true, versioned: false, alsoAtStep: true },
  LABEL: { from: OPEN, to: 'SAME', by: DESK_ROLES, versioned: false },
  MESSAGE: { from: OPEN, to: 'SAME', by: ['OWNER', ...DESK_ROLES], reasonRequired: true, versioned: false, alsoAtStep: true },
  ASSIGN_COMPETENT_AGENCY: {
    from: ['SUBMITTED'],
    to: 'SAME',
    by: ['RECEPTION_OFFICER', 'ONE_STOP_HEAD'],
    steps: ['RECEPTION'],
    reasonRequired: true,
    versioned: true,
  },
  SEND_TO_AGENCIES: { ...ASKING, from: ['PROCESSING'] },
  ACKNOWLEDGE_AGENCY_STEP: { ...ASKED, by: ASKED_ROLES.ACKNOWLEDGE_AGENCY_STEP, versioned: false },
  ANSWER_AGENCY_STEP: { ...ASKED, by: ASKED_ROLES.ANSWER_AGENCY_STEP, versioned: true },
  RETURN_AGENCY_STEP: { ...ASKED, by: ASKED_ROLES.RETURN_AGENCY_STEP, reasonRequired: true, versioned: true },
  REDIRECT_AGENCY_STEP: ASKING,
  CLOSE_AGENCY_STEP: { ...ASKING, reasonRequired: true },
} as const satisfies Record<DossierActType, ActRule>;

/** The rule of an act, with its optional parts. */
export const ruleOf = (type: DossierActType): ActRule => ACT_RULES[type];

/** Paths of the two agencies of a dossier, itself first: the competent one, and the one that does the step (usually the same). */
export interface PathsOfDossier {
  agencyPath: readonly string[];
  workingPath: readonly string[];
}

/** The agencies, each with its path, whose people may do the act. */
export function pathsFor(rule: ActRule, { agencyPath, workingPath }: PathsOfDossier): (readonly string[])[] {
  if (rule.steps) return [workingPath];
  return rule.alsoAtStep ? [agencyPath, workingPath] : [agencyPath];
}

/** Statuses after which nothing more happens but what {@link ACTS_AFTER_END} names. */
export const ENDED_STATUSES: readonly DossierStatus[] = ENDED;

/**
 * All that may still be done to an ended dossier. A reprint and a rating change nothing of it and are no acts; a stopped
 * dossier has not ended, RESUME continues it. Source: issue 4 "Quality"; NĐ 61/2018 art. 21 (a wrong result is corrected)
 */
export const ACTS_AFTER_END: Record<(typeof ENDED)[number], readonly DossierActType[]> = {
  REJECTED_AT_INTAKE: [],
  WITHDRAWN: [],
  RETURNED: ['CORRECT_RESULT'],
};

/** The one main act of a step while the dossier runs. */
export const MAIN_ACT_OF_STEP = {
  RECEPTION: 'RECEIVE',
  ASSIGNMENT: 'ASSIGN',
  APPRAISAL: 'PROPOSE',
  APPROVAL: 'APPROVE',
  ISSUE: 'ISSUE_RESULT',
  RETURN: 'RETURN_RESULT',
} as const satisfies Record<StepKind, DossierActType>;

/** The main act where the status alone decides, before the step is asked. */
export const MAIN_ACT_OF_STATUS = {
  SUBMITTED: null,
  RECEIVED: null,
  REJECTED_AT_INTAKE: null,
  PROCESSING: null,
  SUPPLEMENT_REQUIRED: 'ANSWER_SUPPLEMENT',
  PAYMENT_REQUIRED: 'CONFIRM_PAYMENT',
  WITHDRAWN: null,
  STOPPED: 'RESUME',
  RESOLVED: null,
  RETURNED: null,
} as const satisfies Record<DossierStatus, DossierActType | null>;

/** The acts a citizen may ever do. */
export const isOwnersAct = (type: ActType): boolean =>
  isDossierAct(type) && (ruleOf(type).by as readonly By[]).includes('OWNER');
