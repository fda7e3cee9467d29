import path from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Audit } from './audit/audit.js';
import { Clock, SystemClock } from './clock/clock.js';
import { CONFIG, type Config } from './config.js';
import { createDataSource } from './database/data-source.js';
import { Database } from './database/database.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { JobQueue } from './jobs/job-queue.js';
import { Outbox } from './outbox/outbox.js';
import { RateLimiter } from './rate-limit/rate-limiter.js';
import { DiskFileStore } from './storage/disk-file-store.js';
import { FileStore } from './storage/file-store.js';

/** How one process uses the platform. */
export interface PlatformSettings {
  config: Config;
  /** Name of the process in `pg_stat_activity`, for example `motcua api`. */
  applicationName: string;
  /** Only tests and the demo give another clock than the machine's. */
  clock?: Clock;
}

/** Makes the platform's services injectable everywhere. Imported once, by each app's root module. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, applicationName, clock = new SystemClock() }: PlatformSettings): DynamicModule {
    const services = [Database, UnitOfWork, Audit, JobQueue, Outbox, RateLimiter];
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: FileStore, useValue: new DiskFileStore(path.join(config.dataDir, 'files')) },
        {
          provide: DataSource,
          useFactory: () => createDataSource({ url: config.databaseUrl, poolSize: config.databasePool, applicationName }).initialize(),
        },
        ...services,
      ],
      exports: [CONFIG, Clock, FileStore, DataSource, ...services],
    };
  }
}
