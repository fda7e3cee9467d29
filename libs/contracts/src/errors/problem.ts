import { z } from 'zod';
import { ERROR_STATUS, type ErrorCode } from './error-codes.js';

const codes = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];

/** Checks a code that came over the wire. */
export const ErrorCodeSchema = z.enum(codes);

/** One invalid field: `path` as dotted keys from the body's root, for example `answers.child.birthDate`. */
export const FieldProblem = z.object({
  path: z.string(),
  code: ErrorCodeSchema,
  params: z.record(z.string(), z.unknown()).default({}),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 answer of every refusal (`application/problem+json`). `reference` is the short code read to the hotline. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ErrorCodeSchema,
  params: z.record(z.string(), z.unknown()).default({}),
  fields: z.array(FieldProblem).default([]),
  reference: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
