import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import { CONFIG, type Config } from '../config.js';
import type { JobDefinition } from './job-definition.js';
import { openQueueBackend, type QueueBackend } from './queue-backend.js';
import { QUEUE_NAMES, type QueueName } from './queues.js';

/** When and under which id a job is added. */
export interface AddOptions {
  /** A second job of the same id is not added while the first is still kept. No colon in it. */
  jobId?: string;
  delayMs?: number;
}

/** A job to be added with others. */
export interface JobToAdd<Payload extends object = object> extends AddOptions {
  job: JobDefinition<Payload>;
  payload: Payload;
}

/**
 * Finished jobs are kept for ten minutes (operators look, repeated ids are refused), failed ones for 30 days. By age
 * only: a count makes PostgreSQL look at all kept jobs each time one is finished.
 */
const KEEP_DONE = { age: 600 };
const KEEP_FAILED = { age: 30 * 24 * 3600 };
/** Adding needs few connections; what a worker needs is counted by the runner. */
const PRODUCER_CONNECTIONS = 3;
const REACH_TIMEOUT_MS = 3000;

/** Adds jobs. Effects of a dossier's acts are not added here but follow from the outbox, so that no commit loses them. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly backend: QueueBackend;
  private readonly queues = new Map<QueueName, Queue>();

  constructor(@Inject(CONFIG) config: Config) {
    this.backend = openQueueBackend(config, PRODUCER_CONNECTIONS);
  }

  /** Adds one job. @throws ZodError when the payload is not what the job takes */
  async add<Payload extends object>(job: JobDefinition<Payload>, payload: Payload, options: AddOptions = {}): Promise<void> {
    await this.addMany([{ job, payload, ...options }]);
  }

  /** Adds jobs of any kinds with one call to the store for each queue. */
  async addMany(jobs: readonly JobToAdd[]): Promise<void> {
    const additions = QUEUE_NAMES.map((name) => ({ name, of: jobs.filter(({ job }) => job.queue === name) }));
    await Promise.all(additions.map(({ name, of }) => (of.length > 0 ? this.queue(name).addBulk(of.map(bulkJobOf)) : undefined)));
  }

  /** One queue of BullMQ, opened when first asked for; for operators' pages and schedules. */
  queue(name: QueueName): Queue {
    const open = this.queues.get(name);
    if (open) return open;
    const queue = this.backend.createQueue(name);
    queue.on('error', () => undefined); // whoever calls is told by the call
    this.queues.set(name, queue);
    return queue;
  }

  /** All queues. */
  all(): Queue[] {
    return QUEUE_NAMES.map((name) => this.queue(name));
  }

  /** Whether the store of the queues answers within three seconds. */
  async isReachable(): Promise<boolean> {
    const stopWaiting = new AbortController();
    const late = setTimeout(REACH_TIMEOUT_MS, false, { signal: stopWaiting.signal }).catch(() => false);
    const answer = this.queue('effects')
      .getJobCounts('failed')
      .then(
        () => true,
        () => false,
      );
    const isReachable = await Promise.race([answer, late]);
    stopWaiting.abort();
    return isReachable;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }
}

/** How BullMQ shall treat a job, from its definition. */
export function optionsOf(job: JobDefinition): JobsOptions {
  return {
    attempts: job.attempts,
    backoff: { type: 'exponential', delay: job.backoffMs, jitter: 0.3 },
    removeOnComplete: KEEP_DONE,
    removeOnFail: KEEP_FAILED,
  };
}

function bulkJobOf({ job, payload, jobId, delayMs }: JobToAdd): { name: string; data: object; opts: JobsOptions } {
  const own = { ...(jobId === undefined ? {} : { jobId }), ...(delayMs === undefined ? {} : { delay: delayMs }) };
  return { name: job.name, data: job.payload.parse(payload), opts: { ...optionsOf(job), ...own } };
}
