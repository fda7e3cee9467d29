import {
  ERROR_STATUS,
  FIELD_TYPES,
  isEmptyAnswer,
  type ErrorCode,
  type FieldProblem,
  type FormAnswers,
  type FormDefinition,
  type FormField,
} from '@motcua/contracts';
import type { z } from 'zod';
import type { PlainDate } from '../deadlines/index.js';
import { semanticProblems } from './semantics.js';
import { valueSchemaOf } from './value-schema.js';
import { askedForm } from './visibility.js';

/** Answers as they may be stored, all that is wrong with them, and what is only worth a second look. */
export interface FormVerdict {
  answers: FormAnswers;
  problems: FieldProblem[];
  warnings: FieldProblem[];
}

const isKnownCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in ERROR_STATUS;

/** An issue of a field type's schema in our words; a shape we did not foresee is `field.type`. */
function problemOf(field: FormField, issue: z.core.$ZodIssue): FieldProblem {
  const params = issue.code === 'custom' ? issue.params : undefined;
  const code = isKnownCode(params?.code) ? params.code : 'field.type';
  const inner = issue.path.map(String);
  const details: unknown = params?.params;
  return {
    path: ['answers', field.key, ...inner].join('.'),
    code,
    params: { ...(typeof details === 'object' ? details : {}) },
  };
}

interface FieldVerdict {
  value?: unknown;
  problems: FieldProblem[];
  warnings: FieldProblem[];
}

function validateField(field: FormField, value: unknown, today: PlainDate): FieldVerdict {
  const type = FIELD_TYPES[field.type];
  if ('display' in type) return { problems: [], warnings: [] };
  if (isEmptyAnswer(value)) {
    const problem: FieldProblem = { path: `answers.${field.key}`, code: 'field.empty', params: {} };
    return { problems: field.required && field.type !== 'computed' ? [problem] : [], warnings: [] };
  }
  const parsed = valueSchemaOf(field).safeParse(value);
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => problemOf(field, issue)), warnings: [] };
  return { value: parsed.data, ...semanticProblems(field, parsed.data, today) };
}

/** Whether one answer is valid under one question, whoever else is asked. @param today local day by which dates are past or future */
export const isValidAnswer = (field: FormField, value: unknown, today: PlainDate): boolean => validateField(field, value, today).problems.length === 0;

/**
 * Validates answers against a form, the same in browser and server; the server's verdict counts. Answers of hidden and
 * unknown fields are dropped, computed ones computed anew; unknown keys are a problem (`field.unknown`) so that a crafted request is refused.
 * @param today local day by which dates are past or future and conditions count years
 * Source: issue 2 §4; personal numbers: docs/rules/identity-numbers.md
 */
export function validateAnswers(form: FormDefinition, answers: FormAnswers, today: PlainDate): FormVerdict {
  const verdict: FormVerdict = { answers: {}, problems: [], warnings: [] };
  const known = new Set(form.pages.flatMap((page) => page.fields.map((field) => field.key)));
  for (const key of Object.keys(answers)) {
    if (!known.has(key)) verdict.problems.push({ path: `answers.${key}`, code: 'field.unknown', params: {} });
  }
  const asked = askedForm(form, answers, today);
  for (const field of asked.fields) {
    const { value, problems, warnings } = validateField(field, asked.answers[field.key], today);
    if (value !== undefined && problems.length === 0) verdict.answers[field.key] = value;
    verdict.problems.push(...problems);
    verdict.warnings.push(...warnings);
  }
  return verdict;
}
