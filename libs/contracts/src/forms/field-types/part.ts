import { z } from 'zod';
import { relayed, type CodedIssueParams } from '../field-issue.js';

const EMPTY: CodedIssueParams = { code: 'field.empty', params: {} };

/** One text of an answer that has several: a blank one is `field.empty` unless it may be left out, then it is kept as ''. */
export function part(schema: z.ZodType<string>, isOptional = false): z.ZodType<string> {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      if (typed.trim() === '') {
        if (!isOptional) context.addIssue({ code: 'custom', params: { ...EMPTY } });
        return '';
      }
      const parsed = schema.safeParse(typed);
      for (const issue of parsed.error?.issues ?? []) context.addIssue(relayed(issue));
      return parsed.data ?? '';
    });
}
