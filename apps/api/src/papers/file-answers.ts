import { Injectable } from '@nestjs/common';
import type { StoredDocument } from '@motcua/backend/documents';
import { FileStore } from '@motcua/backend/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileNameOf } from '../http/file-name.js';
import { rangeOf } from './byte-range.js';

/** Types that a browser may show itself: pictures and PDF, none of which can run anything in our name. */
const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);

/** Whatever a file contains, it loads nothing, runs nothing and belongs to no origin. */
const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** A request and the reply it gets. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/**
 * Sends stored files: as an attachment, or shown by the browser where asked and harmless; in parts where asked; kept by
 * the one browser only, which asks each time whether it still may (rights end, copies on shared devices must not stay open).
 */
@Injectable()
export class FileAnswers {
  constructor(private readonly store: FileStore) {}

  /** @param how `shown` asks for showing; types that are not harmless stay attachments */
  async send({ request, reply }: Exchange, document: StoredDocument, how: { shown: boolean }): Promise<void> {
    const etag = `"${document.sha256}"`;
    const disposition = how.shown && SHOWN.has(document.mediaType) ? 'inline' : 'attachment';
    reply.headers({
      'content-type': document.mediaType,
      'content-disposition': `${disposition}; ${fileNameOf(document.name)}`,
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      etag,
    });
    if (request.headers['if-none-match'] === etag) return void reply.code(304).send();
    await this.sendPart({ request, reply }, document);
  }

  private async sendPart({ request, reply }: Exchange, { sha256, size }: StoredDocument): Promise<void> {
    const range = rangeOf(request.headers.range, size);
    if (range === 'none')
      return void reply.code(416).header('content-range', `bytes */${size}`).header('content-type', 'text/plain').send('');
    if (range === 'all') return void reply.header('content-length', size).send(await this.store.read(sha256));
    const { start, end } = range;
    reply.code(206).headers({ 'content-range': `bytes ${start}-${end}/${size}`, 'content-length': end - start + 1 });
    reply.send(await this.store.read(sha256, range));
  }
}
