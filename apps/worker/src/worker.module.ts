import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import {
  JobRunner,
  PlatformModule,
  ScheduleKeeper,
  SweepExpired,
  type PlatformSettings,
} from '@motcua/backend/platform';
import { RelayLeader } from './outbox/relay-leader.js';
import { Relay } from './outbox/relay.js';
import { CatalogueWorkerModule } from './catalogue/catalogue-worker.module.js';
import { DocumentsWorkerModule } from './documents/documents-worker.module.js';
import { DossiersWorkerModule } from './dossiers/dossiers-worker.module.js';
import { IdentityWorkerModule } from './identity/identity-worker.module.js';
import { NotificationsWorkerModule } from './notifications/notifications-worker.module.js';
import { PapersWorkerModule } from './papers/papers-worker.module.js';
import { SweepExpiredProcessor } from './platform/sweep-expired.processor.js';
import { StatisticsWorkerModule } from './statistics/statistics-worker.module.js';

/** The features of the worker: one import above and one entry here for each. */
const FEATURE_MODULES: Type[] = [
  CatalogueWorkerModule,
  DocumentsWorkerModule,
  DossiersWorkerModule,
  IdentityWorkerModule,
  NotificationsWorkerModule,
  PapersWorkerModule,
  StatisticsWorkerModule,
];

/** The whole worker: relay, schedules, and the processors of all features. */
@Module({})
export class WorkerModule {
  static forRoot(settings: PlatformSettings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot(settings), DiscoveryModule, ...FEATURE_MODULES],
      providers: [Relay, RelayLeader, JobRunner, ScheduleKeeper, SweepExpired, SweepExpiredProcessor],
    };
  }
}
