import { MEASURES, type Measure, type Measures } from '@motcua/contracts';

/** Column of `stat_daily` and `stat_monthly` of each measure. */
export const MEASURE_COLUMNS = {
  submitted: 'submitted',
  received: 'received',
  rejectedAtIntake: 'rejected_at_intake',
  resolvedEarly: 'resolved_early',
  resolvedOnTime: 'resolved_on_time',
  resolvedLate: 'resolved_late',
  granted: 'granted',
  partlyGranted: 'partly_granted',
  refused: 'refused',
  returned: 'returned',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
  receptionInTime: 'reception_in_time',
  receptionLate: 'reception_late',
  supplementsAsked: 'supplements_asked',
} as const satisfies Record<Measure, string>;

/** `sum(...)` of every measure, under the names of the contracts. */
export const MEASURE_SUMS = MEASURES.map(
  (measure) => `coalesce(sum(s.${MEASURE_COLUMNS[measure]}), 0)::int as "${measure}"`,
).join(', ');

/** Sums of rows that already carry the names of the contracts. */
export const SUMS_OF_SUMS = MEASURES.map((measure) => `sum("${measure}")::int as "${measure}"`).join(', ');

/** The measures of a row that carries them beside other columns. */
export function measuresOf(row: Measures): Measures {
  return Object.fromEntries(MEASURES.map((measure) => [measure, row[measure]])) as Measures;
}

/** All measures at nought. */
export const noMeasures = (): Measures =>
  Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Measures;
