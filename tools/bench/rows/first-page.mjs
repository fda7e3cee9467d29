import { chromium } from 'playwright-core';
import { findBrowser } from '../../test/find-browser.mjs';
import { result } from '../table.mjs';

const LIMIT_KB = 200;
/** Files that a first page must not load: screens of officers, forms and charts. */
const FOREIGN = /desk|queue-page|dossier-page|form-field|mantine|recharts|charts|pdf|admin|management|filing/i;

/** `framework-CPDfxOOz.js` is no PDF code. */
const CONTENT_HASH = /-[\w-]{8}(?=\.\w+$)/;

/** What the first page of a citizen costs over the wire, and that no code of other screens is in it. */
export async function measure(stage) {
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    const addresses = [];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    session.on('Network.requestWillBeSent', ({ request: { url } }) => addresses.push(new URL(url).pathname));
    await page.goto(stage.ours.url, { waitUntil: 'networkidle' });
    const foreign = addresses.filter((address) => FOREIGN.test(address.replace(CONTENT_HASH, '')));
    const kb = bytes / 1000;
    if (foreign.length > 0) console.log(`  the first page loads ${foreign.join(', ')}`);
    return [
      result({
        name: 'first-page',
        unit: 'kB over the wire',
        ours: kb,
        target: `≤ ${LIMIT_KB} kB`,
        pass: kb <= LIMIT_KB && foreign.length === 0,
      }),
    ];
  } finally {
    await browser.close();
  }
}
