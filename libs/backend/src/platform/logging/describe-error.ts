import { DatabaseError } from 'pg';
import { driverErrorOf } from '../database/database-errors.js';

/** What of an error may stand in the log. */
export interface ErrorDescription {
  name: string;
  message: string;
  stack?: string | undefined;
  code?: string | undefined;
  constraint?: string | undefined;
  table?: string | undefined;
  cause?: ErrorDescription;
}

/**
 * An error for the log. PostgreSQL quotes the offending values in its messages and details, so of its errors only state,
 * table and constraint are kept, and the stack without its first line.
 */
export function describeError(error: unknown): ErrorDescription {
  const original = driverErrorOf(error);
  if (original instanceof DatabaseError) return describeDatabaseError(original);
  if (typeof error !== 'object' || error === null) return { name: 'NotAnError', message: typeof error };
  const name = 'name' in error ? String(error.name) : 'Object';
  const description: ErrorDescription = { name, message: 'message' in error ? String(error.message) : '' };
  if ('stack' in error && typeof error.stack === 'string') description.stack = error.stack;
  if ('code' in error) description.code = String(error.code);
  if ('cause' in error && error.cause !== undefined) description.cause = describeError(error.cause);
  return description;
}

function describeDatabaseError(error: DatabaseError): ErrorDescription {
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    name: 'DatabaseError',
    message: `the database refused a statement (${error.code ?? 'unknown state'})`,
    code: error.code,
    constraint: error.constraint,
    table: error.table,
    stack: frames?.join('\n'),
  };
}
