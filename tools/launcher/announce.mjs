import { CLI, runScript } from './command.mjs';

/** What is printed at the end of a start: the address, and how to get in. */
export const announce = { prepare: prepareAccounts, print };

/**
 * Demo accounts, or without the demo the one-time link of the first administrator (nothing once there is one).
 * Runs beside the start of the applications; a failure here must not stop a system that runs.
 */
async function prepareAccounts({ options, address, environment }) {
  const args = options.demo ? ['demo', '--print-accounts'] : ['administrators', 'first-link', '--base-url', address];
  try {
    return (await runScript({ args: [CLI, ...args], env: environment })).trim();
  } catch (error) {
    return `(${error.message})`;
  }
}

function print({ options, address, accounts, progress }) {
  progress.say('');
  progress.say(`Một Cửa is ready: ${address}`);
  if (accounts) progress.say(`${accounts}`);
  progress.say(`Data: ${options.dataFolder} · Ctrl-C stops everything`);
}
