import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort } from '../../process/processes.mjs';
import { findBrowser } from '../../test/find-browser.mjs';
import { result } from '../table.mjs';

const PAGES = { C1: '/', C3: '/thu-tuc/1.001193' };
const RUNS = 5;
const TARGETS = { performance: 90, accessibility: 100 };

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Lighthouse as on a phone, the median of five runs of each page. */
export async function measure(stage) {
  const { executablePath, args, env } = await findBrowser();
  const port = await freePort();
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`], env });
  try {
    const results = [];
    for (const [name, path] of Object.entries(PAGES)) results.push(...(await judge({ name, url: `${stage.ours.url}${path}`, port })));
    return results;
  } finally {
    await browser.close();
  }
}

async function judge({ name, url, port }) {
  const scores = { performance: [], accessibility: [] };
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = await lighthouse(url, { port, onlyCategories: Object.keys(scores), logLevel: 'error' });
    for (const category of Object.keys(scores)) scores[category].push((lhr.categories[category].score ?? 0) * 100);
  }
  return Object.entries(TARGETS).map(([category, target]) => {
    const ours = median(scores[category]);
    return result({ name: `lighthouse-${name}-${category}`, unit: 'points', ours, target: `≥ ${target}`, pass: ours >= target });
  });
}
