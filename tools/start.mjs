// npm start. Plain JavaScript without dependencies: it runs before anything is installed, also on an old Node.
import { refuseOldNode } from './setup/node-version.mjs';

refuseOldNode();
const { start } = await import('./launcher/main.mjs');
await start(process.argv.slice(2));
