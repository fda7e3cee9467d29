import { z } from 'zod';
import type { ErrorCode } from '../errors/error-codes.js';

/** The `params` of a zod custom issue that names one of our refusal codes. */
export interface CodedIssueParams {
  code: ErrorCode;
  params: Record<string, unknown>;
}

/** Adds a zod check that fails with one of our codes; `paramsOf` must not return personal data beyond lengths and bounds. */
export function coded<T extends z.ZodType>(
  schema: T,
  passes: (value: z.output<T>) => boolean,
  issue: { code: ErrorCode; paramsOf?: (value: z.output<T>) => Record<string, unknown> },
): T {
  return schema.superRefine((value, context) => {
    if (passes(value)) return;
    context.addIssue({
      code: 'custom',
      params: { code: issue.code, params: issue.paramsOf?.(value) ?? {} } satisfies CodedIssueParams,
    });
  });
}

/** Trimmed NFC text, never empty, with length bounds as coded issues. */
export function boundedText(bounds: { min?: number; max: number }): z.ZodType<string> {
  const text = z.string().transform((typed) => typed.normalize('NFC').trim());
  const filled = coded(text, (value) => value.length > 0, { code: 'field.empty' });
  const longEnough = coded(filled, (value) => value.length === 0 || value.length >= (bounds.min ?? 0), {
    code: 'field.too-short',
    paramsOf: (value) => ({ min: bounds.min, actual: value.length }),
  });
  return coded(longEnough, (value) => value.length <= bounds.max, {
    code: 'field.too-long',
    paramsOf: (value) => ({ max: bounds.max, actual: value.length }),
  });
}

const WRONG_TYPE: CodedIssueParams = { code: 'field.type', params: {} };

/** An issue of an inner schema as it is told by the schema around it: our code where it has one, else `field.type`. */
export function relayed(issue: z.core.$ZodIssue): { code: 'custom'; path: PropertyKey[]; params: Record<string, unknown> } {
  const params = issue.code === 'custom' ? issue.params : undefined;
  return { code: 'custom', path: [...issue.path], params: params ?? { ...WRONG_TYPE } };
}
