import { readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allowPage, nonceOf, pagePolicy } from './security-headers.js';

const NONCE_PLACE = /__CSP_NONCE__/g;
/** The page of a procedure asks for this address as soon as its script runs; the browser may as well begin at once. */
const PROCEDURE_PAGE = /^\/thu-tuc\/([\w.]+)(?:\?|$)/;
const ONE_YEAR_SECONDS = 31_536_000;
const ONE_HOUR_SECONDS = 3600;
/** Vite writes the hash of the content into the names below this folder: such a file never changes. */
const HASHED = `${path.sep}assets${path.sep}`;

/**
 * Serves the built SPA: its files (compressed ones as they are when `x.br` or `x.gz` lies beside `x`), and its page for
 * every other address that is not the API's, so that links into the portal work.
 * @throws Error at start when the folder has no index.html
 */
export async function serveWebPages(server: FastifyInstance, folder: string): Promise<void> {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  await server.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    index: false,
    wildcard: false,
    globIgnore: ['**/index.html', '**/*.br', '**/*.gz', '**/*.map'],
    cacheControl: false,
    setHeaders: (reply, file) => void reply.header('cache-control', cachingOf(file)),
  });
  const send = (request: FastifyRequest, reply: FastifyReply) => sendPage({ request, reply, page });
  server.get('/', send);
  server.get('/*', (request, reply) => (isForApi(request.url) ? reply.callNotFound() : send(request, reply)));
}

function sendPage({ request, reply, page }: { request: FastifyRequest; reply: FastifyReply; page: string }): FastifyReply {
  const nonce = nonceOf(request);
  allowPage(reply, pagePolicy(nonce));
  const [, code] = PROCEDURE_PAGE.exec(request.url) ?? [];
  if (code) reply.header('link', `</api/v1/procedures/${code}>; rel=preload; as=fetch; crossorigin=anonymous`);
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(page.replace(NONCE_PLACE, nonce));
}

function cachingOf(file: string): string {
  return file.includes(HASHED) ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : `public, max-age=${ONE_HOUR_SECONDS}`;
}

function isForApi(url: string): boolean {
  return url === '/api' || url.startsWith('/api/') || url.startsWith('/api?');
}
