import { compare, during, request, workOff } from '../client.mjs';
import { result } from '../table.mjs';

const ROUND_MS = 5000;

/**
 * A read of ours beside a bare route with the statements that it executes.
 * @param {object} stage
 * @param {{name: string, path: string, options?: object, ratio: number, p95: number}} row `p95` in ms
 */
export async function measureRead(stage, { name, path, options = {}, ratio, p95 }) {
  const url = `${stage.ours.url}${path}`;
  for (let index = 0; index < 20; index += 1) await request(url, options); // prepared statements and caches are warm
  await stage.ours.ask('record');
  const { status, body } = await request(url, options);
  if (status !== 200) throw new Error(`${name}: ${status} ${body.slice(0, 300)}`);
  const groups = await stage.ours.ask('tell');
  await stage.bare.ask({ as: 'all', groups });
  const { ours, baseline } = await compare(
    () => workOff(during(ROUND_MS), () => request(url, options)),
    () => workOff(during(ROUND_MS), () => request(`${stage.bare.url}/all`)),
  );
  if (ours.failed > 0) throw new Error(`${name}: ${ours.failed} requests failed`);
  return [
    result({
      name,
      unit: '/s',
      ours: ours.perSecond,
      baseline: baseline.perSecond,
      target: `ratio ≥ ${ratio}`,
      pass: ours.perSecond / baseline.perSecond >= ratio,
    }),
    result({ name: `${name}-p95`, unit: 'ms', ours: ours.p95, baseline: baseline.p95, target: `≤ ${p95} ms`, pass: ours.p95 <= p95 }),
  ];
}
