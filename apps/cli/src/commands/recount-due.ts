import { DossiersModule, RecountDue } from '@motcua/backend/dossiers';
import { Refused, type Command } from '../command.js';

/** Moves the due moments of running dossiers after a change of the calendar; only when told so in so many words. */
export const command: Command = {
  summary: 'count the due moments of running dossiers anew by the present calendar, and tell their owners',
  usage: '--run',
  async run(args, { open, say }) {
    if (args[0] !== '--run')
      throw new Refused('due moments were told to people: look at the preview in /quan-tri/lich-lam-viec, then say recount:due --run');
    const app = await open(DossiersModule);
    const moved = await app.get(RecountDue).runAll((looked, so) => say(`  ${looked} dossiers looked at, ${so} moved`));
    say(`recount: ${moved} due moments moved; their owners are told by the worker`);
  },
};
