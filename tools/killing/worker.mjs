// Our worker as it is, but that it takes up the jobs of a killed one after two seconds instead of twenty.
import 'reflect-metadata';

const { createWorker } = await import('../../apps/worker/dist/create-worker.js');
const { readConfig } = await import('../../libs/backend/dist/platform/index.js');

await createWorker(readConfig(), undefined, { lockMs: 1500, checkMs: 500 });
