import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--font-render-hinting=none'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'];
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium to drive: the one of CHROMIUM_PATH, else the packaged one, else one installed on this machine.
 * @returns {Promise<{executablePath: string, args: string[], env: Record<string, string | undefined>}>} launch options of playwright-core
 * @throws Error when there is none
 */
export async function findBrowser() {
  const args = [...ARGS, ...QUIET];
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named, args, env: process.env };
  if (process.platform === 'linux' && process.arch === 'x64') return { ...(await packagedBrowser()), args };
  const installed = INSTALLED.find((file) => existsSync(file));
  if (!installed) throw new Error('no browser found: set CHROMIUM_PATH');
  return { executablePath: installed, args, env: process.env };
}

/** The packaged browser unpacks once into a folder of this user: its default folder clashes between users and parallel tests. */
async function packagedBrowser() {
  const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const { version } = JSON.parse(readFileSync(path.join(bin, '..', 'package.json'), 'utf8'));
  const home = os.homedir() === '/' ? os.tmpdir() : path.join(os.homedir(), '.cache');
  const folder = path.join(home, `motcua-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const executablePath = await unpackBrowser(folder);
  return { executablePath, env: { ...process.env, ...missingLibraries({ executablePath, bin, folder }), ...missingFonts(folder) } };
}

async function unpackBrowser(folder) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder; // the only way to tell the package where to unpack
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** libnss3 and libnspr4 are in the package for machines that lack them. */
function missingLibraries({ executablePath, bin, folder }) {
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (!stdout?.includes('not found')) return {};
  const place = path.join(folder, 'al2023');
  if (!existsSync(path.join(place, 'lib'))) {
    mkdirSync(place, { recursive: true });
    spawnSync('tar', ['x', '-C', place], { input: brotliDecompressSync(readFileSync(path.join(bin, 'al2023.tar.br'))) });
  }
  return { LD_LIBRARY_PATH: path.join(place, 'lib') };
}

/** A machine without any font shows boxes: the package's own font then stands in. */
function missingFonts(folder) {
  if (existsSync('/etc/fonts/fonts.conf') && existsSync('/usr/share/fonts/truetype')) return {};
  const file = path.join(folder, 'fonts.conf');
  const folders = `<dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'font-cache')}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>`);
  return { FONTCONFIG_FILE: file };
}
