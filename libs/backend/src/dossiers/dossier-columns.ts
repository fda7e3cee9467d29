import { currentStep, placeOfWork, type CaseRules, type DossierState } from '@motcua/domain';
import { sortDueAt } from './sort-due-at.js';

/**
 * Columns of `dossier` that follow from the state: lists and queues read these and never open `state`.
 * The order is that of the parameters of the writing statements.
 */
export const STATE_COLUMNS = [
  'version',
  'seq',
  'status',
  'result_kind',
  'step_key',
  'step_kind',
  'step_role',
  'step_since',
  'working_agency_id',
  'holder_id',
  'received_at',
  'reception_due_at',
  'clock_from',
  'due_at',
  'original_due_at',
  'paused_since',
  'resolved_at',
  'returned_at',
  'ended_at',
  'sort_due_at',
  'state',
] as const;
type StateColumn = (typeof STATE_COLUMNS)[number];

/** Types of these columns, for casts of parameters. */
const COLUMN_TYPES = {
  version: 'int',
  seq: 'int',
  status: 'text',
  result_kind: 'text',
  step_key: 'text',
  step_kind: 'text',
  step_role: 'text',
  step_since: 'timestamptz',
  working_agency_id: 'uuid',
  holder_id: 'uuid',
  received_at: 'timestamptz',
  reception_due_at: 'timestamptz',
  clock_from: 'timestamptz',
  due_at: 'timestamptz',
  original_due_at: 'timestamptz',
  paused_since: 'timestamptz',
  resolved_at: 'timestamptz',
  returned_at: 'timestamptz',
  ended_at: 'timestamptz',
  sort_due_at: 'timestamptz',
  state: 'jsonb',
} as const satisfies Record<StateColumn, string>;

/** `$n::type` for each state column, beginning at parameter `first`. */
export function stateParams(first: number): string[] {
  return STATE_COLUMNS.map((column, index) => `$${first + index}::${COLUMN_TYPES[column]}`);
}

type Value = string | number | object | null;

/** Values of the state columns, in their order. */
export function stateValues(state: DossierState, rules: CaseRules): Value[] {
  const step = currentStep(state, rules);
  const values = {
    version: state.version,
    seq: state.seq,
    status: state.status,
    result_kind: state.resultKind,
    step_key: state.stepKey,
    step_kind: placeOfWork(state, rules),
    step_role: step?.role ?? null,
    step_since: state.stepSince,
    working_agency_id: state.workingAgencyId ?? null,
    holder_id: state.holderId,
    received_at: state.receivedAt,
    reception_due_at: state.receptionDueAt,
    clock_from: state.receivedAt,
    due_at: state.dueAt,
    original_due_at: state.originalDueAt,
    paused_since: state.pausedSince,
    resolved_at: state.resolvedAt,
    returned_at: state.returnedAt,
    ended_at: state.endedAt,
    sort_due_at: sortDueAt(state),
    state: JSON.stringify(state),
  } satisfies Record<StateColumn, Value>;
  return STATE_COLUMNS.map((column) => values[column]);
}
