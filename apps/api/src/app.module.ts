import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { PlatformModule, type PlatformSettings } from '@motcua/backend/platform';
import { AgenciesApiModule } from './agencies/agencies-api.module.js';
import { CalendarApiModule } from './calendar/calendar-api.module.js';
import { CatalogueApiModule } from './catalogue/catalogue-api.module.js';
import { DeploymentPlanApiModule } from './deployment-plan/deployment-plan-api.module.js';
import { DocumentsApiModule } from './documents/documents-api.module.js';
import { DossiersApiModule } from './dossiers/dossiers-api.module.js';
import { IdentityApiModule } from './identity/identity-api.module.js';
import { HttpModule } from './http/http.module.js';
import { NotificationsApiModule } from './notifications/notifications-api.module.js';
import { PapersApiModule } from './papers/papers-api.module.js';
import { StatisticsApiModule } from './statistics/statistics-api.module.js';

/** The features of the API: one import above and one entry here for each. */
const FEATURE_MODULES: Type[] = [
  AgenciesApiModule,
  CalendarApiModule,
  CatalogueApiModule,
  DeploymentPlanApiModule,
  DocumentsApiModule,
  DossiersApiModule,
  IdentityApiModule,
  NotificationsApiModule,
  PapersApiModule,
  StatisticsApiModule,
];

/** The whole API. */
@Module({})
export class AppModule {
  static forRoot(settings: PlatformSettings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(settings), HttpModule, ...FEATURE_MODULES] };
  }
}
