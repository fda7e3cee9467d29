/**
 * Deployment plans: which services are to reach level 3 or 4 by which day, who answers for them, how far they are.
 * `DeploymentPlans` reads, `SavePlan` and `ChangeItems` write; that a level is reached is computed, never stored.
 */
export { DeploymentPlanModule } from './deployment-plan.module.js';
export { DeploymentPlans, type PlanRead } from './deployment-plans.js';
export { SavePlan, type Saved } from './save-plan.js';
export { ChangeItems, type ItemChange } from './change-items.js';
