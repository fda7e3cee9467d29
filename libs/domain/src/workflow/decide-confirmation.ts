import type { DossierActBody } from '@motcua/contracts';
import { dueAt, instantFromIso, isoOf } from '../deadlines/index.js';
import { DomainError, refusal, type Refusal } from '../errors/index.js';
import type { ActContext } from './act-context.js';
import { currentStep, type Decision } from './dossier-state.js';

type Body<T extends DossierActBody['type']> = Extract<DossierActBody, { type: T }>;

/** Working hours to answer; null where the procedure does not ask the applicant. */
const hoursOf = ({ state, rules }: ActContext): number | null => currentStep(state, rules)?.confirmHours ?? null;

const isOpen = ({ state }: Pick<ActContext, 'state'>): boolean => state.confirmation?.answer === null;

const isLate = ({ state, now }: Pick<ActContext, 'state' | 'now'>): boolean =>
  state.confirmation !== undefined && now > instantFromIso(state.confirmation.answerBy);

/** Why the applicant cannot be asked to check a draft. */
export function askRefusal(context: ActContext): Refusal | null {
  if (hoursOf(context) === null) return refusal('confirmation.not-in-procedure');
  if (context.state.ownerAccountId === null) return refusal('message.no-account');
  return isOpen(context) && !isLate(context) ? refusal('confirmation.already-asked') : null;
}

/** Why an answer comes too late, or to no question. */
export function answerRefusal(context: ActContext): Refusal | null {
  if (!isOpen(context)) return refusal('confirmation.none-open');
  return isLate(context) ? refusal('confirmation.expired', { answerBy: context.state.confirmation?.answerBy }) : null;
}

/** Why silence is not stated yet. */
export function passRefusal(context: ActContext): Refusal | null {
  if (!isOpen(context)) return refusal('confirmation.none-open');
  return isLate(context) ? null : refusal('confirmation.in-time', { answerBy: context.state.confirmation?.answerBy });
}

/** Nothing is proposed while the applicant may still answer; silence does not hold the work, whether it was stated yet or not. */
export const confirmationAwaited = (context: ActContext): Refusal | null =>
  isOpen(context) && !isLate(context) ? refusal('confirmation.in-time', { answerBy: context.state.confirmation?.answerBy }) : null;

/**
 * The applicant is asked to check the draft of the result. The time to answer runs within the dossier's own: nothing is held.
 * Source: domain.md §2.2 item 10 (at most one day, silence = go on); docs/rules/workflow.md
 */
export function askConfirmation({ documentId }: Body<'ASK_CONFIRMATION'>, context: ActContext): Decision {
  const { state, now, calendar } = context;
  const limit = { amount: hoursOf(context) ?? 0, unit: 'hour' } as const;
  const answerBy = isoOf(dueAt({ from: now, limit, calendar }).dueAt);
  return { change: { confirmation: { seq: state.seq + 1, answerBy, answer: null } }, data: { documentId, answerBy } };
}

const answered = ({ state }: ActContext, answer: 'RIGHT' | 'WRONG' | 'SILENT'): Decision =>
  state.confirmation ? { change: { confirmation: { ...state.confirmation, answer } }, data: { answer } } : { change: {}, data: {} };

/** @throws DomainError 'reason.required' where it is not right and nothing says why */
export function answerConfirmation({ type, isRight, text }: Body<'ANSWER_CONFIRMATION'>, context: ActContext): Decision {
  if (!isRight && text.length === 0) throw new DomainError('reason.required', { act: type });
  return answered(context, isRight ? 'RIGHT' : 'WRONG');
}

/** Silence: the work goes on. */
export const passConfirmation = (_act: Body<'PASS_CONFIRMATION'>, context: ActContext): Decision => answered(context, 'SILENT');
