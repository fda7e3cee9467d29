import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Root of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Files below a folder, relative to it, sorted; folders of results and packages are left out. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file))
    .sort();
}

/** Short hash of some text or bytes. */
export function hashOf(content) {
  return createHash('sha1').update(content).digest('base64url');
}

/** Hash over the names and contents of all given files (absolute paths). */
export function hashOfFiles(files) {
  const sum = createHash('sha1');
  for (const file of files)
    sum
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return sum.digest('base64url');
}

/** What an earlier build wrote down, or an empty object. A damaged file counts as none. */
export function readManifest(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Writes the manifest in one step, so that a build cut off halfway leaves the old one. */
export function writeManifest(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(content));
  renameSync(`${file}.${process.pid}`, file);
}
