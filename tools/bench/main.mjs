// npm run bench [-- --only NAME,NAME…] [--dossiers N] [--data FOLDER]: ours beside a bare Fastify + pg route with the same
// statements, in one run. A named folder is filled once and used again by later runs.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../build/manifest.mjs';
import { endWith } from '../console/user-error.mjs';
import { prepareStage } from './stage.mjs';
import { printTable } from './table.mjs';

/** Rows in the order of the table, those of the browser before any that leave work to the database; each file answers one or more results. */
const ROWS = {
  'catalogue-search': () => import('./rows/catalogue-search.mjs'),
  'procedure-page': () => import('./rows/procedure-page.mjs'),
  'first-page': () => import('./rows/first-page.mjs'),
  lighthouse: () => import('./rows/lighthouse.mjs'),
  inbox: () => import('./rows/inbox.mjs'),
  'search-name': () => import('./rows/search-name.mjs'),
  open: () => import('./rows/open.mjs'),
  statistics: () => import('./rows/statistics.mjs'),
  submit: () => import('./rows/submit.mjs'),
  act: () => import('./rows/act.mjs'),
  'life-cycle': () => import('./rows/life-cycle.mjs'),
  'effect-lag': () => import('./rows/effect-lag.mjs'),
  recount: () => import('./rows/recount.mjs'),
  memory: () => import('./rows/memory.mjs'),
};

/** What a million dossiers are measured for (issue 4); the last is too short a run on fewer. */
const OF_A_MILLION = ['inbox', 'search-name', 'open', 'act', 'life-cycle', 'recount'];
const A_MILLION = 1_000_000;
const OF_FEWER = Object.keys(ROWS).filter((name) => name !== 'recount');

const OPTIONS = { only: { type: 'string' }, dossiers: { type: 'string', default: '100000' }, data: { type: 'string' } };
const { values } = parseArgs({ options: OPTIONS });

async function run() {
  const dossiers = Number(values.dossiers);
  const names = values.only?.split(',') ?? (dossiers >= A_MILLION ? OF_A_MILLION : OF_FEWER);
  const unknown = names.filter((name) => !(name in ROWS));
  if (unknown.length > 0) throw new Error(`no row is called "${unknown}": ${Object.keys(ROWS).join(', ')}`);
  const stage = await prepareStage({ dossiers, kept: values.data });
  const results = [];
  try {
    for (const name of names) {
      console.log(`… ${name}`);
      const { measure } = await ROWS[name]();
      const measured = await measure(stage);
      printTable(measured);
      results.push(...measured);
    }
  } finally {
    await stage.close();
  }
  printTable(results);
  if (!values.only) keep(results, dossiers >= A_MILLION ? 'latest-1m.json' : 'latest.json');
  process.exitCode = results.every(({ pass }) => pass) ? 0 : 1;
}

function keep(results, file) {
  mkdirSync(path.join(ROOT, 'bench'), { recursive: true });
  writeFileSync(path.join(ROOT, 'bench', file), `${JSON.stringify(results, null, 2)}\n`);
}

await run().catch(endWith);
