import type { ErrorCode, FieldProblem } from '@motcua/contracts';

/** Refusals of the server, plus those that only a client can meet. Each has words in `errors.json`. */
export const CLIENT_PROBLEM_CODES = ['network', 'response.unreadable', 'upload.interrupted'] as const;
export type ProblemCode = ErrorCode | (typeof CLIENT_PROBLEM_CODES)[number];

/** What an `ApiProblem` is made of; `status` 0 = no answer came. */
export interface ApiProblemFacts {
  status: number;
  code: ProblemCode;
  params?: Record<string, unknown>;
  fieldErrors?: FieldProblem[];
  reference?: string | undefined;
  cause?: unknown;
}

/** The one error that `call` throws: a code with params for the words, all invalid fields, and the short code for the hotline. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly params: Record<string, unknown>;
  readonly fieldErrors: FieldProblem[];
  readonly reference: string | undefined;

  constructor(facts: ApiProblemFacts) {
    super(facts.code, { cause: facts.cause });
    this.name = 'ApiProblem';
    this.status = facts.status;
    this.code = facts.code;
    this.params = facts.params ?? {};
    this.fieldErrors = facts.fieldErrors ?? [];
    this.reference = facts.reference;
  }
}

/** Any thrown thing as an `ApiProblem`; what is not one of ours is a bug of this page. */
export function toProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem
    ? error
    : new ApiProblem({ status: 0, code: 'server.unexpected', cause: error });
}

/** Whether asking again may help: no answer, overload or a fault of the server. */
export function isTransient(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === 'network' || error.status >= 502);
}

/** Whether the person has to sign in (again). */
export function isSignedOut(error: unknown): boolean {
  return (
    error instanceof ApiProblem && (error.code === 'session.required' || error.code === 'session.expired')
  );
}
