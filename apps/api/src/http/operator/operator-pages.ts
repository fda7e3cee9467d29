import { createRequire } from 'node:module';
import path from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter as BullBoardAdapter } from '@bull-board/fastify';
import fastifyStatic from '@fastify/static';
import type { JobQueue } from '@motcua/backend/platform';
import { DomainError } from '@motcua/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requirePermission } from '../access/access.guard.js';
import { isFromOurPages, READS } from '../access/csrf.guard.js';
import { sessionTokenOf } from '../access/session-cookies.js';
import type { SessionReader } from '../access/session-reader.js';
import { allowPage, OPERATOR_PAGE_POLICY } from '../pages/security-headers.js';
import { sendProblem } from '../problems/problem.filter.js';

/** Queues, failures and retry (bull-board). */
export const QUEUES_PAGE = '/api/operator/queues';
/** The API description to read and try. */
export const DOCS_PAGE = '/api/docs';

/** What the pages need of the application. */
export interface OperatorPagesSettings {
  sessions: SessionReader;
  jobs: JobQueue;
  origin: string;
}

/** Registers the pages made by others, which are no Nest routes: behind the operator's permission, with their own policy. */
export async function serveOperatorPages(server: FastifyInstance, settings: OperatorPagesSettings): Promise<void> {
  await server.register(async (scope) => {
    guard(scope, settings);
    serveQueues(scope, settings.jobs);
    await scope.register(serveDocs, { prefix: DOCS_PAGE });
  });
}

function guard(scope: FastifyInstance, { sessions, origin }: OperatorPagesSettings): void {
  scope.addHook('onRequest', async (request, reply) => {
    try {
      await requireOperator(request, sessions);
      if (!READS.has(request.method) && !isFromOurPages(request, origin)) throw new DomainError('request.csrf');
      allowPage(reply, OPERATOR_PAGE_POLICY);
    } catch (error) {
      sendProblem(request, reply, error);
      return reply;
    }
  });
}

async function requireOperator(request: FastifyRequest, sessions: SessionReader): Promise<void> {
  const token = sessionTokenOf(request);
  requirePermission(request, token ? await sessions.findSession(token) : null, ['operation']);
}

function serveQueues(scope: FastifyInstance, jobs: JobQueue): void {
  const board = new BullBoardAdapter();
  board.setBasePath(QUEUES_PAGE);
  createBullBoard({ queues: jobs.all().map((queue) => new BullMQAdapter(queue)), serverAdapter: board });
  scope.register(board.registerPlugin(), { prefix: QUEUES_PAGE });
}

const DOCS_HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Một Cửa API</title>
    <link rel="stylesheet" href="${DOCS_PAGE}/files/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="${DOCS_PAGE}/files/swagger-ui-bundle.js"></script>
    <script src="${DOCS_PAGE}/start.js"></script>
  </body>
</html>
`;
const DOCS_START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs' });\n`;

async function serveDocs(scope: FastifyInstance): Promise<void> {
  const root = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await scope.register(fastifyStatic, { root, prefix: '/files/', index: false, allowedPath: isDocsFile, decorateReply: false });
  scope.get('/', (_request, reply: FastifyReply) => reply.type('text/html; charset=utf-8').send(DOCS_HTML));
  scope.get('/start.js', (_request, reply: FastifyReply) => reply.type('text/javascript; charset=utf-8').send(DOCS_START));
}

function isDocsFile(pathName: string): boolean {
  return /\/swagger-ui(-bundle)?\.(js|css)$/.test(pathName);
}
