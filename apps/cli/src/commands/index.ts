import type { Command } from '../command.js';

/** All commands by name, loaded when they are called. A new one is one file and one line here. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  'import:catalogue': () => import('./import-catalogue.js'),
  migrate: () => import('./migrate.js'),
  'stats:verify': () => import('./stats-verify.js'),
};
