import { createProgress } from '../console/progress.mjs';
import { endWith } from '../console/user-error.mjs';
import { startGuardian } from '../process/guard.mjs';
import { freePort } from '../process/processes.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { announce } from './announce.mjs';
import { startApplications } from './applications.mjs';
import { stopScripts } from './command.mjs';
import { logFile, markRunning, markStopped, prepareDataFolder } from './data-folder.mjs';
import { readOptions } from './options.mjs';
import { watchParent } from './parent.mjs';
import { prepare } from './prepare.mjs';
import { refuseTakenPort } from './servers.mjs';

const SECOND_ASK_MS = 1_000;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * The whole of `npm start`: from a fresh clone to the login page, and down again on Ctrl-C.
 * @param {string[]} args flags of the command line
 */
export async function start(args) {
  const progress = createProgress();
  const session = { stops: [], isStopping: false, progress };
  try {
    const asked = readOptions(args, process.env);
    const options = { ...asked, port: asked.port || (await freePort()) };
    listenForStop(session);
    await prepareDataFolder(options.dataFolder, options);
    session.dataFolder = options.dataFolder;
    await refuseTakenPort(options.port);
    await ensureInstalled(progress);
    await run(session, options);
  } catch (error) {
    if (session.isStopping) return; // what was under way broke because we stop
    await stopAll(session);
    endWith(error);
  }
}

async function run(session, options) {
  const guardian = startGuardian();
  session.guardian = guardian;
  const address = options.publicUrl ?? `http://localhost:${options.port}`;
  markRunning(options.dataFolder, { guardianPid: guardian.pid(), address });
  const context = { options, guardian, address, progress: session.progress, onStop: (stop) => session.stops.unshift(stop) };
  const database = await prepare(context);
  database.failure?.catch((error) => void fail(session, error));
  const log = (name) => logFile(options.dataFolder, name);
  const accounts = announce.prepare({ ...context, environment: database.environment });
  await startApplications({ ...context, environment: database.environment, log });
  announce.print({ ...context, accounts: await accounts });
}

/** Something that must not end has ended: everything stops, with the reason. */
async function fail(session, error) {
  if (session.isStopping) return;
  await stopAll(session);
  endWith(error);
}

function listenForStop(session) {
  let askedAt = null;
  const onSignal = () => {
    if (askedAt !== null && performance.now() - askedAt > SECOND_ASK_MS) process.exit(130); // the guardian tidies up
    if (session.isStopping) return; // npm passes on a signal that the terminal has sent us already
    askedAt = performance.now();
    session.progress.say('Stopping …');
    void stopAll(session).then(() => process.exit(0));
  };
  for (const name of STOP_SIGNALS) process.on(name, onSignal);
  watchParent(onSignal);
}

async function stopAll(session) {
  session.isStopping = true;
  stopScripts();
  for (const stop of session.stops) await stop();
  session.guardian?.close();
  if (session.guardian) markStopped(session.dataFolder);
}
