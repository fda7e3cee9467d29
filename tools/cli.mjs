// npm run migrate, stats:verify, import:catalogue, backup, restore, administrators: one command of apps/cli.
import { refuseOldNode } from './setup/node-version.mjs';

refuseOldNode();
const { runCommand } = await import('./launcher/run-command.mjs');
await runCommand(process.argv.slice(2));
