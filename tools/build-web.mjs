import { stripVTControlCharacters } from 'node:util';
import { buildWeb } from './build/web.mjs';

const started = performance.now();
try {
  const { built, files } = await buildWeb();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(built ? `web: ${files} files built in ${seconds} s` : 'web: unchanged');
} catch (error) {
  const faults = (error.errors ?? [error]).map((fault) => stripVTControlCharacters(fault.message ?? String(fault)).split('\n')[0]);
  console.error(faults.map((fault) => `error: ${fault}`).join('\n'));
  process.exit(1);
}
