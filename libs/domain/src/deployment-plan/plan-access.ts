import type { StaffRole } from '@motcua/contracts';
import { holdsRole, type Actor } from '../access/index.js';

/** Leaders of an agency answer for the services it is to raise. */
const REPORTING_ROLES: readonly StaffRole[] = ['DEPARTMENT_LEADER', 'APPROVER', 'ONE_STOP_HEAD'];

/** Whether the actor makes and changes plans: the catalogue office of the installation. @param rootPath path of the root agency */
export const mayManagePlans = (actor: Actor, rootPath: readonly string[]): boolean =>
  holdsRole(actor, ['CATALOGUE_ADMINISTRATOR'], rootPath);

/**
 * Whether the actor tells the progress of an item: a leader of the responsible agency or of one above it, or the catalogue office.
 * @param path the responsible agency first, then those above it up to the root. Source: docs/rules/deployment-plan.md
 */
export const mayReportProgress = (actor: Actor, path: readonly string[]): boolean =>
  holdsRole(actor, REPORTING_ROLES, path) || mayManagePlans(actor, path.slice(-1));
