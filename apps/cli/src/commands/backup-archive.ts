import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf } from '@motcua/backend/platform';
import { Header } from 'tar';
import { Refused } from '../command.js';

const BLOCK = 512;

/** The end of a tar archive. */
export const ARCHIVE_END = Buffer.alloc(2 * BLOCK);

function paddingOf(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

function headerOf(path: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  new Header({ path, size, mode: 0o600, type: 'File', mtime: new Date(0) }).encode(block, 0);
  return block;
}

/** One entry of the archive from a buffer. */
export function* bufferEntry(path: string, content: Buffer): Generator<Buffer> {
  yield headerOf(path, content.length);
  yield content;
  yield paddingOf(content.length);
}

/** One entry of the archive from a stream. @throws Error when the stream does not hold `size` bytes */
export async function* streamEntry(path: string, size: number, content: Readable): AsyncGenerator<Buffer> {
  yield headerOf(path, size);
  let written = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    written += chunk.length;
    yield chunk;
  }
  if (written !== size) throw new Error(`${path} has ${written} bytes instead of ${size}`);
  yield paddingOf(size);
}

/** An entry as it is read; its content is read to the end before the next entry comes. */
export interface ArchiveEntry {
  path: string;
  size: number;
  content(): AsyncGenerator<Buffer>;
}

/** Takes exact numbers of bytes from a stream of chunks. */
class ByteSource {
  private readonly chunks: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** @throws Refused when the archive ends before */
  async *stream(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (this.rest.length === 0) this.rest = await this.next();
      const piece = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  async take(size: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.stream(size)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private async next(): Promise<Buffer> {
    const { value, done } = await this.chunks.next();
    if (done) throw new Refused('the archive is cut off');
    return value;
  }
}

/** Reads an archive entry by entry. @throws Refused when it is broken, cut off or no archive at all */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  const source = new ByteSource(unzipped(file));
  try {
    for (let entry = await nextEntry(source); entry; entry = await nextEntry(source)) {
      yield entry;
      await entry.end();
    }
  } finally {
    await source.close();
  }
}

async function nextEntry(source: ByteSource): Promise<(ArchiveEntry & { end(): Promise<void> }) | undefined> {
  const header = new Header(await source.take(BLOCK));
  if (header.nullBlock) return undefined;
  if (!header.cksumValid || header.path === undefined || header.size === undefined)
    throw new Refused('the archive is broken');
  const { path, size } = header;
  let left = size;
  return {
    path,
    size,
    async *content() {
      for await (const piece of source.stream(size)) {
        left -= piece.length;
        yield piece;
      }
    },
    async end() {
      if (left > 0) throw new Error(`${path} was not read to its end`);
      await source.take(paddingOf(size).length);
    },
  };
}

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of input.pipe(gunzip) as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'Z_BUF_ERROR') throw new Refused('the archive is cut off');
    if (code.startsWith('Z_')) throw new Refused('the file is no archive of ours, or it is broken');
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
      throw new Refused(`cannot read ${file}: ${code}`);
    throw error;
  } finally {
    input.destroy();
  }
}
