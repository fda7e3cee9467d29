import type { DossierActBody } from '@motcua/contracts';
import { holdsRole } from '../access/index.js';
import { DomainError } from '../errors/index.js';
import { isoOf } from '../deadlines/index.js';
import { workingPathOf, type ActContext } from './act-context.js';
import { currentStep, type CaseRules, type Decision, type DossierState } from './dossier-state.js';
import { workingAgencyAt } from './to-step.js';

/** Whether the dossier waits for the system to give it to the officer with the least open work. */
export const waitsForLoad = (state: Pick<DossierState, 'stepKey' | 'holderId'>, rules: Pick<CaseRules, 'workflow'>): boolean =>
  state.holderId === null && currentStep(state, rules)?.kind === 'ASSIGNMENT' && currentStep(state, rules)?.assignBy === 'LOAD';

type Assign = Extract<DossierActBody, { type: 'ASSIGN' }>;

/**
 * Gives the dossier to an officer who appraises. A leader gives it to anybody fit; an officer may take one that nobody
 * holds, for himself. Source: NĐ 61/2018 art. 19 (the head assigns), art. 12.8 (work is never tied to one person).
 */
export function assign(act: Assign, context: ActContext): Decision {
  const { state, rules, actor, now } = context;
  const appraisal = rules.workflow.find((step) => step.kind === 'APPRAISAL');
  if (!appraisal || !context.assigneeRoles?.includes(appraisal.role)) {
    throw new DomainError('dossier.assignee-unfit', { assigneeId: act.assigneeId });
  }
  const leads = actor.kind === 'SYSTEM' || holdsRole(actor, ['DEPARTMENT_LEADER', 'ONE_STOP_HEAD'], workingPathOf(context));
  const takesForHimself = actor.kind === 'STAFF' && actor.id === act.assigneeId && state.holderId === null;
  if (!leads && !takesForHimself) throw new DomainError('dossier.wrong-role', { roles: ['DEPARTMENT_LEADER', 'ONE_STOP_HEAD'] });
  const atAppraisal = currentStep(state, rules)?.kind === 'APPRAISAL';
  return {
    change: {
      status: state.status === 'RECEIVED' ? 'PROCESSING' : state.status,
      holderId: act.assigneeId,
      stepKey: appraisal.key,
      stepSince: atAppraisal ? state.stepSince : isoOf(now),
      ...(atAppraisal ? {} : workingAgencyAt(context, appraisal)),
    },
    data: { assigneeId: act.assigneeId, previousHolderId: state.holderId },
  };
}
