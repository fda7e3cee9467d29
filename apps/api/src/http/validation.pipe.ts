import { StandardSchemaValidationPipe } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import type { z } from 'zod';
import { fieldProblemsOf } from './problems/field-problems.js';

/** Checks body, query and path parameters by the schema given at the parameter, and reports all invalid fields at once. */
export function createValidationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new DomainError('request.invalid-fields', {}, fieldProblemsOf(issues as readonly z.core.$ZodIssue[])),
  });
}
