import { randomUUID } from 'node:crypto';
import { request } from '../bench/client.mjs';
import { liveThrough, PEOPLE } from '../bench/life-cycle.mjs';
import { pause } from '../process/processes.mjs';

const CLIENTS = 6;
const PAUSE_MS = 40;
const PATIENCE_MS = 60_000;

/**
 * Clients that lead dossiers from the draft to the counter, one after another, until told to end. An answer that got lost is
 * asked for again with the same key, as the pages do.
 * @param {{url: string, password: string, officerId: string, drafts: string[], results: string[]}} given
 * @returns {Promise<{end: () => Promise<void>, acknowledged: {code: string, act: string, version: number}[], lives: string[], problems: string[]}>}
 */
export async function startLoad({ url, password, officerId, drafts, results }) {
  const signedIn = Object.fromEntries(await Promise.all(PEOPLE.map(async (login) => [login, await signIn({ url, login, password })])));
  const report = { acknowledged: [], lives: [], problems: [] };
  let isEnding = false;
  let next = 0;
  const ask = (asked) => untilAnswered(url, { ...asked, headers: signedIn[asked.by] }, report);
  const client = async () => {
    while (!isEnding) {
      const index = next++;
      if (index >= drafts.length) return void report.problems.push('the load ran out of drafts');
      report.lives.push(await liveThrough(ask, { draft: drafts[index], result: results[index], officerId }));
    }
  };
  const clients = Array.from({ length: CLIENTS }, () => client().catch((error) => void report.problems.push(error.message)));
  const end = async () => {
    isEnding = true;
    await Promise.all(clients);
  };
  return { ...report, end };
}

/** Only what was answered was promised; 4xx is no answer that a life may get. */
async function untilAnswered(url, { path, body, headers }, { acknowledged }) {
  const key = randomUUID();
  const options = body ? { method: 'POST', headers: { ...headers, 'idempotency-key': key }, body: JSON.stringify(body) } : { headers };
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(PAUSE_MS)) {
    const answer = await request(`${url}${path}`, options).catch(() => null);
    if (answer === null || answer.status >= 500) continue;
    if (answer.status >= 300) throw new Error(`${path} ${body?.act?.type ?? ''}: ${answer.status} ${answer.body.slice(0, 300)}`);
    const told = JSON.parse(answer.body);
    if (body) acknowledged.push({ code: told.code ?? path.split('/')[4], act: body.act?.type ?? 'SUBMIT', version: told.version });
    await pause(Math.random() * PAUSE_MS * 2);
    return told;
  }
  throw new Error(`${path} was not answered within ${PATIENCE_MS / 1000} s`);
}

async function signIn({ url, login, password }) {
  const answer = await request(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { origin: url },
    body: JSON.stringify({ loginName: login, password }),
  });
  if (answer.status !== 200) throw new Error(`sign-in of ${login}: ${answer.status} ${answer.body}`);
  const cookies = answer.headers['set-cookie'].map((cookie) => cookie.split(';')[0]);
  const csrf = cookies.find((cookie) => cookie.startsWith('motcua_csrf=')).slice('motcua_csrf='.length);
  return { cookie: cookies.join('; '), 'x-csrf-token': decodeURIComponent(csrf), origin: url };
}
