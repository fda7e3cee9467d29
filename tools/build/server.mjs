import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, filesBelow, hashOf, hashOfFiles, readManifest, writeManifest } from './manifest.mjs';

const PROJECTS = ['libs/contracts', 'libs/domain', 'libs/backend', 'libs/testing', 'apps/api', 'apps/worker', 'apps/cli'];
const MANIFEST = '.manifest.json';
const TEST_FILE = /\.(spec|e2e-spec)\.tsx?$/;
const DECLARATION = /\.d\.ts$/;

/** How sources become JavaScript. Part of every hash: a change here builds everything again. */
const SWC_OPTIONS = {
  swcrc: false,
  sourceMaps: true,
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
const OPTIONS_HASH = hashOf(JSON.stringify(SWC_OPTIONS));

/**
 * Turns the sources of libs and server apps one to one into each project's `dist`. Only files whose content changed
 * are touched; results of removed sources are removed; other files (fonts, JSON) are copied.
 * @returns {Promise<{changed: number, total: number}>}
 */
export async function buildServer() {
  const results = await Promise.all(PROJECTS.map((project) => buildProject(path.join(ROOT, project))));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { changed: sum('changed'), total: sum('total') };
}

/** Changes whenever any built file of the server changes. */
export function builtServerHash() {
  return hashOfFiles(PROJECTS.map((project) => path.join(ROOT, project, 'dist', MANIFEST)).filter((file) => existsSync(file)));
}

async function buildProject(project) {
  const [source, target] = [path.join(project, 'src'), path.join(project, 'dist')];
  const manifestFile = path.join(target, MANIFEST);
  const before = readManifest(manifestFile);
  const files = filesBelow(source).filter((file) => !TEST_FILE.test(file) && !DECLARATION.test(file));
  const after = {};
  let changed = 0;
  for (const file of files) {
    const content = readFileSync(path.join(source, file));
    after[file] = hashOf(Buffer.concat([Buffer.from(OPTIONS_HASH), content]));
    if (before[file] === after[file] && existsSync(resultOf(target, file))) continue;
    await buildFile({ source, target, file, content });
    changed += 1;
  }
  const removed = Object.keys(before).filter((file) => !(file in after));
  for (const file of removed) removeResult(target, file);
  if (changed + removed.length > 0) writeManifest(manifestFile, after);
  return { changed: changed + removed.length, total: files.length };
}

async function buildFile({ source, target, file, content }) {
  const result = resultOf(target, file);
  mkdirSync(path.dirname(result), { recursive: true });
  if (!file.endsWith('.ts')) return copyFileSync(path.join(source, file), result);
  const { transform } = await import('@swc/core');
  const sourceFileName = path.relative(path.dirname(result), path.join(source, file));
  const { code, map } = await transform(content.toString('utf8'), { ...SWC_OPTIONS, filename: path.join(source, file), sourceFileName });
  writeFileSync(result, `${code}\n//# sourceMappingURL=${path.basename(result)}.map\n`);
  writeFileSync(`${result}.map`, map);
}

function resultOf(target, file) {
  return path.join(target, file.endsWith('.ts') ? `${file.slice(0, -'.ts'.length)}.js` : file);
}

function removeResult(target, file) {
  const result = resultOf(target, file);
  rmSync(result, { force: true });
  rmSync(`${result}.map`, { force: true });
}
