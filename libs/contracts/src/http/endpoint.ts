import type { z } from 'zod';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What crosses the wire at one address. `path` carries `:name` placeholders described by `params`. */
export interface Endpoint<
  Response extends z.ZodType,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
> {
  method: HttpMethod;
  path: `/api/${string}`;
  params?: Params;
  query?: Query;
  body?: Body;
  response: Response;
}

/** Declares an endpoint once; controllers take its schemas and the SPA calls it. Returns its argument, typed. */
export function defineEndpoint<
  Response extends z.ZodType,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(endpoint: Endpoint<Response, Params, Query, Body>): Endpoint<Response, Params, Query, Body> {
  return endpoint;
}
