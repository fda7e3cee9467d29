import { ErrorCodeSchema, type ErrorCode, type FieldProblem } from '@motcua/contracts';
import { z } from 'zod';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;
type Finding = Omit<FieldProblem, 'path'>;

/** What a check of zod says, in our codes. One row for every kind of issue, so that a new one is a compile error. */
const FINDINGS: { [Code in Issue['code']]: (issue: IssueOf<Code>) => Finding } = {
  invalid_type: (issue) => found(/received undefined|received null/.test(issue.message) ? 'field.empty' : 'field.type'),
  too_small: (issue) => tooSmall(issue),
  too_big: (issue) => found(isCounted(issue.origin) ? 'field.too-long' : 'field.too-large', { max: issue.maximum }),
  invalid_format: (issue) => found(FORMAT_CODES[issue.format] ?? 'field.pattern'),
  not_multiple_of: () => found('field.type'),
  unrecognized_keys: (issue) => found('field.unknown', { keys: issue.keys }),
  invalid_union: (issue) => found(issue.errors.length === 0 ? 'field.option-unknown' : 'field.type'),
  invalid_key: () => found('field.unknown'),
  invalid_element: () => found('field.type'),
  invalid_value: () => found('field.option-unknown'),
  custom: (issue) => ourFinding(issue.params),
};

const FORMAT_CODES: Partial<Record<string, ErrorCode>> = {
  email: 'email.invalid',
  date: 'date.invalid',
  datetime: 'date.invalid',
};

/** Custom issues of our schemas carry one of our codes (`coded` of the contracts). */
const OurIssue = z.object({ code: ErrorCodeSchema, params: z.record(z.string(), z.unknown()).default({}) });

/** All invalid fields of a request, from the issues of a zod schema. */
export function fieldProblemsOf(issues: readonly Issue[]): FieldProblem[] {
  return issues.map((issue) => ({ path: issue.path.map(String).join('.'), ...findingOf(issue) }));
}

function findingOf<Code extends Issue['code']>(issue: IssueOf<Code>): Finding {
  const find: (issue: IssueOf<Code>) => Finding = FINDINGS[issue.code as Code];
  return find(issue);
}

function found(code: ErrorCode, params: Record<string, unknown> = {}): Finding {
  return { code, params };
}

function isCounted(origin: string): boolean {
  return origin === 'string' || origin === 'array' || origin === 'set' || origin === 'file';
}

function tooSmall(issue: IssueOf<'too_small'>): Finding {
  if (!isCounted(issue.origin)) return found('field.too-small', { min: issue.minimum });
  return issue.minimum === 1 ? found('field.empty') : found('field.too-short', { min: issue.minimum });
}

function ourFinding(params: unknown): Finding {
  const ours = OurIssue.safeParse(params);
  return ours.success ? ours.data : found('field.type');
}
