import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { UnrecoverableError, type Job, type Worker } from 'bullmq';
import { CONFIG, type Config } from '../config.js';
import { describeError } from '../logging/describe-error.js';
import { jobHandledBy, type JobHandler } from './handles-job.js';
import { definedJobs } from './job-definition.js';
import { matchHandlers, type HandlerOfJob } from './match-handlers.js';
import { openQueueBackend, type QueueBackend } from './queue-backend.js';
import { QUEUE_CONCURRENCY, QUEUE_NAMES, type QueueName } from './queues.js';

/** How soon the job of a killed worker is taken up again: at most the sum of both. */
export interface RecoveryTimes {
  lockMs: number;
  checkMs: number;
}

const RECOVERY: RecoveryTimes = { lockMs: 15_000, checkMs: 5000 };
/** A job outlives this many deaths of its worker before it counts as failed. */
const MAX_DEATHS = 10;
/** Besides one connection of each queue that waits for news. */
const WORKING_CONNECTIONS = 4;

/** Takes jobs from the queues and hands each to its handler: the heart of the worker process. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private handlers = new Map<string, HandlerOfJob>();
  private workers: Worker[] = [];
  private backend: QueueBackend | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Starts to work.
   * @param recovery only tests wait less
   * @throws JobSetupError when a job has no handler, or two: nothing is started then
   */
  start(recovery: RecoveryTimes = RECOVERY): void {
    this.handlers = matchHandlers(definedJobs(), this.discoverHandlers());
    const backend = openQueueBackend(this.config, QUEUE_NAMES.length + WORKING_CONNECTIONS);
    this.backend = backend;
    this.workers = QUEUE_NAMES.map((name) => this.startWorker(name, { backend, recovery }));
  }

  /** Lets the running jobs finish and takes no more. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.stop({ waitForJobs: true });
  }

  /** Takes no more jobs. @param how without waiting, running jobs are left as if the process had been killed */
  async stop(how: { waitForJobs: boolean }): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close(!how.waitForJobs)));
    await this.backend?.close();
    this.workers = [];
    this.backend = undefined;
  }

  private startWorker(name: QueueName, { backend, recovery }: { backend: QueueBackend; recovery: RecoveryTimes }): Worker {
    const worker = backend.createWorker(name, (job) => this.run(job), {
      concurrency: QUEUE_CONCURRENCY[name],
      lockDuration: recovery.lockMs,
      stalledInterval: recovery.checkMs,
      maxStalledCount: MAX_DEATHS,
      runRetryDelay: 1000,
    });
    worker.on('error', (error) => this.logger.warn(`queue ${name}: ${describeError(error).message}`));
    worker.on('failed', (job, error) => this.logFailure(job, error));
    return worker;
  }

  private async run(job: Job): Promise<void> {
    const matched = this.handlers.get(job.name);
    if (!matched) throw new UnrecoverableError(`no handler for job "${job.name}"`);
    const payload = matched.job.payload.safeParse(job.data);
    if (!payload.success) throw new UnrecoverableError(`job "${job.name}" has a payload that its handler does not take`);
    const attempt = job.attemptsMade + 1;
    await matched.handler.handle(payload.data, { attempt, isLast: attempt >= matched.job.attempts });
  }

  private logFailure(job: Job | undefined, error: Error): void {
    const isKept = job !== undefined && job.attemptsMade >= (job.opts.attempts ?? 1);
    const what = `job ${job?.name ?? 'unknown'} ${job?.id ?? ''} ${isKept ? 'failed for good' : 'failed, will be tried again'}`;
    const described = describeError(error);
    this.logger[isKept ? 'error' : 'warn'](`${what}: ${described.name}: ${described.message}`);
  }

  private discoverHandlers(): HandlerOfJob[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const job = metatype ? jobHandledBy(metatype) : undefined;
      return job && isHandler(instance) ? [{ job, handler: instance, className: metatype?.name ?? '' }] : [];
    });
  }
}

function isHandler(instance: unknown): instance is JobHandler {
  return typeof instance === 'object' && instance !== null && 'handle' in instance && typeof instance.handle === 'function';
}
