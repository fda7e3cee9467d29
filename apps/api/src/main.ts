import 'reflect-metadata';
import { ConfigError, isUnavailable, readConfig } from '@motcua/backend/platform';
import { createApi } from './http/create-api.js';

/** Exit codes that the launcher words: 1 unknown, 2 settings, 4 database away, 5 port taken. */
function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigError) return 2;
  if (isUnavailable(error)) return 4;
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? 5 : 1;
}

async function main(): Promise<void> {
  const config = readConfig();
  const app = await createApi(config);
  await app.listen(config.port, config.host);
  process.send?.({ type: 'ready', url: await app.getUrl() });
}

main().catch((error: unknown) => {
  const code = exitCodeOf(error);
  const line = error instanceof Error ? (code === 1 ? error.stack : error.message) : String(error);
  process.stderr.write(`api: ${line ?? 'unknown failure'}\n`);
  process.exit(code);
});
