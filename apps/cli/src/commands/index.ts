import type { Command } from '../command.js';

/** All commands by name, loaded when they are called. A new one is one file and one line here. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  administrators: () => import('./administrators.js'),
  backup: () => import('./backup.js'),
  'import:catalogue': () => import('./import-catalogue.js'),
  demo: () => import('./demo.js'),
  migrate: () => import('./migrate.js'),
  'review:catalogue': () => import('./review-catalogue.js'),
  'recount:due': () => import('./recount-due.js'),
  restore: () => import('./restore.js'),
  'stats:verify': () => import('./stats-verify.js'),
};
