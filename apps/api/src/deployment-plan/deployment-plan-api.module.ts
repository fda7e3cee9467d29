import { Module } from '@nestjs/common';
import { DeploymentPlanModule } from '@motcua/backend/deployment-plan';
import { DeploymentPlanController } from './deployment-plan.controller.js';

@Module({ imports: [DeploymentPlanModule], controllers: [DeploymentPlanController] })
export class DeploymentPlanApiModule {}
