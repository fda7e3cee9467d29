import {
  AdvanceCounters,
  StatisticsModule,
  VerifyCounters,
  type CounterDifference,
} from '@motcua/backend/statistics';
import { Refused, type Command } from '../command.js';

const MOST_SHOWN = 200;
const TELL_EVERY = 100_000;

/** Compares the counters with a fold of all journals at one position. */
export const command: Command = {
  summary: 'compare the figures with a count of the whole journal',
  usage: '',
  async run(_args, { open, say }) {
    const app = await open(StatisticsModule);
    await app.get(AdvanceCounters).run();
    let told = 0;
    const report = await app.get(VerifyCounters).run((entries) => {
      if (entries - told < TELL_EVERY) return;
      told = entries;
      say(`  ${entries} entries read`);
    });
    for (const difference of report.differences.slice(0, MOST_SHOWN)) say(lineOf(difference));
    const summary = `statistics: ${report.counters} counters, ${report.entries} entries up to position ${report.position}`;
    if (report.differences.length > 0)
      throw new Refused(`${summary}: ${report.differences.length} differences`);
    say(`${summary}: no differences`);
  },
};

function lineOf({ key, measure, counted, brute }: CounterDifference): string {
  const place = [
    key.day,
    key.agencyId,
    key.procedureId,
    `level ${key.onlineLevel}`,
    key.serviceScope,
    key.channel,
  ].join(' ');
  return `  ${place}: ${measure} counted ${counted}, journal says ${brute}`;
}
