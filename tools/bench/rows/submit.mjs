import { randomUUID } from 'node:crypto';
import { request, workOff } from '../client.mjs';
import { makeDrafts, undoSubmissions } from '../drafts.mjs';
import { result } from '../table.mjs';

const SUBMISSIONS = 800;
const RATIO = 0.4;

/** Sends drafts over HTTP, then replays exactly the statements of their transactions over a bare route. */
export async function measure(stage) {
  const headers = await stage.signIn('bench.citizen@example.vn');
  const send = (id) =>
    request(`${stage.ours.url}/api/v1/drafts/${id}/submission`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ revision: 1, declared: true, consentPurpose: true }),
    });
  await workOff(await makeDrafts(stage.client, 100), send); // warm
  const drafts = await makeDrafts(stage.client, SUBMISSIONS);
  await stage.ours.ask('record');
  const ours = await workOff(drafts, send);
  const groups = (await stage.ours.ask('tell')).filter(({ isTransaction, statements }) => isTransaction && statements.length > 1);
  if (ours.failed > 0) throw new Error(`submit: ${ours.failed} submissions failed`);
  await undoSubmissions(stage.client, drafts);
  await stage.bare.ask({ groups });
  const bare = await workOff(groups.keys(), (index) => request(`${stage.bare.url}/one/${index}`, { method: 'POST' }));
  const ratio = ours.perSecond / bare.perSecond;
  return [
    result({
      name: 'submit',
      unit: '/s',
      ours: ours.perSecond,
      baseline: bare.perSecond,
      target: `ratio ≥ ${RATIO}`,
      pass: ratio >= RATIO && bare.failed === 0,
    }),
  ];
}
