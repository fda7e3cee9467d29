import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, filesBelow } from '../build/manifest.mjs';

const SOURCE = /\.tsx?$/;
const IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[\w*{][^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const PACKAGE = /^@motcua\/([a-z-]+)(?:\/(.+))?$/;

let graph = null;

/**
 * Who imports whom at run time, over all sources of the workspace: absolute file → absolute files.
 * Read once for a run; types alone make no cycle.
 */
export function importGraph() {
  graph ??= readGraph();
  return graph;
}

/** Source file that an import in `file` means, or null for a package of others, a style or an asset. */
export function resolveImport(file, source) {
  const own = PACKAGE.exec(source);
  if (own) return path.join(ROOT, 'libs', own[1], 'src', own[2] ?? '', 'index.ts');
  if (!source.startsWith('.')) return null;
  const base = path.resolve(path.dirname(file), source);
  const candidates = [base.replace(/\.js$/, '.ts'), base.replace(/\.js$/, '.tsx')];
  return candidates.find((candidate) => SOURCE.test(candidate) && existsSync(candidate)) ?? null;
}

function readGraph() {
  const files = ['libs', 'apps'].flatMap((group) => filesBelow(path.join(ROOT, group)).map((file) => path.join(ROOT, group, file)));
  return new Map(files.filter((file) => SOURCE.test(file)).map((file) => [file, importsOf(file)]));
}

function importsOf(file) {
  const sources = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1]);
  return sources.map((source) => resolveImport(file, source)).filter((target) => target !== null);
}
