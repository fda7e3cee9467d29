import { UserError } from '../console/user-error.mjs';
import { pause } from '../process/processes.mjs';
import { superviseChild } from './child.mjs';

const READY_TIMEOUT_MS = 60_000;
const POLL_MS = 40;
const DEATHS_AT_START = 3;

/** Starts api and worker and resolves when the api says that it is ready. */
export async function startApplications({ options, environment, guardian, progress, onStop, log }) {
  const launch = (name) =>
    superviseChild({ name, script: `apps/${name}/dist/main.js`, env: environment, log: log(name), guardian, say: progress.say });
  const [api, worker] = [launch('api'), launch('worker')];
  onStop(async () => void (await Promise.all([api.stop(), worker.stop()])));
  await progress.step('Starting the api and the worker', () => untilReady({ port: options.port, api, worker }));
}

async function untilReady({ port, api, worker }) {
  for (const started = Date.now(); Date.now() - started < READY_TIMEOUT_MS; await pause(POLL_MS)) {
    refuseRepeatedDeath('api', api);
    refuseRepeatedDeath('worker', worker);
    if ((await isReady(port)) && worker.isSteady()) return;
  }
  throw new UserError(`the api was not ready after ${READY_TIMEOUT_MS / 1000} s`);
}

function refuseRepeatedDeath(name, child) {
  const deaths = child.deaths();
  if (deaths.length >= DEATHS_AT_START) throw new UserError(`the ${name} does not start: ${deaths.at(-1)}`);
}

async function isReady(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}
