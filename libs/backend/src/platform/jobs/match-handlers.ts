import type { JobDefinition } from './job-definition.js';
import type { JobHandler } from './handles-job.js';

/** Jobs and handlers of the worker do not fit together; the process stops with this line. */
export class JobSetupError extends Error {
  override readonly name = 'JobSetupError';
}

/** A provider and the job it says it does. */
export interface HandlerOfJob {
  job: JobDefinition;
  handler: JobHandler;
  /** Name of the class, for the message. */
  className: string;
}

/**
 * The one handler of each job.
 * @throws JobSetupError that names every job without a handler and every job with more than one
 */
export function matchHandlers(jobs: readonly JobDefinition[], handlers: readonly HandlerOfJob[]): Map<string, HandlerOfJob> {
  const faults: string[] = [];
  const matched = new Map<string, HandlerOfJob>();
  for (const job of jobs) {
    const [handler, ...more] = handlers.filter((candidate) => candidate.job === job);
    if (!handler) faults.push(`job "${job.name}" has no handler`);
    else if (more.length > 0)
      faults.push(`job "${job.name}" has several handlers: ${[handler, ...more].map((one) => one.className).join(', ')}`);
    else matched.set(job.name, handler);
  }
  if (faults.length > 0) throw new JobSetupError(faults.join('; '));
  return matched;
}
