import type { ErrorCode, FieldProblem } from '@motcua/contracts';

/**
 * An expected refusal: a stable code with what the words need (never personal data). Bugs are other errors.
 * `fields` carries all invalid fields at once where the refusal is about input.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly params: Record<string, unknown> = {},
    readonly fields: FieldProblem[] = [],
  ) {
    super(code);
  }
}

/** What a refused act says: the same pair the SPA words. */
export interface Refusal {
  code: ErrorCode;
  params: Record<string, unknown>;
}

/** A refusal as a value. */
export const refusal = (code: ErrorCode, params: Record<string, unknown> = {}): Refusal => ({ code, params });
