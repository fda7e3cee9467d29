import { during, request, workOff } from '../client.mjs';
import { result } from '../table.mjs';

/** Words that many share and, the last three, words of a rare family. */
const NAMES = [
  ...['nguyen thi minh anh', 'nguyen lan nhung', 'thi hong dung', 'nguyen tuan hung', 'nguyen hoa'],
  ...['khuat lan', 'khuat thi minh anh', 'khuat tuan'],
];
const ROUND_MS = 5000;
const LEAST_PER_SECOND = 150;

/** Words of a name without accents, over all dossiers that the officer may see. */
export async function measure(stage) {
  const headers = await stage.signIn('bench.desk');
  const search = (index) =>
    request(`${stage.ours.url}/api/v1/dossiers/search`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ queue: 'all', search: NAMES[index % NAMES.length] }),
    });
  for (let index = 0; index < 20; index += 1) await search(index);
  const { perSecond, failed } = await workOff(during(ROUND_MS), search);
  return [
    result({
      name: `search-name${stage.suffix}`,
      unit: '/s',
      ours: perSecond,
      target: `≥ ${LEAST_PER_SECOND} /s`,
      pass: perSecond >= LEAST_PER_SECOND && failed === 0,
    }),
  ];
}
