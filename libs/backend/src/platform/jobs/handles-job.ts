import type { Type } from '@nestjs/common';
import type { JobDefinition } from './job-definition.js';

/** Which try of a job this is. */
export interface JobRun {
  /** 1 for the first. */
  attempt: number;
  /** A failure now is kept for the operator and not tried again. */
  isLast: boolean;
}

/** Does the jobs of one kind. A job may run twice (a worker dies between effect and receipt): use `handleOnce`. */
export interface JobHandler<Payload extends object = object> {
  handle(payload: Payload, run: JobRun): Promise<void>;
}

const handlers = new WeakMap<object, JobDefinition>();

/** Names the job that a provider of the worker does. */
export function HandlesJob<Payload extends object>(job: JobDefinition<Payload>) {
  return (target: Type<JobHandler<Payload>>): void => {
    handlers.set(target, job);
  };
}

/** The job of a class with `@HandlesJob`, or undefined. */
export function jobHandledBy(target: object): JobDefinition | undefined {
  return handlers.get(target);
}
