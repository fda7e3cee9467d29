import { existsSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { ROOT } from '../../build/manifest.mjs';
import { request, workOff } from '../client.mjs';
import { result } from '../table.mjs';

const WORDS = [
  'lam giay khai sinh',
  'đăng ký kết hôn',
  'so do',
  'giay phep xay dung',
  'ho kinh doanh',
  'lý lịch tư pháp',
  'thuong tru',
  'bao hiem',
];
const REQUESTS = 2000;
const LIMIT_MS = 20;

/** Search in one's own words over the national catalogue when its files are there, else over the shipped one. */
export async function measure(stage) {
  const total = await importNational(stage);
  const url = (index) => `${stage.ours.url}/api/v1/procedures?limit=20&q=${encodeURIComponent(WORDS[index % WORDS.length])}`;
  for (let index = 0; index < 50; index += 1) await request(url(index));
  const run = await workOff(
    Array.from({ length: REQUESTS }, (_, index) => index),
    (index) => request(url(index)),
  );
  return [
    result({
      name: 'catalogue-search-p95',
      unit: `ms over ${total} procedures`,
      ours: run.p95,
      target: `≤ ${LIMIT_MS} ms`,
      pass: run.p95 <= LIMIT_MS && run.failed === 0,
    }),
  ];
}

async function importNational(stage) {
  const folder = path.resolve(ROOT, process.env.CATALOGUE_DATA_DIR ?? '../shared/data');
  const file = path.join(folder, 'procedures.json');
  if (existsSync(file))
    spawnSync(process.execPath, ['apps/cli/dist/main.js', 'import:catalogue', file], {
      cwd: ROOT,
      env: stage.environment,
      stdio: 'ignore',
    });
  else console.log('  the national catalogue is not here: measured on the shipped one');
  const { rows } = await stage.client.query(`select count(*)::int as total from procedure_version where state = 'PUBLISHED'`);
  return rows[0].total;
}
