import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import type { FastifyRequest } from 'fastify';

const KEY = /^[\w.:-]{8,100}$/;

/**
 * The `Idempotency-Key` header of an act that a client may repeat.
 * @throws DomainError request.idempotency-key-required when it is missing or is not 8–100 letters, digits or `_ . : -`
 */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const value = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (typeof value !== 'string' || !KEY.test(value)) throw new DomainError('request.idempotency-key-required');
  return value;
});
