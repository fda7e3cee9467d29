import { migrate } from '@motcua/backend/platform';
import type { Command } from '../command.js';
import { loadShippedData } from '../shipped-data.js';

/** Makes and changes the tables of the product and of its queue, then loads what the product ships. */
export const command: Command = {
  summary: 'bring the tables and the shipped data of the database up to date',
  usage: '',
  async run(_args, { config, say, open }) {
    const names = await migrate(config.databaseUrl);
    say(names.length === 0 ? 'database: up to date' : `database: ran ${names.join(', ')}`);
    say(await loadShippedData(await open()));
  },
};
