import { migrate } from '@motcua/backend/platform';
import type { Command } from '../command.js';

/** Makes and changes the tables of the product and of its queue. */
export const command: Command = {
  summary: 'bring the tables of the database up to date',
  usage: '',
  async run(_args, { config, say }) {
    const names = await migrate(config.databaseUrl);
    say(names.length === 0 ? 'database: up to date' : `database: ran ${names.join(', ')}`);
  },
};
