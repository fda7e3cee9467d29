import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ChangeItems } from './change-items.js';
import { DeploymentPlans } from './deployment-plans.js';
import { SavePlan } from './save-plan.js';
import { WritePlans } from './write-plans.js';

/** Plans of services to be raised to levels 3 and 4 (QĐ 846/QĐ-TTg). */
@Module({
  imports: [IdentityModule],
  providers: [WritePlans, SavePlan, ChangeItems, DeploymentPlans],
  exports: [SavePlan, ChangeItems, DeploymentPlans],
})
export class DeploymentPlanModule {}
