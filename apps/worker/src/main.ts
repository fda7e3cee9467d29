import 'reflect-metadata';
import os from 'node:os';
import { ConfigError, isUnavailable, JobSetupError, readConfig } from '@motcua/backend/platform';
import { createWorker } from './create-worker.js';

/** Exit codes: 1 unknown, 2 settings or jobs that do not fit, 4 database away. */
function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigError || error instanceof JobSetupError) return 2;
  return isUnavailable(error) ? 4 : 1;
}

/** Who waits at a screen comes first: what follows from an act uses the time that the API leaves. */
async function main(): Promise<void> {
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  await createWorker(readConfig());
  process.send?.({ type: 'ready' });
}

main().catch((error: unknown) => {
  const code = exitCodeOf(error);
  const line = error instanceof Error ? (code === 1 ? error.stack : error.message) : String(error);
  process.stderr.write(`worker: ${line ?? 'unknown failure'}\n`);
  process.exit(code);
});
