// npm test, and the commands that run one part of it. Plain JavaScript: it may have to install the packages first.
import { refuseOldNode } from './setup/node-version.mjs';

refuseOldNode();
const { runTests } = await import('./test/main.mjs');
await runTests(process.argv.slice(2));
