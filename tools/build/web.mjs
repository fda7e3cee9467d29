import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT, filesBelow, hashOfFiles, readManifest, writeManifest } from './manifest.mjs';

const WEB = path.join(ROOT, 'apps/web');
const MANIFEST = path.join(WEB, 'dist/.manifest.json');
const SOURCES = ['apps/web', 'libs/contracts/src', 'libs/domain/src'];
const SETTINGS = ['package-lock.json', 'tsconfig.base.json', 'tools/build/web.mjs'];
const TEST_FILE = /\.spec\.tsx?$/;
const COMPRESSIBLE = /\.(js|css|html|json|svg|webmanifest|txt|mjs)$/;
const WORTH_COMPRESSING = 1024;

/**
 * Builds the SPA into `apps/web/dist`, with a `.br` and a `.gz` beside every larger text, unless no input changed
 * since the last build.
 * @returns {Promise<{built: boolean, files: number}>}
 */
export async function buildWeb() {
  const inputs = hashOfFiles(inputFiles());
  const before = readManifest(MANIFEST);
  if (before.inputs === inputs) return { built: false, files: before.files };
  const { build } = await import('vite');
  await build({ root: WEB, logLevel: 'warn', build: { outDir: 'dist', emptyOutDir: true } });
  const files = filesBelow(path.join(WEB, 'dist'));
  await Promise.all(files.map((file) => compress(path.join(WEB, 'dist', file))));
  writeManifest(MANIFEST, { inputs, files: files.length });
  return { built: true, files: files.length };
}

function inputFiles() {
  const sources = SOURCES.flatMap((folder) => filesBelow(path.join(ROOT, folder)).map((file) => path.join(ROOT, folder, file)));
  return [...sources.filter((file) => !TEST_FILE.test(file)), ...SETTINGS.map((file) => path.join(ROOT, file))];
}

async function compress(file) {
  const content = readFileSync(file);
  if (!COMPRESSIBLE.test(file) || content.length < WORTH_COMPRESSING) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [small, common] = await Promise.all([promisify(brotliCompress)(content, { params }), promisify(gzip)(content, { level: 9 })]);
  writeFileSync(`${file}.br`, small);
  writeFileSync(`${file}.gz`, common);
}
