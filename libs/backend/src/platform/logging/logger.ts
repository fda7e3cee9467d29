import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from '../config.js';
import { describeError } from './describe-error.js';

/**
 * The log of a process: one JSON line each, without personal data. Callers log ids, codes and counts, never bodies,
 * names, addresses or query strings.
 */
export function createLogger(config: Pick<Config, 'logLevel'>, processName: string): Logger {
  return pino({
    level: config.logLevel,
    base: { process: processName, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError, error: describeError },
  });
}

/** Lets Nest write into the process's log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes an optional stack and, last, the name of the class that speaks. */
  private write(level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    const err = typeof message === 'object' && message !== null ? message : undefined;
    this.logger[level]({ context, ...(err ? { err } : {}), ...(stack ? { stack } : {}) }, err ? 'error' : String(message));
  }
}
