import { QUEUES, STANDARD_WORKFLOW, type Queue, type QueueCounts, type StaffRole, type StepKind } from '@motcua/contracts';
import type { Account } from '../../../../lib/session.js';
import type { CountedQueue } from '../../api/queues.js';

/** Step behind a queue of one step's work; the others are everybody's. */
const STEP_OF_QUEUE = {
  'to-receive': 'RECEPTION',
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

/** Queues in the order of the rail: those of steps that this person works at, or that hold something, and everybody's. */
export function queuesFor(account: Account | undefined, counts: QueueCounts | undefined): Queue[] {
  const own = new Set(account?.roles.map(({ role }) => role));
  return QUEUES.filter((queue) => {
    const step = STEP_OF_QUEUE[queue];
    return step === null || countOf(counts, queue) > 0 || rolesOfStep(step).some((role) => own.has(role));
  });
}

/** The first queue with work of one's own step, otherwise the unit's. */
export function firstQueue(account: Account | undefined, counts: QueueCounts): Queue {
  const own = queuesFor(account, counts).filter((queue) => STEP_OF_QUEUE[queue] !== null);
  return own.find((queue) => countOf(counts, queue) > 0) ?? own[0] ?? 'unit';
}

/** Whether the queue has a counter. */
export const isCounted = (queue: Queue): queue is CountedQueue => queue !== 'all';

/** Queues whose rows differ in status and place, so that both get a column. */
export const hasMixedRows = (queue: Queue): boolean => STEP_OF_QUEUE[queue] === null || queue === 'mine';
