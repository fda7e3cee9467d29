import type { DossierActBody, DossierActType } from '@motcua/contracts';
import { DomainError, refusal, type Refusal } from '../errors/index.js';
import type { ActContext } from './act-context.js';
import type { Decision, DossierState } from './dossier-state.js';
import { toStep } from './to-step.js';

type Assigning = Extract<DossierActBody, { type: 'ASSIGN_COMPETENT_AGENCY' }>;

/** What may be done while nobody knows who is competent: find out, return it with words, withdraw it, talk about it. */
const WHILE_COORDINATING: readonly DossierActType[] = ['ASSIGN_COMPETENT_AGENCY', 'REJECT_AT_INTAKE', 'WITHDRAW', 'NOTE', 'MESSAGE', 'LABEL'];

/** Why the act is not possible because the competent agency is sought, or is known already; null = it is. */
export function coordinationRefusal(type: DossierActType, { state }: Pick<ActContext, 'state'>): Refusal | null {
  if (!state.coordination) return type === 'ASSIGN_COMPETENT_AGENCY' ? refusal('coordination.none') : null;
  return WHILE_COORDINATING.includes(type) ? null : refusal('coordination.open');
}

/**
 * The centre says who is competent: the dossier waits for that agency's reception, by the answer that the applicant was promised.
 * @throws DomainError 'agency.not-competent' where that agency does not offer the procedure
 * Source: domain.md §2.1 (coordination queue); docs/rules/workflow.md
 */
export function assignCompetentAgency({ agencyId }: Assigning, context: ActContext): Decision {
  const { state, agencyPath, offersHere = false } = context;
  if (!offersHere) throw new DomainError('agency.not-competent', { agencyId });
  const receptionDueAt = state.coordination?.answerBy ?? state.receptionDueAt;
  return {
    change: { coordination: null, receptionDueAt, ...toStep(context, 'RECEPTION') },
    data: { agencyId, fromAgencyId: agencyPath[0] ?? null },
  };
}

/** An end that comes while nobody is competent says so: figures then count it where it was dealt with. */
export const endedInCoordination = ({ coordination }: DossierState, hasEnded: boolean): { coordination?: string } =>
  coordination && hasEnded ? { coordination: coordination.why } : {};
