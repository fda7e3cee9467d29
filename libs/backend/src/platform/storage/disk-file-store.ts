import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf } from '../database/database-errors.js';
import { FileMissing, FileStore, type ContentHash, type StoredFile } from './file-store.js';

const HASH = /^[0-9a-f]{64}$/;

/** Files below one folder: `ab/cd/abcd…`. New ones are written beside and moved in, so no half file ever has a name. */
export class DiskFileStore extends FileStore {
  private readonly root: string;
  private readonly incoming: string;

  constructor(folder: string) {
    super();
    this.root = path.join(folder, 'content');
    this.incoming = path.join(folder, 'incoming');
  }

  override async write(content: Readable | Uint8Array): Promise<StoredFile> {
    await mkdir(this.incoming, { recursive: true });
    const temporary = path.join(this.incoming, randomUUID());
    const source = content instanceof Readable ? content : Readable.from([content]);
    try {
      await pipeline(source, createWriteStream(temporary, { flush: true }));
      return await this.adopt(temporary);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  override async adopt(sourcePath: string): Promise<StoredFile> {
    const file = await hashOf(sourcePath);
    const target = this.pathOf(file.sha256);
    if (await isThere(target)) {
      await rm(sourcePath);
      return file;
    }
    await mkdir(path.dirname(target), { recursive: true });
    await syncToDisk(sourcePath);
    await rename(sourcePath, target);
    await syncToDisk(path.dirname(target));
    return file;
  }

  override async read(sha256: ContentHash, range?: { start: number; end: number }): Promise<Readable> {
    const file = this.pathOf(sha256);
    if (!(await isThere(file))) throw new FileMissing(sha256);
    return createReadStream(file, range);
  }

  override async size(sha256: ContentHash): Promise<number | undefined> {
    try {
      return (await stat(this.pathOf(sha256))).size;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  override async verify(sha256: ContentHash): Promise<boolean> {
    const file = this.pathOf(sha256);
    return (await isThere(file)) && (await hashOf(file)).sha256 === sha256;
  }

  override async delete(sha256: ContentHash): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  override async *list(): AsyncIterable<ContentHash> {
    await mkdir(this.root, { recursive: true });
    for (const entry of await readdir(this.root, { recursive: true })) {
      const name = path.basename(entry);
      if (HASH.test(name)) yield name;
    }
  }

  /** @throws FileMissing for anything that is no hash, so that no name from outside can point elsewhere */
  private pathOf(sha256: ContentHash): string {
    if (!HASH.test(sha256)) throw new FileMissing('(no hash)');
    return path.join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function hashOf(file: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** A power cut after this leaves the file, or the folder's entry for it, on the disk. */
async function syncToDisk(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
