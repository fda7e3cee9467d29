import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { request } from '../client.mjs';
import { makeDrafts } from '../drafts.mjs';
import { result } from '../table.mjs';
import { behind, startWorker, untilCaughtUp } from '../worker.mjs';

const PER_SECOND = 20;
const SECONDS = 15;
const LIMIT_S = 5;

/** Twenty submissions a second for a while: how far notices and figures fall behind. */
export async function measure(stage) {
  const headers = await stage.signIn('bench.citizen@example.vn');
  const worker = startWorker(stage);
  try {
    await untilCaughtUp(stage);
    const drafts = await makeDrafts(stage.client, PER_SECOND * SECONDS);
    let worst = 0;
    let isSending = true;
    const watch = (async () => {
      while (isSending || (await behind(stage)).waiting > 0) {
        worst = Math.max(worst, (await behind(stage)).seconds);
        await pause(200);
      }
    })();
    for (const id of drafts) {
      void request(`${stage.ours.url}/api/v1/drafts/${id}/submission`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': randomUUID() },
        body: JSON.stringify({ revision: 1, declared: true, consentPurpose: true }),
      });
      await pause(1000 / PER_SECOND);
    }
    isSending = false;
    await watch;
    return [result({ name: 'effect-lag', unit: 's', ours: worst, target: `≤ ${LIMIT_S} s`, pass: worst <= LIMIT_S })];
  } finally {
    worker.stop();
  }
}
