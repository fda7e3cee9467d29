/**
 * Figures for managers and the public: counters advanced from the journal (`AdvanceCounters`), read by `Figures`,
 * `Breakdowns`, `DossiersBehindFigures`, `PublicFigures`, checked by `VerifyCounters`; frozen reports.
 */
export { StatisticsModule } from './statistics.module.js';
export { AdvanceCounters } from './advance-counters.js';
export { Breakdowns, type BreakdownRow } from './breakdown.queries.js';
export { DossiersBehindFigures, type DossierBehind, type DossiersBehind } from './dossiers-behind.queries.js';
export { Figures, type Overview, type Stamp } from './figures.queries.js';
export { loadFrozenReports } from './frozen-reports.js';
export { PublicFigures, type LevelsOfYear } from './levels.queries.js';
export { CATCH_UP_JOB, CATCH_UP_SCHEDULE, COUNT_ENTRY_JOB } from './statistics.jobs.js';
export { VerifyCounters, type CounterDifference, type CounterReport } from './verify-counters.js';
