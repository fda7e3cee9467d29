import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger, JobRunner, NestLogger, ScheduleKeeper, type Clock, type Config, type RecoveryTimes } from '@motcua/backend/platform';
import { RelayLeader } from './outbox/relay-leader.js';
import { WorkerModule } from './worker.module.js';

/**
 * Starts the worker: schedules written, jobs being taken, the relay applying for the lead.
 * @param clock only tests give another one than the machine's
 * @param recovery only tests wait less for the jobs of a killed worker
 * @throws JobSetupError when a job has no handler, or two
 */
export async function createWorker(config: Config, clock?: Clock, recovery?: RecoveryTimes): Promise<INestApplicationContext> {
  const module = WorkerModule.forRoot({ config, applicationName: 'motcua worker', ...(clock ? { clock } : {}) });
  const worker = await NestFactory.createApplicationContext(module, {
    logger: new NestLogger(createLogger(config, 'worker')),
    abortOnError: false,
  });
  worker.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  try {
    worker.get(JobRunner).start(recovery);
    await worker.get(ScheduleKeeper).apply();
  } catch (error) {
    await worker.close();
    throw error;
  }
  worker.get(RelayLeader).start();
  return worker;
}
