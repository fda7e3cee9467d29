import { QUEUE_FILTERS, type QueueFilterName, type QueueFilters } from '@motcua/contracts';
import type { AgencyTree } from '../identity/index.js';
import { HAS_DUE, QUEUE_CONDITIONS, RUNNING, type ConditionWords } from './queue-conditions.js';
import type { Params } from './sql-builder.js';

/** What a filter's condition is written with. */
interface FilterDesk {
  params: Params;
  words: ConditionWords;
  tree: AgencyTree;
}

type Value<Name extends QueueFilterName> = NonNullable<QueueFilters[Name]>;

const DUE = {
  OVERDUE: QUEUE_CONDITIONS.overdue,
  DUE_SOON: QUEUE_CONDITIONS['due-soon'],
  LATER: ({ dueSoonBefore }) => `${RUNNING} and (not ${HAS_DUE} or d.sort_due_at >= ${dueSoonBefore})`,
  PAUSED: () => 'd.paused_since is not null',
} as const satisfies Record<Value<'due'>, (words: ConditionWords) => string>;

/** Each filter as a condition on `dossier d`; the compiler asks for a new one's. */
const FILTER_SQL = {
  procedureCode: (value, { params }) => `d.procedure_code = ${params.add(value, 'text')}`,
  channel: (value, { params }) => `d.channel = ${params.add(value, 'text')}`,
  due: (value, { words }) => DUE[value](words),
  status: (value, { params }) => `d.status = ${params.add(value, 'text')}`,
  stepKind: (value, { params }) => `d.step_kind = ${params.add(value, 'text')}`,
  holderId: (value, { params }) => `d.holder_id = ${params.add(value, 'uuid')}`,
  agencyId: (value, { params, tree }) => `d.agency_id = any(${params.add([...tree.subtree(value)], 'uuid[]')})`,
  labelId: (value, { params }) => `${params.add(value, 'uuid')} = any(d.label_ids)`,
} as const satisfies { [Name in QueueFilterName]: (value: Value<Name>, desk: FilterDesk) => string };

/** The conditions of the filters that are set. */
export function filterConditions(filters: QueueFilters, desk: FilterDesk): string[] {
  return QUEUE_FILTERS.flatMap((name) => {
    const value = filters[name];
    // The table pairs each filter with its own writer; TypeScript cannot follow that pairing through the union.
    return value === undefined ? [] : [FILTER_SQL[name](value as never, desk)];
  });
}
