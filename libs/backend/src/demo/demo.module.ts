import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { DeploymentPlanModule } from '../deployment-plan/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { IdentityModule } from '../identity/index.js';
import { BeginDossiers } from './begin-dossiers.js';
import { DemoDeployment } from './demo-deployment.js';
import { DemoPlaces } from './demo-places.js';
import { DemoStagehands } from './demo-stagehands.js';
import { LoadDemo } from './load-demo.js';
import { PlayDossiers } from './play-dossiers.js';

/** People and dossiers of a demo installation, made by the real use cases with a clock in the past. */
@Module({
  imports: [IdentityModule, CalendarModule, CatalogueModule, DossiersModule, DeploymentPlanModule],
  providers: [LoadDemo, DemoPlaces, DemoStagehands, DemoDeployment, BeginDossiers, PlayDossiers],
  exports: [LoadDemo],
})
export class DemoModule {}
