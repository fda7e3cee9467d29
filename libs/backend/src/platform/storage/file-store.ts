import type { Readable } from 'node:stream';

/** Name of a stored file: lower-case hex of the SHA-256 of its content. */
export type ContentHash = string;

/** What is known about a file just stored. */
export interface StoredFile {
  sha256: ContentHash;
  /** Bytes. */
  size: number;
}

/**
 * Files by their content: the same content is stored once, a stored file never changes. No call belongs inside a
 * transaction: store first, then write the row that names the hash; orphans are swept later.
 */
export abstract class FileStore {
  /** Takes everything in and returns when it is safely stored. @throws whatever the source throws; nothing is kept then */
  abstract write(content: Readable | Uint8Array): Promise<StoredFile>;

  /** Takes over a finished file of this machine (a completed upload); `sourcePath` is gone afterwards. */
  abstract adopt(sourcePath: string): Promise<StoredFile>;

  /** Streams a file. @throws FileMissing when it is not there */
  abstract read(sha256: ContentHash, range?: { start: number; end: number }): Promise<Readable>;

  /** Bytes of a file, or undefined when it is not there. */
  abstract size(sha256: ContentHash): Promise<number | undefined>;

  /** Whether the stored bytes still are what their name says. */
  abstract verify(sha256: ContentHash): Promise<boolean>;

  /** Removes a file; does nothing when it is not there. */
  abstract delete(sha256: ContentHash): Promise<void>;

  /** Names of all files, in no order; for backup and sweeping. */
  abstract list(): AsyncIterable<ContentHash>;
}

/** A row names a file that the store does not have. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';

  constructor(readonly sha256: ContentHash) {
    super(`file ${sha256} is not in the store`);
  }
}
