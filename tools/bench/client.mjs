import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** One request on a kept connection. @returns {Promise<{status: number, body: string, headers: object}>} */
export function request(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const sent = http.request(
      url,
      { method, agent, headers: body ? { 'content-type': 'application/json', ...headers } : headers },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode, body: Buffer.concat(parts).toString(), headers: answer.headers }));
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/**
 * Works off items with as many clients at the same time, each waiting for its answer.
 * @param {Iterable<unknown>} items
 * @param {(item: unknown) => Promise<{status: number}>} send
 * @returns {Promise<{perSecond: number, p50: number, p95: number, failed: number}>} times in ms
 */
export async function workOff(items, send, clients = 16) {
  const iterator = items[Symbol.iterator]();
  const times = [];
  let failed = 0;
  const began = performance.now();
  const client = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      const started = performance.now();
      const { status } = await send(next.value);
      times.push(performance.now() - started);
      if (status >= 300) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), p95: percentile(times, 0.95), failed };
}

/** Numbers for as long as given. */
export function* during(ms) {
  const end = performance.now() + ms;
  for (let index = 0; performance.now() < end; index += 1) yield index;
}

/** Ours and the baseline by turns, so that a slow moment of the machine hits both; the better round of each counts. */
export async function compare(ours, baseline, rounds = 2) {
  const results = { ours: [], baseline: [] };
  for (let round = 0; round < rounds; round += 1) {
    results.baseline.push(await baseline());
    results.ours.push(await ours());
  }
  const best = (runs) => runs.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
  return { ours: best(results.ours), baseline: best(results.baseline) };
}
