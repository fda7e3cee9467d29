import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The two ends of one request. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

interface Written {
  body: string;
  etag: string;
}

/** Browsers and proxies may show an answer this long without asking again; then they ask with its ETag. */
const CACHE_CONTROL = 'public, max-age=30';
const MOST_KEPT = 100;
const HASH_LETTERS = 20;

function written(answer: unknown): Written {
  const body = JSON.stringify(answer);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, HASH_LETTERS);
  return { body, etag: `W/"${hash}"` };
}

/** Sends what is the same for everybody: with an ETag, 304 when the asker has it already, and from memory where it can. */
@Injectable()
export class PublicAnswers {
  private readonly kept = new Map<string, Written>();

  /** Sends an answer made for this request. */
  async send<Answer>(exchange: Exchange, answer: Answer): Promise<void> {
    await this.sendWritten(exchange, written(answer));
  }

  /**
   * Sends an answer that depends on the address and a stamp alone.
   * @param stamp changes whenever the answer may have changed
   */
  async sendKept<Answer>(exchange: Exchange, stamp: string, make: () => Promise<Answer>): Promise<void> {
    const key = `${stamp} ${exchange.request.url}`;
    const known = this.kept.get(key);
    const fresh = known ?? written(await make());
    this.keep(key, fresh);
    await this.sendWritten(exchange, fresh);
  }

  private keep(key: string, answer: Written): void {
    this.kept.delete(key);
    this.kept.set(key, answer);
    const oldest = this.kept.keys().next();
    if (this.kept.size > MOST_KEPT && !oldest.done) this.kept.delete(oldest.value);
  }

  private async sendWritten({ request, reply }: Exchange, { body, etag }: Written): Promise<void> {
    reply.header('cache-control', CACHE_CONTROL).header('etag', etag);
    const known = request.headers['if-none-match']?.split(',').some((tag) => tag.trim() === etag);
    if (known) await reply.code(304).send();
    else await reply.code(200).type('application/json; charset=utf-8').send(body);
  }
}
