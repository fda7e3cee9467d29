import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DiskFileStore } from './disk-file-store.js';
import { FileMissing } from './file-store.js';

const HELLO = 'b53aeb2ce9b47a21f89f21393a1ebb7b60d59e8b51f1b7041d12ae89ccffb28c';

describe('file store on disk', () => {
  let folder: string;
  let store: DiskFileStore;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-files-'));
    store = new DiskFileStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const all = async () => {
    const names: string[] = [];
    for await (const name of store.list()) names.push(name);
    return names;
  };

  it('stores the same content once, under its hash, and gives it back', async () => {
    const stored = await store.write(Buffer.from('xin chào'));
    expect(await store.write(Readable.from([Buffer.from('xin '), Buffer.from('chào')]))).toEqual(stored);
    expect(await all()).toEqual([stored.sha256]);
    expect(await text(await store.read(stored.sha256))).toBe('xin chào');
    expect(await text(await store.read(stored.sha256, { start: 0, end: 2 }))).toBe('xin');
    expect(await store.size(stored.sha256)).toBe(stored.size);
    expect(await store.verify(stored.sha256)).toBe(true);
  });

  it('keeps nothing of a file whose source breaks off', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('half');
      throw new Error('connection cut');
    }
    await expect(store.write(Readable.from(broken()))).rejects.toThrow('connection cut');
    expect(await all()).toEqual([]);
    expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
  });

  it('takes over a finished upload', async () => {
    const upload = path.join(folder, 'upload');
    await writeFile(upload, 'ảnh');
    const stored = await store.adopt(upload);
    expect(await text(await store.read(stored.sha256))).toBe('ảnh');
    expect(await readdir(folder)).toEqual(['content']);
  });

  it('sees a file that was changed behind its back', async () => {
    const { sha256 } = await store.write(Buffer.from('giấy khai sinh'));
    await writeFile(path.join(folder, 'content', sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'giả');
    expect(await store.verify(sha256)).toBe(false);
  });

  it('says that a file is missing, also for names that are no hash', async () => {
    await expect(store.read(HELLO)).rejects.toBeInstanceOf(FileMissing);
    await expect(store.read('../../../etc/passwd')).rejects.toBeInstanceOf(FileMissing);
    expect(await store.size(HELLO)).toBeUndefined();
    const { sha256 } = await store.write(Buffer.from('x'));
    await store.delete(sha256);
    await store.delete(sha256);
    expect(await all()).toEqual([]);
  });
});
