import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata } from '@nestjs/common';
import type { Endpoint, HttpMethod } from '@motcua/contracts';
import { z } from 'zod';

type Schema = z.ZodType | undefined;
/** Any endpoint of the contracts. */
export type AnyEndpoint = Endpoint<z.ZodType, Schema, Schema, Schema>;

/** Parsed path parameters of an endpoint of the contracts. */
export type ParamsOf<E extends { params?: Schema }> = z.output<NonNullable<E['params']>>;
/** Parsed query of an endpoint of the contracts. */
export type QueryOf<E extends { query?: Schema }> = z.output<NonNullable<E['query']>>;
/** Parsed body of an endpoint of the contracts. */
export type BodyOf<E extends { body?: Schema }> = z.output<NonNullable<E['body']>>;
/** What a handler of the endpoint returns: anything that the contract's schema accepts. */
export type AnswerOf<E extends { response: z.ZodType }> = z.input<E['response']>;

const METHODS = {
  GET: Get,
  POST: Post,
  PUT: Put,
  PATCH: Patch,
  DELETE: Delete,
} satisfies Record<HttpMethod, (path: string) => MethodDecorator>;

/** Metadata key of `@Route`; the OpenAPI description is made from it. */
export const ROUTE_ENDPOINT = 'motcua:endpoint';

/**
 * Serves an endpoint of the contracts: its method and path, and status 200.
 * Take the parts with its schemas: `@Param({ schema: e.params })`, `@Query({ schema: e.query })`, `@Body({ schema: e.body })`.
 */
export function Route(endpoint: AnyEndpoint): MethodDecorator {
  return applyDecorators(METHODS[endpoint.method](endpoint.path), HttpCode(200), SetMetadata(ROUTE_ENDPOINT, endpoint));
}
