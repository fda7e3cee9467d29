import { Problem, type Endpoint } from '@motcua/contracts';
import type { z } from 'zod';
import { noteAnswer } from './activity.js';
import { ApiProblem } from './api-problem.js';

type Schema = z.ZodType | undefined;
type Part<Name extends string, S extends Schema> = S extends z.ZodType
  ? object extends z.input<S>
    ? { [K in Name]?: z.input<S> }
    : { [K in Name]: z.input<S> }
  : { [K in Name]?: undefined };

/** What `call` needs for one endpoint: exactly the parts which its schemas describe. */
export type CallInput<P extends Schema, Q extends Schema, B extends Schema> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B> & { idempotencyKey?: string; signal?: AbortSignal; cache?: RequestCache };

interface AnyEndpoint {
  method: string;
  path: string;
  response: z.ZodType;
}

interface AnyInput {
  params?: object;
  query?: object;
  body?: unknown;
  idempotencyKey?: string;
  signal?: AbortSignal;
  cache?: RequestCache;
}

/**
 * Calls an endpoint of the contracts and parses its answer with the contract's schema.
 * @throws ApiProblem for every refusal, for a lost network (`network`) and for an answer that is not what was promised.
 */
export function call<R extends z.ZodType, P extends Schema, Q extends Schema, B extends Schema>(
  endpoint: Endpoint<R, P, Q, B>,
  input: CallInput<P, Q, B>,
): Promise<z.output<R>>;
export async function call(endpoint: AnyEndpoint, input: AnyInput): Promise<unknown> {
  const response = await send(endpoint, input);
  const answer = await readJson(response);
  noteAnswer(Date.now());
  if (!response.ok) throw problemOf(response, answer);
  const parsed = endpoint.response.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new ApiProblem({ status: response.status, code: 'response.unreadable', cause: parsed.error });
}

/** Address of an endpoint with its params and query filled in; for links to files and for `call`. */
export function addressOf(path: string, params: object = {}, query: object = {}): string {
  const filled = Object.entries(params).reduce(
    (address, [name, value]) => address.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.append(name, String(value));
  }
  return search.size > 0 ? `${filled}?${search.toString()}` : filled;
}

async function send(endpoint: AnyEndpoint, input: AnyInput): Promise<Response> {
  try {
    return await fetch(addressOf(endpoint.path, input.params, input.query), {
      method: endpoint.method,
      headers: headersOf(endpoint.method, input),
      credentials: 'same-origin',
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(input.signal ? { signal: input.signal } : {}),
      ...(input.cache ? { cache: input.cache } : {}),
    });
  } catch (cause) {
    if (input.signal?.aborted) throw cause;
    throw new ApiProblem({ status: 0, code: 'network', cause });
  }
}

function headersOf(method: string, input: AnyInput): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  };
  if (input.body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET') headers['x-csrf-token'] = csrfToken();
  if (input.idempotencyKey) headers['idempotency-key'] = input.idempotencyKey;
  return headers;
}

/** The CSRF token that goes with every write; also needed by the resumable upload. */
export function csrfToken(): string {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith('motcua_csrf='));
  return found ? decodeURIComponent(found.slice('motcua_csrf='.length)) : '';
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return response.status === 204 ? undefined : await response.json();
  } catch (cause) {
    if (response.ok) throw new ApiProblem({ status: response.status, code: 'response.unreadable', cause });
    return undefined;
  }
}

function problemOf(response: Response, answer: unknown): ApiProblem {
  const parsed = Problem.safeParse(answer);
  if (!parsed.success) {
    const code = response.status >= 502 ? 'server.unavailable' : 'server.unexpected';
    return new ApiProblem({ status: response.status, code });
  }
  const { status, code, params, fields, reference } = parsed.data;
  return new ApiProblem({ status, code, params, fieldErrors: fields, reference });
}
