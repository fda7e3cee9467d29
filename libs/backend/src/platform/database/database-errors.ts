import { DatabaseError } from 'pg';

/** PostgreSQL cannot be reached or is shutting down; the API answers `server.unavailable`. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** System errors of a connection that could not be made or was cut. */
const NETWORK_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
]);
/** 08xxx connection, 57P0x shutdown and restart, 53300 too many connections. */
const UNAVAILABLE_STATES = /^(08|57P0[1-5]|53300)/;
const DRIVER_MESSAGES =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|Client was closed/;

/** Whether the failure says that the server is away, and not that the statement was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const original = driverErrorOf(error);
  const code = codeOf(original);
  return NETWORK_CODES.has(code) || UNAVAILABLE_STATES.test(code) || DRIVER_MESSAGES.test(messageOf(original));
}

/** The code of a system error (`ECONNREFUSED`) or the SQLSTATE of a statement; empty when there is none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** The driver's own error, also when TypeORM wrapped it. */
export function driverErrorOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
}

/** The failure to throw on: a lost server gets its own class, everything else stays as it is. */
export function translated(error: unknown): unknown {
  if (error instanceof DatabaseUnavailable || !isUnavailable(error)) return error;
  return new DatabaseUnavailable('the database cannot be reached', { cause: error });
}

/** Whether a statement broke the named constraint (unique, check or foreign key), also when TypeORM wrapped the error. */
export function violates(error: unknown, constraint: string): boolean {
  const original = driverErrorOf(error);
  return original instanceof DatabaseError && original.constraint === constraint;
}
