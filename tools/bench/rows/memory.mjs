import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { during, request, workOff } from '../client.mjs';
import { makeDrafts } from '../drafts.mjs';
import { result } from '../table.mjs';
import { startWorker, untilCaughtUp } from '../worker.mjs';

const ROUND_MS = 8000;
const LIMITS = { api: 250, worker: 200 };

const residentMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** Resident memory of both processes while they are read from and written to. */
export async function measure(stage) {
  const worker = startWorker(stage);
  try {
    const citizen = await stage.signIn('bench.citizen@example.vn');
    const desk = await stage.signIn('bench.desk');
    const drafts = await makeDrafts(stage.client, 400);
    const send = (id) =>
      request(`${stage.ours.url}/api/v1/drafts/${id}/submission`, {
        method: 'POST',
        headers: { ...citizen, 'idempotency-key': randomUUID() },
        body: JSON.stringify({ revision: 1, declared: true, consentPurpose: true }),
      });
    const read = () =>
      request(`${stage.ours.url}/api/v1/dossiers/search`, { method: 'POST', headers: desk, body: JSON.stringify({ queue: 'unit' }) });
    await Promise.all([workOff(drafts, send, 8), workOff(during(ROUND_MS), read, 8)]);
    const api = residentMb(stage.ours.pid);
    await untilCaughtUp(stage.client);
    const ofWorker = residentMb(worker.pid);
    return [
      result({ name: 'memory-api', unit: 'MB', ours: api, target: `≤ ${LIMITS.api} MB`, pass: api <= LIMITS.api }),
      result({ name: 'memory-worker', unit: 'MB', ours: ofWorker, target: `≤ ${LIMITS.worker} MB`, pass: ofWorker <= LIMITS.worker }),
    ];
  } finally {
    worker.stop();
  }
}
