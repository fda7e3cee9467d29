/** An answer with a status; plain values are answered as 200. */
export class ApiAnswer {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {}
}

interface RefusalDetail {
  params?: Record<string, unknown>;
  fields?: { path: string; code: string; params: Record<string, unknown> }[];
}

/** A refusal as the server words it (`application/problem+json`). */
export const refusal = (status: number, code: string, detail: RefusalDetail = {}): ApiAnswer =>
  new ApiAnswer(status, {
    type: 'about:blank',
    title: code,
    status,
    code,
    params: {},
    fields: [],
    ...detail,
  });

export interface ApiCall {
  request: string;
  query: URLSearchParams;
  body: unknown;
  headers: Record<string, string>;
}

export type Answers = Record<string, unknown>;

/** Puts a server behind `fetch` that answers `METHOD /path` (query string left out); returns the calls it got. A missing answer is a lost network. */
export function answerFrom(answers: Answers): ApiCall[] {
  const calls: ApiCall[] = [];
  const fake = async (
    url: string,
    init: { method: string; body?: string; headers: Record<string, string> },
  ): Promise<unknown> => {
    const [path = '', query] = url.split('?');
    const request = `${init.method} ${path}`;
    const body: unknown = init.body === undefined ? undefined : JSON.parse(init.body);
    calls.push({ request, query: new URLSearchParams(query), body, headers: init.headers });
    const found = answers[request];
    if (found === undefined) throw new TypeError(`no answer for ${request}`);
    const answer: unknown = typeof found === 'function' ? await found(body, url) : found;
    const { status, body: content } = answer instanceof ApiAnswer ? answer : new ApiAnswer(200, answer);
    return { ok: status < 400, status, json: async () => structuredClone(content) };
  };
  Object.assign(globalThis, {
    fetch: fake,
    structuredClone: globalThis.structuredClone ?? ((value: unknown) => JSON.parse(JSON.stringify(value))),
  });
  return calls;
}
