import type { Channel, ProcedureCase, TimeLimit } from '@motcua/contracts';
import { feesFor } from '../money/index.js';

/** Channels of a case that stand out; empty where nothing does, or where it is not known. */
export interface BestWays {
  cheapest: readonly Channel[];
  fastest: readonly Channel[];
}

/** Working hours in a unit of the working calendar, days in one of the wall calendar: the two are never compared. */
const SCALES = {
  hour: { calendar: 'WORKING', size: 1 },
  'working-day': { calendar: 'WORKING', size: 8 },
  day: { calendar: 'WALL', size: 1 },
  month: { calendar: 'WALL', size: 30 },
} as const satisfies Record<TimeLimit['unit'], { calendar: 'WORKING' | 'WALL'; size: number }>;

interface Way {
  channel: Channel;
  amount: number | null;
}

/** Those with the least, where all are known and they are not all alike. */
function least(ways: readonly Way[]): Channel[] {
  const amounts = ways.map(({ amount }) => amount);
  if (amounts.includes(null) || new Set(amounts).size < 2) return [];
  const smallest = Math.min(...amounts.map(Number));
  return ways.filter(({ amount }) => amount === smallest).map(({ channel }) => channel);
}

function durationIn(calendar: 'WORKING' | 'WALL' | undefined, limit: TimeLimit | null): number | null {
  if (!limit || SCALES[limit.unit].calendar !== calendar) return null;
  return limit.amount * SCALES[limit.unit].size;
}

/**
 * Which open channels of a case cost least and take least time, so that a citizen sees it at once. Nothing is said where one
 * sum or time limit is unknown, where all are alike, or where working days stand beside calendar days.
 */
export function bestWays({ channels, fees }: Pick<ProcedureCase, 'channels' | 'fees'>): BestWays {
  const open = channels.filter(({ allowed }) => allowed);
  const first = open[0]?.timeLimit;
  const calendar = first ? SCALES[first.unit].calendar : undefined;
  return {
    cheapest: least(open.map(({ channel }) => ({ channel, amount: feesFor({ rules: fees, channel }).total }))),
    fastest: least(open.map(({ channel, timeLimit }) => ({ channel, amount: durationIn(calendar, timeLimit) }))),
  };
}
