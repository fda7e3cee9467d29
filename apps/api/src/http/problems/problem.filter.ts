import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { describeError } from '@motcua/backend/platform';
import { ERROR_STATUS } from '@motcua/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './problem-titles.js';
import { judge, problemOf, type JudgedFailure } from './problem-of.js';
import { newReference } from './reference.js';

/** Answers every failure with problem details, and logs it once: faults with their stack, refusals with their code. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), error);
  }
}

/** The one way in which this process says no; also used by routes that are not Nest's. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const failure = judge(error);
  const reference = newReference();
  log({ request, reference }, failure, error);
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy(); // half an answer is out: a broken connection is honest, a finished one would look complete
    return;
  }
  const { retryAfterSeconds } = failure.params;
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', String(retryAfterSeconds));
  reply.removeHeader('etag');
  void reply
    .code(ERROR_STATUS[failure.code])
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemOf(failure, reference, languageOf(request.headers['accept-language']))));
}

function log(about: { request: FastifyRequest; reference: string }, failure: JudgedFailure, error: unknown): void {
  const line = {
    reference: about.reference,
    correlationId: about.request.id,
    route: about.request.routeOptions.url,
    code: failure.code,
  };
  if (failure.isFault) about.request.log.error({ ...line, err: describeError(error) }, 'request failed');
  else about.request.log.info(line, 'request refused');
}
