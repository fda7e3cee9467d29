import type { AlertLadder } from '@motcua/contracts';

/**
 * The ladder that is in force until an administrator sets another: the holder first, then who leads him, at last the
 * province's control.
 * Source: domain.md §14 (T-2, T-1), NĐ 61/2018/NĐ-CP art. 19.5 and 19.9; docs/rules/alerts.md
 */
export const DEFAULT_ALERT_LADDER: AlertLadder = {
  DUE_SOON: [
    { amount: 2, unit: 'working-day', to: ['HOLDER'], mail: false },
    { amount: 1, unit: 'working-day', to: ['HOLDER', 'UNIT_HEAD'], mail: true },
  ],
  OVERDUE: [
    { amount: 0, unit: 'hour', to: ['HOLDER', 'UNIT_HEAD', 'ONE_STOP_HEAD'], mail: true },
    { amount: 2, unit: 'working-day', to: ['AGENCY_LEADER'], mail: true },
    { amount: 5, unit: 'working-day', to: ['PROVINCE_CONTROL'], mail: true },
  ],
  RECEPTION_LATE: [
    { amount: 0, unit: 'hour', to: ['HOLDER', 'ONE_STOP_HEAD'], mail: true },
    { amount: 1, unit: 'working-day', to: ['AGENCY_LEADER'], mail: true },
    { amount: 3, unit: 'working-day', to: ['PROVINCE_CONTROL'], mail: true },
  ],
  UNACKNOWLEDGED: [
    { amount: 4, unit: 'hour', to: ['HOLDER'], mail: true },
    { amount: 1, unit: 'working-day', to: ['UNIT_HEAD', 'ONE_STOP_HEAD'], mail: true },
    { amount: 3, unit: 'working-day', to: ['AGENCY_LEADER'], mail: true },
  ],
  STEP_SILENT: [
    { amount: 0, unit: 'hour', to: ['HOLDER', 'UNIT_HEAD', 'ONE_STOP_HEAD'], mail: true },
    { amount: 2, unit: 'working-day', to: ['AGENCY_LEADER'], mail: true },
  ],
  IDLE: [
    { amount: 2, unit: 'working-day', to: ['HOLDER', 'UNIT_HEAD'], mail: false },
    { amount: 4, unit: 'working-day', to: ['ONE_STOP_HEAD'], mail: true },
    { amount: 10, unit: 'working-day', to: ['PROVINCE_CONTROL'], mail: true },
  ],
};
