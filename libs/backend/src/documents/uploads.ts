import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PAPER_FILE_KINDS, UPLOAD_LIMITS, type PaperFileKind } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { FileStore as TusFileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import { CONFIG, type Config } from '../platform/index.js';

/** Address of the resumable uploads; the id of an upload follows. */
export const UPLOADS_PATH = '/api/v1/uploads';

/** An upload of which all pieces have come. */
export interface FinishedUpload {
  file: string;
  name: string;
  accepts: readonly PaperFileKind[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Resumable uploads by the tus protocol. The id of an upload begins with the account it belongs to, so that no table is
 * needed to know whose it is; pieces lie in a folder of their own until `CompleteUpload` takes the whole.
 */
@Injectable()
export class Uploads implements OnModuleInit {
  private readonly folder: string;
  private readonly pieces: TusFileStore;
  private readonly server: Server;
  private readonly uploader = new AsyncLocalStorage<string>();

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = path.join(config.dataDir, 'uploads');
    this.pieces = new TusFileStore({ directory: this.folder, expirationPeriodInMilliseconds: DAY_MS });
    this.server = new Server({
      path: UPLOADS_PATH,
      datastore: this.pieces,
      maxSize: UPLOAD_LIMITS.maxBytes,
      relativeLocation: true,
      respectForwardedHeaders: false,
      namingFunction: () => `${this.uploader.getStore() ?? 'nobody'}.${randomUUID()}`,
    });
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }

  /** Answers one request of the protocol for an account. @throws DomainError 'document.not-found' for another's upload */
  async handle(accountId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = idInPath(request.url ?? '');
    if (id) this.requireOwn(accountId, id);
    await this.uploader.run(accountId, () => this.server.handle(request, response));
  }

  /**
   * The finished file of an upload, the name its sender gave it and the kinds that its paper takes.
   * @throws DomainError 'document.not-found' when it is another's or gone, 'upload.incomplete' while pieces are missing
   */
  async finished(accountId: string, uploadId: string): Promise<FinishedUpload> {
    this.requireOwn(accountId, uploadId);
    const upload = await this.find(uploadId);
    if (upload.offset !== upload.size)
      throw new DomainError('upload.incomplete', { offset: upload.offset, size: upload.size });
    const { name, accepts } = upload.metadata ?? {};
    return { file: path.join(this.folder, uploadId), name: fileName(name), accepts: kindsNamed(accepts) };
  }

  /** Forgets an upload with its pieces. */
  async discard(uploadId: string): Promise<void> {
    await this.pieces.remove(uploadId).catch(() => undefined); // already gone is what we want
  }

  /** Removes uploads that nobody went on with for a day. @returns how many */
  async sweep(): Promise<number> {
    return this.pieces.deleteExpired();
  }

  private async find(uploadId: string): Promise<Upload> {
    try {
      return await this.pieces.getUpload(uploadId);
    } catch {
      throw new DomainError('document.not-found');
    }
  }

  private requireOwn(accountId: string, uploadId: string): void {
    const isOwn = uploadId.startsWith(`${accountId}.`) && /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/.test(uploadId);
    if (!isOwn) throw new DomainError('document.not-found');
  }
}

/** Kinds as an upload names them, `PDF IMAGE`; all where it names none that we know. */
function kindsNamed(named: string | null | undefined): readonly PaperFileKind[] {
  const words = (named ?? '').split(' ');
  const known = PAPER_FILE_KINDS.filter((kind) => words.includes(kind));
  return known.length > 0 ? known : PAPER_FILE_KINDS;
}

function idInPath(url: string): string | undefined {
  return new URL(url, 'http://here').pathname.slice(UPLOADS_PATH.length).split('/').find(Boolean);
}

/** The last part of a name, without control characters, never empty; long names keep their ending. */
export function fileName(given: string | null | undefined): string {
  const bare =
    (given ?? '')
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .split(/[\\/]/)
      .at(-1)
      ?.trim() ?? '';
  return bare.length > 150 ? `${bare.slice(0, 100)}…${bare.slice(-40)}` : bare || 'tep';
}
