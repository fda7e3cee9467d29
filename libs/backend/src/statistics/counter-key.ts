import type { Channel, OnlineLevel, ServiceScope } from '@motcua/contracts';

/** What a counter is kept for: one row of `stat_daily`; `stat_monthly` holds their sums by month. `day` is the local day of the act. */
export interface CounterKey {
  day: string;
  agencyId: string;
  procedureId: string;
  fieldCode: string;
  onlineLevel: OnlineLevel;
  serviceScope: ServiceScope;
  channel: Channel;
}

/** Text of a key; sorting by it makes every writer lock the rows in one order. */
export const keyText = (key: CounterKey): string =>
  [key.day, key.agencyId, key.procedureId, key.onlineLevel, key.serviceScope, key.channel].join(' ');
