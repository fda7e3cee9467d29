import { QUEUES, STANDARD_WORKFLOW, type Queue, type QueueCounts, type StaffRole, type StepKind } from '@motcua/contracts';
import type { Account } from '../../../../lib/session.js';
import type { CountedQueue } from '../../api/queues.js';

/** Step behind a queue of one step's work; the others are everybody's. */
const STEP_OF_QUEUE = {
  'to-receive': 'RECEPTION',
  'to-coordinate': 'RECEPTION',
  'to-assign': 'ASSIGNMENT',
  mine: 'APPRAISAL',
  unit: null,
  'waiting-citizen': null,
  'to-approve': 'APPROVAL',
  'to-issue': 'ISSUE',
  'to-return': 'RETURN',
  'due-soon': null,
  overdue: null,
  all: null,
} as const satisfies Record<Queue, StepKind | null>;

const rolesOfStep = (kind: StepKind): StaffRole[] => STANDARD_WORKFLOW.filter((step) => step.kind === kind).map(({ role }) => role);

const countOf = (counts: QueueCounts | undefined, queue: Queue): number => (queue === 'all' ? 0 : (counts?.[queue] ?? 0));

/** Whether the queue belongs to a step at which this person works. */
function isOwn(account: Account | undefined, queue: Queue): boolean {
  if (queue === 'to-coordinate') return false; // the centre's alone: it stands there while it holds something
  const step = STEP_OF_QUEUE[queue];
  const roles = step === null ? [] : rolesOfStep(step);
  return account?.roles.some(({ role }) => roles.includes(role)) ?? false;
}

/** Queues in the order of the rail: those of steps that this person works at, or that hold something, and everybody's. */
export const queuesFor = (account: Account | undefined, counts: QueueCounts | undefined): Queue[] =>
  QUEUES.filter((queue) => STEP_OF_QUEUE[queue] === null || countOf(counts, queue) > 0 || isOwn(account, queue));

/** The first queue with work: of one's own step, of a step one may stand in for, otherwise the unit's. */
export function firstQueue(account: Account | undefined, counts: QueueCounts): Queue {
  const withStep = queuesFor(account, counts).filter((queue) => STEP_OF_QUEUE[queue] !== null);
  const waiting = withStep.filter((queue) => countOf(counts, queue) > 0);
  return waiting.find((queue) => isOwn(account, queue)) ?? waiting[0] ?? withStep[0] ?? 'unit';
}

/** Whether the queue has a counter. */
export const isCounted = (queue: Queue): queue is CountedQueue => queue !== 'all';

/** Queues whose rows differ in status and place, so that both get a column. */
export const hasMixedRows = (queue: Queue): boolean => STEP_OF_QUEUE[queue] === null || queue === 'mine';
