export { levelReached, lowestLevelOn, type HeldLevel, type Reached, type ServiceLevels } from './level-reached.js';
export { matchesPlanFilter, planCounts, planMonths, planStateOf, type PlannedItem } from './plan-figures.js';
export { dueDayOf } from './due-day.js';
export { mayManagePlans, mayReportProgress } from './plan-access.js';
