import { randomUUID } from 'node:crypto';
import { request, workOff } from '../client.mjs';
import { makeDrafts } from '../drafts.mjs';
import { liveThrough, PEOPLE, prepareLifeCycles } from '../life-cycle.mjs';
import { BENCH_PASSWORD } from '../stage.mjs';
import { result } from '../table.mjs';
import { startWorker, untilCaughtUp } from '../worker.mjs';

const WARM = 40;
const LIVES = 500;
const LEAST_PER_SECOND = 40;

/** Dossiers from the draft to the counter, eight requests each, while the worker tells people, counts and draws the slips. */
export async function measure(stage) {
  const count = WARM + LIVES;
  const { officerId, results } = await prepareLifeCycles(stage.client, { count, password: BENCH_PASSWORD });
  const drafts = await makeDrafts(stage.client, count);
  const signedIn = Object.fromEntries(await Promise.all(PEOPLE.map(async (login) => [login, await stage.signIn(login)])));
  const ask = async ({ by, path, body }) => {
    const headers = body ? { ...signedIn[by], 'idempotency-key': randomUUID() } : signedIn[by];
    const answer = await request(`${stage.ours.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      body: body && JSON.stringify(body),
    });
    if (answer.status >= 300) throw new Error(`life-cycle: ${path} ${answer.status} ${answer.body.slice(0, 300)}`);
    return JSON.parse(answer.body);
  };
  const live = async (index) => {
    await liveThrough(ask, { draft: drafts[index], result: results[index], officerId });
    return { status: 200 };
  };
  const numbers = [...drafts.keys()];
  const worker = startWorker(stage);
  try {
    await untilCaughtUp(stage);
    await workOff(numbers.slice(0, WARM), live);
    const ours = await workOff(numbers.slice(WARM), live);
    const ended = performance.now();
    await untilCaughtUp(stage);
    const seconds = (performance.now() - ended) / 1000;
    console.log(`  the worker had told, counted and drawn everything ${seconds.toFixed(1)} s later`);
    const pass = ours.perSecond >= LEAST_PER_SECOND;
    return [result({ name: 'life-cycle', unit: 'dossiers/s', ours: ours.perSecond, target: `≥ ${LEAST_PER_SECOND} /s`, pass })];
  } finally {
    worker.stop();
  }
}
