import type { Command } from '../command.js';

/** All commands by name, loaded when they are called. A new one is one file and one line here. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  migrate: () => import('./migrate.js'),
};
