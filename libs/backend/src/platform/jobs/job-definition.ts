import type { z } from 'zod';
import type { QueueName } from './queues.js';

/** One kind of work done in the background. */
export interface JobDefinition<Payload extends object = object> {
  /** Stable name `feature.verb-noun`; it stands in stored jobs, so it is never reused for something else. */
  readonly name: string;
  /** Ids, codes and positions only, never the data of a person: the queue is no place for them. */
  readonly payload: z.ZodType<Payload>;
  readonly queue: QueueName;
  /** How often it is tried before it is kept as failed for the operator. */
  readonly attempts: number;
  /** Wait before the second try; it doubles with each further one. */
  readonly backoffMs: number;
}

const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
const DEFAULTS = { queue: 'effects', attempts: 8, backoffMs: 2000 } as const;
const defined = new Map<string, JobDefinition>();

/**
 * Declares a job once, in a feature's `x.jobs.ts`; a class with `@HandlesJob(job)` does it.
 * @throws Error when the name is taken or is not of the form `feature.verb-noun`
 */
export function defineJob<Payload extends object>(
  job: Pick<JobDefinition<Payload>, 'name' | 'payload'> & Partial<JobDefinition<Payload>>,
): JobDefinition<Payload> {
  if (!NAME.test(job.name)) throw new Error(`job name "${job.name}" is not of the form feature.verb-noun`);
  if (defined.has(job.name)) throw new Error(`job "${job.name}" is defined twice`);
  const definition: JobDefinition<Payload> = { ...DEFAULTS, ...job };
  defined.set(job.name, definition);
  return definition;
}

/** All jobs that this process has imported. */
export function definedJobs(): JobDefinition[] {
  return [...defined.values()];
}
