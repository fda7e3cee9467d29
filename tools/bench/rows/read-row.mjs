import { compare, during, request, workOff } from '../client.mjs';
import { result } from '../table.mjs';

const ROUND_MS = 5000;

/**
 * Reads of ours, one path after another, beside a bare route with the statements that each of them executes.
 * @param {object} stage
 * @param {{name: string, paths: string[], options?: object, ratio: number, p95: number}} row `p95` in ms
 */
export async function measureRead(stage, { name, paths, options = {}, ratio, p95 }) {
  const read = (index) => request(`${stage.ours.url}${paths[index % paths.length]}`, options);
  for (let index = 0; index < 20; index += 1) await read(paths.length - 1); // prepared statements and caches are warm
  const reads = [];
  for (const index of paths.keys()) {
    await stage.ours.ask('record');
    const { status, body } = await read(index);
    if (status !== 200) throw new Error(`${name}: ${status} ${body.slice(0, 300)}`);
    reads.push(await stage.ours.ask('tell'));
  }
  await stage.bare.ask({ reads });
  const { ours, baseline } = await compare(
    () => workOff(during(ROUND_MS), read),
    () => workOff(during(ROUND_MS), (index) => request(`${stage.bare.url}/read/${index % paths.length}`)),
  );
  if (ours.failed > 0) throw new Error(`${name}: ${ours.failed} requests failed`);
  return [
    result({
      name: `${name}${stage.suffix}`,
      unit: '/s',
      ours: ours.perSecond,
      baseline: baseline.perSecond,
      target: `ratio ≥ ${ratio}`,
      pass: ours.perSecond / baseline.perSecond >= ratio,
    }),
    result({
      name: `${name}${stage.suffix}-p95`,
      unit: 'ms',
      ours: ours.p95,
      baseline: baseline.p95,
      target: `≤ ${p95} ms`,
      pass: ours.p95 <= p95,
    }),
  ];
}
