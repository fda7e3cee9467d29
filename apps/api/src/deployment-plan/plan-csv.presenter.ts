import type { PlanRead } from '@motcua/backend/deployment-plan';
import { csvText } from '../http/csv.js';

/** Columns that a list to be taken in may have come first, under the same names. */
const COLUMNS = [
  ...(['procedureCode', 'targetLevel', 'dueOn', 'agencyCode', 'note', 'procedureName', 'agencyName'] as const),
  ...(['state', 'levelNow', 'reachedOn', 'agenciesBelow', 'progress', 'blockingReason', 'blockingWords', 'reportedAt'] as const),
];

/** Items of a plan for spreadsheets, the day of the figures last. */
export function planCsv({ items, asOf }: Pick<PlanRead, 'items' | 'asOf'>): string {
  return csvText([COLUMNS, ...items.map((item) => COLUMNS.map((column) => item[column])), ['asOf', asOf]]);
}
