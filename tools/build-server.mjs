import { buildServer } from './build/server.mjs';

const started = performance.now();
const { changed, total } = await buildServer();
console.log(`server: ${changed} of ${total} files built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
