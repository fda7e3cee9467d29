import pg from 'pg';
import { prepareLifeCycles } from '../bench/life-cycle.mjs';
import { makeDrafts } from '../bench/drafts.mjs';
import { pause } from '../process/processes.mjs';
import { problemsOf, untilFollowed } from './checks.mjs';
import { startLoad } from './load.mjs';
import { startMortalSystem } from './mortal-system.mjs';

const PASSWORD = 'killing-password-2026';
const LONGEST_WAIT_MS = 700;
const DRAFTS_PER_POINT = 60;

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Kills api, worker or database at random points while dossiers are led from the draft to the counter, and says afterwards what
 * was lost, doubled or left half-done.
 * Each of the three is killed as often as the others.
 * @param {{points: number, seed: number}} options the same seed chooses the same targets and waits
 * @returns {Promise<{kills: Record<string, number>, lives: number, acts: number, problems: string[]}>}
 */
export async function killRun({ points, seed }) {
  const system = await startMortalSystem();
  try {
    const load = await loadOn(system, DRAFTS_PER_POINT * (points + 2));
    const kills = await killAtRandom(system, { points, random: randomFrom(seed) });
    await load.end();
    const client = await connected(system);
    const problems = [
      ...load.problems,
      ...(await untilFollowed(client)),
      ...(await problemsOf(client, load)),
      ...(await journalFaults(client)),
    ];
    await client.end();
    return { kills, lives: load.lives.length, acts: load.acknowledged.length, problems };
  } finally {
    await system.stop();
  }
}

async function connected({ environment }) {
  const client = new pg.Client({ connectionString: environment.DATABASE_URL });
  client.on('error', () => {}); // told by the next query
  await client.connect();
  return client;
}

async function loadOn(system, count) {
  const client = await connected(system);
  await client.query(
    `insert into account (kind, login_name, email, full_name) values ('CITIZEN', null, 'bench.citizen@example.vn', 'Nguyễn Thị Minh Ánh')`,
  );
  const { officerId, results } = await prepareLifeCycles(client, { count, password: PASSWORD });
  await client.query(`update account set password_hash = (select password_hash from account where id = $1) where kind = 'CITIZEN'`, [
    officerId,
  ]);
  const drafts = await makeDrafts(client, count);
  await client.end();
  const load = await startLoad({ url: system.url, password: PASSWORD, officerId, drafts, results });
  while (load.lives.length === 0 && load.problems.length === 0) await pause(50); // the first life is the measure of the others
  return load;
}

async function killAtRandom(system, { points, random }) {
  const kills = { api: 0, worker: 0, database: 0 };
  let left = [];
  for (let point = 0; point < points; point += 1) {
    await pause(random() * LONGEST_WAIT_MS);
    if (left.length === 0) left = Object.keys(kills);
    const [target] = left.splice(Math.floor(random() * left.length), 1);
    await system.kill(target);
    kills[target] += 1;
  }
  return kills;
}

/** State = fold of the journal, chain unbroken. */
async function journalFaults(client) {
  const { verifyJournal } = await import('../../libs/backend/dist/dossiers/index.js');
  const on = { query: async (text, params) => (await client.query(text, params)).rows };
  const { faults } = await verifyJournal(on);
  return faults.map(({ code, seq, fault }) => `journal of ${code} at ${seq}: ${fault}`);
}
