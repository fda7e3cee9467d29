import { randomUUID } from 'node:crypto';
import { Problem, type Endpoint } from '@motcua/contracts';
import type { z } from 'zod';

type Schema = z.ZodType | undefined;

/** What a call sends besides the address; `idempotencyKey: true` makes a new key. */
export interface CallInput {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean>;
  body?: unknown;
  idempotencyKey?: string | true;
  headers?: Record<string, string>;
}

/** An answer: `body` is what the contract promised, `problem` is set for a refusal. */
export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
  problem: Problem | undefined;
}

/** A browser without pages: keeps cookies, sends the CSRF token back, calls endpoints of the contracts. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Calls an endpoint of the contracts and parses the answer with its schema; refusals come as `problem`. */
  async call<R extends z.ZodType>(endpoint: Endpoint<R, Schema, Schema, Schema>, input: CallInput = {}): Promise<Answer<z.output<R>>> {
    const address = Object.entries(input.params ?? {}).reduce(
      (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(value)),
      endpoint.path as string,
    );
    const response = await this.fetch(address + searchOf(input.query), endpoint.method, input);
    const json: unknown = await response.json();
    const isRefused = response.status >= 400;
    return {
      status: response.status,
      headers: response.headers,
      body: isRefused ? (undefined as z.output<R>) : endpoint.response.parse(json),
      problem: isRefused ? Problem.parse(json) : undefined,
    };
  }

  /** Asks any address as a browser on our own pages would. */
  async fetch(address: string, method = 'GET', input: CallInput = {}): Promise<Response> {
    const response = await fetch(this.url + address, {
      method,
      redirect: 'manual',
      headers: this.headersOf(method, input),
      ...(input.body === undefined ? {} : { body: typeof input.body === 'string' ? input.body : JSON.stringify(input.body) }),
    });
    for (const line of response.headers.getSetCookie()) this.take(line);
    return response;
  }

  /** Value of a cookie, for tests about cookies. */
  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  /** Puts a cookie into the browser, for tests that sign in past the sign-in. */
  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private headersOf(method: string, input: CallInput): Record<string, string> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (this.cookies.size > 0) headers.cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (input.body !== undefined) headers['content-type'] = 'application/json';
    if (method !== 'GET') Object.assign(headers, { origin: this.url, 'x-csrf-token': this.cookies.get('motcua_csrf') ?? '' });
    if (input.idempotencyKey) headers['idempotency-key'] = input.idempotencyKey === true ? randomUUID() : input.idempotencyKey;
    return { ...headers, ...input.headers };
  }

  private take(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, decodeURIComponent(value));
  }
}

function searchOf(query: CallInput['query']): string {
  const search = new URLSearchParams(Object.entries(query ?? {}).map(([name, value]): [string, string] => [name, String(value)]));
  return search.size > 0 ? `?${search.toString()}` : '';
}
