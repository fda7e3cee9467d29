import { buildWeb } from './build/web.mjs';

const started = performance.now();
const { built, files } = await buildWeb();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(built ? `web: ${files} files built in ${seconds} s` : 'web: unchanged');
