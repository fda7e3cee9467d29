import { fork } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../build/manifest.mjs';

/** Starts our worker; `stop()` ends it at once, whatever it is doing. */
export function startWorker(stage) {
  const child = fork(path.join(ROOT, 'apps/worker/dist/main.js'), { cwd: ROOT, env: stage.environment });
  return { pid: child.pid, stop: () => child.kill('SIGKILL') };
}

const BEHIND = `select count(*)::int as waiting, extract(epoch from now() - min(o.created_at)) as seconds from outbox o
  where o.id > $1 and (o.relayed_at is null
     or o.position > (select coalesce(max(position), 0) from projection_state where projection = 'statistics')
     or (o.act = 'SUBMIT' and o.origin = 'LIVE'
         and not exists (select 1 from handler_done h where h.handler = 'notifications.tell-people' and h.key = o.entry_id::text)))`;

/** How far notices and figures are behind the journal. @returns {Promise<{waiting: number, seconds: number}>} */
export async function behind({ client, firstEntry }) {
  const {
    rows: [row],
  } = await client.query(BEHIND, [firstEntry]);
  return { waiting: row.waiting, seconds: Number(row.seconds ?? 0) };
}

/** Jobs of all queues that wait or run: drawing papers goes on when notices and figures have long been there. */
async function openJobs(queues) {
  const counts = await Promise.all(queues.all().map((queue) => queue.getJobCountByTypes('waiting', 'prioritized', 'active')));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Waits until nothing is behind and no job is left, so that what is measured next begins from rest. */
export async function untilCaughtUp(stage, limitMs = 300_000) {
  const end = performance.now() + limitMs;
  while ((await behind(stage)).waiting > 0 || (await openJobs(stage.queues)) > 0) {
    if (performance.now() > end) throw new Error('the worker does not catch up');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
